package org.potentia.workbench.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;

class PanelStatisticsTest {
    @Test
    void findsTheCorrelationThatWasPutIn() {
        // one factor: correlation 0.3, volatility 0.2 a year
        PricePanel panel = oneFactor(20, 2001, 0.3);
        PanelStatistics found = PanelStatistics.equallyWeighted(panel, 1);
        assertThat(found.assets()).isEqualTo(20);
        assertThat(found.returns()).isEqualTo(2000);
        assertThat(found.correlation().value())
                .isCloseTo(0.3, within(4 * found.correlation().error()));
        assertThat(found.correlation().error()).isBetween(0.003, 0.03);
        assertThat(found.variance().value())
                .isCloseTo(0.04, within(4 * found.variance().error()));
        assertThat(found.pairwise().value()).isCloseTo(found.correlation().value(), within(0.01));
        // (116) is too large by (1 - rho)/N
        assertThat(found.neglecting().value() - found.correlation().value()).isCloseTo(0.7 / 20, within(0.004));
        assertThat(found.marketVariance().value())
                .isCloseTo(found.neglecting().value() * found.variance().value(), within(1e-12));
        assertThat(PanelStatistics.equallyWeighted(panel, 1)).isEqualTo(found);
    }

    @Test
    void computesTwoAssetsByHand() {
        PricePanel panel = panel(new double[][] {{0.01, -0.02, 0.03}, {0.02, 0.01, -0.01}});
        PanelStatistics found = PanelStatistics.of(panel, Doubles.of(3, 1), 1);
        double first = variance(0.01, -0.02, 0.03);
        double second = variance(0.02, 0.01, -0.01);
        double market = variance(0.0125, -0.0125, 0.02);
        assertThat(found.variance().value()).isCloseTo(252 * (first + second) / 2, within(1e-12));
        assertThat(found.marketVariance().value()).isCloseTo(252 * market, within(1e-12));
        double pair = (market - 0.5625 * first - 0.0625 * second) / (2 * 0.75 * 0.25 * Math.sqrt(first * second));
        assertThat(found.correlation().value()).isCloseTo(pair, within(1e-10));
        assertThat(found.pairwise().value()).isCloseTo(pair, within(1e-10));
    }

    @Test
    void saysWhatIsWrong() {
        PricePanel panel = panel(new double[][] {{0.01, -0.02, 0.03}, {0.02, 0.01, -0.01}});
        assertThatThrownBy(() -> PanelStatistics.of(panel, Doubles.of(1, 0), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fewer than two weights");
        assertThatThrownBy(() -> PanelStatistics.of(panel, Doubles.of(1, 1, 1), 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PanelStatistics.equallyWeighted(panel(new double[][] {{0, 0, 0}, {1, 2, 1}}), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A0 has no variance");
    }

    private static double variance(double... values) {
        double mean = (values[0] + values[1] + values[2]) / 3;
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum / 2;
    }

    private static PricePanel oneFactor(int assets, int days, double correlation) {
        SplittableRandom random = new SplittableRandom(3);
        double[][] returns = new double[assets][days - 1];
        double scale = 0.2 / Math.sqrt(252);
        for (int t = 0; t < days - 1; t++) {
            double common = random.nextGaussian();
            for (int i = 0; i < assets; i++) {
                returns[i][t] =
                        scale * (Math.sqrt(correlation) * common + Math.sqrt(1 - correlation) * random.nextGaussian());
            }
        }
        return panel(returns);
    }

    private static PricePanel panel(double[][] returns) {
        int days = returns[0].length + 1;
        List<LocalDate> dates = IntStream.range(0, days)
                .mapToObj(k -> LocalDate.of(2000, 1, 1).plusDays(k))
                .toList();
        List<Doubles> prices = IntStream.range(0, returns.length)
                .mapToObj(i -> {
                    double[] column = new double[days];
                    column[0] = 100;
                    for (int t = 1; t < days; t++) {
                        column[t] = column[t - 1] * Math.exp(returns[i][t - 1]);
                    }
                    return Doubles.of(column);
                })
                .toList();
        List<String> names =
                IntStream.range(0, returns.length).mapToObj(i -> "A" + i).toList();
        return new PricePanel("made", "", names, dates, prices, List.of());
    }
}
