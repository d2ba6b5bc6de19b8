package org.potentia.models.manes.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.evolve.EvolutionProblem.McKeanVlasov;
import org.potentia.models.manes.market.HomogeneousMarket;
import org.potentia.numerics.GaussianMixturePotential;
import org.potentia.numerics.LogGaussianMixture;

class MarketPotentialTest {
    private static final LogGaussianMixture SHAPE = new LogGaussianMixture(0.4, -0.3, 0.1, 0.3, 0.4);
    private static final HomogeneousMarket MARKET = HomogeneousMarket.of(SHAPE, 0.7, 0.25, 0.3, 0.02);

    @Test
    void isThePotentialInTheField() {
        GaussianMixturePotential exact = SHAPE.potential(0.7, 0.25);
        MarketPotential potential = MarketPotential.of(MARKET);
        double[] y = Doubles.grid(-5, 5, 2001).toArray();
        double[] slopes = new double[y.length];
        potential.gradients(y, slopes);
        for (int i = 0; i < y.length; i++) {
            double slope = exact.gradient(y[i]) - 0.02;
            assertThat(potential.gradient(y[i])).isCloseTo(slope, within(1e-7 * (1 + Math.abs(slope))));
            assertThat(slopes[i]).isEqualTo(potential.gradient(y[i]));
            assertThat(potential.value(y[i])).isCloseTo(exact.value(y[i]) - 0.02 * y[i], within(1e-13));
            assertThat(potential.curvature(y[i])).isEqualTo(exact.curvature(y[i]));
        }
        assertThat(potential.noise()).isEqualTo(0.25);
    }

    @Test
    void takesWeightsOfOne() {
        MarketPotential potential =
                MarketPotential.of(HomogeneousMarket.of(new LogGaussianMixture(0.4, -0.4, 0.2, 0.2, 0), 1, 0.2, 1, 0));
        assertThat(potential.gradient(0.5)).isCloseTo(0.04 * 0.1 / 0.04, within(1e-12));
    }

    @Test
    void makesTheMeanFieldEquation() {
        McKeanVlasov problem = MarketPotential.problem(MARKET);
        assertThat(problem.interaction().gradient(0.5)).isCloseTo(0.15, within(1e-15));
        assertThat(problem.potential().noise()).isEqualTo(0.25);
    }
}
