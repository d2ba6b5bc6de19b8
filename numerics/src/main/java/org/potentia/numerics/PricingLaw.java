package org.potentia.numerics;

import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.model.Market;
import org.potentia.api.model.OptionType;
import org.potentia.api.model.Smile;

/**
 * Prices of European options under a mixture of normal laws of the log-return. The law of the model is tilted, \( q(y) \propto
 * p(y)\,e^{\eta y} \), until a {@link PricingConstraint} holds: the law nearest to \( p \) in relative entropy that meets it. It is again a
 * mixture, with weights \( \tilde w_k \) and means \( \tilde m_k \), and so a price is a sum of Black-Scholes prices,
 *
 * <p>\[ C = \sum_k \tilde w_k\,\mathrm{BS}(S_0, K, r, q_k, \text{vol} = \sqrt{v_k/T}, T), \qquad
 * q_k = r - \frac{\tilde m_k}{T} - \frac{v_k}{2T}. \]
 *
 * <p>Source: I. Halperin (2022), Non-equilibrium skewness, market crises, and option pricing, doi:10.1016/j.physa.2022.127065, equations 77-88.
 * Immutable.
 *
 * @since 0.1
 */
public final class PricingLaw implements Smile {
    private final Market market;
    private final double years;
    private final PricingConstraint constraint;
    private final double eta;
    private final GaussianMixture law;
    private final double mean;
    private final double discount;
    // of each component: weight, mean of the log-price and deviation
    private final double[] weights;
    private final double[] means;
    private final double[] deviations;
    // a weight times a forward, of which one may underflow and the other overflow
    private final double[] shares;

    private PricingLaw(
            Market market, double years, PricingConstraint constraint, EsscherTilt tilt, GaussianMixture stationary) {
        this.market = market;
        this.years = years;
        this.constraint = constraint;
        this.eta = tilt.eta;
        this.mean = tilt.mean(market.spot());
        this.law = stationary.tilted(tilt);
        this.discount = market.discount(years);
        double logSpot = Math.log(market.spot());
        int n = law.size();
        weights = tilt.weights;
        means = new double[n];
        deviations = new double[n];
        shares = new double[n];
        for (int k = 0; k < n; k++) {
            means[k] = logSpot + law.mean(k);
            deviations[k] = law.deviation(k);
            shares[k] = mean * tilt.shareWeights[k];
        }
    }

    /**
     * Tilts a law of log-returns so that it prices.
     *
     * @param law the law of the log-return until expiry, \( \log(S_T/S_0) \)
     * @param market spot, rate and dividend yield
     * @param years the time to expiry \( T \), years, positive
     * @param constraint what the tilted law must meet
     * @param noise \( h \), per square root of year, positive; matters under {@link PricingConstraint#PAPER} only
     * @return the law that prices
     * @throws IllegalArgumentException if a number is not positive, or the expected price at expiry overflows, which it cannot under
     *     {@link PricingConstraint#MARTINGALE}
     */
    public static PricingLaw of(
            GaussianMixture law, Market market, double years, PricingConstraint constraint, double noise) {
        Arguments.positive(years, "years");
        Arguments.positive(noise, "noise");
        EsscherTilt tilt =
                law.tilt(constraint, constraint.target(market.rate() - market.dividendYield(), noise, years));
        return new PricingLaw(market, years, constraint, tilt, law);
    }

    /**
     * Returns what it is priced against.
     *
     * @return spot, rate and dividend yield
     */
    public Market market() {
        return market;
    }

    /**
     * Returns the time to expiry.
     *
     * @return \( T \), years
     */
    public double years() {
        return years;
    }

    /**
     * Returns the constraint that is met.
     *
     * @return the constraint
     */
    public PricingConstraint constraint() {
        return constraint;
    }

    /**
     * Returns the tilt of the law of the model.
     *
     * @return \( \eta \)
     */
    public double eta() {
        return eta;
    }

    /**
     * Returns the law of the log-return that prices.
     *
     * @return \( q(y) \), components in the order of those of the law that was tilted
     */
    public GaussianMixture law() {
        return law;
    }

    /**
     * Returns the dividend yields at which the components are priced, equation 88 of the NES paper.
     *
     * @return \( q_k \), 1/year
     */
    public Doubles componentYields() {
        double[] yields = new double[law.size()];
        for (int k = 0; k < yields.length; k++) {
            yields[k] =
                    market.rate() - (law.means().get(k) + 0.5 * law.variances().get(k)) / years;
        }
        return Doubles.of(yields);
    }

    @Override
    public double mean() {
        return mean;
    }

    @Override
    public double price(OptionType type, double strike) {
        return price(type == OptionType.CALL ? 1 : -1, Arguments.positive(strike, "strike"));
    }

    /**
     * Prices many options of one type; allocates nothing.
     *
     * @param type call or put
     * @param strikes the strikes, in currency, positive
     * @param out receives the prices
     * @throws IllegalArgumentException if a strike is not positive
     */
    public void prices(OptionType type, double[] strikes, double[] out) {
        double sign = type == OptionType.CALL ? 1 : -1;
        for (int i = 0; i < strikes.length; i++) {
            out[i] = price(sign, Arguments.positive(strikes[i], "strike"));
        }
    }

    private double price(double sign, double strike) {
        double logStrike = Math.log(strike);
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            double d2 = (means[k] - logStrike) / deviations[k];
            sum += shares[k] * NormalTable.cdf(sign * (d2 + deviations[k]))
                    - weights[k] * strike * NormalTable.cdf(sign * d2);
        }
        // far out of the money the terms may cancel to a rounding error below zero
        return Math.max(0, discount * sign * sum);
    }

    /**
     * Returns how the price changes with the spot, the law of the log-return staying as it is.
     *
     * @param type call or put
     * @param strike the strike, in currency, positive
     * @return \( \partial C/\partial S_0 = \pm\sum_k \tilde w_k e^{-q_k T} N(\pm d_{1k}) \)
     */
    public double delta(OptionType type, double strike) {
        double logStrike = Math.log(Arguments.positive(strike, "strike"));
        double sign = type == OptionType.CALL ? 1 : -1;
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            double d1 = (means[k] - logStrike) / deviations[k] + deviations[k];
            sum += shares[k] * NormalTable.cdf(sign * d1);
        }
        return sign * discount * sum / market.spot();
    }

    /**
     * Returns the second derivative of the price in the spot, the law of the log-return staying as it is; the same for calls and puts.
     *
     * @param strike the strike, in currency, positive
     * @return \( \partial^2 C/\partial S_0^2 \), 1/currency
     */
    public double gamma(double strike) {
        double logStrike = Math.log(Arguments.positive(strike, "strike"));
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            double d1 = (means[k] - logStrike) / deviations[k] + deviations[k];
            sum += shares[k] * Normals.density(d1) / deviations[k];
        }
        return discount * sum / (market.spot() * market.spot());
    }
}
