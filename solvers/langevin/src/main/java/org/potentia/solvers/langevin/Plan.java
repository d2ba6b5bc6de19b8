package org.potentia.solvers.langevin;

import java.util.Comparator;
import java.util.List;
import org.potentia.numerics.Rounded;

/** How many steps and paths to take next. */
final class Plan {
    /** The least error of a kernel of fourth order on the line falls with the number of paths to this power. */
    static final double LINE = 4.0 / 9;

    /** The same in the plane. */
    static final double PLANE = 0.4;

    /** That of a mean. */
    static final double MEAN = 0.5;

    /** Steps to begin with. */
    private static final int FIRST_STEPS = 32;

    /** Paths while the number of steps is looked for: 256 in a block. */
    private static final int FIRST_PATHS = 8192;

    /** Runs of an answer. Each brings one of the errors down by what the last told, so that three are the rule. */
    private static final int RUNS = 14;

    /** Share of the error that steps may have. */
    private static final double STEPPING = 0.1;

    private final int order;
    private final double decay;
    private final Limits limits;
    private int steps;
    private int paths;
    private int runs;

    /**
     * Begins a plan.
     *
     * @param order of the scheme
     * @param decay the power of the number of paths with which the error falls
     * @param limits how much may be spent
     */
    Plan(int order, double decay, Limits limits) {
        this.order = order;
        this.decay = decay;
        this.limits = limits;
        steps = Math.min(FIRST_STEPS, limits.steps());
        paths = Math.min(FIRST_PATHS, limits.paths());
    }

    int steps() {
        return steps;
    }

    int paths() {
        return paths;
    }

    /** Takes twice as many steps, if that is allowed. */
    boolean shorten() {
        boolean allowed = steps < limits.steps();
        steps = (int) Math.min(limits.steps(), 2L * steps);
        return allowed;
    }

    static double worst(List<Errors> errors) {
        return errors.stream().mapToDouble(Errors::total).max().orElse(0);
    }

    /**
     * Plans the next run.
     *
     * @param last the errors of the last one
     * @param tolerance the largest error wanted
     * @return whether there is any use in it
     */
    boolean refine(List<Errors> last, double tolerance) {
        if (worst(last) <= tolerance || ++runs == RUNS) {
            return false;
        }
        double stepping = last.stream().mapToDouble(Errors::surely).max().orElse(0);
        double random = last.stream().mapToDouble(Errors::random).max().orElse(0);
        int most = mostPaths();
        // with all paths that are allowed no less than this can be reached
        double goal = Math.max(tolerance, random * Math.pow((double) paths / most, decay));
        if (stepping > 1.5 * STEPPING * goal && steps < limits.steps()) {
            double more = Math.pow(stepping / (STEPPING * goal), 1.0 / order);
            steps = (int) Math.min(limits.steps(), Math.ceil(steps * Math.min(Math.max(more, 1.4), 4)));
            return true;
        }
        if (paths >= most) {
            return false;
        }
        double share = random / ((1 - STEPPING) * goal);
        double more = Math.min(Math.max(1.1 * Math.pow(share, 1 / decay), 1.3), 16);
        paths = (int) Math.min(most, Math.ceil(paths * more));
        return true;
    }

    /** Returns how many paths may be made with as many steps as there are, but never fewer than at the beginning. */
    private int mostPaths() {
        long affordable = Math.max(FIRST_PATHS, limits.work() / steps);
        return (int) Math.min(limits.paths(), affordable);
    }

    /** Says why a tolerance is not met; nothing if it is. */
    String shortfall(List<Errors> errors, double tolerance) {
        Errors worst =
                errors.stream().max(Comparator.comparingDouble(Errors::total)).orElseThrow();
        if (worst.total() <= tolerance) {
            return "";
        }
        return "the estimated error " + Rounded.up(worst.total()) + " is above the tolerance " + Rounded.down(tolerance)
                + ": of it "
                + Rounded.up(worst.noise()) + " is noise, " + Rounded.up(worst.smoothing()) + " smoothing and "
                + Rounded.up(worst.stepping())
                + " the length of steps, and noise falls only with the square root of the number of paths (options paths = "
                + limits.paths() + ", steps = " + limits.steps() + ", work = " + limits.work() + ")";
    }
}
