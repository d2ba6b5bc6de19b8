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

    /** Equilibria nearer to each other than this share of the deviation of an asset have run together: by a square root from the bisection's end. */
    private static final double TOGETHER = 1e-3;

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
        List<Transition> transitions = new ArrayList<>();
        List<PhasePoint> refined = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            refined.add(points.get(i));
            if (i + 1 < points.size()
                    && points.get(i).number() != points.get(i + 1).number()) {
                PhasePoint[] ends = changeOfNumber(market, axis, points.get(i), points.get(i + 1));
                transitions.add(change(market, axis, ends[0], ends[1]));
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
            PhasePoint here = market.at(axis.name(), middle);
            if (here.number() == low.number()) {
                low = here;
            } else {
                high = here;
            }
        }
        return new PhasePoint[] {low, high};
    }

    private static Transition change(Market market, Axis axis, PhasePoint low, PhasePoint high) {
        double value = 0.5 * (low.value() + high.value());
        boolean manyLow = low.number() > high.number();
        PhasePoint many = manyLow ? low : high;
        if (many.spread() < TOGETHER * Math.sqrt(many.ground().variance())) {
            return new Transition(
                    Transition.Kind.SECOND_ORDER,
                    SlopeAround.of(market, axis, value).one(),
                    low.ground().mean(),
                    high.ground().mean());
        }
        double merging = merging(many);
        PhasePoint few = manyLow ? high : low;
        double left = nearest(few.equilibria(), merging).mean();
        return new Transition(Transition.Kind.SPINODAL, value, manyLow ? merging : left, manyLow ? left : merging);
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
        if (left.settled() || right.settled() || left.rivalry() > 0 == right.rivalry() > 0) {
            return;
        }
        PhasePoint low = left;
        PhasePoint high = right;
        double fine = FINE * (axis.to() - axis.from());
        for (int step = 0; step < MOST_STEPS && high.value() - low.value() > fine; step++) {
            double middle = 0.5 * (low.value() + high.value());
            PhasePoint here = market.at(axis.name(), middle);
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

    /**
     * Tells whether two states of equal free energy are the ground state somewhere in the sweep: the symmetry is broken by chance alone.
     *
     * @return whether there is such a value
     */
    public boolean degenerate() {
        return points.stream().anyMatch(point -> point.stable().size() >= 2 && point.settled());
    }
}
