package org.potentia.solvers.pathint;

import java.util.List;

/** Expectations of payoffs of the first coordinate: sums over the nodes, with what the kinks between nodes make them miss. */
final class PlanarStrip implements PlanarSweep.Wanted {
    private final PlanarDynamics dynamics;
    private final List<PiecewisePayoff> payoffs;
    private final double[][] kinks;
    private final EndCorrection correction = new EndCorrection();

    PlanarStrip(PlanarDynamics dynamics, List<PiecewisePayoff> payoffs, double horizon) {
        this.dynamics = dynamics;
        this.payoffs = payoffs;
        kinks = new double[payoffs.size()][];
        for (int k = 0; k < kinks.length; k++) {
            double[] states = payoffs.get(k).kinks();
            kinks[k] = new double[states.length];
            for (int i = 0; i < states.length; i++) {
                kinks[k][i] = coordinate(states[i], Math.sqrt(horizon));
            }
        }
    }

    @Override
    public int size() {
        return payoffs.size();
    }

    @Override
    public void read(PlanarMesh mesh, double[][] masses, double[] values) {
        for (int j = 0; j < masses.length; j++) {
            double[] states = mesh.states(dynamics, j);
            double shift = dynamics.correlation() * mesh.shifts()[j];
            for (int k = 0; k < payoffs.size(); k++) {
                PiecewisePayoff payoff = payoffs.get(k);
                double sum = 0;
                for (int i = 0; i < states.length; i++) {
                    sum += masses[j][i] * payoff.value(states[i]);
                }
                for (double kink : kinks[k]) {
                    sum += correction(mesh, masses[j], payoff, kink, shift);
                }
                values[k] += sum;
            }
        }
    }

    /** What is missed about a kink: the payoff beyond it minus the continuation of the payoff before it. */
    private double correction(PlanarMesh mesh, double[] masses, PiecewisePayoff payoff, double kink, double shift) {
        double position = (kink - shift - mesh.first()) / mesh.spacing();
        int from = (int) Math.floor(position) + 1 - EndCorrection.NODES / 2;
        if (!(position > 0) || from < 0 || from + EndCorrection.NODES > masses.length) {
            return 0;
        }
        double[] before = new double[4];
        double[] after = new double[3];
        for (int m = 0; m < 4; m++) {
            before[m] = payoff.value(dynamics.x(kink - 0.5 * m * mesh.spacing()));
        }
        for (int m = 0; m < 3; m++) {
            after[m] = payoff.value(dynamics.x(kink + 0.5 * (m + 1) * mesh.spacing())) - continued(before, m + 1);
        }
        double[] weights = correction.weights(position - from, 1, after);
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * masses[from + i];
        }
        return sum;
    }

    /** The cubic through values at 0, -1, -2, -3, continued. */
    private static double continued(double[] values, double at) {
        double sum = 0;
        for (int i = 0; i < 4; i++) {
            double weight = 1;
            for (int k = 0; k < 4; k++) {
                if (k != i) {
                    weight *= (at + k) / (k - i);
                }
            }
            sum += weight * values[i];
        }
        return sum;
    }

    /** X of a state, by bisection; infinite for one that is not reached. */
    private double coordinate(double state, double scale) {
        double low = -scale;
        double high = scale;
        while (dynamics.x(low) > state) {
            if (dynamics.x(2 * low) == dynamics.x(low)) {
                return Double.NEGATIVE_INFINITY;
            }
            low *= 2;
        }
        while (dynamics.x(high) < state) {
            if (dynamics.x(2 * high) == dynamics.x(high)) {
                return Double.POSITIVE_INFINITY;
            }
            high *= 2;
        }
        for (int step = 0; step < 80 && high > low; step++) {
            double middle = 0.5 * (low + high);
            if (dynamics.x(middle) < state) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return 0.5 * (low + high);
    }
}
