package org.potentia.models.smfm.price;

import java.util.Optional;
import java.util.Set;
import org.potentia.api.Doubles;
import org.potentia.api.valuation.PricingEngine;
import org.potentia.models.smfm.factor.PriceNoise;
import org.potentia.models.smfm.factor.SmoothNoise;
import org.potentia.models.smfm.factor.ThreeRegions;

/** The tree as printed, for lognormal prices: the mean of an even and an odd number of steps, whose errors swing about each other. */
final class CoxRossRubinsteinEngine implements Engine {
    private static final int FIRST = 250;

    private static final int LAST = 4000;

    /** Relative to the price, the largest probability that a path meets the flat cap, beyond which the tree knows nothing of it. */
    private static final double REACHED = 1e-9;

    @Override
    public PricingEngine about() {
        return new PricingEngine("crr", "tree of Cox, Ross and Rubinstein", Set.of());
    }

    @Override
    public double bump() {
        return 0.05;
    }

    @Override
    public Optional<String> obstacle(Task task) {
        if (!lognormal(task)) {
            return Optional.of(
                    "the tree recombines for lognormal prices only, x = 1 without a shift, Sinf out of reach");
        }
        if (!(task.contract().strike() > 0)) {
            return Optional.of("the strike is not positive");
        }
        double carry = task.underlying().carry() / task.sigma();
        return carry * carry * task.contract().years() < FIRST / 2
                ? Optional.empty()
                : Optional.of("the carry is so large beside sigma that its steps would have no probability");
    }

    @Override
    public boolean knowsExponents(Task task) {
        return false;
    }

    private static boolean lognormal(Task task) {
        PriceNoise noise = task.noise();
        return switch (noise) {
            case SmoothNoise smooth -> smooth.x() == 1;
            case ThreeRegions regions ->
                regions.x() == 1 && (regions.y() == 1 || new Reach(task).above(regions.high()) < REACHED);
            default -> false;
        };
    }

    @Override
    public Point value(Task task, double tolerance) {
        Mean coarse = Mean.of(task, FIRST);
        int steps = FIRST;
        while (true) {
            steps *= 2;
            Mean fine = Mean.of(task, steps);
            double error = Math.abs(fine.price - coarse.price) + 0.1 * fine.swing;
            if (error <= tolerance || steps >= LAST) {
                return new Point(
                        fine.price,
                        fine.delta,
                        fine.gamma,
                        error,
                        Math.abs(fine.delta - coarse.delta) + error / task.deviation(),
                        Math.abs(fine.gamma - coarse.gamma) + error / (task.deviation() * task.deviation()),
                        Doubles.of(),
                        Doubles.of(),
                        error <= tolerance ? "" : steps + " steps leave an error above the tolerance",
                        steps,
                        steps + 1L);
            }
            coarse = fine;
        }
    }

    /** The mean of n and n + 1 steps. */
    private record Mean(double price, double delta, double gamma, double swing) {
        static Mean of(Task task, int steps) {
            CoxRossRubinstein even = CoxRossRubinstein.of(task.contract(), task.underlying(), task.sigma(), steps);
            CoxRossRubinstein odd = CoxRossRubinstein.of(task.contract(), task.underlying(), task.sigma(), steps + 1);
            return new Mean(
                    0.5 * (even.price() + odd.price()),
                    0.5 * (even.delta() + odd.delta()),
                    0.5 * (even.gamma() + odd.gamma()),
                    Math.abs(even.price() - odd.price()));
        }
    }
}
