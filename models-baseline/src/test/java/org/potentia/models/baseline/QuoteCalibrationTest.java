package org.potentia.models.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.Doubles;
import org.potentia.api.ParameterVector;
import org.potentia.api.model.Market;
import org.potentia.api.model.OptionCalibration;
import org.potentia.api.model.OptionCalibrator;
import org.potentia.api.model.OptionModel;
import org.potentia.api.model.OptionStrip;
import org.potentia.api.model.OptionType;
import org.potentia.api.model.Smile;

class QuoteCalibrationTest {
    private static final Market MARKET = new Market(100, 0.03, 0.01);
    private static final Doubles STRIKES = Doubles.of(70, 80, 90, 95, 99, 101, 105, 110, 120, 130);
    private static final double YEARS = 0.5;

    record Case(OptionCalibrator provider, Doubles truth) {
        @Override
        public String toString() {
            return provider.id();
        }
    }

    static List<Case> cases() {
        return List.of(
                new Case(new SviProvider(), Doubles.of(0.01, 0.12, -0.6, 0.03, 0.15)),
                new Case(new LognormalMixtureProvider(), Doubles.of(0.5, 0.35, 1.2, 1.1, 0.1, 0.18, 0.35)));
    }

    private static OptionType type(int i) {
        return i < 5 ? OptionType.PUT : OptionType.CALL;
    }

    private static OptionStrip strip(double years) {
        List<OptionType> types = IntStream.range(0, STRIKES.size())
                .mapToObj(QuoteCalibrationTest::type)
                .toList();
        return new OptionStrip(MARKET, years, types, STRIKES);
    }

    private static Doubles quotes(Case model, double years) {
        ParameterVector truth =
                model.provider().parameters().vector(model.truth().toArray());
        Smile smile = ((OptionModel) model.provider().create(truth)).smile(MARKET, years);
        return Doubles.of(IntStream.range(0, STRIKES.size()).mapToDouble(i -> smile.price(type(i), STRIKES.get(i))));
    }

    private static OptionCalibration calibration(Case model) {
        List<OptionStrip> strips = List.of(strip(YEARS), strip(2 * YEARS));
        Doubles quotes =
                Doubles.of(IntStream.rangeClosed(1, 2).boxed().flatMapToDouble(i -> quotes(model, i * YEARS).stream()));
        return model.provider()
                .calibration(
                        strips, quotes, model.provider().calibrationOptions().defaults(), Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void hasTheSlopesOfItsPrices(Case model) {
        OptionCalibration calibration = calibration(model);
        for (ParameterVector start : calibration.starts(new SplittableRandom(7))) {
            double[] at = start.values().toArray();
            int rows = calibration.rows();
            double[] prices = new double[rows];
            double[][] slopes = new double[rows][at.length];
            calibration.priceAndSlopes(at, prices, slopes);
            double[] up = new double[rows];
            double[] down = new double[rows];
            for (int j = 0; j < at.length; j++) {
                double[] moved = at.clone();
                double step = 1e-6 * Math.abs(at[j]);
                moved[j] = at[j] + step;
                calibration.price(moved, up);
                moved[j] = at[j] - step;
                calibration.price(moved, down);
                for (int i = 0; i < rows; i++) {
                    // prices of some tens, rounded to 1e-14 of that, differ by that over the step
                    double rounding = 1e-13 / step;
                    assertThat(slopes[i][j])
                            .isCloseTo(
                                    (up[i] - down[i]) / (2 * step),
                                    within(rounding + 1e-6 * (1 + Math.abs(slopes[i][j]))));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void hasAdmissibleParametersAndTheSamePricesAtEveryGuess(Case model) {
        OptionCalibration calibration = calibration(model);
        List<ParameterVector> starts = calibration.starts(new SplittableRandom(3));
        assertThat(starts).hasSizeGreaterThan(4).doesNotHaveDuplicates();
        assertThat(calibration.starts(new SplittableRandom(3))).isEqualTo(starts);
        for (ParameterVector start : starts) {
            double[] prices = new double[calibration.rows()];
            calibration.price(start.values().toArray(), prices);
            OptionModel there = calibration.model(start);
            for (int row = 0; row < prices.length; row++) {
                int i = row % STRIKES.size();
                Smile smile = there.smile(MARKET, row < STRIKES.size() ? YEARS : 2 * YEARS);
                assertThat(smile.price(type(i), STRIKES.get(i))).isCloseTo(prices[row], within(1e-11));
            }
            assertThat(calibration.orbit(start)).isEmpty();
            assertThat(calibration.remarks(start)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void admitsAllCornersOfItsCoordinates(Case model) {
        OptionCalibration calibration = calibration(model);
        int n = calibration.coordinates().size();
        for (int corner = 0; corner < 1 << n; corner++) {
            int bits = corner;
            double[] at = IntStream.range(0, n)
                    .mapToDouble(j -> {
                        var search =
                                calibration.coordinates().parameters().get(j).search();
                        return (bits >> j & 1) == 1 ? search.upper() : search.lower();
                    })
                    .toArray();
            ParameterVector parameters =
                    calibration.parameters(calibration.coordinates().vector(at));
            assertThat(model.provider().parameters().admits(parameters.values()))
                    .isTrue();
            double[] prices = new double[calibration.rows()];
            calibration.price(at, prices);
            assertThat(Doubles.of(prices).stream()).allMatch(price -> price >= 0 && price < Double.POSITIVE_INFINITY);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void refusesQuotesWithoutAnyVolatility(int which) {
        OptionCalibrator provider = cases().get(which).provider();
        OptionStrip strip = new OptionStrip(MARKET, YEARS, List.of(OptionType.CALL), Doubles.of(90));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> provider.calibration(
                        List.of(strip),
                        Doubles.of(1),
                        provider.calibrationOptions().defaults(),
                        Optional.empty()))
                .withMessageContaining("inside the bounds of no arbitrage");
    }
}
