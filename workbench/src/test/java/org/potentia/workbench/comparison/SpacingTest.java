package org.potentia.workbench.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.potentia.api.model.Horizon;
import org.potentia.workbench.data.PriceSeries;
import org.potentia.workbench.data.PriceSeriesReader;

class SpacingTest {
    private static PriceSeries every(int minutes) {
        StringBuilder text = new StringBuilder("date,close\n");
        for (int i = 0; i < 9; i++) {
            LocalDateTime time = LocalDateTime.of(2020, 1, 1, 0, 0).plusMinutes((long) i * minutes);
            text.append(time.toString().replace('T', ' '))
                    .append(',')
                    .append(10 + i % 2)
                    .append('\n');
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return PriceSeriesReader.read("prices.csv", new ByteArrayInputStream(bytes));
    }

    @ParameterizedTest
    @CsvSource({
        "43200, 30 days",
        "10080, 7 days",
        "60, 1 hour",
        "5, 5 minutes",
    })
    void saysThatAStepIsNoTradingDay(int minutes, String distance) {
        assertThat(DataDescription.of(every(minutes), Horizon.tradingDays(1)).notes())
                .containsExactly("prices are about " + distance
                        + " apart; a step is taken as 1/252 year, so parameters per year do not hold");
    }

    @ParameterizedTest
    @CsvSource({"1440", "5760", "360"})
    void takesDailyPricesWithGapsAsTheyAre(int minutes) {
        assertThat(DataDescription.of(every(minutes), Horizon.tradingDays(1)).notes())
                .isEmpty();
    }

    @Test
    void isSilentIfTheStepIsWhatTheUserSays() {
        assertThat(DataDescription.of(every(43_200), new Horizon(1, 1.0 / 12)).notes())
                .isEmpty();
    }
}
