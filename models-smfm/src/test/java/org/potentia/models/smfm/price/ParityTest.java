package org.potentia.models.smfm.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.Doubles;
import org.potentia.api.evolve.BackwardPropagator.Exercise;
import org.potentia.api.model.Market;
import org.potentia.api.model.OptionType;
import org.potentia.api.valuation.Contract;
import org.potentia.api.valuation.Greek;
import org.potentia.api.valuation.Underlying;
import org.potentia.api.valuation.Valuation;
import org.potentia.api.valuation.ValuationAim;
import org.potentia.api.valuation.ValueProfile;
import org.potentia.models.smfm.Solvers;
import org.potentia.models.smfm.factor.PriceNoise;
import org.potentia.models.smfm.factor.ThreeRegions;
import org.potentia.solvers.finitevolume.FiniteVolumeProvider;
import org.potentia.solvers.pathint.PathintProvider;

/** The price is a martingale but for its carry under every exponent, so that (17) is exact, also where paths fall below S0. */
class ParityTest {
    private static Engines engines(PriceNoise noise, double spot, double volatility) {
        return new Engines(
                noise,
                volatility * spot / noise.value(spot),
                Solvers.of(new PathintProvider(), new FiniteVolumeProvider()));
    }

    private static Contract european(OptionType type, double strike, double years) {
        return new Contract(type, Exercise.EUROPEAN, strike, years);
    }

    private static double greek(Valuation valuation, String name) {
        return valuation.greek(name).orElseThrow().value();
    }

    @ParameterizedTest
    @CsvSource({
        "pathint, -3, 30",
        "pathint, -2, 30",
        "pathint, -1, 10",
        "pathint, 0, 10",
        "pathint, 0.5, 20",
        "pathint, 1.5, 60",
        "finitevolume, -3, 10",
        "finitevolume, -2, 10",
        "finitevolume, -1, 10",
        "finitevolume, 0, 10",
        "finitevolume, 0.5, 20",
        "finitevolume, 1.5, 60"
    })
    void putsAndCallsDifferByTheForwardWithinTheirErrors(String engine, double x, double low) {
        Engines engines = engines(new ThreeRegions(low, 2000, x, 0), 100, 0.2);
        ValuationAim aim = new ValuationAim(1e-3, false);
        for (double carry : new double[] {0, 0.02}) {
            Underlying underlying = new Underlying(100, 0.02, carry, carry != 0);
            for (double strike : new double[] {80, 100, 120}) {
                Valuation call = engines.value(engine, european(OptionType.CALL, strike, 0.5), underlying, aim);
                Valuation put = engines.value(engine, european(OptionType.PUT, strike, 0.5), underlying, aim);
                double forward = underlying.discount(0.5) * (underlying.forward(0.5) - strike);
                assertThat(call.price() - put.price()).isCloseTo(forward, within(call.error() + put.error() + 1e-11));
                assertThat(greek(call, Greek.DELTA) - greek(put, Greek.DELTA))
                        .isCloseTo(underlying.discount(0.5) * underlying.forward(0.5) / 100, within(1e-12));
                assertThat(greek(put, Greek.GAMMA)).isEqualTo(greek(call, Greek.GAMMA));
                assertThat(greek(call, Greek.THETA) - greek(put, Greek.THETA))
                        .isCloseTo(
                                0.02 * forward - carry * (forward + underlying.discount(0.5) * strike), within(1e-9));
            }
        }
    }

    /** The tree values the put itself. The last is the defaults with a volatility of 0.2: 0.401058 by parity. */
    @ParameterizedTest
    @CsvSource({
        "100, 20, 2000, 0, 0.02, 1",
        "100, 20, 2000, 0.5, 0, 2",
        "100, 60, 2000, 1.5, 0.02, 1",
        "50, 1, 100000, 0.5, 0.05, 10",
        "5, 1, 20, -1, 0, 1"
    })
    void putsAreThoseOfTheTreeWhereS0IsWithinReach(
            double spot, double low, double high, double x, double rate, double years) {
        Engines engines = engines(new ThreeRegions(low, high, x, 0), spot, 0.2);
        ValuationAim aim = new ValuationAim(1e-5 * spot, false);
        Underlying stock = Underlying.stock(spot, rate, 0);
        Contract put = european(OptionType.PUT, spot, years);
        Valuation tree = engines.value("tree", put, stock, aim);
        for (String engine : new String[] {"pathint", "finitevolume"}) {
            Valuation lattice = engines.value(engine, put, stock, aim);
            assertThat(lattice.price())
                    .as(engine)
                    .isCloseTo(tree.price(), within(2 * (lattice.error() + tree.error())));
            assertThat(greek(lattice, Greek.DELTA)).isCloseTo(greek(tree, Greek.DELTA), within(5e-4));
        }
    }

    /** The calls of both solvers agree where the noise below S0 is two thousand times as large, and so do the puts. */
    @Test
    void steepExponentsAreTheSameOnBothMeshes() {
        Engines engines = engines(new ThreeRegions(10, 2000, -3, 0), 100, 0.2);
        Contract put = european(OptionType.PUT, 100, 0.5);
        Underlying stock = Underlying.stock(100, 0.02, 0);
        ValuationAim aim = new ValuationAim(1e-4, false);
        Valuation path = engines.value("pathint", put, stock, aim);
        Valuation volumes = engines.value("finitevolume", put, stock, aim);
        assertThat(path.price()).isCloseTo(volumes.price(), within(3 * (path.error() + volumes.error())));
        assertThat(path.price()).isCloseTo(5.2117, within(1e-4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pathint", "finitevolume"})
    void profilesOfPutsAreThoseOfCallsToo(String engine) {
        Engines engines = engines(new ThreeRegions(1, 20, -1, 0), 5, 0.2);
        Underlying futures = Underlying.futures(5, 0.03);
        Doubles prices = Doubles.of(3, 5, 7);
        ValueProfile put = engines.profile(engine, european(OptionType.PUT, 5, 1), futures, prices, 1e-5);
        ValueProfile call = engines.profile(engine, european(OptionType.CALL, 5, 1), futures, prices, 1e-5);
        double discount = Math.exp(-0.03);
        for (int i = 0; i < 3; i++) {
            assertThat(call.values().get(i) - put.values().get(i))
                    .isCloseTo(discount * (prices.get(i) - 5), within(call.error() + put.error()));
            assertThat(call.deltas().get(i) - put.deltas().get(i)).isCloseTo(discount, within(1e-12));
            assertThat(put.gammas().get(i)).isEqualTo(call.gammas().get(i));
        }
    }

    /** Strips have no kink at the forward, where calls take over from puts. */
    @Test
    void stripsOfPutsAgreeWithTheFiniteVolumes() {
        PriceNoise noise = new ThreeRegions(1, 20, -1, 0);
        double sigma = 0.2 * 5 / noise.value(5);
        PowerLawSmile smile =
                new PowerLawSmile(noise, sigma, new Market(5, 0, 0), 1, Solvers.of(new PathintProvider()));
        Doubles strikes = Doubles.of(3, 4, 4.999, 5, 5.001, 6);
        Doubles puts = smile.prices(Collections.nCopies(6, OptionType.PUT), strikes);
        Doubles calls = smile.prices(Collections.nCopies(6, OptionType.CALL), strikes);
        Engines engines = engines(noise, 5, 0.2);
        for (int i = 0; i < 6; i++) {
            double strike = strikes.get(i);
            double put = engines.value(
                            "finitevolume",
                            european(OptionType.PUT, strike, 1),
                            Underlying.futures(5, 0),
                            new ValuationAim(1e-7, false))
                    .price();
            assertThat(puts.get(i)).as("strike " + strike).isCloseTo(put, within(1e-5));
            assertThat(calls.get(i) - puts.get(i)).isCloseTo(5 - strike, within(1e-12));
        }
    }

    @Test
    void aPutIsNeverWorthLessThanWaitingForIt() {
        Task put =
                new Task(new ThreeRegions(1, 20, -1, 0), 5, european(OptionType.PUT, 9, 1), Underlying.futures(5, 0));
        Point call = new Point(-1e-6, 0, 0, 1e-5, 0, 0, Doubles.of(), Doubles.of(), "", 1, 1);
        assertThat(Parity.applies(put)).isTrue();
        assertThat(new Parity(put).of(call).price()).isEqualTo(4);
        Task steep =
                new Task(new ThreeRegions(1, 20, 2, 2), 5, european(OptionType.PUT, 9, 1), Underlying.futures(5, 0));
        assertThat(Parity.applies(steep)).isFalse();
    }
}
