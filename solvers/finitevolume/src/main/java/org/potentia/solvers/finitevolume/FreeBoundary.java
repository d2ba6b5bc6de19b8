package org.potentia.solvers.finitevolume;

import java.util.ArrayList;
import java.util.List;

/**
 * Marches the expectation back in time where the payoff may be taken early, by the backward differentiation formula of order 2 with steps
 * that widen evenly from the horizon, near which the boundary of exercise moves fastest. Each step solves the problem with the obstacle
 * exactly, by policy iteration: R. A. Howard (1960); P. A. Forsyth, K. R. Vetzal (2002), doi:10.1137/S1064827500382324. Policies give
 * nodes back one after the other, so that a boundary in the fine part of a mesh would take hundreds of them; they begin with the answer
 * for payoffs that are taken at one end of the line only, which one elimination finds: M. J. Brennan, E. S. Schwartz (1977),
 * doi:10.2307/2326779.
 */
final class FreeBoundary {
    /** Policies beyond one for each node: values only rise from the second on, so that none comes twice. */
    private static final int MORE_POLICIES = 100;

    private final LinearScheme scheme;
    private final double[] nodes;
    private final double[] floor;
    private final boolean[] exercised;
    private final double horizon;
    private final int steps;
    private final List<Double> times = new ArrayList<>();
    private final List<Double> boundary = new ArrayList<>();

    /**
     * Makes a march.
     *
     * @param scheme the flow of expectations
     * @param nodes the nodes
     * @param floor the payoff at the nodes
     * @param horizon the time ahead
     * @param steps the number of steps
     */
    FreeBoundary(LinearScheme scheme, double[] nodes, double[] floor, double horizon, int steps) {
        this.scheme = scheme;
        this.nodes = nodes;
        this.floor = floor;
        this.horizon = horizon;
        this.steps = steps;
        exercised = new boolean[nodes.length];
    }

    /** The times ahead for which {@link #boundary()} is known, from the last to the first. */
    List<Double> times() {
        return times;
    }

    /** Where exercise begins. */
    List<Double> boundary() {
        return boundary;
    }

    /**
     * Marches all the way; nothing is returned where the policies of a step do not settle.
     *
     * @param paid what is paid at the horizon: the payoff, but its mean over the volume of a node where it has a kink there, so that errors
     *     do not depend on where between two nodes the kink is
     */
    double[] run(double[] paid) {
        int size = nodes.length;
        double[] now = paid.clone();
        double[] before = paid.clone();
        double[] known = new double[size];
        double last = 0;
        double length = 0;
        for (int step = 1; step <= steps; step++) {
            double share = (double) step / steps;
            double time = step == steps ? horizon : horizon * share * share;
            double previous = length;
            length = time - last;
            double ratio = step == 1 ? 0 : length / previous;
            double scale = (1 + ratio) / (1 + 2 * ratio);
            for (int i = 0; i < size; i++) {
                known[i] = scale * ((1 + ratio) * now[i] - ratio * ratio / (1 + ratio) * before[i]);
            }
            double[] next = before;
            System.arraycopy(now, 0, next, 0, size);
            if (!settle(time, length * scale, known, next)) {
                return new double[0];
            }
            before = now;
            now = next;
            last = time;
            note(horizon - time, now);
        }
        return now;
    }

    private boolean settle(double time, double weight, double[] known, double[] next) {
        scheme.guess(time, weight, known, floor, exercised);
        for (int policy = 0; policy < nodes.length + MORE_POLICIES; policy++) {
            scheme.solveAbove(time, weight, known, floor, exercised, next);
            if (!scheme.improve(known, floor, exercised, next)) {
                return true;
            }
        }
        return false;
    }

    /** Where one side is exercised the value leaves the payoff like a parabola. */
    private void note(double time, double[] values) {
        int crossing = -1;
        int crossings = 0;
        for (int i = 1; i < nodes.length; i++) {
            if (exercised[i] != exercised[i - 1]) {
                crossing = i;
                crossings++;
            }
        }
        if (crossings != 1 || crossing < 2 || crossing > nodes.length - 3) {
            return;
        }
        int side = exercised[crossing] ? -1 : 1;
        int near = exercised[crossing] ? crossing - 1 : crossing;
        int far = near + side;
        double little = Math.sqrt(Math.max(values[near] - floor[near], 0));
        double more = Math.sqrt(Math.max(values[far] - floor[far], 0));
        if (more > little) {
            double at = nodes[near] - little / (more - little) * (nodes[far] - nodes[near]);
            double edge = nodes[near - side];
            times.add(time);
            boundary.add(side > 0 ? Math.max(at, edge) : Math.min(at, edge));
        }
    }
}
