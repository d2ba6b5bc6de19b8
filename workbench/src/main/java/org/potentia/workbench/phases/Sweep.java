package org.potentia.workbench.phases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.potentia.api.model.Equilibrium;

/**
 * The equilibria over a range of one parameter and where they change.
 *
 * <p>Between two values with different numbers of equilibria the place of the change is found by bisection on that number; equilibria that all
 * run together there make a transition of second order, a pair that vanishes while another stays away makes a spinodal. Where two stable states
 * change places as the ground state, the place is found by bisection on the difference of their free energies. What appears and vanishes between
 * two neighbouring values of the sweep is not seen.
 *
 * @param axis the parameter
 * @param points the equilibria at its values, increasing
 * @param transitions where they change, increasing
 * @since 0.1
 */
public record Sweep(Axis axis, List<PhasePoint> points, List<Transition> transitions) {
    private static final int MOST_STEPS = 200;

    /** Bisection ends at this share of the range. */
    private static final double FINE = 1e-13;

    /** Equilibria this much nearer to each other than anywhere in the sweep have run together: by a square root from the bisection's end. */
    private static final double TOGETHER = 1e-3;

    /** How far around a critical point, in shares of the range, its slope is looked at. */
    private static final double NEAR = 1e-4;

    /** Copies the lists. */
    public Sweep {
        points = List.copyOf(points);
        transitions = List.copyOf(transitions);
    }

    /**
     * Sweeps a parameter.
     *
     * @param market the market
     * @param axis the parameter and its values
     * @return equilibria and transitions
     */
    public static Sweep of(Market market, Axis axis) {
        List<PhasePoint> points = market.over(axis.name(), axis.values());
        double widest = points.stream().mapToDouble(PhasePoint::spread).max().orElse(0);
        List<Transition> transitions = new ArrayList<>();
        List<PhasePoint> refined = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            refined.add(points.get(i));
            if (i + 1 < points.size()
                    && points.get(i).number() != points.get(i + 1).number()) {
                PhasePoint[] ends = changeOfNumber(market, axis, points.get(i), points.get(i + 1));
                transitions.add(change(market, axis, ends[0], ends[1], widest));
                refined.add(ends[0]);
                refined.add(ends[1]);
            }
        }
        for (int i = 0; i + 1 < refined.size(); i++) {
            exchange(market, axis, refined.get(i), refined.get(i + 1), transitions);
        }
        transitions.sort(Comparator.comparingDouble(Transition::value));
        return new Sweep(axis, points, transitions);
    }

    /** Both sides of the value at which the number of equilibria changes. */
    private static PhasePoint[] changeOfNumber(Market market, Axis axis, PhasePoint left, PhasePoint right) {
        PhasePoint low = left;
        PhasePoint high = right;
        double fine = FINE * (axis.to() - axis.from());
        for (int step = 0; step < MOST_STEPS && high.value() - low.value() > fine; step++) {
            double middle = 0.5 * (low.value() + high.value());
            PhasePoint here =
                    new PhasePoint(middle, market.with(axis.name(), middle).equilibria());
            if (here.number() == low.number()) {
                low = here;
            } else {
                high = here;
            }
        }
        return new PhasePoint[] {low, high};
    }

    private static Transition change(Market market, Axis axis, PhasePoint low, PhasePoint high, double widest) {
        double value = 0.5 * (low.value() + high.value());
        boolean manyLow = low.number() > high.number();
        PhasePoint many = manyLow ? low : high;
        if (many.spread() < TOGETHER * widest) {
            return new Transition(
                    Transition.Kind.SECOND_ORDER,
                    slopeOne(market, axis, value),
                    low.ground().mean(),
                    high.ground().mean());
        }
        double merging = merging(many);
        PhasePoint few = manyLow ? high : low;
        double left = nearest(few.equilibria(), merging).mean();
        return new Transition(Transition.Kind.SPINODAL, value, manyLow ? merging : left, manyLow ? left : merging);
    }

    /**
     * The number of equilibria tells a critical point to half the digits. The slope of the one in the middle is one there and smooth across, so
     * inverse interpolation from values around, away from where equilibria are hard to tell apart, gives all digits.
     */
    private static double slopeOne(Market market, Axis axis, double about) {
        double step = NEAR * (axis.to() - axis.from());
        double[] values = {about - 2 * step, about - step, about + step, about + 2 * step};
        double[] slopes = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            slopes[i] = market.with(axis.name(), values[i]).equilibria().stream()
                    .mapToDouble(Equilibrium::slope)
                    .max()
                    .orElseThrow();
        }
        for (int width = 1; width < values.length; width++) {
            for (int i = 0; i + width < values.length; i++) {
                double down = slopes[i];
                double up = slopes[i + width];
                values[i] = ((1 - up) * values[i] - (1 - down) * values[i + 1]) / (down - up);
            }
        }
        // slopes that are not one between the outermost points belong to another transition
        return Math.abs(values[0] - about) < step ? values[0] : about;
    }

    /** The mean at which two neighbouring equilibria are about to merge. */
    private static double merging(PhasePoint many) {
        List<Equilibrium> all = many.equilibria();
        double best = all.getFirst().mean();
        double gap = Double.POSITIVE_INFINITY;
        for (int i = 0; i + 1 < all.size(); i++) {
            double between = all.get(i + 1).mean() - all.get(i).mean();
            if (between < gap) {
                gap = between;
                best = 0.5 * (all.get(i).mean() + all.get(i + 1).mean());
            }
        }
        // a pair found as one is a double root
        return all.stream()
                .filter(each -> each.multiplicity() > 1)
                .mapToDouble(Equilibrium::mean)
                .findFirst()
                .orElse(best);
    }

    static Equilibrium nearest(List<Equilibrium> states, double mean) {
        return states.stream()
                .min(Comparator.comparingDouble(state -> Math.abs(state.mean() - mean)))
                .orElseThrow();
    }

    private static void exchange(
            Market market, Axis axis, PhasePoint left, PhasePoint right, List<Transition> transitions) {
        if (settled(left) || settled(right) || left.rivalry() > 0 == right.rivalry() > 0) {
            return;
        }
        PhasePoint low = left;
        PhasePoint high = right;
        double fine = FINE * (axis.to() - axis.from());
        for (int step = 0; step < MOST_STEPS && high.value() - low.value() > fine; step++) {
            double middle = 0.5 * (low.value() + high.value());
            PhasePoint here =
                    new PhasePoint(middle, market.with(axis.name(), middle).equilibria());
            if (here.stable().size() < 2) {
                return;
            }
            if (here.rivalry() == 0) {
                low = here;
                high = here;
            } else if (here.rivalry() > 0 == low.rivalry() > 0) {
                low = here;
            } else {
                high = here;
            }
        }
        Equilibrium before =
                left.rivalry() < 0 ? low.stable().getFirst() : low.stable().getLast();
        Equilibrium after =
                left.rivalry() < 0 ? high.stable().getLast() : high.stable().getFirst();
        transitions.add(new Transition(
                Transition.Kind.FIRST_ORDER, 0.5 * (low.value() + high.value()), before.mean(), after.mean()));
    }

    /** Whether there is no rivalry of stable states: one alone, or two that symmetry makes equal. */
    private static boolean settled(PhasePoint point) {
        return point.stable().size() < 2
                || Math.abs(point.rivalry())
                        <= PhasePoint.EQUAL * Math.abs(point.ground().freeEnergy());
    }

    /**
     * Tells whether two states of equal free energy are the ground state somewhere in the sweep: the symmetry is broken by chance alone.
     *
     * @return whether there is such a value
     */
    public boolean degenerate() {
        return points.stream().anyMatch(point -> point.stable().size() >= 2 && settled(point));
    }
}
