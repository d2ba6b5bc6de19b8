package org.potentia.solvers.pathint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.potentia.api.Interval;
import org.potentia.api.model.Boundary;

/**
 * What is found out about a problem on the line before it is solved: how far the process gets, where its coefficients have kinks, which
 * ends of the domain matter, and how many steps are the least that make sense.
 */
final class LinePlan {
    /** Steps that a smooth problem begins with. */
    private static final int LEAST_STEPS = 8;

    /** A step times the slope of the drift in \( \eta \) is at most a quarter, so that a step is far from unstable. */
    private static final double STIFFNESS = 4;

    /** A step times the squared slope of the volatility is at most a sixteenth: the noise changes by a quarter over its own size. */
    private static final double CURVATURE = 16;

    /** What is taken of the distance between nodes where a drift pushes towards a reflecting end, or away from it. */
    private static final double PUSHED = 0.35;

    /** Several times what was measured. */
    private static final double LAYER = 2e-2;

    /** The same where the drift at the end changes in time, which the weight of the last node does not follow. */
    private static final double CHANGING_LAYER = 0.2;

    /** At an end the drift moves a quarter as far as the noise during a step. */
    private static final double PUSH = 16;

    /** A box is at least twenty standard deviations of a step wide, so that a step reaches one end at most. */
    private static final double BOX = 400;

    /** An end where the volatility falls below this share of what it is nearby is approached, not met, by a mesh. */
    private static final double DEGENERATE = 1e-6;

    private final LineDynamics dynamics;
    private final PathintOptions options;
    private final double lower;
    private final double upper;
    private final double[] anchors;
    private final double[] distances;
    private final double lowerEnd;
    private final double upperEnd;
    private final boolean lowerOpen;
    private final boolean upperOpen;
    private final boolean lowerAnchored;
    private final boolean upperAnchored;
    private final long steps;
    private final boolean rough;
    private final double narrowing;
    private final double pushed;

    LinePlan(
            LineDynamics dynamics,
            PathintOptions options,
            double lowest,
            double highest,
            double horizon,
            double tolerance) {
        this.dynamics = dynamics;
        this.options = options;
        within(dynamics.domain(), lowest);
        within(dynamics.domain(), highest);
        Reach reach = Reach.find(dynamics, lowest, highest, horizon, negligible(tolerance));
        double[] points = reach.track().points(reach.from(), reach.to());
        lowerEnd = reach.endsBelow() ? end(dynamics.domain().lower(), dynamics.lowerBoundary()) : Double.NaN;
        upperEnd = reach.endsAbove() ? end(dynamics.domain().upper(), dynamics.upperBoundary()) : Double.NaN;
        lowerOpen = reach.endsBelow() && Double.isFinite(dynamics.domain().lower()) && Double.isNaN(lowerEnd);
        upperOpen = reach.endsAbove() && Double.isFinite(dynamics.domain().upper()) && Double.isNaN(upperEnd);
        lowerAnchored = anchored(lowerEnd, points[0]);
        upperAnchored = anchored(upperEnd, points[points.length - 1]);
        lower = Double.isNaN(lowerEnd) ? points[0] : lowerEnd;
        upper = Double.isNaN(upperEnd) ? points[points.length - 1] : upperEnd;
        List<Double> kinks = kinks(points);
        rough = !kinks.isEmpty() || !Double.isNaN(lowerEnd) || !Double.isNaN(upperEnd);
        List<Double> fixed = new ArrayList<>();
        if (lowerAnchored) {
            fixed.add(lower);
        }
        fixed.addAll(kinks);
        if (upperAnchored) {
            fixed.add(upper);
        }
        if (fixed.isEmpty()) {
            fixed.add(lowest);
        }
        double[] apart = distances(fixed, points);
        narrowing = narrowing(points, horizon);
        pushed = pushed(horizon);
        steps = steps(reach, kinks, fixed.size() > 1 ? apart[apart.length - 1] : 0, horizon);
        // a kink nearer to the next anchor than four nodes cannot have one of its own
        double least = 4 * options.mesh() * narrowing * Math.sqrt(horizon / steps);
        for (int k = fixed.size() - 1; k > 0; k--) {
            if (apart[k] - apart[k - 1] < least) {
                fixed.remove(upperAnchored && k == fixed.size() - 1 ? k - 1 : k);
                apart = distances(fixed, points);
            }
        }
        anchors = fixed.stream().mapToDouble(Double::doubleValue).toArray();
        distances = apart;
    }

    LineDynamics dynamics() {
        return dynamics;
    }

    /** Whether steps of second order can be made: where no end is reached and the noise does not change in time. */
    boolean secondOrder() {
        return options.kernel() == PathintOptions.Kernel.PREPOINT
                && !options.cellAveraged()
                && dynamics.timeHomogeneous()
                && Double.isNaN(lowerEnd)
                && Double.isNaN(upperEnd)
                && !open();
    }

    /** The nodes of a mesh at which coefficients have kinks, if no end is reached. */
    int[] kinks(LineMesh mesh) {
        int[] kinks = new int[rough ? anchors.length : 0];
        for (int k = 0; k < kinks.length; k++) {
            kinks[k] = java.util.Arrays.binarySearch(mesh.nodes(), anchors[k]);
        }
        return kinks;
    }

    /** The least number of steps over the horizon. */
    long steps() {
        return steps;
    }

    /** Powers of the step in the error. */
    double[] powers() {
        if ((!Double.isNaN(lowerEnd) && !lowerAnchored) || (!Double.isNaN(upperEnd) && !upperAnchored)) {
            return Refinement.SINGULAR;
        }
        return rough ? Refinement.ROUGH : Refinement.SMOOTH;
    }

    /** The lower end of the domain if it is reached and does something; NaN otherwise. */
    double lowerEnd() {
        return lowerEnd;
    }

    /** The upper end of the domain if it is reached and does something; NaN otherwise. */
    double upperEnd() {
        return upperEnd;
    }

    /** Tells whether a natural end is reached. */
    boolean open() {
        return lowerOpen || upperOpen;
    }

    /** Tells whether a point lies between the nodes of a mesh and a natural end that is reached, where no mesh is fine enough. */
    boolean beyond(LineMesh mesh, double x) {
        double[] nodes = mesh.nodes();
        return (lowerOpen && x < nodes[0] && x >= dynamics.domain().lower())
                || (upperOpen
                        && x > nodes[nodes.length - 1]
                        && x <= dynamics.domain().upper());
    }

    boolean absorbsBelow() {
        return !Double.isNaN(lowerEnd) && dynamics.lowerBoundary() == Boundary.ABSORBING;
    }

    boolean absorbsAbove() {
        return !Double.isNaN(upperEnd) && dynamics.upperBoundary() == Boundary.ABSORBING;
    }

    boolean absorbs() {
        return absorbsBelow() || absorbsAbove();
    }

    double lower() {
        return lower;
    }

    double upper() {
        return upper;
    }

    /** The mesh for steps of a given length, with a given share of the distance between nodes that the options ask for. */
    LineMesh mesh(double step, double share) {
        return LineMesh.of(
                dynamics,
                0,
                lower,
                upper,
                anchors,
                distances,
                lowerAnchored,
                upperAnchored,
                push(lowerAnchored && !absorbsBelow(), lowerEnd, 1, 0),
                push(upperAnchored && !absorbsAbove(), upperEnd, -1, 0),
                share * (pushed > 0 ? PUSHED : 1) * options.mesh() * narrowing * Math.sqrt(step));
    }

    /** Times at which coefficients are looked at. */
    private double[] times(double horizon) {
        return dynamics.timeHomogeneous() ? new double[1] : new double[] {0, 0.3 * horizon, 0.6 * horizon, horizon};
    }

    /** The largest drift of \( \eta \) at reflecting ends. */
    private double pushed(double horizon) {
        double most = 0;
        for (double time : times(horizon)) {
            most = Math.max(most, Math.abs(push(lowerAnchored && !absorbsBelow(), lowerEnd, 1, time)));
            most = Math.max(most, Math.abs(push(upperAnchored && !absorbsAbove(), upperEnd, -1, time)));
        }
        return most;
    }

    /**
     * The share by which numbers near a reflecting end may be wrong beyond what their extrapolation shows: a drift there makes sums over
     * nodes err in a layer as thin as a step, which falls with the root of the step and the fourth power of the distance between nodes.
     */
    double doubt(double step) {
        double mesh = PUSHED * options.mesh();
        double layer = dynamics.timeHomogeneous() ? LAYER * mesh * mesh * mesh * mesh : CHANGING_LAYER * mesh * mesh;
        return layer * pushed * Math.sqrt(step);
    }

    /** The drift of \( \eta \) at an end that reflects. */
    private double push(boolean reflects, double end, int side, double time) {
        if (!reflects) {
            return 0;
        }
        // the slope of the volatility from inside, for there may be none outside
        double d = side * 1e-4 * (upper - lower);
        double b = dynamics.volatility(end, time);
        double slope =
                (4 * dynamics.volatility(end + d, time) - dynamics.volatility(end + 2 * d, time) - 3 * b) / (2 * d);
        return dynamics.drift(end, time) / b - 0.5 * slope;
    }

    /** The step from a state at a time. */
    Hop hop(double x, double time, double step) {
        return hop(x, time, step, dynamics.drift(x, time));
    }

    /** The step from a state at a time with a drift of its own. */
    Hop hop(double x, double time, double step, double drift) {
        double b = dynamics.volatility(x, time);
        double deviation = b * Math.sqrt(step);
        double mean = x + drift * step;
        if (options.kernel() != PathintOptions.Kernel.PREPOINT) {
            return new MidpointHop(
                    dynamics, x, time, step, mean, deviation, options.kernel() == PathintOptions.Kernel.MIDPOINT);
        }
        double growth = Math.exp(dynamics.rate(x, time) * step);
        double near = (Hop.WIDTH + 1) * deviation + Math.abs(mean - x);
        if (x - lowerEnd < near) {
            return new PrepointHop(x, mean, deviation, growth, lowerEnd, 1, absorbsBelow());
        }
        if (upperEnd - x < near) {
            return new PrepointHop(x, mean, deviation, growth, upperEnd, -1, absorbsAbove());
        }
        return PrepointHop.free(x, mean, deviation, growth);
    }

    /** Mass that is too small to matter, should it be paid a million times the tolerance. */
    static double negligible(double tolerance) {
        return Math.max(1e-17, Math.min(1e-11, 1e-9 * tolerance));
    }

    private static double end(double end, Boundary boundary) {
        return Double.isFinite(end) && boundary != Boundary.NATURAL ? end : Double.NaN;
    }

    private boolean anchored(double end, double nearby) {
        if (Double.isNaN(end)) {
            return false;
        }
        double b = dynamics.rawVolatility(end, 0);
        return b > DEGENERATE * dynamics.rawVolatility(nearby, 0) && b < Double.POSITIVE_INFINITY;
    }

    private List<Double> kinks(double[] points) {
        List<Double> found = new ArrayList<>();
        if (points.length < 5) {
            return found;
        }
        for (Kinks.Kink kink : Kinks.findAlongTrack(x -> dynamics.volatility(x, 0), points)) {
            if (kink.jump() != 0) {
                throw new IllegalArgumentException(
                        "volatility jumps by " + kink.jump() + " at x = " + kink.position() + ", must be continuous");
            }
            found.add(kink.position());
        }
        double apart = 1e-3 * (points[points.length - 1] - points[0]) / points.length;
        for (Kinks.Kink kink : Kinks.find(x -> dynamics.rawDrift(x, 0), points)) {
            if (found.stream().noneMatch(known -> Math.abs(known - kink.position()) < apart)) {
                found.add(kink.position());
            }
        }
        found.sort(Comparator.naturalOrder());
        return found;
    }

    /** \( \eta \) of points, from the first one: the integral of \( 1/b \), split at the points of the track. */
    private double[] distances(List<Double> fixed, double[] points) {
        double[] distances = new double[fixed.size()];
        for (int k = 1; k < distances.length; k++) {
            double sum = 0;
            double left = fixed.get(k - 1);
            for (double point : points) {
                if (point > left && point < fixed.get(k)) {
                    sum += PanelRule.EIGHT.integrate(x -> 1 / dynamics.volatility(x, 0), left, point);
                    left = point;
                }
            }
            distances[k] = distances[k - 1]
                    + sum
                    + PanelRule.EIGHT.integrate(x -> 1 / dynamics.volatility(x, 0), left, fixed.get(k));
        }
        return distances;
    }

    /** By how much the volatility falls below its first value at most, so that the mesh resolves every step. */
    private double narrowing(double[] points, double horizon) {
        if (dynamics.timeHomogeneous()) {
            return 1;
        }
        double least = 1;
        for (int i = 0; i < points.length; i += 8) {
            double now = dynamics.volatility(points[i], 0);
            for (int k = 1; k <= 16; k++) {
                least = Math.min(least, dynamics.volatility(points[i], k * horizon / 16) / now);
            }
        }
        return least;
    }

    private long steps(Reach reach, List<Double> kinks, double box, double horizon) {
        double stiffness = 0;
        double curvature = 0;
        double carried = 0;
        Track track = reach.track();
        double[] times = times(horizon);
        for (int i = reach.core() + 1; i < reach.coreEnd(); i++) {
            double left = track.point(i - 1);
            double right = track.point(i + 1);
            curvature = Math.max(
                    curvature, Math.abs(dynamics.volatility(right, 0) - dynamics.volatility(left, 0)) / (right - left));
            if (kinks.stream().noneMatch(kink -> kink >= left - (right - left) && kink <= right + (right - left))) {
                for (double time : times) {
                    stiffness = Math.max(
                            stiffness,
                            Math.abs(track.drift(i + 1, time) - track.drift(i - 1, time)) / (2 * track.spacing()));
                    carried = Math.max(carried, carried(track, i, time, horizon));
                }
            }
        }
        double least = Math.max(Math.max(STIFFNESS * stiffness, carried), CURVATURE * curvature * curvature) * horizon;
        for (double time : times) {
            double below = push(lowerAnchored, lowerEnd, 1, time);
            double above = push(upperAnchored, upperEnd, -1, time);
            least = Math.max(least, PUSH * Math.max(below * below, above * above) * horizon);
        }
        if (lowerAnchored && upperAnchored) {
            least = Math.max(least, BOX * horizon / (box * box));
        }
        return Math.max(LEAST_STEPS, (long) Math.ceil(least));
    }

    /**
     * Steps a year so that what their length does to the way of the drift, \( \tfrac12 a a' M \Delta t \) while it is remembered for
     * \( M \), is less than three deviations of the noise, and the path stays on the mesh.
     */
    private static double carried(Track track, int i, double time, double horizon) {
        double slope = Math.abs(track.drift(i + 1, time) - track.drift(i - 1, time)) / (2 * track.spacing());
        double memory = Math.min(horizon, 1 / slope);
        return Math.abs(track.drift(i, time)) * slope * Math.sqrt(memory) / 6;
    }

    private static void within(Interval domain, double x) {
        if (!domain.contains(x)) {
            throw new IllegalArgumentException("x = " + x + ", must be in the domain " + domain);
        }
    }
}
