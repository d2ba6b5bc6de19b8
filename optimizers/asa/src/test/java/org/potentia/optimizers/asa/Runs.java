package org.potentia.optimizers.asa;

import java.util.ArrayList;
import java.util.List;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.optimize.Budget;
import org.potentia.api.optimize.Checkpoints;
import org.potentia.api.optimize.Objective;
import org.potentia.api.optimize.OptimizationProblem;
import org.potentia.api.optimize.Optimum;
import org.potentia.api.optimize.RunMonitor;

/** Problems and runs for the tests. */
final class Runs {
    private Runs() {}

    static OptimizationProblem corana() {
        return OptimizationProblem.over(
                Corana::value, Doubles.of(-1e4, -1e4, -1e4, -1e4), Doubles.of(1e4, 1e4, 1e4, 1e4));
    }

    /** Two coordinates of different weight, minimum 0 at (0.3, -0.2). */
    static double bowl(double[] x) {
        return (x[0] - 0.3) * (x[0] - 0.3) + 100 * (x[1] + 0.2) * (x[1] + 0.2);
    }

    /** Many minima in any number of coordinates, the lowest 0 at 0.3 everywhere. */
    static double rugged(double[] x) {
        double sum = 0;
        for (double xi : x) {
            double y = xi - 0.3;
            sum += y * y + 0.5 * (1 - Math.cos(20 * y));
        }
        return sum;
    }

    static OptimizationProblem square(Objective objective) {
        return OptimizationProblem.over(objective, Doubles.of(-2, -2), Doubles.of(2, 2));
    }

    static Optimum run(AsaOptions options, OptimizationProblem problem, long budget) {
        return run(options, problem, budget, 1);
    }

    static Optimum run(AsaOptions options, OptimizationProblem problem, long budget, long seed) {
        return Asa.of(options).minimize(problem, Budget.of(budget), seed, RunMonitor.NONE, new Saved(Long.MAX_VALUE));
    }

    static AsaOptions preset(String name) {
        return new AsaOptions(OptionTable.SPACE.settings(Values.EMPTY.with("preset", name)));
    }

    /** No test, no reannealing, unless the options say otherwise. */
    static AsaOptions quiet() {
        return AsaOptions.defaults()
                .with("Acceptance_Frequency_Modulus", 0)
                .with("Generated_Frequency_Modulus", 0)
                .with("Accepted_To_Generated_Ratio", 0);
    }

    static Optimum withoutClock(Optimum optimum) {
        return new Optimum(
                optimum.point(),
                optimum.value(),
                optimum.stop(),
                optimum.evaluations(),
                optimum.invalid(),
                0,
                optimum.runs(),
                optimum.trace(),
                optimum.history(),
                optimum.details(),
                optimum.provenance());
    }

    static double spent(Optimum optimum, String purpose) {
        return ((Values) optimum.details().get("evaluations")).number(purpose);
    }

    /** Keeps the first states and then one every so many evaluations, never for Long.MAX_VALUE, and those of runs left. */
    static class Saved implements Checkpoints {
        final List<Values> states = new ArrayList<>();
        private final long every;
        private final long first;

        Saved(long every) {
            this(every, 0);
        }

        Saved(long every, long first) {
            this.every = every;
            this.first = first;
        }

        @Override
        public boolean due(long evaluations) {
            return evaluations < first || (every < Long.MAX_VALUE && evaluations % every == 0);
        }

        @Override
        public void save(Values state) {
            states.add(state);
        }

        Values last() {
            return states.get(states.size() - 1);
        }
    }

    /** An objective that keeps the points at which it was asked. */
    static final class Watched implements Objective {
        final List<Doubles> points = new ArrayList<>();
        final List<Double> values = new ArrayList<>();
        private final Objective objective;

        Watched(Objective objective) {
            this.objective = objective;
        }

        @Override
        public double value(double[] point) {
            double value = objective.value(point);
            points.add(Doubles.of(point));
            values.add(value);
            return value;
        }
    }
}
