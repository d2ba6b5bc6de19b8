package org.potentia.models.manes.market;

import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.numerics.GaussianMixture;

/**
 * How the law of one asset answers to a force \( f \) while it is held by the coupling \( g \). With the law \( p_s \) of the asset by itself,
 *
 * <p>\[ Z(f) = \int p_s(y)\,e^{-\frac{2}{h^2}\left(\frac{g}{2}y^2 - fy\right)}\,dy, \qquad
 * M = \frac{h^2}{2}\frac{d\log Z}{df}, \quad \mathrm{Var} = \frac{h^2}{2}\frac{dM}{df}, \]
 *
 * <p>and so on: \( \log Z \) makes the cumulants. Each Gaussian component of \( p_s \), of mean \( n_k \) and variance \( v_k \), keeps its
 * shape: with \( r_k = 1 + 2gv_k/h^2 \) it has the mean \( (n_k + 2fv_k/h^2)/r_k \) and the variance \( v_k/r_k \). Only logarithms of weights
 * are added, so that forces of any size are admissible. At a weak coupling nothing is divided by \( g \).
 *
 * <p>Source: equations 42-52, with \( Z \) normalised by the law of the asset by itself.
 */
public final class ForceResponse {
    private final double twoOverH2;
    private final double halfH2;
    private final double coupling;
    private final GaussianMixture atRest;
    private final double logAtRest;
    private final double[] logWeights;
    private final double[] means;
    private final double[] variances;

    /**
     * Dresses a law.
     *
     * @param law the stationary law of the asset by itself, of any number of components
     * @param noise the noise \( h \), per square root of year, positive
     * @param coupling the coupling \( g \), 1/year, not negative
     * @throws IllegalArgumentException if a number is not admissible
     */
    public ForceResponse(GaussianMixture law, double noise, double coupling) {
        Arguments.positive(noise, "h");
        Arguments.nonNegative(coupling, "g");
        this.coupling = coupling;
        this.twoOverH2 = 2 / (noise * noise);
        this.halfH2 = 0.5 * noise * noise;
        int n = law.size();
        double[] raw = new double[n];
        double[] m = new double[n];
        double[] v = new double[n];
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < n; k++) {
            double mean = law.means().get(k);
            double variance = law.variances().get(k);
            double pull = coupling * twoOverH2 * variance;
            m[k] = mean / (1 + pull);
            v[k] = variance / (1 + pull);
            raw[k] = law.logWeights().get(k) - 0.5 * Math.log1p(pull) - 0.5 * coupling * twoOverH2 * mean * m[k];
            largest = Math.max(largest, raw[k]);
        }
        this.atRest = GaussianMixture.ofLogWeights(raw, m, v);
        this.logWeights = atRest.logWeights().toArray();
        this.means = m;
        this.variances = v;
        this.logAtRest = logSum(raw, largest);
    }

    /**
     * Returns the law of the asset under a force.
     *
     * @param force the force \( f \), 1/year, finite
     * @return the mixture of as many components as the law by itself has
     * @throws IllegalArgumentException if the force is not finite
     */
    public GaussianMixture law(double force) {
        return atRest.tilted(twoOverH2 * force);
    }

    /**
     * Returns the logarithm of the partition function.
     *
     * @param force the force \( f \), 1/year, finite
     * @return \( \log Z(f) \); 0 without force and coupling
     */
    public double logZ(double force) {
        double tilt = twoOverH2 * force;
        double[] terms = new double[means.length];
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < terms.length; k++) {
            terms[k] = logWeights[k] + tilt * (means[k] + 0.5 * tilt * variances[k]);
            largest = Math.max(largest, terms[k]);
        }
        return logAtRest + logSum(terms, largest);
    }

    /**
     * Returns the first cumulants under a force.
     *
     * @param force the force \( f \), 1/year, finite
     * @return mean, variance, third and fourth cumulant
     */
    public Cumulants cumulants(double force) {
        double tilt = twoOverH2 * force;
        int n = means.length;
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < n; k++) {
            largest = Math.max(largest, logWeights[k] + tilt * (means[k] + 0.5 * tilt * variances[k]));
        }
        double total = 0;
        double mean = 0;
        double[] weight = new double[n];
        for (int k = 0; k < n; k++) {
            weight[k] = Math.exp(logWeights[k] + tilt * (means[k] + 0.5 * tilt * variances[k]) - largest);
            total += weight[k];
            mean += weight[k] * (means[k] + tilt * variances[k]);
        }
        mean /= total;
        double second = 0;
        double third = 0;
        double fourth = 0;
        for (int k = 0; k < n; k++) {
            double w = weight[k] / total;
            double v = variances[k];
            double d = means[k] + tilt * v - mean;
            double d2 = d * d;
            second += w * (d2 + v);
            third += w * d * (d2 + 3 * v);
            fourth += w * (d2 * d2 + 6 * d2 * v + 3 * v * v);
        }
        return new Cumulants(mean, second, third, fourth - 3 * second * second);
    }

    /**
     * Returns the coupling.
     *
     * @return \( g \), 1/year
     */
    public double coupling() {
        return coupling;
    }

    /**
     * Returns what a force is multiplied by to make a tilt of the law.
     *
     * @return \( 2/h^2 \), years
     */
    public double tiltPerForce() {
        return twoOverH2;
    }

    /**
     * Returns half the square of the noise.
     *
     * @return \( h^2/2 \), 1/year
     */
    public double halfSquaredNoise() {
        return halfH2;
    }

    /**
     * Returns the law under no force.
     *
     * @return the mixture held by the coupling alone
     */
    public GaussianMixture atRest() {
        return atRest;
    }

    /**
     * Returns the hull of the means of the components under a force.
     *
     * @param force the force \( f \), 1/year, finite
     * @return the smallest and the largest mean of a component of a weight above zero
     */
    public Doubles hull(double force) {
        double tilt = twoOverH2 * force;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < means.length; k++) {
            if (logWeights[k] > Double.NEGATIVE_INFINITY) {
                low = Math.min(low, means[k] + tilt * variances[k]);
                high = Math.max(high, means[k] + tilt * variances[k]);
            }
        }
        return Doubles.of(low, high);
    }

    private static double logSum(double[] terms, double largest) {
        double sum = 0;
        for (double term : terms) {
            sum += Math.exp(term - largest);
        }
        return largest + Math.log(sum);
    }
}
