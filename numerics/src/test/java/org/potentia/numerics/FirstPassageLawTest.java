package org.potentia.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.Values;
import org.potentia.api.evolve.BackwardPropagator;
import org.potentia.api.evolve.Cost;
import org.potentia.api.evolve.EvolutionProblem.LinearDiffusion;
import org.potentia.api.evolve.Expectation;
import org.potentia.api.evolve.GridFunction;
import org.potentia.api.evolve.Payoff;
import org.potentia.api.model.Boundary;
import org.potentia.api.option.Provenance;

class FirstPassageLawTest {
    private static final double STIFFNESS = 1.5;
    private static final double NOISE = 0.4;
    private static final Shape WELL = Shape.harmonic(STIFFNESS, NOISE);

    /** Knows the survival of an Ornstein-Uhlenbeck process absorbed at its centre, by reflection: erf of the mean over the deviation. */
    private static final class Reflecting implements BackwardPropagator {
        private final List<LinearDiffusion> asked = new ArrayList<>();
        private final String shortfall;

        Reflecting(String shortfall) {
            this.shortfall = shortfall;
        }

        @Override
        public Expectation expectation(
                LinearDiffusion problem,
                Payoff payoff,
                Exercise exercise,
                double horizon,
                Doubles points,
                double tolerance) {
            asked.add(problem);
            assertThat(payoff.function().applyAsDouble(0)).isZero();
            assertThat(payoff.function().applyAsDouble(points.get(0))).isEqualTo(1);
            double scale = Math.exp(-STIFFNESS * horizon) / deviation(horizon);
            return new Expectation(
                    on(points, x -> 2 * Normals.cdf(Math.abs(x) * scale) - 1),
                    on(points, x -> Math.signum(x) * 2 * scale * Normals.density(x * scale)),
                    on(points, x -> Math.signum(x) * -2 * scale * scale * x * scale * Normals.density(x * scale)),
                    tolerance,
                    Doubles.of(),
                    Doubles.of(),
                    shortfall,
                    new Cost(1, 1, 0),
                    new Provenance("reflecting", "0", Values.EMPTY));
        }

        private static GridFunction on(Doubles points, DoubleUnaryOperator function) {
            return new GridFunction(points, points.map(function));
        }
    }

    private static double deviation(double time) {
        return NOISE * Math.sqrt(-Math.expm1(-2 * STIFFNESS * time) / (2 * STIFFNESS));
    }

    private static double survival(double start, double time) {
        return 2 * Normals.cdf(start * Math.exp(-STIFFNESS * time) / deviation(time)) - 1;
    }

    @Test
    void densityIsTheLossOfSurvival() {
        Doubles times = Doubles.of(0.01, 0.2, 1, 4);
        FirstPassageLaw law = FirstPassageLaw.of(new Reflecting(""), WELL, 0.3, Interval.above(0), times, 1e-9);
        FirstPassageLaw mirrored = FirstPassageLaw.of(new Reflecting(""), WELL, -0.3, Interval.below(0), times, 1e-9);
        for (int i = 0; i < times.size(); i++) {
            double t = times.get(i);
            double step = 1e-5 * t;
            double loss = (survival(0.3, t - step) - survival(0.3, t + step)) / (2 * step);
            assertThat(law.survival().get(i)).isCloseTo(survival(0.3, t), within(1e-14));
            assertThat(law.density().get(i)).isCloseTo(loss, within(1e-7));
            assertThat(mirrored.density().get(i)).isCloseTo(law.density().get(i), within(1e-12));
            assertThat(mirrored.survival().get(i)).isEqualTo(law.survival().get(i));
        }
        assertThat(law.times()).isEqualTo(times);
        assertThat(law.error()).isEqualTo(1e-9);
        assertThat(law.shortfall()).isEmpty();
    }

    @Test
    void endsInsideTheDomainAbsorb() {
        Reflecting solver = new Reflecting("too far");
        FirstPassageLaw law = FirstPassageLaw.of(
                solver, WELL.on(Interval.closed(-3, 5)), 0.3, Interval.closed(0, 7), Doubles.of(1), 1e-9);
        FirstPassageLaw.of(solver, WELL, 0.3, Interval.closed(0, 2), Doubles.of(1), 1e-9);
        assertThat(solver.asked.get(0).diffusion().domain()).isEqualTo(Interval.closed(0, 5));
        assertThat(solver.asked.get(0).diffusion().lowerBoundary()).isEqualTo(Boundary.ABSORBING);
        assertThat(solver.asked.get(0).diffusion().upperBoundary()).isEqualTo(Boundary.NATURAL);
        assertThat(solver.asked.get(1).diffusion().upperBoundary()).isEqualTo(Boundary.ABSORBING);
        assertThat(law.shortfall()).isEqualTo("too far");
    }

    @Test
    void theSectionIsThePotential() {
        Reflecting solver = new Reflecting("");
        FirstPassageLaw.of(solver, WELL, 0.3, Interval.above(0), Doubles.of(1), 1e-9);
        PotentialDiffusion motion = (PotentialDiffusion) solver.asked.get(0).diffusion();
        double[] y = {0.1, 0.7};
        double[] values = new double[2];
        double[] slopes = new double[2];
        motion.potential().values(y, values);
        motion.potential().gradients(y, slopes);
        for (int i = 0; i < 2; i++) {
            assertThat(values[i])
                    .isEqualTo(WELL.value(y[i]))
                    .isEqualTo(motion.potential().value(y[i]));
            assertThat(slopes[i]).isEqualTo(WELL.gradient(y[i])).isEqualTo(-motion.drift(y[i], 0));
        }
        assertThat(motion.potential().curvature(0.2)).isEqualTo(STIFFNESS);
        assertThat(motion.volatility(0.2, 0)).isEqualTo(NOISE);
    }

    @Test
    void refusesWhatHasNoWayOut() {
        Reflecting solver = new Reflecting("");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FirstPassageLaw.of(solver, WELL, 0, Interval.REALS, Doubles.of(1), 1e-9))
                .withMessageContaining("there is no way out of it");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FirstPassageLaw.of(solver, WELL, 0, Interval.above(0), Doubles.of(1), 1e-9))
                .withMessageContaining("start = 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FirstPassageLaw.of(solver, WELL, 1, Interval.above(0), Doubles.of(0), 1e-9))
                .withMessage("time = 0.0, must be finite and > 0");
    }
}
