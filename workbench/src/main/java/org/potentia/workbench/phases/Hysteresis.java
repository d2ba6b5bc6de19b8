package org.potentia.workbench.phases;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.potentia.api.Doubles;
import org.potentia.api.model.Equilibrium;

/**
 * What a market does whose parameter is turned slowly up and then down again: it stays in its state while that is stable, and then falls into the
 * nearest stable one.
 *
 * @param values the values of the parameter, increasing
 * @param up the means on the way up, from the lowest stable state at the first value
 * @param down the means on the way down at the same values, from where the way up ended
 * @param area the area between both ways, in units of the mean times the parameter
 * @param jumpsUp the spinodals at which the way up jumps
 * @param jumpsDown the spinodals at which the way down jumps, in the order of the way
 * @since 0.1
 */
public record Hysteresis(Doubles values, Doubles up, Doubles down, double area, Doubles jumpsUp, Doubles jumpsDown) {
    /** Distances that differ by less than this share of the distance of the states are equal. */
    private static final double TIE = 1e-9;

    /**
     * Turns the parameter of a sweep up and down.
     *
     * @param sweep the sweep
     * @return the loop
     */
    public static Hysteresis of(Sweep sweep) {
        List<PhasePoint> points = sweep.points();
        List<Double> jumpsUp = new ArrayList<>();
        List<Double> jumpsDown = new ArrayList<>();
        double[] up = walk(sweep, points, first(points.getFirst()).mean(), jumpsUp);
        double[] backwards = walk(sweep, points.reversed(), up[up.length - 1], jumpsDown);
        double[] down = new double[up.length];
        for (int i = 0; i < up.length; i++) {
            down[i] = backwards[up.length - 1 - i];
        }
        double[] values = points.stream().mapToDouble(PhasePoint::value).toArray();
        double area = 0;
        for (int i = 0; i + 1 < values.length; i++) {
            area += 0.5 * (values[i + 1] - values[i]) * (down[i] - up[i] + down[i + 1] - up[i + 1]);
        }
        return new Hysteresis(
                Doubles.of(values),
                Doubles.of(up),
                Doubles.of(down),
                Math.abs(area),
                Doubles.of(jumpsUp.stream().mapToDouble(Double::doubleValue)),
                Doubles.of(jumpsDown.stream().mapToDouble(Double::doubleValue)));
    }

    private static Equilibrium first(PhasePoint point) {
        return candidates(point).getFirst();
    }

    /** The stable states; exactly at a spinodal none may count as stable, and then all do. */
    private static List<Equilibrium> candidates(PhasePoint point) {
        List<Equilibrium> stable = point.stable();
        return stable.isEmpty() ? point.equilibria() : stable;
    }

    private static double[] walk(Sweep sweep, List<PhasePoint> points, double start, List<Double> jumps) {
        double[] means = new double[points.size()];
        double mean = start;
        for (int i = 0; i < means.length; i++) {
            PhasePoint here = points.get(i);
            double from = mean;
            mean = nearest(candidates(here), from);
            means[i] = mean;
            if (i > 0 && crosses(points.get(i - 1), from, mean)) {
                spinodals(sweep, points.get(i - 1).value(), here.value()).forEach(jumps::add);
            }
        }
        return means;
    }

    /** Of two equally near, as where a symmetry breaks, the lower one: the ways up and down then choose alike. */
    private static double nearest(List<Equilibrium> states, double from) {
        double least = states.stream()
                .mapToDouble(state -> Math.abs(state.mean() - from))
                .min()
                .orElseThrow();
        double tie = TIE * (states.getLast().mean() - states.getFirst().mean());
        return states.stream()
                .mapToDouble(Equilibrium::mean)
                .filter(mean -> Math.abs(mean - from) <= least + tie)
                .findFirst()
                .orElseThrow();
    }

    /** The spinodals on the way from one value to the next; without one the state slides into the other, as at a transition of second order. */
    private static DoubleStream spinodals(Sweep sweep, double from, double to) {
        return sweep.transitions().stream()
                .filter(each -> each.kind() == Transition.Kind.SPINODAL)
                .mapToDouble(Transition::value)
                .filter(value -> value >= Math.min(from, to) && value <= Math.max(from, to))
                .limit(1);
    }

    /** Whether an unstable equilibrium of before lies between the states: then it is a jump and no slide. */
    private static boolean crosses(PhasePoint before, double from, double to) {
        return before.equilibria().stream()
                .filter(state -> !state.stable())
                .anyMatch(state -> state.mean() > Math.min(from, to) && state.mean() < Math.max(from, to));
    }
}
