package org.potentia.models.smfm.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.ComputationException;
import org.potentia.api.Doubles;
import org.potentia.api.evolve.BackwardPropagator.Exercise;
import org.potentia.api.model.OptionType;
import org.potentia.api.valuation.Contract;
import org.potentia.api.valuation.Greek;
import org.potentia.api.valuation.Underlying;
import org.potentia.api.valuation.Valuation;
import org.potentia.api.valuation.ValuationAim;
import org.potentia.api.valuation.ValueProfile;
import org.potentia.models.smfm.Solvers;
import org.potentia.models.smfm.factor.PriceNoise;
import org.potentia.models.smfm.factor.ShiftedNoise;
import org.potentia.models.smfm.factor.SmoothNoise;
import org.potentia.models.smfm.factor.ThreeRegions;
import org.potentia.solvers.pathint.PathintProvider;

class EnginesTest {
    private static Engines engines(PriceNoise noise, double sigma) {
        return new Engines(noise, sigma, Solvers.of(new PathintProvider()));
    }

    private static Engines engines(double x, double sigma) {
        return engines(new ThreeRegions(0.5, 20, x, 0), sigma);
    }

    private static Contract european(OptionType type, double strike, double years) {
        return new Contract(type, Exercise.EUROPEAN, strike, years);
    }

    private static Contract american(OptionType type, double strike, double years) {
        return new Contract(type, Exercise.AMERICAN, strike, years);
    }

    private static double greek(Valuation valuation, String name) {
        return valuation.greek(name).orElseThrow().value();
    }

    /** Cases sm-024 to sm-028: Laplace inversion on a Talbot contour with spectral elements. */
    @ParameterizedTest
    @CsvSource({
        "pathint, CALL, 5, 5.2, 0.5, 0, 2, 0, 0.18853126402578274, 0.3790529346690849, 0.52868370192186",
        "tree, CALL, 5, 5.2, 0.5, 0, 2, 0, 0.18853126402578274, 0.3790529346690849, 0.52868370192186",
        "closed-form, CALL, 5, 5.2, 0.5, 0, 2, 0, 0.18853126402578274, 0.3790529346690849, 0.52868370192186",
        "pathint, PUT, 5, 5.2, 0.5, 0, 0.6324555320336759, 0.5, 0.3860478970108675, -0.5820491636118553, 0.5333260390125398",
        "closed-form, PUT, 5, 5.2, 0.5, 0, 0.6324555320336759, 0.5, 0.3860478970108675, -0.5820491636118553, 0.5333260390125398",
        "crr, CALL, 5, 5.2, 0.5, 0.05, 0.2, 1, 0.2495041417028969, 0.4880953553295633, 0.5639383717439154",
        "tree, CALL, 5, 5.2, 0.5, 0.05, 0.2, 1, 0.2495041417028969, 0.4880953553295633, 0.5639383717439154",
        "closed-form, CALL, 5, 5.2, 0.5, 0.05, 0.2, 1, 0.2495041417028969, 0.4880953553295633, 0.5639383717439154",
        "tree, CALL, 5, 4, 1, 0, 0.02, 2, 0.9897251986008169, 0.8785308405975021, 0.13899294750396785",
        "tree, PUT, 1.2, 1, 2, 0, 0.9, -1, 0.038732708002273734, -0.26259079489161996, 1.2094113015365955",
    })
    void europeanPricesAgreeWithTheReference(
            String engine,
            OptionType type,
            double price,
            double strike,
            double years,
            double carry,
            double sigma,
            double x,
            double value,
            double delta,
            double gamma) {
        Valuation valuation = engines(x, sigma)
                .value(
                        engine,
                        european(type, strike, years),
                        new Underlying(price, 0.05, carry, true),
                        new ValuationAim(1e-6, false));
        assertThat(valuation.price()).isCloseTo(value, within(1.5 * valuation.error() + 1e-9));
        assertThat(valuation.error()).isLessThan(1e-5);
        assertThat(greek(valuation, Greek.DELTA)).isCloseTo(delta, within(2e-5));
        assertThat(greek(valuation, Greek.GAMMA)).isCloseTo(gamma, within(1e-4 * (1 + gamma)));
    }

    /** Cases sm-030, sm-031 (graded finite differences) and sm-022 with prices divided by 10 (integral equation of the boundary). */
    @ParameterizedTest
    @CsvSource({
        "tree, PUT, 5, 5.2, 0.5, 0.05, 0, 2, 0, 20, 0.3858966626740135",
        "pathint, PUT, 5, 5.2, 0.5, 0.05, 0, 2, 0, 20, 0.3858966626740135",
        "tree, CALL, 5, 4, 1, 0.05, 0, 0.02, 2, 20, 1.0182263786699248",
        "tree, PUT, 10, 10.5, 0.75, 0.04, 0.04, 0.22, 1, 200, 0.9110986398139847",
        "crr, PUT, 10, 10.5, 0.75, 0.04, 0.04, 0.22, 1, 200, 0.9110986398139847",
        "closed-form, PUT, 10, 10.5, 0.75, 0.04, 0.04, 0.22, 1, 200, 0.9110986398139847",
    })
    void americanPricesAgreeWithTheReference(
            String engine,
            OptionType type,
            double price,
            double strike,
            double years,
            double rate,
            double carry,
            double sigma,
            double x,
            double high,
            double value) {
        Valuation valuation = engines(new ThreeRegions(0.5, high, x, 0), sigma)
                .value(
                        engine,
                        american(type, strike, years),
                        new Underlying(price, rate, carry, true),
                        new ValuationAim(1e-6 * price, false));
        assertThat(valuation.price()).isCloseTo(value, within(2 * valuation.error() + 1e-6));
        assertThat(valuation.error()).isLessThan(1e-5 * price);
    }

    /** Black and Scholes have formulas for all Greeks; differences on lattices agree within their errors. */
    @ParameterizedTest
    @ValueSource(strings = {"pathint", "tree"})
    void greeksOfLatticesAreThoseOfTheFormulas(String engine) {
        Engines engines = engines(1, 0.2);
        Contract call = european(OptionType.CALL, 5.2, 0.5);
        Underlying stock = Underlying.stock(5, 0.05, 0);
        ValuationAim aim = new ValuationAim(1e-7, true);
        Valuation exact = engines.value("closed-form", call, stock, aim);
        Valuation lattice = engines.value(engine, call, stock, aim);
        assertThat(lattice.greeks()).hasSameSizeAs(exact.greeks());
        for (Greek greek : lattice.greeks()) {
            double value = greek(exact, greek.name());
            assertThat(greek.value())
                    .as(greek.name())
                    .isCloseTo(value, within(2 * greek.error() + 5e-4 * Math.abs(value) + 1e-6));
        }
        assertThat(greek(exact, Greek.VOLGA)).isCloseTo(0.0360317, within(1e-6));
    }

    /** The formulas for one power know their Greeks too: a difference in the exponent is the difference of two prices. */
    @Test
    void theSensitivityToTheExponentIsADifferenceOfPrices() {
        Contract put = european(OptionType.PUT, 4.5, 0.5);
        Underlying futures = Underlying.futures(5, 0.05);
        ValuationAim aim = new ValuationAim(1e-9, true);
        Valuation here = engines(0.5, 0.6).value("closed-form", put, futures, aim);
        double normal = 0.6 * new ThreeRegions(0.5, 20, 0.5, 0).value(5);
        double up = normal / new ThreeRegions(0.5, 20, 0.51, 0).value(5);
        double down = normal / new ThreeRegions(0.5, 20, 0.49, 0).value(5);
        double rise = engines(0.51, up).value("closed-form", put, futures, aim).price()
                - engines(0.49, down).value("closed-form", put, futures, aim).price();
        assertThat(greek(here, "x")).isCloseTo(rise / 0.02, within(1e-6));
        double atSigma = engines(0.501, 0.6)
                        .value("closed-form", put, futures, aim)
                        .price()
                - engines(0.499, 0.6).value("closed-form", put, futures, aim).price();
        assertThat(greek(here, "xAtSigma")).isCloseTo(atSigma / 0.002, within(1e-5));
        assertThat(greek(here, "normalVega") * 5).isCloseTo(greek(here, Greek.LOCAL_VEGA), within(1e-12));
    }

    /** (17), for every exponent, on stocks and on futures. */
    @ParameterizedTest
    @CsvSource({"-1, 4, 0", "0, 2, 0.03", "0.5, 0.6, 0", "1, 0.2, 0.05", "2, 0.02, 0"})
    void putsAndCallsDifferByTheForward(double x, double sigma, double carry) {
        Engines engines = engines(new ThreeRegions(0.5, 40, x, 0), sigma);
        Underlying underlying = new Underlying(5, 0.05, carry, true);
        ValuationAim aim = new ValuationAim(1e-6, false);
        for (String engine : new String[] {"pathint", "tree"}) {
            Valuation call = engines.value(engine, european(OptionType.CALL, 5.2, 0.5), underlying, aim);
            Valuation put = engines.value(engine, european(OptionType.PUT, 5.2, 0.5), underlying, aim);
            double forward = underlying.discount(0.5) * (underlying.forward(0.5) - 5.2);
            assertThat(call.price() - put.price())
                    .as(engine)
                    .isCloseTo(forward, within(2 * (call.error() + put.error()) + 1e-9));
        }
    }

    @ParameterizedTest
    @CsvSource({"CALL, 0", "PUT, 0", "CALL, 0.02", "PUT, 0.05"})
    void earlyExerciseIsWorthSomethingAndNeverLessThanNow(OptionType type, double carry) {
        Engines engines = engines(0, 2);
        Underlying underlying = new Underlying(5, 0.05, carry, true);
        for (double strike = 3; strike < 8; strike += 0.5) {
            Valuation european =
                    engines.value("tree", european(type, strike, 0.5), underlying, new ValuationAim(1e-5, false));
            Valuation american =
                    engines.value("tree", american(type, strike, 0.5), underlying, new ValuationAim(1e-5, false));
            assertThat(european.price()).isNotNegative();
            assertThat(american.price()).isGreaterThanOrEqualTo(european.price() - 2e-5);
            assertThat(american.price())
                    .isGreaterThanOrEqualTo(american.contract().intrinsic(5) - 1e-12);
        }
    }

    /** Where exercise is best the value is what it pays, and nothing else moves. */
    @ParameterizedTest
    @ValueSource(strings = {"pathint", "tree", "closed-form", "crr"})
    void inTheRegionOfExerciseOnlyThePriceMatters(String engine) {
        Valuation put = engines(new ThreeRegions(0.05, 200, 1, 0), 0.2)
                .value(
                        engine,
                        american(OptionType.PUT, 10, 0.5),
                        Underlying.stock(5, 0.05, 0),
                        new ValuationAim(1e-5, false));
        assertThat(put.price()).isEqualTo(5);
        assertThat(greek(put, Greek.DELTA)).isEqualTo(-1);
        assertThat(greek(put, Greek.GAMMA)).isZero();
        assertThat(greek(put, Greek.THETA)).isZero();
    }

    /** Case sm-021 (integral equation) and its mirror image: a call on S struck at K is a put on K struck at S, rate and yield exchanged. */
    @Test
    void americanCallsMirrorPuts() {
        Engines engines = engines(new ThreeRegions(0.05, 2000, 1, 0), 0.2);
        ValuationAim aim = new ValuationAim(1e-6, true);
        Valuation put =
                engines.value("closed-form", american(OptionType.PUT, 40, 1), Underlying.stock(36, 0.06, 0), aim);
        assertThat(put.price()).isCloseTo(4.486674404993375, within(1e-6));
        assertThat(put.exercisePrices().get(0)).isCloseTo(32.914663774328965, within(1e-5));
        Valuation call =
                engines.value("closed-form", american(OptionType.CALL, 36, 1), Underlying.stock(40, 0, 0.06), aim);
        assertThat(call.price()).isCloseTo(put.price(), within(1e-9));
        Valuation tree = engines.value("tree", american(OptionType.CALL, 36, 1), Underlying.stock(40, 0, 0.06), aim);
        assertThat(tree.price()).isCloseTo(call.price(), within(2e-5));
        assertThat(tree.exercisePrices().get(0)).isCloseTo(call.exercisePrices().get(0), within(0.01 * 40));
        // a call whose underlying yields nothing is kept
        Valuation kept =
                engines.value("closed-form", american(OptionType.CALL, 36, 1), Underlying.stock(40, 0.05, 0), aim);
        assertThat(kept.exercisePrices().size()).isZero();
    }

    /** Rates that may be negative: the origin is shifted, and so is everything else. */
    @Test
    void aShiftedOriginMovesPriceAndStrike() {
        Engines shifted = engines(new ShiftedNoise(new ThreeRegions(0.1, 20, 0.5, 0), 2), 0.6);
        Engines plain = engines(new ThreeRegions(0.1, 20, 0.5, 0), 0.6);
        ValuationAim aim = new ValuationAim(1e-6, false);
        for (String engine : new String[] {"closed-form", "pathint", "tree"}) {
            double low = shifted.value(engine, european(OptionType.PUT, 0.5, 0.5), Underlying.futures(-0.25, 0.05), aim)
                    .price();
            double high = plain.value(engine, european(OptionType.PUT, 2.5, 0.5), Underlying.futures(1.75, 0.05), aim)
                    .price();
            assertThat(low).as(engine).isCloseTo(high, within(4e-6));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        shifted.value("tree", european(OptionType.PUT, 0.5, 0.5), Underlying.stock(1, 0.05, 0), aim))
                .withMessageContaining("carry = 0.05, must be 0 where the origin is shifted");
    }

    @Test
    void theSmoothNoiseHasNoFormulaButAgreesBetweenLattices() {
        Engines engines = engines(new SmoothNoise(0.5, 20, 0.5), 0.6);
        Contract call = european(OptionType.CALL, 5.2, 0.5);
        Underlying futures = Underlying.futures(5, 0.05);
        ValuationAim aim = new ValuationAim(1e-6, true);
        assertThat(engines.supports("closed-form", call, futures).reason().orElseThrow())
                .contains("no formula");
        Valuation tree = engines.value("tree", call, futures, aim);
        Valuation pathint = engines.value("pathint", call, futures, aim);
        assertThat(tree.price()).isCloseTo(pathint.price(), within(5e-6));
        assertThat(greek(tree, "x")).isCloseTo(greek(pathint, "x"), within(1e-4));
        Engines lognormal = engines(new SmoothNoise(0.5, 20, 1), 0.2);
        assertThat(lognormal.value("closed-form", call, futures, aim).price())
                .isCloseTo(lognormal.value("crr", call, futures, aim).price(), within(1e-4));
    }

    @Test
    void aProfileIsManyValuations() {
        Engines engines = engines(0.5, 0.6);
        Contract put = american(OptionType.PUT, 5, 0.5);
        Underlying futures = Underlying.futures(5, 0.05);
        Doubles prices = Doubles.of(4.5, 5, 5.5);
        ValueProfile sweep = engines.profile("pathint", put, futures, prices, 1e-6);
        ValueProfile single = engines.profile("tree", put, futures, prices, 1e-6);
        for (int i = 0; i < 3; i++) {
            assertThat(sweep.values().get(i)).isCloseTo(single.values().get(i), within(2e-5));
            assertThat(sweep.deltas().get(i)).isCloseTo(single.deltas().get(i), within(2e-4));
            assertThat(sweep.gammas().get(i)).isCloseTo(single.gammas().get(i), within(2e-3));
        }
    }

    @Test
    void saysWhatAnEngineDoesNotValue() {
        Contract call = european(OptionType.CALL, 22, 2);
        Underlying futures = Underlying.futures(15, 0.03);
        Engines steep = engines(2, 0.011);
        assertThat(steep.supports("closed-form", call, futures).reason().orElseThrow())
                .startsWith("paths reach S0 or Sinf");
        assertThat(steep.supports("crr", call, futures).reason().orElseThrow()).contains("lognormal prices only");
        assertThat(steep.supports("finitevolume", call, futures).reason())
                .hasValue("the propagator finitevolume is not installed");
        assertThat(steep.supports("tree", call, futures).supported()).isTrue();
        assertThat(engines(new ThreeRegions(0.5, 20, 2, 2), 0.011)
                        .supports("tree", call, futures)
                        .reason()
                        .orElseThrow())
                .contains("y > 1");
        assertThat(engines(new ThreeRegions(0.05, 200, 0.5, 0), 0.6)
                        .supports("closed-form", american(OptionType.PUT, 5, 0.5), Underlying.futures(5, 0.03))
                        .reason()
                        .orElseThrow())
                .contains("x = 1");
    }

    @Test
    void refusesWhatNoPriceCanBe() {
        Engines engines = engines(0.5, 0.6);
        ValuationAim aim = new ValuationAim(1e-6, false);
        Contract call = european(OptionType.CALL, 5, 0.5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> engines.value("tree", call, Underlying.futures(0, 0.05), aim))
                .withMessageContaining("price of the underlying = 0.0, must be above the origin");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> engines.value("tree", call, Underlying.futures(21, 0.05), aim))
                .withMessageContaining("move Sinf above");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        engines.value("tree", european(OptionType.CALL, 0, 0.5), Underlying.futures(5, 0.05), aim))
                .withMessageContaining("strike = 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> engines.value("magic", call, Underlying.futures(5, 0.05), aim))
                .withMessageContaining("engine magic is unknown, must be one of [closed-form, pathint");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> engines.value("crr", call, Underlying.futures(5, 0.05), aim))
                .withMessageContaining("engine crr does not value this option");
        assertThatIllegalArgumentException().isThrownBy(() -> engines(0.5, 0)).withMessageContaining("sigma = 0.0");
    }

    /** What one engine cannot follow is its failure, and neither a mistake of the user nor a NaN. */
    @Test
    void anEngineThatFailsSaysWhy() {
        Engines steep = engines(new ThreeRegions(1, 20, -4, 0), 0.2 * Math.pow(5, 5));
        Contract put = european(OptionType.PUT, 5, 1);
        Underlying futures = Underlying.futures(5, 0);
        ValuationAim aim = new ValuationAim(1e-5, false);
        assertThat(steep.supports("tree", put, futures).supported()).isTrue();
        assertThatExceptionOfType(ComputationException.class)
                .isThrownBy(() -> steep.value("tree", put, futures, aim))
                .withMessageContaining("the exponent x = -4.0")
                .withMessageContaining("bring x nearer to 1");
        // the noise below S0 is 500 times the price
        Engines mild = engines(new ThreeRegions(2, 150, -1, 0), 500);
        assertThatExceptionOfType(ComputationException.class)
                .isThrownBy(() -> mild.value("tree", european(OptionType.PUT, 100, 1), Underlying.futures(100, 0), aim))
                .withMessageContaining("the noise is too large there for");
        Engines absurd = engines(new ThreeRegions(1, 20, -50, 0), 0.2 * Math.pow(5, 51));
        assertThatExceptionOfType(ComputationException.class)
                .isThrownBy(() -> absurd.value("pathint", put, futures, aim))
                .withMessageContaining("the exponent x = -50.0");
        assertThatExceptionOfType(ComputationException.class)
                .isThrownBy(() -> absurd.profile("tree", put, futures, Doubles.of(4, 5), 1e-5))
                .withMessageContaining("the exponent x = -50.0");
        assertThat(engines(new ThreeRegions(1, 20, -50, 0), 1e-200)
                        .supports("closed-form", put, futures)
                        .supported())
                .isFalse();
    }

    @Test
    void timesBeyondAllNumbersAreNamed() {
        Engines engines = engines(1, 0.2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> engines.supports(
                        "closed-form", european(OptionType.CALL, 5, 1e6), Underlying.stock(5, 0.05, 0)))
                .withMessageContaining("years = 1000000.0 with rate = 0.05");
    }

    /** A forward of 9.7e8 leaves fewer digits than a price of 5. */
    @Test
    void formulasClaimNoMoreThanRoundingAllows() {
        Engines engines = engines(new ThreeRegions(0.5, 1e30, 1, 1), 0.2);
        Valuation call = engines.value(
                "closed-form",
                european(OptionType.CALL, 5, 100),
                new Underlying(5, 0, 0.19, false),
                new ValuationAim(1e-6, false));
        assertThat(call.price()).isGreaterThan(8e8);
        assertThat(call.error()).isGreaterThan(Math.ulp(call.price()));
    }
}
