package org.potentia.optimizers.commons;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Doubles;
import org.potentia.api.optimize.OptimizationProblem;

/**
 * Where descents begin: the problem's own starts in their order (the centre of the box if there are none), then a Sobol sequence in the box,
 * shifted modulo 1 by one random vector, which spreads few points more evenly than independent draws would.
 */
final class StartPoints {
    /** Commons has direction numbers for so many dimensions; beyond, the points are drawn independently. */
    private static final int SOBOL_DIMENSIONS = 1000;

    private final Queue<double[]> own = new ArrayDeque<>();
    private final UnitBox box;
    private final double[] shift;
    private final Supplier<double[]> spread;

    StartPoints(OptimizationProblem problem, UnitBox box, RandomGenerator random) {
        for (Doubles start : problem.starts()) {
            own.add(start.toArray());
        }
        if (own.isEmpty()) {
            own.add(box.centre());
        }
        this.box = box;
        this.shift = random.doubles(box.dimension()).toArray();
        this.spread = box.dimension() > SOBOL_DIMENSIONS
                ? () -> random.doubles(box.dimension()).toArray()
                : new Sobol(box.dimension());
    }

    /** A Sobol sequence that is made when its first point is asked for, for making it reads a table. */
    private static final class Sobol implements Supplier<double[]> {
        private final int dimension;
        private @Nullable SobolSequenceGenerator sequence;

        Sobol(int dimension) {
            this.dimension = dimension;
        }

        @Override
        public double[] get() {
            if (sequence == null) {
                sequence = new SobolSequenceGenerator(dimension);
            }
            return sequence.nextVector();
        }
    }

    /** The next point of the box; none if the box is a single point that was given already. */
    Optional<double[]> next() {
        if (!own.isEmpty()) {
            return Optional.of(own.remove());
        }
        if (box.dimension() == 0) {
            return Optional.empty();
        }
        double[] unit = spread.get();
        for (int i = 0; i < unit.length; i++) {
            unit[i] = (unit[i] + shift[i]) % 1;
        }
        return Optional.of(box.toPoint(unit));
    }
}
