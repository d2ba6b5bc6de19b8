package org.potentia.models.smfm.hedge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.model.OptionType;
import org.potentia.numerics.Normals;

class HedgingTest {
    private static final double YEARS = 21.0 / 252;
    private static final int PATHS = 4000;

    private static Terms terms(double strike, int steps, boolean futures) {
        return new Terms(OptionType.CALL, strike, YEARS, steps, 0.04, futures, 0);
    }

    private static Outcomes blackScholes(Terms terms, double drift) {
        HedgeLaw law = HedgeLaw.blackScholes(0.2);
        List<PricePath> paths = MadePaths.of(law, terms.carry() + drift, terms.interval(), terms.steps())
                .draw(PATHS, 5);
        BlackScholesRule rule = BlackScholesRule.fixed(terms, 0.2);
        return Outcomes.of(paths, terms, rule, rule.premium());
    }

    /** M. Kamal, E. Derman (1999), Correcting Black-Scholes, Risk 12(1): the deviation is about sqrt(pi/4) vega sigma / sqrt(n). */
    @Test
    void errorFallsAsTheRootOfTheNumberOfChangesAtTheKnownRate() {
        double vega = Math.sqrt(YEARS) * Normals.density(0.5 * 0.2 * Math.sqrt(YEARS));
        double before = Double.NaN;
        for (int steps : new int[] {21, 84, 336}) {
            double deviation = blackScholes(terms(1, steps, true), 0).deviation();
            double expected = Math.sqrt(Math.PI / 4) * vega * 0.2 / Math.sqrt(steps);
            // the rate is that of large n and near the money; a deviation from 4000 paths is known to 2 %
            assertThat(deviation).isCloseTo(expected, within(0.1 * expected));
            if (!Double.isNaN(before)) {
                assertThat(before / deviation).isCloseTo(2, within(0.2));
            }
            before = deviation;
        }
    }

    @Test
    void meanIsZeroUnderThePricingMeasureWithBothFinancings() {
        for (boolean futures : new boolean[] {true, false}) {
            for (double strike : new double[] {0.95, 1, 1.05}) {
                Outcomes outcomes = blackScholes(terms(strike, 21, futures), 0);
                // three standard errors: a false alarm in 370, and the seed is fixed
                assertThat(outcomes.mean()).isCloseTo(0, within(3 * outcomes.meanError()));
            }
        }
    }

    @Test
    void driftOfThePriceIsHedgedAway() {
        Outcomes outcomes = blackScholes(terms(1, 336, false), 0.3);

        assertThat(outcomes.mean()).isCloseTo(0, within(0.01 * outcomes.premium()));
    }

    @Test
    void tradingCostsWhatIsTraded() {
        Terms free = new Terms(OptionType.CALL, 1, YEARS, 1, 0, true, 0);
        Terms taxed = new Terms(OptionType.CALL, 1, YEARS, 1, 0, true, 0.01);
        PricePath path = new PricePath(Doubles.of(1, 1.1), Doubles.of(0.2, 0.2));
        HedgeRule half = (step, price, sigma) -> 0.5;

        assertThat(free.outcome(path, half, 0.02)).isCloseTo(0.02 + 0.5 * 0.1 - 0.1, within(1e-15));
        assertThat(free.outcome(path, half, 0.02) - taxed.outcome(path, half, 0.02))
                .isCloseTo(0.005, within(1e-15));
    }

    @Test
    void aForwardIsReplicatedExactlyByHoldingTheStock() {
        Terms terms = new Terms(OptionType.CALL, 0.5, YEARS, 2, 0.1, false, 0);
        PricePath path = new PricePath(Doubles.of(1, 0.8, 1.3), Doubles.of(0.2, 0.2, 0.2));
        double premium = 1 - 0.5 * Math.exp(-0.1 * YEARS);

        assertThat(terms.outcome(path, (step, price, sigma) -> 1, premium)).isCloseTo(0, within(1e-15));
    }

    /** Along the paths of a law its own hedge leaves least variance. */
    @Test
    void theTrueLawHedgesItsOwnPathsBest() {
        int steps = 63 * 4;
        Terms terms = new Terms(OptionType.CALL, 1, 0.25, steps, 0, true, 0);
        HedgeLaw one = HedgeLaw.oneFactor(-3, 0.25);
        HedgeLaw two = new HedgeLaw(-1, 0.25, 0, 0.3, -0.7);
        Map<String, HedgeRule> rules = Map.of(
                "one", new HedgeLattice(one, terms),
                "two", new HedgeLattice(two, terms),
                "black", BlackScholesRule.fixed(terms, 0.25));
        Map.of("one", one, "two", two).forEach((world, law) -> {
            List<PricePath> paths =
                    MadePaths.of(law, 0, terms.interval(), steps).draw(1000, 9);
            Map<String, Outcomes> outcomes = new HashMap<>();
            rules.forEach((name, rule) -> outcomes.put(name, Outcomes.of(paths, terms, rule, 0)));
            Outcomes best = Objects.requireNonNull(outcomes.remove(world));
            outcomes.forEach((name, other) -> {
                Outcomes.Gain gain = best.over(other);
                assertThat(gain.share()).as("%s along paths of %s", name, world).isGreaterThan(2 * gain.error());
            });
        });
    }

    @Test
    void summarisesMeanSpreadAndTail() {
        Outcomes outcomes = new Outcomes(Doubles.grid(-20, 19, 40), 1);

        assertThat(outcomes.mean()).isCloseTo(-0.5, within(1e-12));
        assertThat(outcomes.deviation()).isCloseTo(Math.sqrt((40.0 * 40 - 1) / 12 * 40 / 39), within(1e-12));
        assertThat(outcomes.tail()).isEqualTo(-19.5);
        assertThat(outcomes.over(outcomes).share()).isZero();
    }
}
