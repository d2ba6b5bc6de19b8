package org.potentia.workbench.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The promise of the reader: ten million rows in less than 15 s. Alone on two cores it takes 4 s, the making of the rows not counted. */
@Tag("slow")
class PriceSeriesReaderSpeedTest {
    private static final int ROWS = 10_000_000;

    @Test
    void readsTenMillionRowsInTime() {
        long making = seconds(() -> new GeneratedPrices(ROWS).transferTo(OutputStream.nullOutputStream()));
        long reading = seconds(() -> {
            PriceSeries series = PriceSeriesReader.read("generated", new GeneratedPrices(ROWS));
            assertThat(series.size()).isEqualTo(ROWS);
            assertThat(series.close().get(ROWS - 1)).isEqualTo(GeneratedPrices.close(ROWS - 1));
        });

        assertThat(reading - making).isLessThan(15);
    }

    private interface Work {
        void run() throws IOException;
    }

    private static long seconds(Work work) {
        Instant start = Instant.now();
        assertThatCode(work::run).doesNotThrowAnyException();
        return Duration.between(start, Instant.now()).toSeconds();
    }
}
