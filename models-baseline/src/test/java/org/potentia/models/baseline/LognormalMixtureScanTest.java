package org.potentia.models.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.model.Market;
import org.potentia.api.model.OptionStrip;
import org.potentia.api.model.OptionType;
import org.potentia.numerics.Black;

class LognormalMixtureScanTest {
    private static final Market MARKET = new Market(100, 0.03, 0.01);
    private static final double YEARS = 0.5;
    private static final double VOLATILITY = 0.2;
    private static final double DEVIATION = VOLATILITY * Math.sqrt(YEARS);
    private static final Doubles STRIKES = Doubles.of(60, 70, 80, 90, 95, 100, 105, 110, 120, 130, 150);

    /** Leaves the grid where it is: the middle of every interval. */
    private static final RandomGenerator MIDDLE = () -> 1L << 63;

    // three laws of the grid, and weights that reprice the forward
    private static final double[] FORWARDS = {Math.exp(0.3 * DEVIATION), 1, Math.exp(-1.1 * DEVIATION)};
    private static final double[] WIDTHS = {0.6 * VOLATILITY, 0.9 * VOLATILITY, 1.9 * VOLATILITY};
    private static final double[] WEIGHTS = weights(0.15);

    private static double[] weights(double third) {
        double first = third * (1 - FORWARDS[2]) / (FORWARDS[0] - 1);
        return new double[] {first, 1 - first - third, third};
    }

    private static OptionStrip strip() {
        List<OptionType> types = new ArrayList<>(Collections.nCopies(5, OptionType.PUT));
        types.addAll(Collections.nCopies(6, OptionType.CALL));
        return new OptionStrip(MARKET, YEARS, types, STRIKES);
    }

    private static Doubles quotes() {
        OptionStrip strip = strip();
        double forward = MARKET.forward(YEARS);
        return Doubles.of(IntStream.range(0, strip.size())
                .mapToDouble(i -> MARKET.discount(YEARS)
                        * IntStream.range(0, 3)
                                .mapToDouble(k -> WEIGHTS[k]
                                        * Black.price(
                                                strip.types().get(i),
                                                forward * FORWARDS[k],
                                                STRIKES.get(i),
                                                WIDTHS[k] * Math.sqrt(YEARS)))
                                .sum()));
    }

    private static LognormalMixtureScan scan(RandomGenerator random) {
        return new LognormalMixtureScan(List.of(strip()), quotes(), VOLATILITY, DEVIATION, random);
    }

    @Test
    void findsAMixtureThatLiesOnItsGrid() {
        LognormalMixtureScan.Mixture best = scan(MIDDLE).starts(24).getFirst();
        // a quadratic form of numbers of the order of one, and so rounded to 1e-16
        assertThat(best.loss()).isCloseTo(0, within(1e-15));
        for (int k = 0; k < 3; k++) {
            assertThat(best.widths().get(k)).isCloseTo(WIDTHS[k], within(1e-15));
            assertThat(best.forwards().get(k)).isCloseTo(FORWARDS[k], within(1e-15));
            assertThat(best.weights().get(k)).isCloseTo(WEIGHTS[k], within(1e-8));
        }
    }

    @Test
    void repricesTheForwardWithEveryMixture() {
        List<LognormalMixtureScan.Mixture> starts =
                scan(new SplittableRandom(5)).starts(24);
        assertThat(starts).hasSize(24).doesNotHaveDuplicates();
        for (LognormalMixtureScan.Mixture start : starts) {
            double mean = 0;
            for (int k = 0; k < 3; k++) {
                mean += start.weights().get(k) * start.forwards().get(k);
            }
            assertThat(start.weights().stream().sum()).isCloseTo(1, within(1e-13));
            assertThat(start.weights().stream()).allMatch(weight -> weight > 0.0049 && weight < 1);
            assertThat(mean).isCloseTo(1, within(1e-13));
            assertThat(start.widths().toArray()).isSorted();
        }
    }

    @Test
    void weighsNoWorseThanAnyOtherWeightsOnTheLine() {
        // the loss of the best start by prices, and of the same laws with weights moved along the line
        LognormalMixtureScan.Mixture best = scan(new SplittableRandom(5)).starts(24).stream()
                .min(Comparator.comparingDouble(LognormalMixtureScan.Mixture::loss))
                .orElseThrow();
        double[] f = best.forwards().toArray();
        double[] line = {f[1] - f[2], f[2] - f[0], f[0] - f[1]};
        double here = squares(best, line, 0);
        assertThat(best.loss()).isCloseTo(here, within(1e-9 * here));
        assertThat(here).isLessThan(squares(best, line, 1e-3)).isLessThan(squares(best, line, -1e-3));
    }

    private static double squares(LognormalMixtureScan.Mixture mixture, double[] line, double step) {
        OptionStrip strip = strip();
        Doubles quotes = quotes();
        double forward = MARKET.forward(YEARS);
        double least = 0.01 * QuoteCalibration.vega(forward, forward, DEVIATION);
        List<QuoteCalibration.Point> points = QuoteCalibration.points(List.of(strip), quotes);
        double sum = 0;
        for (int i = 0; i < strip.size(); i++) {
            double strike = STRIKES.get(i);
            double distance = Math.log(strike / forward);
            double volatility = points.stream()
                    .filter(point -> Math.abs(point.logMoneyness() - distance) < 1e-12)
                    .findFirst()
                    .orElseThrow()
                    .volatility();
            double price = -quotes.get(i) / MARKET.discount(YEARS);
            for (int k = 0; k < 3; k++) {
                price += (mixture.weights().get(k) + step * line[k])
                        * Black.price(
                                strip.types().get(i),
                                forward * mixture.forwards().get(k),
                                strike,
                                mixture.widths().get(k) * Math.sqrt(YEARS));
            }
            double vega = QuoteCalibration.vega(forward, strike, volatility * Math.sqrt(YEARS));
            double error = price / (Math.max(least, vega) * Math.sqrt(YEARS));
            sum += error * error;
        }
        return sum;
    }

    @Test
    void beginsElsewhereWithAnotherSeed() {
        assertThat(scan(new SplittableRandom(1)).starts(24))
                .isEqualTo(scan(new SplittableRandom(1)).starts(24))
                .isNotEqualTo(scan(new SplittableRandom(2)).starts(24));
    }
}
