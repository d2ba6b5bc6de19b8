package org.potentia.models.manes.phase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.potentia.api.Doubles;
import org.potentia.api.model.Equilibrium;
import org.potentia.models.manes.market.HomogeneousMarket;

/**
 * A parameter swept slowly one way: the market stays in its phase until that vanishes at a spinodal, then falls into the nearest phase in the
 * direction in which the free energy falls.
 *
 * @param values the values of the parameter in the order of the sweep
 * @param means the mean of the market at each
 * @param jumps the places in the sweep at which the phase of the step before had vanished
 */
public record Hysteresis(Doubles values, Doubles means, List<Integer> jumps) {
    private static final double SUSPECT = 3;

    private static final double ROUNDING = 1e-9;

    private static final double JUMP = 0.1;

    private static final int HALVINGS = 25;

    /** Copies the list. */
    public Hysteresis {
        jumps = List.copyOf(jumps);
    }

    /**
     * Sweeps a parameter.
     *
     * @param market the market whose other parameters stay
     * @param parameter what is swept
     * @param values the values in the order of the sweep, at least one
     * @param start the mean near which the market begins: it takes the nearest stable phase
     * @return the sweep
     * @throws IllegalArgumentException if a value is not admissible
     */
    public static Hysteresis sweep(HomogeneousMarket market, MarketParameter parameter, Doubles values, double start) {
        double[] means = new double[values.size()];
        List<Integer> jumps = new ArrayList<>();
        double smallest =
                ROUNDING * Math.sqrt(market.asset().stationary(market.years()).variance());
        double here = start;
        for (int i = 0; i < values.size(); i++) {
            HomogeneousMarket there = parameter.in(market, values.get(i));
            if (i == 0) {
                here = nearest(Equilibria.of(there).all(), start);
            } else {
                double last = here;
                here = step(there, last);
                double usual = i >= 2 ? Math.abs(means[i - 1] - means[i - 2]) : 0;
                if (Math.abs(here - last) > Math.max(SUSPECT * usual, smallest)
                        && jumped(market, parameter, values.get(i - 1), values.get(i), last, here)) {
                    jumps.add(i);
                }
            }
            means[i] = here;
        }
        return new Hysteresis(values, Doubles.of(means), jumps);
    }

    /**
     * Sweeps the parameter back from where this sweep ended.
     *
     * @param market the market whose other parameters stay
     * @param parameter what was swept
     * @return the sweep through the same values in the opposite order
     */
    public Hysteresis back(HomogeneousMarket market, MarketParameter parameter) {
        int last = values.size() - 1;
        Doubles reversed = Doubles.of(IntStream.rangeClosed(0, last).mapToDouble(i -> values.get(last - i)));
        return sweep(market, parameter, reversed, means.get(last));
    }

    private static double nearest(List<Equilibrium> all, double start) {
        return all.stream()
                .filter(Equilibrium::stable)
                .min(Comparator.comparingDouble(e -> Math.abs(e.mean() - start)))
                .orElse(all.get(0))
                .mean();
    }

    /** The first stable phase at or beyond a mean; rounding may leave the last mean on the wrong side of it. */
    private static double next(List<Equilibrium> all, double last, boolean up) {
        double best = Double.NaN;
        for (Equilibrium e : all) {
            boolean ahead = up ? e.mean() >= last : e.mean() <= last;
            if (ahead && e.slope() <= 1 && (Double.isNaN(best) || Math.abs(e.mean() - last) < Math.abs(best - last))) {
                best = e.mean();
            }
        }
        return Double.isNaN(best) ? nearest(all, last) : best;
    }

    /** Where a mean moves to: up when M > m there, down otherwise, until the next stable phase on its way. */
    private static double step(HomogeneousMarket there, double last) {
        boolean up = there.dressed(last).cumulants().mean() > last;
        return next(Equilibria.of(there).all(), last, up);
    }

    /** Whether a change stays when the step is halved again and again: a steep slope, even that of a square root, does not. */
    private static boolean jumped(
            HomogeneousMarket market, MarketParameter parameter, double from, double to, double before, double after) {
        double left = from;
        double right = to;
        double last = before;
        double next = after;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = 0.5 * (left + right);
            double mean = step(parameter.in(market, middle), last);
            if (Math.abs(mean - last) > Math.abs(next - mean)) {
                right = middle;
                next = mean;
            } else {
                left = middle;
                last = mean;
            }
        }
        return Math.abs(next - last) > JUMP * Math.abs(after - before);
    }
}
