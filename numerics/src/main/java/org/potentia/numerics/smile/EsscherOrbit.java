package org.potentia.numerics.smile;

import org.potentia.api.model.Market;
import org.potentia.numerics.LogGaussianMixture;
import org.potentia.numerics.PricingConstraint;
import org.potentia.numerics.PricingLaw;

/**
 * The parameters between which the quotes of one expiry cannot tell: \( \Psi_0 \to \Psi_0\,e^{d y/2} \), which the tilt of the pricing measure
 * takes back. The stationary law becomes \( p_s e^{d y} \) up to its norm.
 */
public final class EsscherOrbit {
    private EsscherOrbit() {}

    /**
     * Moves along the orbit: \( \mu_k \to \mu_k + d\,\sigma_k^2/2 \), widths stay,
     * \( \log\frac a{1-a} \to \log\frac a{1-a} + d(\mu_2 - \mu_1)T/2 + d^2(\sigma_2^2 - \sigma_1^2)T/8 \).
     *
     * @param shape where from
     * @param years the time to expiry \( T \), years
     * @param d how far
     * @return where to
     */
    public static LogGaussianMixture moved(LogGaussianMixture shape, double years, double d) {
        double s1 = shape.sigma1() * shape.sigma1();
        double s2 = shape.sigma2() * shape.sigma2();
        double odds = Math.log(shape.a())
                - Math.log1p(-shape.a())
                + 0.5 * d * (shape.mu2() - shape.mu1()) * years
                + 0.125 * d * d * (s2 - s1) * years;
        return new LogGaussianMixture(
                shape.mu1() + 0.5 * d * s1,
                shape.mu2() + 0.5 * d * s2,
                shape.sigma1(),
                shape.sigma2(),
                odds > 0 ? 1 / (1 + Math.exp(-odds)) : Math.exp(odds) / (1 + Math.exp(odds)));
    }

    /**
     * Returns how far it is to where the underlying is expected to grow by a premium above its forward: the tilt that makes it so.
     *
     * @param shape where from
     * @param years the time to expiry \( T \), years
     * @param market the market of the underlying
     * @param premium the premium, 1/year
     * @return the distance along the orbit
     */
    public static double toPremium(LogGaussianMixture shape, double years, Market market, double premium) {
        Market richer = new Market(market.spot(), market.rate() + premium, market.dividendYield());
        return PricingLaw.of(shape.stationary(years), richer, years, PricingConstraint.MARTINGALE, 1)
                .eta();
    }

    /**
     * Returns the premium above its forward by which the underlying is expected to grow.
     *
     * @param shape the shape of the law of returns
     * @param years the time to expiry \( T \), years
     * @param market the market of the underlying
     * @return the premium, 1/year
     */
    public static double premium(LogGaussianMixture shape, double years, Market market) {
        return shape.stationary(years).logMgf(1) / years - market.rate() + market.dividendYield();
    }

    /**
     * Returns how far it is to the one place with \( \mu_2 = -\mu_1 \).
     *
     * @param shape where from
     * @return the distance along the orbit
     */
    public static double toSymmetric(LogGaussianMixture shape) {
        return -2 * (shape.mu1() + shape.mu2()) / (shape.sigma1() * shape.sigma1() + shape.sigma2() * shape.sigma2());
    }
}
