package org.potentia.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.potentia.api.Values;

class PanelCommandTest {
    @TempDir
    Path folder;

    private static Shell panel(String... words) {
        return Shell.run(
                "",
                Map.of(),
                Stream.concat(Stream.of("panel"), Stream.of(words)).toArray(String[]::new));
    }

    /** Four assets that share a factor of the given sign and strength. */
    private String prices(double common) throws IOException {
        SplittableRandom random = new SplittableRandom(5);
        StringBuilder text = new StringBuilder("date,AA,BB,CC,DD\n");
        double[] price = {10, 20, 30, 40};
        for (int day = 0; day < 400; day++) {
            double factor = common * random.nextGaussian();
            text.append(LocalDate.of(2020, 1, 1).plusDays(day));
            for (int i = 0; i < 4; i++) {
                price[i] *= Math.exp(factor * (i % 2 == 0 || common > 0 ? 1 : -1) + 0.01 * random.nextGaussian());
                text.append(String.format(Locale.ROOT, ",%.6f", price[i]));
            }
            text.append('\n');
        }
        return Files.writeString(folder.resolve("prices.csv"), text).toString();
    }

    @Test
    void tellsCorrelationAndCoupling() throws IOException {
        Shell shell = panel("--data", prices(0.01), "--noise", "0.2");
        assertThat(shell.code()).isZero();
        assertThat(shell.out())
                .contains("4 assets on 400 days, 2020-01-01 to 2021-02-03")
                .contains("average correlation, from the index (115)")
                .contains("volatility of the index")
                .contains("g = ")
                .contains("--choose coupling=panel --choose stock-volatility=");
    }

    @Test
    void answersInJson() throws IOException {
        Values json = panel("--data", prices(0.01), "--json").json();
        Values correlation = (Values) json.get("correlation");
        assertThat(correlation).isNotNull();
        assertThat(correlation.number("value")).isCloseTo(0.5, within(0.1));
        assertThat(json.number("assets")).isEqualTo(4);
        assertThat(((Values) json.get("market")).number("correlation")).isEqualTo(correlation.number("value"));
    }

    @Test
    void takesWeights() throws IOException {
        Path weights = Files.writeString(folder.resolve("weights.csv"), "ticker,weight\nAA,2\nBB,1\n");
        Shell shell = panel("--data", prices(0.01), "--weights", weights.toString(), "--json");
        assertThat(shell.code()).isZero();
        Values correlation = (Values) shell.json().get("correlation");
        assertThat(correlation.number("value")).isCloseTo(0.5, within(0.15));
        Path wrong = Files.writeString(folder.resolve("wrong.csv"), "ticker,weight\nAA,-2\n");
        Shell refused = panel("--data", prices(0.01), "--weights", wrong.toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("weight = '-2', must be a number of at least 0");
    }

    @Test
    void namesTheRangeOfTheCorrelation() throws IOException {
        Shell shell = panel("--data", prices(-0.03));
        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err()).contains("must be > 0 and at most 1");
    }

    @Test
    void refusesWhatIsNoNumber() throws IOException {
        assertThat(panel("--data", prices(0.01), "--years", "-1").err())
                .contains("--years = -1.0, must be a positive number");
        assertThat(panel("--data", folder.resolve("none.csv").toString()).code())
                .isEqualTo(2);
    }
}
