package org.potentia.models.smfm.hedge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.evolve.BackwardPropagator.Exercise;
import org.potentia.api.model.OptionType;
import org.potentia.api.valuation.Contract;
import org.potentia.api.valuation.ValueProfile;
import org.potentia.models.smfm.factor.ThreeRegions;
import org.potentia.models.smfm.price.Engines;

class HedgeLatticeTest {
    private static Terms terms(OptionType type, double strike, int steps) {
        return new Terms(type, strike, 1.0 / 12, steps, 0.03, false, 0);
    }

    @Test
    void agreesWithBlackAndScholesWhereTheExponentIsOne() {
        for (double strike : new double[] {0.93, 1, 1.07}) {
            Terms terms = terms(OptionType.CALL, strike, 21);
            HedgeLattice lattice = new HedgeLattice(HedgeLaw.blackScholes(0.2), terms);
            BlackScholesRule formula = BlackScholesRule.fixed(terms, 0.2);

            assertThat(lattice.premium()).isCloseTo(formula.premium(), within(2e-5));
            for (int step : new int[] {0, 10, 19}) {
                for (double price : new double[] {0.9, 0.97, 1, 1.02, 1.1}) {
                    assertThat(lattice.ratio(step, price, 0.2))
                            .as("strike %s step %s price %s", strike, step, price)
                            .isCloseTo(formula.ratio(step, price, 0.2), within(5e-3));
                }
            }
        }
    }

    /** Trees that share nothing with the lattice but the law. */
    @Test
    void agreesWithTheProfilesOfAnotherMethodForOtherExponents() {
        for (double x : new double[] {-2, 0, 1.5}) {
            Terms terms = terms(OptionType.PUT, 0.97, 21);
            HedgeLattice lattice = new HedgeLattice(HedgeLaw.oneFactor(x, 0.2), terms);
            Engines engines = new Engines(new ThreeRegions(0.5, 2, x, 1), 0.2 * Math.pow(0.5, x - 1), new NoSolvers());
            Doubles prices = Doubles.of(0.94, 1, 1.05);
            for (int step : new int[] {0, 14}) {
                double left = terms.years() - step * terms.interval();
                ValueProfile profile = engines.profile(
                        "tree",
                        new Contract(OptionType.PUT, Exercise.EUROPEAN, 0.97, left),
                        terms.underlying(),
                        prices,
                        1e-6);
                for (int i = 0; i < prices.size(); i++) {
                    assertThat(lattice.ratio(step, prices.get(i), 0.2))
                            .as("x %s step %s price %s", x, step, prices.get(i))
                            .isCloseTo(profile.deltas().get(i), within(2e-3));
                }
                if (step == 0) {
                    assertThat(lattice.premium()).isCloseTo(profile.values().get(1), within(1e-5));
                }
            }
        }
    }

    /** Every law keeps put-call parity: the hedges differ by a forward. */
    @Test
    void keepsParityUnderTwoFactors() {
        HedgeLaw law = new HedgeLaw(-1, 0.2, 0, 0.2, -0.6);
        HedgeLattice call = new HedgeLattice(law, terms(OptionType.CALL, 1.02, 21));
        HedgeLattice put = new HedgeLattice(law, terms(OptionType.PUT, 1.02, 21));

        assertThat(call.premium() - put.premium()).isCloseTo(1 - 1.02 * Math.exp(-0.03 / 12), within(2e-6));
        assertThat(call.ratio(7, 0.99, 0.23) - put.ratio(7, 0.99, 0.23)).isCloseTo(1, within(1e-3));
    }

    @Test
    void becomesOneFactorWhereTheVolatilityHardlyMoves() {
        Terms terms = terms(OptionType.PUT, 0.97, 21);
        HedgeLattice one = new HedgeLattice(HedgeLaw.oneFactor(0, 0.2), terms);
        HedgeLattice two = new HedgeLattice(new HedgeLaw(0, 0.2, 0, 1e-4, 0.5), terms);

        assertThat(two.premium()).isCloseTo(one.premium(), within(1e-6));
        assertThat(two.ratio(5, 0.98, 0.2)).isCloseTo(one.ratio(5, 0.98, 0.2), within(2e-3));
    }

    /** The hedged mean of paths of the law is its price, by a method that shares nothing with the lattice but the law. */
    @Test
    void pricesTwoFactorsAsItsPathsDo() {
        HedgeLaw law = new HedgeLaw(-1, 0.2, 0, 0.3, -0.6);
        Terms terms = terms(OptionType.CALL, 1.05, 21);
        HedgeLattice lattice = new HedgeLattice(law, terms);
        List<PricePath> paths =
                MadePaths.of(law, terms.carry(), terms.interval(), 21).draw(4000, 11);
        Outcomes outcomes = Outcomes.of(paths, terms, lattice, lattice.premium());

        // three standard errors: one false alarm in 370 seeds, and the seed is fixed
        assertThat(outcomes.mean()).isCloseTo(0, within(3 * outcomes.meanError()));
        assertThat(outcomes.meanError()).isLessThan(0.03 * lattice.premium());
    }
}
