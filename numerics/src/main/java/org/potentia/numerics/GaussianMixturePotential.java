package org.potentia.numerics;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.potentia.api.Arguments;
import org.potentia.api.ComputationException;
import org.potentia.api.Doubles;
import org.potentia.api.model.Potential;

/**
 * Potential whose ground state is a mixture of normal densities,
 *
 * <p>\[ V(y) = -h^2 \log f(y) + V_0, \qquad f = \sum_k w_k\,\phi(y \mid m_k, v_k), \qquad \min V = 0. \]
 *
 * <p>With the posterior weights \( \pi_k = w_k\phi_k / f \) and \( u_k = (y - m_k)/v_k \),
 *
 * <p>\[ V' = h^2 \sum_k \pi_k u_k, \qquad V'' = h^2 \Bigl[ \sum_k \frac{\pi_k}{v_k} - \sum_{i \lt j} \pi_i\pi_j (u_i - u_j)^2 \Bigr], \]
 *
 * <p>which neither overflow nor cancel, however far out \( y \) lies: there the potential is the parabola of the widest component (not, as
 * printed in equation 30 of the MANES paper, of the outermost one, unless all widths are equal).
 *
 * <p>Source: I. Halperin (2022), Non-equilibrium skewness, market crises, and option pricing, doi:10.1016/j.physa.2022.127065, equations 18
 * and 23. Units: \( V \), \( V' \), \( V'' \) in 1/year, \( h \) per square root of year.
 *
 * @since 0.1
 */
public final class GaussianMixturePotential implements Potential {
    /** The scan around each component: this many of its standard deviations to both sides, in quarters. */
    private static final int SCANNED_DEVIATIONS = 10;

    private static final int POINTS_PER_DEVIATION = 4;

    /** The scan around a crossing, in lengths over which the ratio of the components changes by a factor of e. */
    private static final double TAKEN_OVER = 0.5;

    private final GaussianMixture groundState;
    private final double noise;
    private final double scale;
    private final double offset;
    private final double[] means;
    private final double[] variances;
    private final int widest;
    private final CriticalPoints criticalPoints;

    /**
     * Makes the potential.
     *
     * @param groundState the mixture \( f \), in returns
     * @param noise the noise \( h \), per square root of year, positive
     * @throws IllegalArgumentException if the noise is not positive
     */
    public GaussianMixturePotential(GaussianMixture groundState, double noise) {
        this.groundState = groundState;
        this.noise = Arguments.positive(noise, "noise");
        this.scale = noise * noise;
        this.means = groundState.means().toArray();
        this.variances = groundState.variances().toArray();
        this.widest = IntStream.range(0, variances.length)
                .filter(k -> groundState.logWeights().get(k) > Double.NEGATIVE_INFINITY)
                .reduce((j, k) -> variances[k] > variances[j] ? k : j)
                .orElseThrow();
        this.criticalPoints = CriticalPoints.find(this, mesh());
        double highest = criticalPoints.minima().stream()
                .map(groundState::logDensity)
                .max()
                .orElseThrow(() -> new ComputationException(
                        "no minimum found between the outermost components of the mixture with means "
                                + groundState.means() + " and variances " + groundState.variances()));
        this.offset = scale * highest;
    }

    /**
     * Returns the mixture.
     *
     * @return \( f \), which is normalised
     */
    public GaussianMixture groundState() {
        return groundState;
    }

    /**
     * Returns the constant that makes the deepest minimum zero.
     *
     * @return \( V_0 = h^2 \max \log f \), 1/year
     */
    public double offset() {
        return offset;
    }

    /**
     * Returns all minima and maxima.
     *
     * @return the critical points; all of them lie between the outermost means
     */
    public CriticalPoints criticalPoints() {
        return criticalPoints;
    }

    @Override
    public double value(double y) {
        // zero at the deepest minimum, where rounding may leave a unit below it
        return Math.max(0, offset - scale * groundState.logDensity(y));
    }

    @Override
    public double gradient(double y) {
        double logDensity = groundState.logDensity(y);
        double sum = 0;
        for (int k = 0; k < means.length; k++) {
            sum += posterior(k, y, logDensity) * (y - means[k]) / variances[k];
        }
        return scale * sum;
    }

    @Override
    public double curvature(double y) {
        double logDensity = groundState.logDensity(y);
        double sum = 0;
        for (int i = 0; i < means.length; i++) {
            double posterior = posterior(i, y, logDensity);
            double u = (y - means[i]) / variances[i];
            sum += posterior / variances[i];
            for (int j = 0; j < i; j++) {
                double difference = u - (y - means[j]) / variances[j];
                sum -= posterior * posterior(j, y, logDensity) * difference * difference;
            }
        }
        return scale * sum;
    }

    @Override
    public double noise() {
        return noise;
    }

    private double posterior(int k, double y, double logDensity) {
        if (logDensity == Double.NEGATIVE_INFINITY) {
            // so far out that squares overflow, the widest component is all there is
            return k == widest ? 1 : 0;
        }
        return Math.exp(groundState.logTerm(k, y) - logDensity);
    }

    /**
     * Left of all means the slope is negative, right of all it is positive, so nothing critical lies outside. Wells lie within a few
     * deviations of some component, and tops there or where two components cross, which may be far from both if one of them is faint.
     */
    private Doubles mesh() {
        int[] present = IntStream.range(0, means.length)
                .filter(k -> groundState.logWeights().get(k) > Double.NEGATIVE_INFINITY)
                .toArray();
        DoubleStream points = DoubleStream.empty();
        for (int k : present) {
            points = DoubleStream.concat(points, scan(means[k], Math.sqrt(variances[k]) / POINTS_PER_DEVIATION));
            for (int j : present) {
                points = j < k ? DoubleStream.concat(points, crossings(j, k)) : points;
            }
        }
        return Doubles.of(points.sorted().distinct());
    }

    private static DoubleStream scan(double centre, double step) {
        int n = SCANNED_DEVIATIONS * POINTS_PER_DEVIATION;
        return IntStream.rangeClosed(-n, n).mapToDouble(i -> centre + i * step);
    }

    /** Points around those at which two components are equal: over the length on which the one takes over from the other. */
    private DoubleStream crossings(int j, int k) {
        double distance = means[j] - means[k];
        // in the distance from the first mean, (square t + linear) t + constant is the logarithm of their ratio
        double square = 0.5 / variances[k] - 0.5 / variances[j];
        double linear = distance / variances[k];
        double constant = groundState.logTerm(j, means[j]) - groundState.logTerm(k, means[j]);
        double q = -0.5 * (linear + Math.copySign(Math.sqrt(linear * linear - 4 * square * constant), linear));
        return DoubleStream.of(q / square, constant / q)
                .filter(Double::isFinite)
                .flatMap(t -> scan(means[j] + t, TAKEN_OVER / Math.abs(2 * square * t + linear)))
                .filter(Double::isFinite);
    }
}
