package org.potentia.solvers.pathint;

import org.potentia.numerics.Normals;

/**
 * Steps of second order from every node of a mesh, in the coordinate in which the noise is one, \( \eta = \int dx / b \): with
 * \( d\eta = m\,dt + dW \), \( m = a/b - \tfrac12 b' \), the step is the Gaussian with mean
 * \( \eta + m \Delta t\,g(m' \Delta t) + \tfrac14 m'' \Delta t^2 \) and variance \( \Delta t\,g(2 m' \Delta t) \), \( g(z) = (e^z - 1)/z \),
 * which has the moments of the process but for terms of third order.
 *
 * <p>Where \( b \) has a kink, \( m \) jumps by \( J \). A path that begins \( u \sqrt{\Delta t} \) above the kink is below it for
 * \( \Delta t\,((1 + u^2) \Phi(-u) - u \phi(u)) \) on average, and the covariance of that time with the noise widens the variance by
 * \( \tfrac43 J \Delta t^{3/2} ((1 - u^2) \phi(u) + u^3 \Phi(-u)) \). The mean of x itself knows of no kink of the noise,
 * \( a \Delta t + \tfrac12 (a a' + \tfrac12 b^2 a'') \Delta t^2 \); it is made exact to this order by a factor linear in \( \eta \).
 */
final class UnitNoise {
    /** How far from a kink it matters, in deviations of a step. */
    private static final double NEAR = 8.5;

    /** The least variance, where the drift would make it negative: far out, where nothing leads. */
    private static final double LEAST_VARIANCE = 0.1;

    /** The largest change of the mean by a factor, in deviations; a larger one belongs to steps that are cut off. */
    private static final double TILT = 0.1;

    private final LinePlan plan;
    private final LineMesh mesh;
    private final double step;
    private final int size;
    private final int[] kinks;
    private final double[] means;
    private final double[] deviations;
    private final double[] moves;
    private int start;
    private int count;
    private double[] shares = new double[64];

    UnitNoise(LinePlan plan, LineMesh mesh, double step) {
        this.plan = plan;
        this.mesh = mesh;
        this.step = step;
        size = mesh.size();
        kinks = plan.kinks(mesh);
        means = new double[size];
        deviations = new double[size];
        moves = new double[size];
        double[] noise = new double[size];
        double[] drift = new double[size];
        for (int i = 0; i < size; i++) {
            noise[i] = mesh.weights()[i] / mesh.stretches()[i];
            drift[i] = plan.dynamics().drift(mesh.nodes()[i], 0);
        }
        NodeSlopes slopes = new NodeSlopes(mesh.stretches(), kinks);
        // b' = d ln b / d eta
        double[] bends = slopes.of(noise, Math::log);
        gaussians(slopes, noise, drift, bends);
        if (kinks.length > 0) {
            moves(noise, drift, bends);
        }
    }

    private void gaussians(NodeSlopes slopes, double[] noise, double[] drift, double[] bends) {
        double[] m = new double[size];
        for (int i = 0; i < size; i++) {
            m[i] = drift[i] / noise[i] - 0.5 * bends[i];
        }
        double[] jumps = slopes.smoothed(m);
        double[] slope = slopes.of(m);
        double[] bend = slopes.of(slope);
        double root = Math.sqrt(step);
        for (int i = 0; i < size; i++) {
            double mean = m[i];
            double widening = 0;
            for (int k = 0; k < kinks.length; k++) {
                double u = (mesh.places()[i] - mesh.places()[kinks[k]]) / root;
                mean += jumps[k] * above(u);
                widening += jumps[k] * root * covariance(u);
            }
            double stretch = Math.min(1, slope[i] * step);
            means[i] = mesh.places()[i] + mean * step * growth(stretch) + 0.25 * bend[i] * step * step;
            deviations[i] = Math.sqrt(step * Math.max(LEAST_VARIANCE, growth(2 * stretch) + widening));
        }
    }

    /** The mean of each step in x. */
    private void moves(double[] noise, double[] drift, double[] bends) {
        NodeSlopes smooth = new NodeSlopes(mesh.stretches(), new int[0]);
        double[] first = smooth.of(drift);
        double[] second = smooth.of(first);
        for (int i = 0; i < size; i++) {
            double curved = drift[i] / noise[i] * first[i] + 0.5 * (second[i] - bends[i] * first[i]);
            moves[i] = step * (drift[i] + 0.5 * step * curved);
        }
    }

    /** The share of a step that a path spends above a kink, from a distance in deviations above it. */
    private static double above(double u) {
        double v = Math.abs(u);
        double beyond = v > NEAR ? 0 : (1 + v * v) * Normals.survival(v) - v * Normals.density(v);
        return u >= 0 ? 1 - beyond : beyond;
    }

    /** Twice the covariance of that share with the noise, in units of its deviation. */
    private static double covariance(double u) {
        double v = Math.abs(u);
        return v > NEAR ? 0 : 4.0 / 3 * ((1 - v * v) * Normals.density(v) + v * v * v * Normals.survival(v));
    }

    private static double growth(double z) {
        return Math.abs(z) < 1e-8 ? 1 + 0.5 * z : Math.expm1(z) / z;
    }

    /** The matrix of a step that begins at a time, with half of the growth by the rate where it begins and half where it ends. */
    Band matrix(double time) {
        LineDynamics dynamics = plan.dynamics();
        double[] nodes = mesh.nodes();
        boolean constant = dynamics.constantRate(nodes[0]);
        double[] growths = new double[size];
        for (int i = 0; i < size; i++) {
            growths[i] =
                    i > 0 && constant ? growths[0] : Math.exp(0.5 * step * dynamics.rate(nodes[i], time + 0.5 * step));
        }
        Band.Builder builder = new Band.Builder(size);
        for (int j = 0; j < size; j++) {
            locate(j);
            double sum = mesh.even() ? even(j) : uneven(j);
            if (kinks.length > 0) {
                tilt(j, sum);
            }
            for (int i = 0; i < count; i++) {
                shares[i] *= growths[start + i];
            }
            builder.row(j, start, shares, count, growths[j] / sum);
        }
        return builder.backward();
    }

    private void locate(int row) {
        double lowest = means[row] - Hop.BAND_WIDTH * deviations[row];
        double highest = means[row] + Hop.BAND_WIDTH * deviations[row];
        double[] places = mesh.places();
        if (mesh.even()) {
            start = index((lowest - places[0]) / mesh.stretches()[0] + 1);
            count = index((highest - places[0]) / mesh.stretches()[0]) + 1 - start;
        } else {
            // neighbouring rows begin near each other
            while (start > 0 && places[start - 1] >= lowest) {
                start--;
            }
            while (start < size - 1 && places[start] < lowest) {
                start++;
            }
            int end = start + 1;
            while (end < size && places[end] <= highest) {
                end++;
            }
            count = end - start;
        }
        count = Math.max(1, count);
        if (shares.length < count) {
            shares = new double[2 * count];
        }
    }

    private int index(double position) {
        return (int) Math.max(0, Math.min(size - 1, Math.floor(position)));
    }

    private double uneven(int row) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            double z = (mesh.places()[start + i] - means[row]) / deviations[row];
            shares[i] = mesh.stretches()[start + i] * Math.exp(-0.5 * z * z);
            sum += shares[i];
        }
        if (sum == 0) {
            // the step leads beyond the mesh, which only steps of no consequence do
            shares[means[row] > mesh.places()[start] ? count - 1 : 0] = sum = 1;
        }
        return sum;
    }

    /** The Gaussian at equal distances, but for a factor, by recursion from its largest value; returns the sum. */
    private double even(int row) {
        double spacing = mesh.stretches()[0];
        double mean = (means[row] - mesh.places()[start]) / spacing;
        double deviation = deviations[row] / spacing;
        double precision = 1 / (deviation * deviation);
        int centre = (int) Math.max(0, Math.min(count - 1, Math.rint(mean)));
        double z = Math.max(-1, Math.min(1, centre - mean));
        double shrink = Math.exp(-precision);
        double factor = Math.exp(-(z + 0.5) * precision);
        double value = 1;
        double sum = 1;
        shares[centre] = 1;
        for (int i = centre + 1; i < count; i++) {
            value *= factor;
            shares[i] = value;
            sum += value;
            factor *= shrink;
        }
        value = 1;
        factor = Math.exp((z - 0.5) * precision);
        for (int i = centre - 1; i >= 0; i--) {
            value *= factor;
            shares[i] = value;
            sum += value;
            factor *= shrink;
        }
        return sum;
    }

    /** Makes the mean of x right, where kinks are on the way. */
    private void tilt(int row, double sum) {
        double[] nodes = mesh.nodes();
        double mean = 0;
        double place = 0;
        double covariance = 0;
        for (int i = 0; i < count; i++) {
            double z = (mesh.places()[start + i] - means[row]) / deviations[row];
            double x = nodes[start + i] - nodes[row];
            mean += shares[i] * x;
            place += shares[i] * z;
            covariance += shares[i] * z * x;
        }
        double slope = (moves[row] - mean / sum) / ((covariance - mean * place / sum) / sum);
        if (Math.abs(slope) < TILT) {
            double middle = place / sum;
            for (int i = 0; i < count; i++) {
                double z = (mesh.places()[start + i] - means[row]) / deviations[row];
                shares[i] *= 1 + slope * (z - middle);
            }
        }
    }

    /** The expectation of a payoff after the step that is a row of a matrix, as that of a nearly Gaussian law. */
    double expectation(PiecewisePayoff payoff, Band matrix, int row) {
        double[] entries = matrix.entries();
        int base = row * matrix.width();
        int first = matrix.start(row);
        double[] nodes = mesh.nodes();
        double mass = 0;
        double sum = 0;
        for (int i = 0; i < matrix.width(); i++) {
            mass += entries[base + i];
            sum += entries[base + i] * nodes[first + i];
        }
        double mean = sum / mass;
        double second = 0;
        double third = 0;
        double fourth = 0;
        for (int i = 0; i < matrix.width(); i++) {
            double d = nodes[first + i] - mean;
            double s = entries[base + i] / mass * d * d;
            second += s;
            third += s * d;
            fourth += s * d * d;
        }
        if (!(second > 0)) {
            return mass * payoff.value(mean);
        }
        double deviation = Math.sqrt(second);
        return mass
                * payoff.nearlyGaussian(mean, deviation, third / (second * deviation), fourth / (second * second) - 3);
    }
}
