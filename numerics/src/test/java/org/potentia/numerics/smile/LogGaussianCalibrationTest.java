package org.potentia.numerics.smile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.Doubles;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.Values;
import org.potentia.api.model.Horizon;
import org.potentia.api.model.Market;
import org.potentia.api.model.OptionCalibration;
import org.potentia.api.model.OptionStrip;
import org.potentia.api.model.OptionType;
import org.potentia.api.model.Orbit;
import org.potentia.api.model.ReturnSample;
import org.potentia.api.model.Smile;
import org.potentia.numerics.GaussianMixture;
import org.potentia.numerics.LogGaussianMixture;
import org.potentia.numerics.PricingConstraint;
import org.potentia.numerics.PricingLaw;

class LogGaussianCalibrationTest {
    private static final ParameterSpace SPACE = LogGaussianParameters.space(LogGaussianParameters.noise());
    private static final Market MARKET = new Market(100, 0.03, 0.01);
    private static final Doubles STRIKES = Doubles.of(70, 80, 90, 95, 100, 105, 110, 120, 130);

    private static OptionStrip strip(double years) {
        return new OptionStrip(MARKET, years, Collections.nCopies(STRIKES.size(), OptionType.CALL), STRIKES);
    }

    private static Smile smile(ParameterVector parameters, double years) {
        return PricingLaw.of(
                LogGaussianParameters.shape(parameters).stationary(years),
                MARKET,
                years,
                PricingConstraint.MARTINGALE,
                parameters.get("h"));
    }

    /** Quotes of a law that the model has: with them an answer is known. */
    private static Doubles quotes(double years) {
        Smile smile = smile(SPACE.vector(0.3, -0.4, 0.15, 0.35, 0.3, 0.2), years);
        return STRIKES.map(strike -> smile.price(OptionType.CALL, strike));
    }

    private static OptionCalibration calibration(Values choices, Optional<ReturnSample> history, double... years) {
        List<OptionStrip> strips =
                Arrays.stream(years).mapToObj(LogGaussianCalibrationTest::strip).toList();
        Doubles quotes = Doubles.of(Arrays.stream(years).boxed().flatMapToDouble(t -> quotes(t).stream()));
        return new LogGaussianCalibration(
                SPACE, strips, quotes, LogGaussianCalibration.OPTIONS.settings(choices), history);
    }

    private static Values choose(String name, Object value) {
        return Values.EMPTY.with(name, value);
    }

    @ParameterizedTest
    @CsvSource({
        "martingale, symmetric, 0.5, 4",
        "paper, symmetric, 0.5, 5",
        "none, symmetric, 0.5, 5",
        "martingale, printed, 0.5, 5",
        "paper, printed, 0.5, 6",
    })
    void hasTheSlopesOfItsPrices(String constraint, String gauge, double years, int coordinates) {
        OptionCalibration calibration =
                calibration(choose("constraint", constraint).with("gauge", gauge), Optional.empty(), years);
        assertThat(calibration.coordinates().size()).isEqualTo(coordinates);
        assertSlopes(calibration);
    }

    @Test
    void hasTheSlopesOfThePricesOfSeveralExpiries() {
        OptionCalibration calibration = calibration(Values.EMPTY, Optional.empty(), 0.1, 0.5, 1);
        assertThat(calibration.rows()).isEqualTo(3 * STRIKES.size());
        assertThat(calibration.coordinates().names()).containsExactly("mu1", "mu2", "sigma1", "sigma2", "a");
        assertThat(calibration.orbit(calibration.coordinates().defaults())).isEmpty();
        assertSlopes(calibration);
    }

    private static void assertSlopes(OptionCalibration calibration) {
        double[] at = calibration.coordinates().defaults().values().toArray();
        int rows = calibration.rows();
        double[] prices = new double[rows];
        double[][] slopes = new double[rows][at.length];
        calibration.priceAndSlopes(at, prices, slopes);
        double[] again = new double[rows];
        calibration.price(at, again);
        assertThat(again).containsExactly(prices, within(1e-12));
        double[] up = new double[rows];
        double[] down = new double[rows];
        for (int j = 0; j < at.length; j++) {
            double[] moved = at.clone();
            double step = 1e-5 * Math.max(0.1, Math.abs(at[j]));
            moved[j] = at[j] + step;
            calibration.price(moved, up);
            moved[j] = at[j] - step;
            calibration.price(moved, down);
            for (int i = 0; i < rows; i++) {
                assertThat(slopes[i][j]).isCloseTo((up[i] - down[i]) / (2 * step), within(1e-6));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"martingale, symmetric", "paper, symmetric", "martingale, premium", "none, symmetric"})
    void handsOutAModelWithTheSamePrices(String constraint, String gauge) {
        OptionCalibration calibration =
                calibration(choose("constraint", constraint).with("gauge", gauge), Optional.empty(), 0.5);
        ParameterVector point = calibration.starts(new SplittableRandom(1)).get(2);
        double[] prices = new double[calibration.rows()];
        calibration.price(point.values().toArray(), prices);
        Smile smile = calibration.model(point).smile(MARKET, 0.5);
        for (int i = 0; i < prices.length; i++) {
            assertThat(smile.price(OptionType.CALL, STRIKES.get(i))).isCloseTo(prices[i], within(1e-11));
        }
    }

    @Test
    void callsTheNarrowerComponentTheFirst() {
        OptionCalibration calibration = calibration(Values.EMPTY, Optional.empty(), 0.5);
        ParameterVector point = calibration.coordinates().vector(0.2, 0.4, 0.2, 0.7);
        ParameterVector parameters = calibration.parameters(point);
        assertThat(parameters.values()).isEqualTo(Doubles.of(-0.2, 0.2, 0.2, 0.4, 1 - 0.7, 0.2));
    }

    @Test
    void statesTheParametersThatGiveAPremium() {
        OptionCalibration calibration =
                calibration(choose("gauge", "premium").with("premium", 0.07), Optional.empty(), 0.5);
        ParameterVector parameters =
                calibration.parameters(calibration.coordinates().defaults());
        GaussianMixture real = LogGaussianParameters.shape(parameters).stationary(0.5);
        assertThat(Math.exp(real.logMgf(1))).isCloseTo(Math.exp((0.03 - 0.01 + 0.07) * 0.5), within(1e-12));
    }

    @Test
    void statesTheParametersUnderWhichThePastIsLikeliest() {
        ReturnSample past = past();
        OptionCalibration calibration = calibration(choose("gauge", "returns"), Optional.of(past), 0.5);
        ParameterVector point = calibration.coordinates().defaults();
        Orbit orbit = calibration.orbit(point).orElseThrow();
        double best = logLikelihood(calibration.parameters(point), past);
        for (double d = -2; d <= 2; d += 0.25) {
            ParameterVector other = orbit.parameters().apply(orbit.at() + d);
            assertThat(logLikelihood(other, past)).isLessThanOrEqualTo(best + 1e-9);
        }
        // the noise is how fast the return over the horizon changes: a step in and one out, each of 1 % a day
        assertThat(calibration.parameters(point).get("h")).isCloseTo(0.01 * Math.sqrt(2 * 252), within(0.02));
    }

    /** A whole number of half years, so that the mean over half years is that over days. */
    private static ReturnSample past() {
        SplittableRandom random = new SplittableRandom(5);
        Doubles steps = Doubles.of(DoubleStream.generate(() -> 0.0003 + 0.01 * random.nextGaussian())
                .limit(126 * 20));
        return ReturnSample.of(steps, Horizon.tradingDays(126));
    }

    private static double logLikelihood(ParameterVector parameters, ReturnSample past) {
        GaussianMixture law = LogGaussianParameters.shape(parameters).stationary(0.5);
        return past.observations().map(law::logDensity).stream().sum();
    }

    @Test
    void hasAnOrbitOfEqualPrices() {
        OptionCalibration calibration = calibration(Values.EMPTY, Optional.empty(), 0.5);
        ParameterVector point = calibration.starts(new SplittableRandom(1)).getFirst();
        Orbit orbit = calibration.orbit(point).orElseThrow();
        Smile here = calibration.model(point).smile(MARKET, 0.5);
        for (double d : new double[] {orbit.range().lower(), 0, orbit.range().upper()}) {
            Smile there = smile(orbit.parameters().apply(d), 0.5);
            STRIKES.stream()
                    .forEach(strike -> assertThat(there.price(OptionType.CALL, strike))
                            .isCloseTo(here.price(OptionType.CALL, strike), within(1e-11)));
        }
        assertThat(orbit.marks()).containsKeys("symmetric", "premium 0 %", "premium 10 %");
        assertThat(orbit.moving()).contains("mu1", "mu2", "a");
        assertThat(orbit.fixed()).contains("sigma1", "sigma2").doesNotContain("h");
    }

    @Test
    void saysWhatQuotesDoNotTell() {
        OptionCalibration free = calibration(Values.EMPTY, Optional.empty(), 0.5);
        assertThat(free.remarks(free.coordinates().defaults()))
                .anyMatch(remark -> remark.contains("set by the gauge symmetric"))
                .anyMatch(remark -> remark.equals("h = 0.2000 is given: no price depends on it"));
        OptionCalibration paper = calibration(choose("constraint", "paper"), Optional.empty(), 0.5);
        assertThat(paper.remarks(paper.coordinates().defaults())).noneMatch(remark -> remark.contains("h ="));
        ParameterVector lopsided = free.coordinates().vector(0.1, 0.01, 1, 1e-4);
        assertThat(free.remarks(lopsided))
                .anyMatch(remark -> remark.contains("a weight below 0.001"))
                .anyMatch(remark -> remark.contains("factor above 20"));
        OptionCalibration printed = calibration(choose("gauge", "printed"), Optional.empty(), 0.5);
        assertThat(printed.remarks(printed.coordinates().defaults()))
                .anyMatch(remark -> remark.contains("where the search stopped"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"martingale", "paper"})
    void penalisesWhatAFreeTiltMisses(String constraint) {
        Values free = choose("constraint", constraint).with("tilt", "free").with("penalty", 1e4);
        OptionCalibration calibration = calibration(free, Optional.empty(), 0.5);
        assertThat(calibration.rows()).isEqualTo(STRIKES.size() + 1);
        assertThat(calibration.coordinates().size()).isEqualTo(5);
        assertSlopes(calibration);

        ParameterVector point = calibration.coordinates().defaults();
        double[] rows = new double[calibration.rows()];
        calibration.price(point.values().toArray(), rows);
        PricingLaw law = (PricingLaw) calibration.model(point).smile(MARKET, 0.5);
        // by hand: the mean of the law itself, or of its logarithm, per year, less what equation 80 or the forward
        // demand
        double mean = constraint.equals("paper")
                ? LogGaussianParameters.shape(calibration.parameters(point))
                                        .stationary(0.5)
                                        .mean()
                                / 0.5
                        - (0.02 - 0.02)
                : Math.log(law.mean() / 100) / 0.5 - 0.02;
        assertThat(rows[STRIKES.size()]).isCloseTo(100 * mean, within(1e-10));
        assertThat(calibration.orbit(point)).isEmpty();
        assertThat(calibration.remarks(point))
                .anySatisfy(remark -> assertThat(remark)
                        .contains("misses the constraint " + constraint + " by")
                        .contains("penalty of 1.000e+04"));
    }

    @Test
    void aFreeTiltThatMissesNothingPricesAsTheSolvedOne() {
        OptionCalibration solved = calibration(Values.EMPTY, Optional.empty(), 0.5);
        ParameterVector point = solved.coordinates().defaults();
        double[] prices = new double[solved.rows()];
        solved.price(point.values().toArray(), prices);
        LogGaussianMixture shape = LogGaussianParameters.shape(solved.parameters(point));
        double eta = PricingLaw.of(shape.stationary(0.5), MARKET, 0.5, PricingConstraint.MARTINGALE, 1)
                .eta();
        // the tilted law is the law itself further along the orbit
        LogGaussianMixture tilted = EsscherOrbit.moved(shape, 0.5, eta);

        OptionCalibration free = calibration(choose("tilt", "free"), Optional.empty(), 0.5);
        double[] rows = new double[free.rows()];
        free.price(new double[] {tilted.mu1(), tilted.mu2(), tilted.sigma1(), tilted.sigma2(), tilted.a()}, rows);
        assertThat(Arrays.copyOf(rows, prices.length)).containsExactly(prices, within(1e-10));
        assertThat(rows[prices.length]).isCloseTo(0, within(1e-8));
    }

    @Test
    void refusesAFreeTiltWithNothingToMiss() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calibration(choose("tilt", "free").with("constraint", "none"), Optional.empty(), 0.5))
                .withMessageContaining("needs a constraint to miss");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calibration(choose("tilt", "free").with("gauge", "premium"), Optional.empty(), 0.5))
                .withMessageContaining("the gauge premium has no meaning");
    }

    @Test
    void refusesAGaugeWithoutWhatItNeeds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calibration(choose("gauge", "returns"), Optional.empty(), 0.5))
                .withMessageContaining("needs past returns");
        ReturnSample silent = new ReturnSample(Doubles.of(new double[200]), Horizon.tradingDays(21), 0, 21, 9);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calibration(choose("gauge", "returns"), Optional.of(silent), 0.5))
                .withMessageContaining("standard deviation of past returns");
    }

    @Test
    void refusesQuotesWithoutVolatility() {
        Doubles nothing = Doubles.of(new double[STRIKES.size()]);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LogGaussianCalibration(
                        SPACE,
                        List.of(strip(0.5)),
                        nothing,
                        LogGaussianCalibration.OPTIONS.defaults(),
                        Optional.empty()))
                .withMessageContaining("no quote has an implied volatility");
    }
}
