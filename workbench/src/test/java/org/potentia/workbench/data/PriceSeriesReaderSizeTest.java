package org.potentia.workbench.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The reader at the size it promises. How long that takes is measured by {@link GeneratedPrices}, which writes such a file and times the
 * reading of it, and not by a test, which would fail on a busy machine.
 */
@Tag("slow")
class PriceSeriesReaderSizeTest {
    private static final int ROWS = 10_000_000;

    @Test
    void readsTenMillionRows() throws IOException {
        PriceSeries series = PriceSeriesReader.read("generated", new GeneratedPrices(ROWS));

        assertThat(series.size()).isEqualTo(ROWS);
        assertThat(series.close().get(ROWS - 1)).isEqualTo(GeneratedPrices.close(ROWS - 1));
    }
}
