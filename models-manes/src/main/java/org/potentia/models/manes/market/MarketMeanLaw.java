package org.potentia.models.manes.market;

import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.numerics.GaussianMixture;

/**
 * The law of the mean of a market of \( N \) assets. Its density is that of a mean of independent assets times \( e^{Ngx^2/h^2} \). To have it
 * with relative accuracy however improbable the mean is, the assets are pushed until \( x \) is their mean, and their characteristic functions are
 * integrated there:
 *
 * <p>\[ p(x) = \frac{1}{Z_N}\,e^{Ng(x^2 - 2\psi x)/h^2} \prod_i Z_i(g\psi + B_i)\;\frac{N}{2\pi}\int dk\,e^{-ikNx}\prod_i \varphi_i(k),
 * \qquad \frac1N\sum_i M_i(\psi) = x. \]
 *
 * @since 0.1
 */
public final class MarketMeanLaw {
    /** What is left out of an integral, as a logarithm. */
    private static final double NEGLIGIBLE = 40;

    /** The sum is taken as periodic, with a period of so many of its standard deviations. */
    private static final double PERIOD = 30;

    private final FiniteMarket market;
    private final Responses responses;
    private final boolean alike;
    private final double coupling;
    private final Doubles fields;

    MarketMeanLaw(FiniteMarket market, Responses responses, boolean alike, double coupling, Doubles fields) {
        this.market = market;
        this.responses = responses;
        this.alike = alike;
        this.coupling = coupling;
        this.fields = fields;
    }

    /**
     * Returns the logarithm of the density.
     *
     * @param x the mean of the market, finite
     * @return \( \log p(x) \)
     * @throws IllegalArgumentException if the mean is not finite
     */
    public double logDensity(double x) {
        Arguments.finite(x, "mean of the market");
        Responses own = responses.own();
        int n = market.size();
        double h2 = market.noise() * market.noise();
        double psi = push(own, x);
        double logPartition = 0;
        for (int i = 0; i < own.size(); i++) {
            own.ask(i, coupling * psi + fields.get(i));
            logPartition += own.logPartition();
        }
        return n * coupling * x * (x - 2 * psi) / h2
                + (alike ? n : 1) * logPartition
                - market.logPartition()
                + Math.log(n * inverted(own, psi, x));
    }

    /**
     * Returns the free energy of the market at a given mean, per asset, as the probability tells it.
     *
     * @param x the mean of the market, finite
     * @return \( -\frac{h^2}{2N}\log p(x) \), 1/year, which tends to the mean-field free energy up to a constant as \( N \) grows
     * @throws IllegalArgumentException if the mean is not finite
     */
    public double freeEnergy(double x) {
        return -0.5 * market.noise() * market.noise() * logDensity(x) / market.size();
    }

    /** The field at which the mean of independent assets is x: Newton inside a bracket, for the mean grows with it. */
    private double push(Responses own, double x) {
        double gainPerVariance = 2 * coupling / (market.noise() * market.noise());
        double left = Double.NEGATIVE_INFINITY;
        double right = Double.POSITIVE_INFINITY;
        double psi = x;
        double width = 1;
        for (int step = 0; step < 200; step++) {
            double mean = 0;
            double variance = 0;
            for (int i = 0; i < own.size(); i++) {
                own.ask(i, coupling * psi + fields.get(i));
                mean += own.mean();
                variance += own.variance();
            }
            double excess = mean / own.size() - x;
            if (excess > 0) {
                right = psi;
            } else {
                left = psi;
            }
            double next = psi - excess / (gainPerVariance * variance / own.size());
            if (!(next > left && next < right)) {
                boolean open = Double.isInfinite(left) || Double.isInfinite(right);
                next = open ? psi + (excess > 0 ? -width : width) : 0.5 * (left + right);
                width *= 2;
            }
            if (Math.abs(next - psi) <= 1e-13 * Math.max(1, Math.abs(psi))) {
                return next;
            }
            psi = next;
        }
        return psi;
    }

    /** The density of the sum of independent assets at N x. */
    private double inverted(Responses own, double psi, double x) {
        int kinds = own.size();
        int times = alike ? market.size() : 1;
        double variance = 0;
        double narrowest = 0;
        GaussianMixture[] laws = new GaussianMixture[kinds];
        for (int i = 0; i < kinds; i++) {
            laws[i] = own.law(i, coupling * psi + fields.get(i));
            variance += times * laws[i].variance();
            narrowest += times * own.narrowest(i);
        }
        double step = 2 * Math.PI / (PERIOD * Math.sqrt(variance));
        int last = (int) Math.ceil(Math.sqrt(2 * NEGLIGIBLE / narrowest) / step);
        double sum = 0.5;
        for (int k = 1; k <= last; k++) {
            double logSize = 0;
            double angle = 0;
            for (GaussianMixture law : laws) {
                double real = 0;
                double imaginary = 0;
                for (int c = 0; c < law.size(); c++) {
                    double phase = k * step * (law.means().get(c) - x);
                    double size = law.weights().get(c)
                            * Math.exp(
                                    -0.5 * k * step * k * step * law.variances().get(c));
                    real += size * Math.cos(phase);
                    imaginary += size * Math.sin(phase);
                }
                logSize += 0.5 * Math.log(real * real + imaginary * imaginary);
                angle += Math.atan2(imaginary, real);
            }
            if (logSize > Double.NEGATIVE_INFINITY) {
                sum += Math.exp(times * logSize) * Math.cos(times * angle);
            }
        }
        return sum * step / Math.PI;
    }
}
