package org.potentia.optimizers.commons;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.random.SobolSequenceGenerator;
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
    private final RandomGenerator random;
    private final double[] shift;
    private final Optional<SobolSequenceGenerator> sobol;

    StartPoints(OptimizationProblem problem, UnitBox box, RandomGenerator random) {
        for (Doubles start : problem.starts()) {
            own.add(start.toArray());
        }
        if (own.isEmpty()) {
            own.add(box.centre());
        }
        this.box = box;
        this.random = random;
        this.shift = random.doubles(box.dimension()).toArray();
        boolean hasSobol = box.dimension() > 0 && box.dimension() <= SOBOL_DIMENSIONS;
        this.sobol = hasSobol ? Optional.of(new SobolSequenceGenerator(box.dimension())) : Optional.empty();
    }

    /** The next point of the box; none if the box is a single point that was given already. */
    Optional<double[]> next() {
        if (!own.isEmpty()) {
            return Optional.of(own.remove());
        }
        if (box.dimension() == 0) {
            return Optional.empty();
        }
        double[] unit = sobol.map(SobolSequenceGenerator::nextVector)
                .orElseGet(() -> random.doubles(box.dimension()).toArray());
        for (int i = 0; i < unit.length; i++) {
            unit[i] = (unit[i] + shift[i]) % 1;
        }
        return Optional.of(box.toPoint(unit));
    }
}
