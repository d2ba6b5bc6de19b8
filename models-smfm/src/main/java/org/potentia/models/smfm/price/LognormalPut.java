package org.potentia.models.smfm.price;

import org.potentia.api.ComputationException;
import org.potentia.api.Doubles;
import org.potentia.numerics.GaussLegendre;
import org.potentia.numerics.Normals;

/**
 * An American put on a lognormal price with a continuous yield, by the integral equation of its exercise boundary: with \( \tau \) the time to
 * expiry and \( d_\pm(\tau, z) = (\ln z + (r - q)\tau \pm \tfrac12 \sigma^2 \tau) / (\sigma \sqrt\tau) \),
 * \( B(\tau) = K e^{-(r-q)\tau} \frac{\Phi(d_-(\tau, B/K)) + r \int_0^\tau e^{ru} \Phi(d_-(\tau - u, B(\tau)/B(u)))\,du}
 * {\Phi(d_+(\tau, B/K)) + q \int_0^\tau e^{qu} \Phi(d_+(\tau - u, B(\tau)/B(u)))\,du} \). The square of \( \ln(B / B(0)) \) is a polynomial in
 * \( \sqrt\tau \) through Chebyshev points, and the equation is iterated. Sources: I. J. Kim (1990), doi:10.1093/rfs/3.4.547;
 * L. Andersen, M. Lake, D. Offengenden (2016), doi:10.21314/JCF.2016.312, fixed point A.
 */
public final class LognormalPut {
    private static final int POINTS = 24;

    private static final int MOST_ITERATIONS = 500;

    /** Relative change of the boundary at which the iteration ends. */
    private static final double CLOSE = 1e-12;

    private static final Doubles NODES = new GaussLegendre(64).nodes();
    private static final Doubles WEIGHTS = new GaussLegendre(64).weights();

    private final double strike;
    private final double expiry;
    private final double rate;
    private final double yield;
    private final double sigma;
    private final double start;
    private final double[] roots = new double[POINTS + 1];
    private final double[] squares = new double[POINTS + 1];

    /**
     * Finds the boundary.
     *
     * @param strike positive
     * @param expiry years, positive
     * @param rate 1/year, positive: without interest a put is never exercised early
     * @param yield 1/year, at least 0
     * @param sigma per root of a year, positive
     * @throws ComputationException if the boundary does not settle
     */
    public LognormalPut(double strike, double expiry, double rate, double yield, double sigma) {
        this.strike = strike;
        this.expiry = expiry;
        this.rate = rate;
        this.yield = yield;
        this.sigma = sigma;
        start = yield > rate ? strike * rate / yield : strike;
        for (int i = 0; i <= POINTS; i++) {
            roots[i] = 0.5 * Math.sqrt(expiry) * (1 - Math.cos(Math.PI * i / POINTS));
        }
        // the boundary of a perpetual put lies below all others
        double m = (rate - yield) / (sigma * sigma) - 0.5;
        double power = -m - Math.sqrt(m * m + 2 * rate / (sigma * sigma));
        double least = strike * power / (power - 1);
        double[] next = new double[POINTS + 1];
        for (int i = 1; i <= POINTS; i++) {
            double share = -Math.expm1(-2 * sigma * roots[i]);
            squares[i] = squared(start + share * (Math.min(least, start) - start));
        }
        for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
            double change = 0;
            for (int i = 1; i <= POINTS; i++) {
                double before = boundary(roots[i]);
                double after = iterated(roots[i] * roots[i], before);
                next[i] = squared(Math.min(after, start));
                change = Math.max(change, Math.abs(after / before - 1));
            }
            System.arraycopy(next, 0, squares, 0, next.length);
            if (change < CLOSE) {
                return;
            }
        }
        throw new ComputationException(
                "the boundary of the American put does not settle in " + MOST_ITERATIONS + " iterations");
    }

    private double squared(double boundary) {
        double log = Math.log(boundary / start);
        return log * log;
    }

    /** The price below which exercise is best, a time before expiry given by its root. */
    private double boundary(double root) {
        double sum = 0;
        double norm = 0;
        for (int i = 0; i <= POINTS; i++) {
            double distance = root - roots[i];
            if (distance == 0) {
                return start * Math.exp(-Math.sqrt(squares[i]));
            }
            double weight = (i % 2 == 0 ? 1 : -1) * (i == 0 || i == POINTS ? 0.5 : 1) / distance;
            sum += weight * squares[i];
            norm += weight;
        }
        return start * Math.exp(-Math.sqrt(Math.max(0, sum / norm)));
    }

    /**
     * The price below which exercise is best now.
     *
     * @return a price
     */
    public double boundary() {
        return boundary(roots[POINTS]);
    }

    private double d(double time, double ratio, int side) {
        return (Math.log(ratio) + (rate - yield + side * 0.5 * sigma * sigma) * time) / (sigma * Math.sqrt(time));
    }

    private double iterated(double time, double here) {
        double above = Normals.cdf(d(time, here / strike, -1));
        double below = Normals.cdf(d(time, here / strike, 1));
        for (int k = 0; k < NODES.size(); k++) {
            double angle = 0.25 * Math.PI * (1 + NODES.get(k));
            double cosine = Math.cos(angle);
            double sine = Math.sin(angle);
            double u = time * cosine * cosine;
            double left = time * sine * sine;
            double weight = 0.25 * Math.PI * WEIGHTS.get(k) * 2 * time * cosine * sine;
            double ratio = here / boundary(Math.sqrt(time) * cosine);
            above += weight * rate * Math.exp(rate * u) * Normals.cdf(d(left, ratio, -1));
            below += weight * yield * Math.exp(yield * u) * Normals.cdf(d(left, ratio, 1));
        }
        return strike * Math.exp(-(rate - yield) * time) * above / below;
    }

    /**
     * The put that is exercised at expiry only: Black and Scholes.
     *
     * @param price positive
     * @return its price
     */
    public double european(double price) {
        return strike * Math.exp(-rate * expiry) * Normals.cdf(-d(expiry, price / strike, -1))
                - price * Math.exp(-yield * expiry) * Normals.cdf(-d(expiry, price / strike, 1));
    }

    /**
     * What early exercise adds.
     *
     * @param price positive
     * @return at least 0
     */
    public double premium(double price) {
        if (price <= boundary()) {
            return strike - price - european(price);
        }
        double sum = 0;
        for (int k = 0; k < NODES.size(); k++) {
            double angle = 0.25 * Math.PI * (1 + NODES.get(k));
            double cosine = Math.cos(angle);
            double sine = Math.sin(angle);
            double left = expiry * sine * sine;
            double weight = 0.25 * Math.PI * WEIGHTS.get(k) * 2 * expiry * cosine * sine;
            double ratio = price / boundary(Math.sqrt(expiry) * cosine);
            sum += weight
                    * (rate * strike * Math.exp(-rate * left) * Normals.cdf(-d(left, ratio, -1))
                            - yield * price * Math.exp(-yield * left) * Normals.cdf(-d(left, ratio, 1)));
        }
        return sum;
    }
}
