package org.potentia.solvers.spectral;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The sum over modes \( u(t) = \sum_n c_n e^{-\lambda_n t} u_n \), with what the modes left out may add. */
final class Expansion implements Flow {
    /** Modes in a row that no longer matter, after which the sum ends. */
    private static final int SILENT = 6;

    /** The reciprocal of such a rate, by the weights on both sides of a barrier, overflows. */
    private static final double UNDERFLOWS = 1e-250;

    /** What rounding leaves of a term at least. */
    private static final double ROUNDING = 1e-14;

    /** Coefficient and function are both followed across all panels, each with a rounding of half a unit in the last place. */
    private static final double PANEL_ROUNDING = 2.3e-16;

    private final double[] rates;
    private final double[] coefficients;
    // by mode and point
    private final double[][] psi;
    private final double[][] chi;
    private final double[][] integrals;
    private final double limit;
    private final boolean complete;
    private final int points;
    private final double roundingOfTerms;

    /**
     * Computes the modes that matter.
     *
     * @param chain the chain
     * @param ladder its modes
     * @param limit the rate above which no mode matters
     * @param time the earliest time asked for
     * @param height what makes of psi at each boundary what is wanted, 0 where nothing is
     * @param negligible a size of it that does not matter
     * @param functionals how many of the functionals of the chain are wanted
     * @param where the boundaries at which the sum is wanted, -1 for none
     * @param coefficient computes \( c_n \)
     */
    Expansion(
            Chain chain,
            Ladder ladder,
            double limit,
            double time,
            double[] height,
            double negligible,
            int functionals,
            int[] where,
            ToDoubleFunction<Mode> coefficient) {
        this.limit = limit;
        points = where.length;
        roundingOfTerms = Math.max(ROUNDING, PANEL_ROUNDING * chain.size);
        int below = ladder.below(limit);
        double[] c = new double[Math.max(1, below)];
        int silent = 0;
        int n = 0;
        while (n < below && silent < SILENT) {
            Mode mode = n < ladder.modes().size() ? ladder.modes().get(n) : ladder.next(limit);
            c[n] = coefficient.applyAsDouble(mode);
            double largest = 0;
            for (int b = 0; b <= chain.size; b++) {
                largest = Math.max(largest, height[b] * Math.abs(mode.psi()[b]));
            }
            silent = Math.abs(c[n]) * largest * Math.exp(-mode.rate() * time) < negligible ? silent + 1 : 0;
            n++;
        }
        complete = silent == SILENT;
        List<Mode> modes = ladder.modes().subList(0, n);
        coefficients = c;
        rates = modes.stream().mapToDouble(Mode::rate).toArray();
        psi = new double[n][where.length];
        chi = new double[n][where.length];
        integrals = new double[functionals][n];
        double[] work = new double[chain.size];
        double[] more = new double[chain.size];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < where.length; k++) {
                psi[i][k] = where[k] < 0 ? 0 : modes.get(i).psi()[where[k]];
                chi[i][k] = where[k] < 0 ? 0 : modes.get(i).chi()[where[k]];
            }
            for (int f = 0; f < functionals; f++) {
                integrals[f][i] = integral(chain, f, modes.get(i), work, more);
            }
        }
    }

    /** A functional of a mode. */
    static double integral(Chain chain, int functional, Mode mode, double[] psi, double[] chi) {
        chain.functional(functional, mode.rate(), psi, chi);
        double sum = 0;
        for (int e = 0; e < chain.size; e++) {
            sum += psi[e] * mode.psi()[e] + chi[e] * mode.chi()[e];
        }
        return sum;
    }

    @Override
    public State at(double time) {
        State state = new State(points, integrals.length);
        double last = 0;
        for (int i = 0; i < rates.length; i++) {
            double factor = coefficients[i] * Math.exp(-rates[i] * time);
            double rounding = roundingOfTerms * Math.abs(factor);
            for (int k = 0; k < points; k++) {
                state.psi()[k] += factor * psi[i][k];
                state.chi()[k] += factor * chi[i][k];
                state.growth()[k] -= rates[i] * factor * psi[i][k];
                state.uncertainty()[k] += rounding * Math.abs(psi[i][k]);
            }
            for (int f = 0; f < integrals.length; f++) {
                state.integrals()[f] += factor * integrals[f][i];
            }
            last = Math.max(Math.abs(coefficients[i]), 0.5 * last);
        }
        if (!complete) {
            addTail(time, last, state);
        }
        return state;
    }

    /** Takes the modes left out to be as large as the last ones, each in its decay. */
    private void addTail(double time, double coefficient, State state) {
        if (rates.length == 0) {
            // all has decayed to what does not matter
            Arrays.fill(state.uncertainty(), Math.exp(-limit * time));
            return;
        }
        double spacing = limit / rates.length;
        double sum = coefficient * Math.exp(-limit * time) / -Math.expm1(-spacing * time);
        for (int k = 0; k < state.psi().length; k++) {
            state.uncertainty()[k] += sum * Math.abs(psi[rates.length - 1][k]);
        }
    }

    /** Tells whether a rate is so small that its mode cannot be told from the stationary state. */
    boolean underflows() {
        return Arrays.stream(rates).skip(1).anyMatch(rate -> rate < UNDERFLOWS);
    }

    @Override
    public int terms() {
        return rates.length;
    }
}
