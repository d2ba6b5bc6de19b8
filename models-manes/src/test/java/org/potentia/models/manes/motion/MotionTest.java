package org.potentia.models.manes.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.evolve.EnsemblePropagator;
import org.potentia.api.evolve.EvolutionRequest;
import org.potentia.api.evolve.InitialLaw;
import org.potentia.api.evolve.Snapshot;
import org.potentia.api.evolve.Spectrum;
import org.potentia.api.evolve.SpectrumSolver;
import org.potentia.api.model.Boundaries;
import org.potentia.models.manes.Solvers;
import org.potentia.models.manes.market.DressedAsset;
import org.potentia.models.manes.market.FiniteMarket;
import org.potentia.models.manes.market.HomogeneousMarket;
import org.potentia.numerics.LogGaussianMixture;

class MotionTest {
    private static final LogGaussianMixture WIDE = new LogGaussianMixture(0.4, -0.4, 0.3, 0.3, 0.5);

    @Test
    void slowsDownTowardsTheCriticalPoint() {
        double last = Double.POSITIVE_INFINITY;
        for (double noise : new double[] {0.3, 0.25, 0.2}) {
            LinearResponse response = response(HomogeneousMarket.of(WIDE, 1, noise, 0.2, 0), 0);
            assertThat(response.share()).isCloseTo(1, within(1e-4));
            assertThat(response.slowest()).isPositive().isLessThan(last);
            last = response.slowest();
        }
        // below h_c = 0.1776 the root at zero is unstable: a push grows
        assertThat(response(HomogeneousMarket.of(WIDE, 1, 0.15, 0.2, 0), 0).slowest())
                .isNegative();
    }

    @Test
    void relaxesLikeAnOrnsteinUhlenbeckProcessWhereItIsOne() {
        // V'' = h²/σ²T, and the mean of a linear market does not feel the coupling
        HomogeneousMarket market = HomogeneousMarket.of(new LogGaussianMixture(0.2, 0, 0.4, 0.3, 0), 1, 0.2, 0.5, 0);
        assertThat(response(market, 0.2).slowest()).isCloseTo(0.04 / 0.16, within(1e-8));
    }

    @Test
    void needsEigenfunctions() {
        HomogeneousMarket market = HomogeneousMarket.of(WIDE, 1, 0.3, 0.2, 0);
        Spectrum two = solver().spectrum(market.dressed(0).potential(), Boundaries.NATURAL, 2);
        assertThatThrownBy(() -> LinearResponse.of(two, 0.1, 0.5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void escapesInTheTimeOfADiffusionWhereAssetsAreFast() {
        HomogeneousMarket market = HomogeneousMarket.of(WIDE, 1, 0.3, 1, 0);
        Escape.Time time = Escape.simulated(market, 6, -0.274, 0.274, 200, 0.02, 7);
        double diffusion = Escape.diffusion(market, 6, -0.274, 0.274);
        assertThat(time.years()).isBetween(0.75 * diffusion, 1.35 * diffusion);
        assertThat(time.standardError()).isBetween(0.03 * diffusion, 0.12 * diffusion);
        assertThat(Escape.simulated(market, 6, -0.274, 0.274, 200, 0.02, 7)).isEqualTo(time);
        // the market is symmetric
        assertThat(Escape.diffusion(market, 6, 0.274, -0.274)).isCloseTo(diffusion, within(1e-6 * diffusion));
        assertThatThrownBy(() -> Escape.simulated(market, 1, -0.3, 0.3, 10, 0.1, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void growsByTheBarrierOfTheFreeEnergy() {
        HomogeneousMarket market = HomogeneousMarket.of(WIDE, 1, 0.24, 1, 0);
        double root = 0.32146654393118923;
        double exponent =
                2 * (market.dressed(0).freeEnergy() - market.dressed(root).freeEnergy()) / (0.24 * 0.24);
        double growth =
                Math.log(Escape.diffusion(market, 120, -root, root) / Escape.diffusion(market, 100, -root, root)) / 20;
        assertThat(growth).isCloseTo(exponent, within(0.02 * exponent));
    }

    @Test
    void approachesTheMeanFieldEquation() {
        HomogeneousMarket market = HomogeneousMarket.of(WIDE, 1, 0.5, 1, 0.05);
        InitialLaw initial = new InitialLaw.PointMass(0.3);
        var finite = new Solvers().propagator("finitevolume");
        Snapshot reference = finite.create(finite.options().defaults())
                .evolve(MarketPotential.problem(market), EvolutionRequest.of(initial, Doubles.of(2), 1e-3))
                .snapshots()
                .getFirst();
        Convergence.Size small = Convergence.of(market, particles(40), initial, reference, 10, 400, 1);
        Convergence.Size large = Convergence.of(market, particles(40), initial, reference, 1000, 20, 1);
        assertThat(Math.abs(small.bias())).isLessThan(6 * small.biasError());
        double power = Convergence.power(List.of(10, 1000), Doubles.of(small.deviation(), large.deviation()));
        assertThat(power).isBetween(-0.65, -0.35);
        // the mean distance of Kolmogorov is 0.87/√N
        assertThat(small.distance() * Math.sqrt(10)).isBetween(0.7, 1.1);
        assertThat(large.distance() * Math.sqrt(1000)).isBetween(0.5, 1.5);
    }

    @Test
    void lettingTwoAssetsKnowOfEachOtherFallsLikeOneOverN() {
        HomogeneousMarket market = HomogeneousMarket.of(WIDE, 1, 0.6, 1, 0);
        double[] distance = new double[2];
        int[] sizes = {50, 500};
        for (int k = 0; k < 2; k++) {
            distance[k] = PairStudy.distance(FiniteMarket.of(market, sizes[k]), -2.5, 2.5, 101);
        }
        assertThat(distance[0] / distance[1]).isBetween(8.0, 12.0);
        InitialLaw initial = new InitialLaw.PointMass(0);
        PairStudy.Pairs pairs = PairStudy.measured(market, particles(100), initial, 10, 5, 1500, 3);
        double exact = FiniteMarket.of(market, 5).covariance(0, 1);
        assertThat(pairs.covariance()).isCloseTo(exact, within(5 * pairs.error()));
        assertThat(pairs.error()).isLessThan(0.2 * exact);
    }

    private static LinearResponse response(HomogeneousMarket market, double mean) {
        DressedAsset asset = market.dressed(mean);
        return LinearResponse.of(
                solver().spectrum(asset.potential(), Boundaries.NATURAL, 12),
                asset.cumulants().variance(),
                asset.slope());
    }

    private static SpectrumSolver solver() {
        var spectral = new Solvers().propagator("spectral");
        return (SpectrumSolver) spectral.create(spectral.options().defaults());
    }

    private static EnsemblePropagator particles(int steps) {
        var langevin = new Solvers().propagator("langevin");
        return (EnsemblePropagator) langevin.create(langevin.options().settings(Values.of("fixedSteps", steps)));
    }
}
