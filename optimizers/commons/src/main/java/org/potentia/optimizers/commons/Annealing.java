package org.potentia.optimizers.commons;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.potentia.api.optimize.StopReason;

/**
 * One cooling of dual annealing (Xiang, Sun, Fan and Gong 1997; Xiang, Gubian, Suomela and Hoeng 2013): each step makes a chain of \( 2n \)
 * jumps, first \( n \) in all coordinates at once, then one in each, and sends a local search from the best point after every chain that
 * found a new one. After many steps without any, one starts from the place of the chain itself.
 *
 * <p>A jump is drawn from {@link VisitingDistribution}; one that leaves the cube comes in again at the opposite face. It is taken if it leads
 * down, else with the probability \( [1 - (1 - q_a) \Delta / T_s]^{1/(1-q_a)} \), zero where the bracket is negative, with \( T_s \) the
 * temperature divided by the number of the step.
 *
 * <p>The published temperature is a number, so the cube needs a length and the objective a unit. The cube is {@value #SIDE} long, as the boxes
 * of the usual test functions are, and the unit is a hundredth of the median deviation of the objective at the first jumps, which cover the
 * box. So nothing depends on the units of the problem.
 *
 * @param visiting distribution of the jumps
 * @param acceptance \( q_a \), below 1
 * @param temperature the first temperature
 * @param ratio the share of it at which the cooling ends
 * @param local local search
 * @param random source of jumps
 */
record Annealing(
        VisitingDistribution visiting,
        double acceptance,
        double temperature,
        double ratio,
        Descent local,
        RandomGenerator random)
        implements Descent {
    private static final double SIDE = 10;

    /** The unit of the objective, as a share of its median deviation. */
    private static final double UNIT = 0.01;

    /** A jump of so many cubes comes in where it likes; the place would be nothing but rounding. */
    private static final double FAR = 1e8;

    /** Steps without a better point after which the chain's own place is searched; the published number. */
    private static final int PATIENCE = 1000;

    @Override
    public StopReason descend(UnitObjective objective) {
        return new Cooling(objective).run();
    }

    /** The state of a cooling. */
    private final class Cooling {
        private final UnitObjective objective;
        private final int n;
        private Spot best;
        private Spot current;
        private Spot latest;
        private double unit = 1;
        private int idle;
        private int patience = PATIENCE;

        Cooling(UnitObjective objective) {
            this.objective = objective;
            this.n = objective.dimension();
            this.best = objective.bestSpot();
            this.current = best;
            this.latest = best;
        }

        StopReason run() {
            for (int step = 1; ; step++) {
                double heat = visiting.temperature(temperature, step);
                if (heat < ratio * temperature) {
                    return StopReason.CONVERGED;
                }
                boolean improved = chain(step, heat) || step == 1;
                if (improved) {
                    betterOf(searched(best));
                }
                if (idle >= patience) {
                    latest = searched(latest);
                    idle = 0;
                    patience = n;
                    betterOf(latest);
                }
            }
        }

        /** Makes the jumps of one step, and tells whether there is a new best point. */
        private boolean chain(int step, double heat) {
            idle++;
            boolean improved = false;
            double[] values = new double[n + 1];
            values[n] = current.value();
            for (int j = 0; j < 2 * n; j++) {
                double[] place = current.unit().clone();
                for (int i = 0; i < n; i++) {
                    if (j < n || j - n == i) {
                        place[i] = wrapped(place[i], visiting.jump(heat, random) / SIDE);
                    }
                }
                Spot visited = new Spot(place, objective.value(place));
                if (visited.value() < current.value()) {
                    current = visited;
                    if (visited.value() < best.value()) {
                        best = visited;
                        improved = true;
                        idle = 0;
                    }
                } else if (accepted(visited.value() - current.value(), heat / step)) {
                    current = visited;
                    latest = visited;
                }
                if (idle >= patience && (j == 0 || current.value() < latest.value())) {
                    latest = current;
                }
                if (step == 1 && j < n) {
                    values[j] = visited.value();
                    if (j == n - 1) {
                        unit = unitOf(values);
                    }
                }
            }
            return improved;
        }

        private boolean accepted(double rise, double heat) {
            // an infinite rise gives minus infinity, which is no
            double bracket = 1 - (1 - acceptance) * rise / (unit * heat);
            return bracket > 0 && random.nextDouble() <= Math.pow(bracket, 1 / (1 - acceptance));
        }

        private double wrapped(double from, double jump) {
            if (!(Math.abs(jump) < FAR)) {
                return random.nextDouble();
            }
            double to = from + jump;
            return to - Math.floor(to);
        }

        private Spot searched(Spot from) {
            UnitObjective near = objective.from(from);
            local.descend(near);
            return near.bestSpot();
        }

        private void betterOf(Spot found) {
            if (found.value() < best.value()) {
                best = found;
                current = found;
                idle = 0;
            }
        }
    }

    private static double unitOf(double[] values) {
        double middle = median(values);
        double deviation = median(
                Arrays.stream(values).map(value -> Math.abs(value - middle)).toArray());
        return deviation > 0 && deviation < Double.POSITIVE_INFINITY ? UNIT * deviation : 1;
    }

    private static double median(double[] values) {
        double[] sorted =
                Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }
}
