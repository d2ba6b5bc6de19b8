package org.potentia.solvers.langevin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.potentia.api.ComputationException;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.Values;
import org.potentia.api.evolve.Ensemble;
import org.potentia.api.evolve.EvolutionProblem;
import org.potentia.api.evolve.InitialLaw;
import org.potentia.api.model.Boundaries;
import org.potentia.api.model.Boundary;

/** Statistics are compared within four standard errors: one test in ten thousand would fail by chance with other seeds. */
class EnsembleTest {
    private static final Interval UNIT = Interval.closed(0, 1);
    private static final InitialLaw START = new InitialLaw.PointMass(0.3);
    private static final int PARTICLES = 20_000;

    private final LangevinPropagator propagator = Shapes.propagator(Values.EMPTY.with("fixedSteps", 64));

    @Test
    void particlesOfALinearDriftHaveItsMoments() {
        Ensemble ensemble = propagator.ensemble(
                Shapes.Motion.of(x -> -x, x -> 0.5).problem(), START, Doubles.of(0, 0.4, 1), PARTICLES, 1);
        assertThat(ensemble.times()).isEqualTo(Doubles.of(0, 0.4, 1));
        assertThat(ensemble.positions().get(0).stream()).allMatch(x -> x == 0.3);
        for (int k = 0; k < 3; k++) {
            double t = ensemble.times().get(k);
            double variance = Shapes.variance(1, 0.5, t);
            Doubles positions = ensemble.positions().get(k);
            assertThat(positions.size()).isEqualTo(PARTICLES);
            assertThat(ensemble.weights().get(k).size()).isZero();
            double mean = positions.stream().average().orElseThrow();
            assertThat(mean).isCloseTo(0.3 * Math.exp(-t), within(4 * Math.sqrt(variance / PARTICLES) + 1e-5));
            assertThat(positions.stream()
                            .map(x -> (x - mean) * (x - mean))
                            .average()
                            .orElseThrow())
                    .isCloseTo(variance, within(4 * variance * Math.sqrt(2.0 / PARTICLES) + 1e-5));
        }
    }

    @Test
    void absorbedParticlesAreGoneAndStayGone() {
        Ensemble ensemble = propagator.ensemble(
                Shapes.Motion.of(x -> 0, x -> 0.4)
                        .on(UNIT, Boundary.ABSORBING, Boundary.ABSORBING)
                        .problem(),
                START,
                Doubles.of(0.5, 1),
                PARTICLES,
                1);
        for (int k = 0; k < 2; k++) {
            double survival = 0;
            for (int n = 1; n < 100; n += 2) {
                double w = n * Math.PI;
                survival += 4
                        / w
                        * Math.sin(0.3 * w)
                        * Math.exp(-0.08 * w * w * ensemble.times().get(k));
            }
            double share = ensemble.positions().get(k).size() / (double) PARTICLES;
            assertThat(share).isCloseTo(survival, within(4 * Math.sqrt(survival * (1 - survival) / PARTICLES)));
            assertThat(ensemble.positions().get(k).stream()).allMatch(UNIT::contains);
        }
    }

    @Test
    void aRateBecomesWeights() {
        Ensemble ensemble = propagator.ensemble(
                Shapes.Motion.of(x -> 0, x -> 0.4).growing((x, t) -> -2 * t), START, Doubles.of(1), 100, 1);
        assertThat(ensemble.weights().get(0).size()).isEqualTo(100);
        ensemble.weights().get(0).stream().forEach(weight -> assertThat(weight).isCloseTo(Math.exp(-1), within(1e-12)));
    }

    @Test
    void particlesBeginWhereTheLawSays() {
        InitialLaw ramp = new InitialLaw.Profile(x -> 2 * x, UNIT);
        Ensemble ensemble =
                propagator.ensemble(Shapes.Motion.of(x -> 0, x -> 0.4).problem(), ramp, Doubles.of(0), PARTICLES, 1);
        double mean = ensemble.positions().get(0).stream().average().orElseThrow();
        assertThat(mean).isCloseTo(2.0 / 3, within(1e-4));
        assertThat(ensemble.positions().get(0).stream().filter(x -> x < 0.5).count() / (double) PARTICLES)
                .isCloseTo(0.25, within(0.002));
    }

    @Test
    void aSingleParticleIsAnEnsemble() {
        Ensemble ensemble =
                propagator.ensemble(Shapes.Motion.of(x -> 0, x -> 0.4).problem(), START, Doubles.of(1), 1, 1);
        assertThat(ensemble.positions().get(0).size()).isEqualTo(1);
    }

    @Test
    void refusesWhatMakesNoSense() {
        EvolutionProblem.LinearDiffusion free =
                Shapes.Motion.of(x -> 0, x -> 0.4).problem();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> propagator.ensemble(free, START, Doubles.of(1), 0, 1))
                .withMessageContaining("particles = 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> propagator.ensemble(free, START, Doubles.of(), 10, 1))
                .withMessageContaining("number of times");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> propagator.ensemble(free, START, Doubles.of(0, 2, 1), 10, 1))
                .withMessageContaining("time 1.0 after 2.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> propagator.ensemble(
                        new EvolutionProblem.PorousMedium(0.5, Interval.REALS, Boundaries.NATURAL),
                        START,
                        Doubles.of(1),
                        10,
                        1))
                .withMessageContaining("porous medium");
        assertThatExceptionOfType(ComputationException.class)
                .isThrownBy(() -> propagator.ensemble(
                        Shapes.Motion.of(x -> -x * x * x, x -> 40).problem(), START, Doubles.of(50), 10, 1))
                .withMessageContaining("paths run away with 64 steps (option fixedSteps), must be more");
    }
}
