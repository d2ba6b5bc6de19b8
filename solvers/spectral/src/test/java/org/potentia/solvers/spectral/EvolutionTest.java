package org.potentia.solvers.spectral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.ComputationException;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.evolve.BackwardPropagator;
import org.potentia.api.evolve.Evolution;
import org.potentia.api.evolve.EvolutionProblem.LinearDiffusion;
import org.potentia.api.evolve.EvolutionRequest;
import org.potentia.api.evolve.GridFunction;
import org.potentia.api.evolve.InitialLaw;
import org.potentia.api.evolve.Payoff;
import org.potentia.api.evolve.Rate;
import org.potentia.api.evolve.Snapshot;
import org.potentia.api.model.Boundary;
import org.potentia.api.model.Calculus;
import org.potentia.api.model.Diffusion;
import org.potentia.api.model.Potential;
import org.potentia.numerics.LogGaussianMixture;
import org.potentia.numerics.PotentialDiffusion;

class EvolutionTest {
    private static final LogGaussianMixture SHAPE = new LogGaussianMixture(-0.4, 0.4, 0.2, 0.2, 0.3);
    private static final Potential WELLS = SHAPE.potential(1, 0.2);
    private static final LinearDiffusion DOUBLE_WELL = LinearDiffusion.of(new PotentialDiffusion(WELLS));
    private static final InitialLaw BUMP =
            new InitialLaw.Profile(x -> Shapes.normal(x, 0.2, 0.0025), Interval.closed(-0.3, 0.7));
    private static final Doubles FOUR = Doubles.of(-0.4, 0, 0.2, 0.4);

    /** Sinc functions with 800 points; modes in the first case, resolvents in the second. */
    @ParameterizedTest
    @ValueSource(ints = {400, 0})
    void relaxationFromABumpAgreesWithTheReference(int terms) {
        double[][] expected = {
            {2.0611527513e-11, 0.19332864047, 4.9311248991, 0.290775148714},
            {0.0034545508774, 0.525673004431, 2.40616921979, 1.84260125704},
            {0.336276038039, 0.22449852389, 1.01321863547, 2.28742748691},
            {1.45987802294, 0.111171973927, 0.462108864761, 1.30050366782}
        };
        Evolution evolution = Shapes.propagator(terms)
                .evolve(
                        DOUBLE_WELL,
                        EvolutionRequest.of(BUMP, Doubles.of(0.1, 0.5, 2, 20), 1e-10)
                                .at(FOUR));
        assertThat(evolution.toleranceMet()).as(evolution.shortfall()).isTrue();
        for (int k = 0; k < 4; k++) {
            Snapshot snapshot = evolution.snapshots().get(k);
            for (int i = 0; i < 4; i++) {
                assertThat(snapshot.density().values().get(i)).isCloseTo(expected[k][i], within(1e-11));
            }
            assertThat(snapshot.error()).isLessThan(1e-11);
            assertThat(snapshot.massDefect()).isCloseTo(0, within(1e-12));
        }
        assertThat(evolution.cost().steps()).isBetween(14L, 200L);
    }

    @Test
    void modesAndResolventsAgreeOnMoments() {
        EvolutionRequest request =
                EvolutionRequest.of(BUMP, Doubles.of(0.1, 3), 1e-10).at(FOUR);
        Evolution modes = Shapes.propagator().evolve(DOUBLE_WELL, request);
        Evolution resolvents = Shapes.propagator(0).evolve(DOUBLE_WELL, request);
        for (int k = 0; k < 2; k++) {
            Snapshot one = modes.snapshots().get(k);
            Snapshot other = resolvents.snapshots().get(k);
            assertThat(one.mean()).isCloseTo(other.mean(), within(1e-12));
            assertThat(one.variance()).isCloseTo(other.variance(), within(1e-12));
            assertThat(one.mass()).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void twoStepsAreOne() {
        // Chapman-Kolmogorov, through the densities of the solver itself
        Doubles grid = Doubles.grid(-1.2, 1.2, 601);
        GridFunction half = density(new InitialLaw.PointMass(0.3), 2.5, grid);
        double sum = 0;
        for (int i = 0; i < grid.size(); i++) {
            double step = density(new InitialLaw.PointMass(grid.get(i)), 2.5, FOUR)
                    .values()
                    .get(0);
            sum += half.values().get(i) * step * (grid.get(1) - grid.get(0));
        }
        double direct = density(new InitialLaw.PointMass(0.3), 5, FOUR).values().get(0);
        assertThat(sum).isCloseTo(direct, within(1e-10));
    }

    private static GridFunction density(InitialLaw law, double time, Doubles points) {
        return Shapes.propagator()
                .evolve(
                        DOUBLE_WELL,
                        EvolutionRequest.of(law, Doubles.of(time), 1e-10).at(points))
                .snapshots()
                .get(0)
                .density();
    }

    @Test
    void balanceIsDetailed() {
        double there =
                density(new InitialLaw.PointMass(0.4), 1.3, FOUR).values().get(0);
        double back =
                density(new InitialLaw.PointMass(-0.4), 1.3, FOUR).values().get(3);
        double atFrom = SHAPE.stationary(1).density(0.4);
        double atTo = SHAPE.stationary(1).density(-0.4);
        assertThat(atFrom * there).isCloseTo(atTo * back, within(1e-11));
    }

    @Test
    void afterAMillionYearsTheDensityIsStationary() {
        for (int terms : new int[] {400, 0}) {
            Evolution evolution = Shapes.propagator(terms)
                    .evolve(
                            DOUBLE_WELL,
                            EvolutionRequest.of(new InitialLaw.PointMass(0.4), Doubles.of(1e6), 1e-10)
                                    .at(FOUR));
            Snapshot late = evolution.snapshots().get(0);
            for (int i = 0; i < 4; i++) {
                assertThat(late.density().values().get(i))
                        .isCloseTo(SHAPE.stationary(1).density(FOUR.get(i)), within(late.error()));
            }
            assertThat(late.mean()).isCloseTo(SHAPE.stationary(1).mean(), within(1e-11));
            assertThat(late.variance()).isCloseTo(SHAPE.stationary(1).variance(), within(1e-11));
        }
    }

    /** An Ornstein-Uhlenbeck process knows its density at all times. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-10, 1e-6, 1e-4, 1e-2, 1, 100})
    void densitiesOfPointsAreExactAtAllTimes(double time) {
        double noise = 0.4;
        double stiffness = 3;
        double mean = 0.6 * Math.exp(-stiffness * time);
        double variance = noise * noise / (2 * stiffness) * -Math.expm1(-2 * stiffness * time);
        double height = Shapes.normal(0, 0, variance);
        double width = Math.sqrt(variance);
        Doubles points = Doubles.grid(mean - 6 * width, mean + 6 * width, 49);
        Snapshot snapshot = Shapes.propagator()
                .evolve(
                        LinearDiffusion.of(new PotentialDiffusion(Shapes.harmonic(stiffness, 0, noise))),
                        EvolutionRequest.of(new InitialLaw.PointMass(0.6), Doubles.of(time), 1e-8 * height)
                                .at(points))
                .snapshots()
                .get(0);
        assertThat(snapshot.error()).isLessThan(1e-8 * height);
        for (int i = 0; i < points.size(); i++) {
            assertThat(snapshot.density().values().get(i))
                    .isCloseTo(Shapes.normal(points.get(i), mean, variance), within(snapshot.error() + 1e-10 * height));
        }
        assertThat(snapshot.mass()).isCloseTo(1, within(1e-10));
        assertThat(snapshot.mean()).isCloseTo(mean, within(1e-9 * width + 1e-12));
        assertThat(snapshot.variance()).isCloseTo(variance, within(1e-7 * variance + 1e-12));
    }

    @Test
    void aFarStartIsToldAsAShortfall() {
        // 12 stationary deviations out
        double noise = 0.5;
        LinearDiffusion motion = LinearDiffusion.of(new PotentialDiffusion(Shapes.harmonic(4, 0, noise)));
        double far = 12 * noise / Math.sqrt(8);
        Evolution early = Shapes.propagator()
                .evolve(
                        motion,
                        EvolutionRequest.of(new InitialLaw.PointMass(far), Doubles.of(0.1), 1e-10)
                                .at(Doubles.grid(0, 2, 41)));
        assertThat(early.toleranceMet()).isFalse();
        assertThat(early.shortfall()).contains("above the tolerance 1.0E-10");
        assertWithinClaim(early, far, noise);
        Evolution late = Shapes.propagator()
                .evolve(
                        motion,
                        EvolutionRequest.of(new InitialLaw.PointMass(far), Doubles.of(3), 1e-10)
                                .at(Doubles.grid(-0.5, 0.5, 41)));
        assertThat(late.toleranceMet()).as(late.shortfall()).isTrue();
        assertWithinClaim(late, far, noise);
        assertThatExceptionOfType(ComputationException.class)
                .isThrownBy(() -> Shapes.propagator()
                        .evolve(
                                motion,
                                EvolutionRequest.of(new InitialLaw.PointMass(20), Doubles.of(0.1), 1e-10)
                                        .at(FOUR)))
                .withMessageContaining("underflows");
    }

    private static void assertWithinClaim(Evolution evolution, double start, double noise) {
        Snapshot snapshot = evolution.snapshots().get(0);
        double mean = start * Math.exp(-4 * snapshot.time());
        double variance = noise * noise / 8 * -Math.expm1(-8 * snapshot.time());
        for (int i = 0; i < snapshot.density().points().size(); i++) {
            double x = snapshot.density().points().get(i);
            assertThat(snapshot.density().values().get(i))
                    .isCloseTo(Shapes.normal(x, mean, variance), within(snapshot.error()));
        }
    }

    @Test
    void atTimeZeroTheLawIsItself() {
        Evolution evolution = Shapes.propagator()
                .evolve(
                        DOUBLE_WELL,
                        EvolutionRequest.of(BUMP, Doubles.of(0, 0.5), 1e-9).at(FOUR));
        Snapshot first = evolution.snapshots().get(0);
        assertThat(first.density().values().get(2)).isEqualTo(Shapes.normal(0.2, 0.2, 0.0025));
        assertThat(first.mass()).isCloseTo(1, within(1e-13));
        assertThat(first.mean()).isCloseTo(0.2, within(1e-13));
        assertThat(first.variance()).isCloseTo(0.0025, within(1e-13));
        assertThat(evolution.snapshots()).hasSize(2);
    }

    @Test
    void lawsOnAGridAreLinearInBetween() {
        // a triangle of mass 1 about 0.3, and the same as a function
        GridFunction triangle = new GridFunction(Doubles.of(-1, 0.1, 0.3, 0.5, 0.9), Doubles.of(0, 0, 5, 0, 0));
        InitialLaw function =
                new InitialLaw.Profile(x -> Math.max(0, 5 - 25 * Math.abs(x - 0.3)), Interval.closed(0.1, 0.5));
        for (double time : new double[] {0.05, 1}) {
            GridFunction one = density(new InitialLaw.Density(triangle), time, FOUR);
            GridFunction other = density(function, time, FOUR);
            for (int i = 0; i < 4; i++) {
                assertThat(one.values().get(i)).isCloseTo(other.values().get(i), within(1e-9));
            }
        }
        Snapshot zero = Shapes.propagator()
                .evolve(
                        DOUBLE_WELL,
                        EvolutionRequest.of(new InitialLaw.Density(triangle), Doubles.of(0), 1e-9)
                                .at(Doubles.of(-2, 0.2, 0.3, 2)))
                .snapshots()
                .get(0);
        double[] expected = {0, 2.5, 5, 0};
        for (int i = 0; i < 4; i++) {
            assertThat(zero.density().values().get(i)).isCloseTo(expected[i], within(1e-15));
        }
    }

    @Test
    void choosesAGridOfItsOwn() {
        Snapshot snapshot = Shapes.propagator()
                .evolve(DOUBLE_WELL, EvolutionRequest.of(BUMP, Doubles.of(0.5), 1e-9))
                .snapshots()
                .get(0);
        assertThat(snapshot.density().points().size()).isGreaterThan(100);
        assertThat(snapshot.density().integral()).isCloseTo(1, within(1e-9));
    }

    @Test
    void pointsFarOutHaveNoDensity() {
        GridFunction density = density(BUMP, 1, Doubles.of(-50, 0.2, 50));
        assertThat(density.values().get(0)).isZero();
        assertThat(density.values().get(1)).isGreaterThan(1);
        assertThat(density.values().get(2)).isZero();
    }

    @Test
    void constantRatesFactorOut() {
        EvolutionRequest request =
                EvolutionRequest.of(BUMP, Doubles.of(0.5, 2), 1e-10).at(FOUR);
        Evolution plain = Shapes.propagator().evolve(DOUBLE_WELL, request);
        Evolution discounted =
                Shapes.propagator().evolve(new LinearDiffusion(DOUBLE_WELL.diffusion(), Rate.constant(-0.3)), request);
        for (int k = 0; k < 2; k++) {
            double factor = Math.exp(-0.3 * request.times().get(k));
            assertThat(discounted.snapshots().get(k).mass()).isCloseTo(factor, within(1e-12));
            assertThat(discounted.snapshots().get(k).massDefect()).isCloseTo(0, within(1e-12));
            for (int i = 0; i < 4; i++) {
                double expected =
                        factor * plain.snapshots().get(k).density().values().get(i);
                assertThat(discounted.snapshots().get(k).density().values().get(i))
                        .isCloseTo(expected, within(1e-12));
            }
        }
    }

    @Test
    void absorptionLeavesTheSurvivors() {
        // an Ornstein-Uhlenbeck process absorbed at its centre: survival is 2 Phi(m/s) - 1 by reflection
        Diffusion motion = new Shapes.Motion(
                x -> -2 * x, x -> 0.3, Calculus.ITO, Interval.atLeast(0), Boundary.ABSORBING, Boundary.NATURAL);
        for (int terms : new int[] {400, 0}) {
            Snapshot snapshot = Shapes.propagator(terms)
                    .evolve(
                            LinearDiffusion.of(motion),
                            EvolutionRequest.of(new InitialLaw.PointMass(0.2), Doubles.of(0.4), 1e-9)
                                    .at(Doubles.of(0, 0.1, 0.3)))
                    .snapshots()
                    .get(0);
            double mean = 0.2 * Math.exp(-0.8);
            double variance = 0.09 / 4 * -Math.expm1(-1.6);
            assertThat(snapshot.mass())
                    .isCloseTo(1 - 2 * org.potentia.numerics.Normals.cdf(-mean / Math.sqrt(variance)), within(1e-11));
            assertThat(snapshot.density().values().get(0)).isCloseTo(0, within(1e-12));
            for (int i = 1; i < 3; i++) {
                double x = snapshot.density().points().get(i);
                double image = Shapes.normal(x, mean, variance) - Shapes.normal(x, -mean, variance);
                assertThat(snapshot.density().values().get(i)).isCloseTo(image, within(1e-10));
            }
        }
    }

    @Test
    void readingsOfTheNoiseDifferByTheirDrift() {
        // b^2 = 0.09 + 0.03 sin x: b b' = 0.015 cos x, of which the drift of one reading is half or all less than that
        // of Ito
        Shapes.Motion ito = Shapes.Motion.of(x -> -2 * x, x -> Math.sqrt(0.09 + 0.03 * Math.sin(x)));
        EvolutionRequest request = EvolutionRequest.of(new InitialLaw.PointMass(0.3), Doubles.of(0.3), 1e-10)
                .at(FOUR);
        Evolution reference = Shapes.propagator().evolve(LinearDiffusion.of(ito), request);
        for (Calculus calculus : new Calculus[] {Calculus.STRATONOVICH, Calculus.FICK}) {
            double share = calculus == Calculus.FICK ? 0.015 : 0.0075;
            Shapes.Motion same =
                    Shapes.Motion.of(x -> -2 * x - share * Math.cos(x), ito.b()).read(calculus);
            Evolution evolution = Shapes.propagator().evolve(LinearDiffusion.of(same), request);
            for (int i = 0; i < 4; i++) {
                assertThat(evolution.snapshots().get(0).density().values().get(i))
                        .isCloseTo(
                                reference.snapshots().get(0).density().values().get(i), within(1e-10));
            }
        }
    }

    @Test
    void potentialAndDriftSayTheSame() {
        Shapes.Motion drift = Shapes.Motion.of(x -> -WELLS.gradient(x), x -> 0.2);
        EvolutionRequest request =
                EvolutionRequest.of(BUMP, Doubles.of(0.5, 30), 1e-10).at(FOUR);
        Evolution one = Shapes.propagator().evolve(LinearDiffusion.of(drift), request);
        Evolution other = Shapes.propagator().evolve(DOUBLE_WELL, request);
        for (int k = 0; k < 2; k++) {
            for (int i = 0; i < 4; i++) {
                assertThat(one.snapshots().get(k).density().values().get(i))
                        .isCloseTo(other.snapshots().get(k).density().values().get(i), within(1e-11));
            }
        }
    }

    @Test
    void refusesWhatItCannotEvolve() {
        EvolutionRequest request = EvolutionRequest.of(new InitialLaw.PointMass(0), Doubles.of(1), 1e-6);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Shapes.propagator().evolve(LinearDiffusion.of(Shapes.Motion.of(x -> 0, x -> 1)), request))
                .withMessageContaining("does not confine towards +infinity");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shapes.propagator()
                        .evolve(
                                LinearDiffusion.of(Shapes.Motion.of(x -> -x, x -> 1)
                                        .between(1, Boundary.REFLECTING, 2, Boundary.REFLECTING)),
                                request))
                .withMessageContaining("initial position 0.0 must lie inside the domain");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shapes.propagator()
                        .evolve(LinearDiffusion.of(Shapes.Motion.of(x -> -x, x -> Math.abs(x) < 0.2 ? 0 : 1)), request))
                .withMessageContaining("the volatility 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shapes.propagator()
                        .evolve(LinearDiffusion.of(Shapes.Motion.of(x -> -x, x -> x < 0.2137 ? 1 : 2)), request))
                .withMessageContaining("jumps near x = 0.2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shapes.propagator()
                        .evolve(
                                DOUBLE_WELL,
                                EvolutionRequest.of(
                                        new InitialLaw.Profile(x -> Double.NaN, Interval.closed(0, 1)),
                                        Doubles.of(1),
                                        1e-6)))
                .withMessageContaining("the initial density is NaN at x = ");
    }

    @Test
    void refusesLawsOutsideTheDomain() {
        LinearDiffusion box = LinearDiffusion.of(
                Shapes.Motion.of(x -> 0, x -> 1).between(0, Boundary.REFLECTING, 1, Boundary.REFLECTING));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shapes.propagator()
                        .evolve(
                                box,
                                EvolutionRequest.of(
                                        new InitialLaw.Density(
                                                new GridFunction(Doubles.of(0.5, 1.5), Doubles.of(1, 1))),
                                        Doubles.of(1),
                                        1e-6)))
                .withMessageContaining("must lie inside the domain");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shapes.propagator()
                        .evolve(
                                box,
                                EvolutionRequest.of(
                                        new InitialLaw.Profile(x -> 1, Interval.closed(2, 3)), Doubles.of(1), 1e-6)))
                .withMessageContaining("must lie inside the domain");
    }

    @Test
    void tooFewPanelsAreTold() {
        SpectralProvider provider = new SpectralProvider();
        assertThatExceptionOfType(ComputationException.class)
                .isThrownBy(() -> provider.create(provider.options().defaults().with("panels", 100))
                        .evolve(
                                DOUBLE_WELL,
                                EvolutionRequest.of(new InitialLaw.PointMass(0.1), Doubles.of(1e-3, 1), 1e-9)
                                        .at(Doubles.grid(-1, 1, 201))))
                .withMessageContaining("more than 100 panels");
    }

    @Test
    void wellsThatAreNeverLeftAreNotLeft() {
        // the barrier is 5000 times the noise: the rate over it underflows, and in the well it is harmonic to 1e-4
        Potential quartic =
                new Shapes.Given(y -> 0.25 * (y * y - 1) * (y * y - 1), y -> y * (y * y - 1), 0.01, Interval.REALS);
        LinearDiffusion motion = LinearDiffusion.of(new PotentialDiffusion(quartic));
        Snapshot snapshot = Shapes.propagator()
                .evolve(motion, EvolutionRequest.of(new InitialLaw.PointMass(1), Doubles.of(0.5), 1e-4))
                .snapshots()
                .get(0);
        assertThat(snapshot.mean()).isCloseTo(1, within(1e-4));
        assertThat(snapshot.variance()).isCloseTo(1e-4 / 4 * -Math.expm1(-2), within(1e-7));
        assertThat(snapshot.mass()).isCloseTo(1, within(1e-12));
        double stays = Shapes.backward()
                .expectation(
                        motion,
                        Payoff.smooth(x -> x),
                        BackwardPropagator.Exercise.EUROPEAN,
                        0.5,
                        Doubles.of(0.99, 1),
                        1e-6)
                .values()
                .values()
                .get(1);
        assertThat(stays).isCloseTo(snapshot.mean(), within(1e-9));
    }

    @Test
    void timesAreAsShortAsNumbersCanTell() {
        assertThatExceptionOfType(ComputationException.class)
                .isThrownBy(() -> Shapes.propagator()
                        .evolve(DOUBLE_WELL, EvolutionRequest.of(new InitialLaw.PointMass(0.3), Doubles.of(1e-300), 1)))
                .withMessage(
                        "after 1.0E-300 years the density is narrower than the distance of two numbers at x = 0.3");
    }
}
