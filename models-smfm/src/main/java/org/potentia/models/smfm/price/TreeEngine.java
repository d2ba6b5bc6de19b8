package org.potentia.models.smfm.price;

import java.util.Optional;
import java.util.Set;
import org.potentia.api.Doubles;
import org.potentia.api.evolve.BackwardPropagator.Exercise;
import org.potentia.api.valuation.PricingEngine;

/** Recombining trees of n and 2n steps, extrapolated; the error is the larger of what the last two extrapolations differ by and half of that before. */
final class TreeEngine implements Engine {
    private static final int FIRST = 50;

    private static final int LAST = 12_800;

    @Override
    public PricingEngine about() {
        return new PricingEngine("tree", "tree that recombines in y = ∫dS/F", Set.of());
    }

    @Override
    public double bump() {
        return 0.05;
    }

    @Override
    public Optional<String> obstacle(Task task) {
        return Exponents.steep(task.noise())
                ? Optional.of(
                        "above Sinf F grows faster than the price (y > 1), so that y = ∫dS/F ends at a finite value")
                : Optional.empty();
    }

    @Override
    public Point value(Task task, double tolerance) {
        TransformedTree coarse = new TransformedTree(task, FIRST);
        TransformedTree fine = new TransformedTree(task, 2 * FIRST);
        int steps = 2 * FIRST;
        double before = 0;
        while (true) {
            steps *= 2;
            TransformedTree finer = new TransformedTree(task, steps);
            double price = extrapolated(fine.value(), finer.value());
            double change = Math.abs(price - extrapolated(coarse.value(), fine.value()));
            double error = Math.max(change, 0.5 * before);
            if (task.contract().exercise() == Exercise.AMERICAN) {
                // the boundary jumps from node to node, and two extrapolations may agree by chance
                error = Math.max(error, 0.25 * Math.abs(finer.value() - fine.value()));
            }
            before = change;
            if (error <= tolerance || steps >= LAST) {
                double delta = extrapolated(fine.delta(), finer.delta());
                double gamma = extrapolated(fine.gamma(), finer.gamma());
                return new Point(
                        price,
                        delta,
                        gamma,
                        error,
                        Math.abs(delta - extrapolated(coarse.delta(), fine.delta())) + error / task.deviation(),
                        Math.abs(gamma - extrapolated(coarse.gamma(), fine.gamma()))
                                + error / (task.deviation() * task.deviation()),
                        Doubles.of(finer.times().stream().mapToDouble(Double::doubleValue)),
                        Doubles.of(finer.boundary().stream().mapToDouble(Double::doubleValue)),
                        error <= tolerance ? "" : steps + " steps leave an error above the tolerance",
                        steps,
                        steps + 1L);
            }
            coarse = fine;
            fine = finer;
        }
    }

    private static double extrapolated(double coarse, double fine) {
        return 2 * fine - coarse;
    }
}
