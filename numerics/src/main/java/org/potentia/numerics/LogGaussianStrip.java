package org.potentia.numerics;

import java.util.Arrays;
import org.potentia.api.Arguments;
import org.potentia.api.model.Market;
import org.potentia.api.model.OptionType;

/**
 * Prices of the options of one expiry under a {@link LogGaussianMixture}, with their gradients in all parameters, for the inner loop of a
 * calibration: setting parameters, pricing and differentiating allocate nothing. The gradients are exact: with \( c_j \) the undiscounted
 * price under component \( j \), and the tilted law as in {@link PricingLaw},
 *
 * <p>\[ \frac{\partial C}{\partial p} = e^{-rT} \sum_j \tilde w_j \Bigl[ c_j \frac{d \log \tilde w_j}{dp}
 * + F_j N(d_{1j}) \frac{d \log F_j}{dp} + F_j \varphi(d_{1j}) \frac{d \sqrt{v_j}}{dp} \Bigr], \]
 *
 * <p>where the derivatives of weights and forwards contain that of the tilt, \( d\eta/dp = -(\partial_p G - c_p)/\partial_\eta G \), by
 * implicit differentiation of the constraint \( G(\eta, p) = c \).
 *
 * <p>A workspace for one thread. Source: I. Halperin (2022), Non-equilibrium skewness, market crises, and option pricing,
 * doi:10.1016/j.physa.2022.127065, equations 25-29 and 77-88.
 *
 * @since 0.1
 */
public final class LogGaussianStrip {
    /** How many parameters a calibration moves: \( \mu_1, \mu_2, \sigma_1, \sigma_2, a, h \), in this order. */
    public static final int PARAMETERS = 6;

    /** How many numbers a price depends on beside the spot: the parameters, then time to expiry, rate and dividend yield. */
    public static final int SENSITIVITIES = LogGaussianLaw.COLUMNS;

    private static final int COMPONENTS = LogGaussianLaw.COMPONENTS;
    private static final int H = 5;
    private static final int YEARS = LogGaussianLaw.YEARS;
    private static final int RATE = 7;
    private static final int YIELD = 8;

    private final double spot;
    private final double rate;
    private final double carry;
    private final double years;
    private final double discount;
    private final PricingConstraint constraint;
    private final EsscherTilt tilt = new EsscherTilt(COMPONENTS);
    private final double[] strikes;
    private final double[] moneyness;
    private final double[] signs;

    private final LogGaussianLaw law;
    // the law that prices, discounted
    private final double[] weights = new double[COMPONENTS];
    private final double[] tiltedMeans = new double[COMPONENTS];
    private final double[] deviations = new double[COMPONENTS];
    private final double[] shares = new double[COMPONENTS];
    // what multiplies the price, the share part and the bell of each component in the gradient
    private final double[][] ofPrice = new double[COMPONENTS][SENSITIVITIES];
    private final double[][] ofShare = new double[COMPONENTS][SENSITIVITIES];
    private final double[][] ofBell = new double[COMPONENTS][SENSITIVITIES];
    private final double[] dTilt = new double[SENSITIVITIES];

    private double h;
    private boolean differentiated;

    /**
     * Makes a strip.
     *
     * @param market spot, rate and dividend yield
     * @param years the time to expiry \( T \), years, positive
     * @param constraint what the law that prices must meet
     * @param strikes the strikes, in currency, positive
     * @param types call or put, one for each strike
     * @throws IllegalArgumentException if a number is not positive, or there are not as many types as strikes
     */
    public LogGaussianStrip(
            Market market, double years, PricingConstraint constraint, double[] strikes, OptionType[] types) {
        if (strikes.length != types.length) {
            throw new IllegalArgumentException(
                    strikes.length + " strikes and " + types.length + " types, must be as many");
        }
        this.spot = market.spot();
        this.rate = market.rate();
        this.carry = market.rate() - market.dividendYield();
        this.years = Arguments.positive(years, "years");
        this.discount = market.discount(years);
        this.constraint = constraint;
        this.law = new LogGaussianLaw(years);
        this.strikes = strikes.clone();
        this.moneyness = new double[strikes.length];
        this.signs = new double[strikes.length];
        for (int i = 0; i < strikes.length; i++) {
            moneyness[i] = Math.log(Arguments.positive(strikes[i], "strike") / spot);
            signs[i] = types[i] == OptionType.CALL ? 1 : -1;
        }
    }

    /**
     * Returns how many options there are.
     *
     * @return the number of strikes
     */
    public int size() {
        return strikes.length;
    }

    /**
     * Sets the parameters and tilts the law.
     *
     * @param mu1 location of the first component, 1/year
     * @param mu2 location of the second component, 1/year
     * @param sigma1 width of the first component, per square root of year, positive
     * @param sigma2 width of the second component, per square root of year, positive
     * @param a weight of the second component, in [0, 1]; strictly inside for gradients
     * @param h noise, per square root of year, positive; matters under {@link PricingConstraint#PAPER} only
     * @throws IllegalArgumentException if a parameter is not admissible, or the expected price at expiry overflows, which it cannot under
     *     {@link PricingConstraint#MARTINGALE}
     */
    public void set(double mu1, double mu2, double sigma1, double sigma2, double a, double h) {
        law.set(mu1, mu2, sigma1, sigma2, a);
        this.h = Arguments.positive(h, "h");
        tilt.solve(constraint, law.logWeights, law.means, law.variances, constraint.target(carry, h, years));
        double mean = tilt.mean(spot);
        for (int k = 0; k < COMPONENTS; k++) {
            weights[k] = discount * tilt.weights[k];
            tiltedMeans[k] = law.means[k] + tilt.eta * law.variances[k];
            deviations[k] = Math.sqrt(law.variances[k]);
            // a weight times a forward, of which one may underflow and the other overflow
            shares[k] = discount * mean * tilt.shareWeights[k];
        }
        differentiated = false;
    }

    /**
     * Returns the tilt.
     *
     * @return \( \eta \) of the parameters set last
     */
    public double eta() {
        return tilt.eta;
    }

    /**
     * Returns what the underlying is worth at expiry under the law that prices.
     *
     * @return \( S_0\,E^Q[e^y] \), in currency
     */
    public double mean() {
        return spot * tilt.growth;
    }

    /**
     * Computes the prices.
     *
     * @param out receives them in the order of the strikes
     */
    public void prices(double[] out) {
        for (int i = 0; i < strikes.length; i++) {
            double sign = signs[i];
            double price = 0;
            for (int k = 0; k < COMPONENTS; k++) {
                double d2 = (tiltedMeans[k] - moneyness[i]) / deviations[k];
                price += shares[k] * NormalTable.cdf(sign * (d2 + deviations[k]))
                        - weights[k] * strikes[i] * NormalTable.cdf(sign * d2);
            }
            out[i] = Math.max(0, sign * price);
        }
    }

    /**
     * Computes the prices and their derivatives.
     *
     * @param prices receives the prices in the order of the strikes
     * @param gradients receives the derivatives, {@code gradients[i][p]} of price i in parameter p of {@link #PARAMETERS}: currency times the
     *     unit of the parameter
     * @throws IllegalArgumentException if the weight a set last is 0 or 1, where its derivative has one side only
     */
    public void gradients(double[] prices, double[][] gradients) {
        differentiate(prices, gradients, PARAMETERS);
    }

    /**
     * Computes the prices and their derivatives in all that they depend on beside the spot.
     *
     * @param prices receives the prices in the order of the strikes
     * @param sensitivities receives the derivatives in \( \mu_1, \mu_2, \sigma_1, \sigma_2, a, h, T, r, q \), the parameters staying as they
     *     are while the time changes
     * @throws IllegalArgumentException if the weight a set last is 0 or 1, where its derivative has one side only
     */
    public void sensitivities(double[] prices, double[][] sensitivities) {
        differentiate(prices, sensitivities, SENSITIVITIES);
    }

    /**
     * Tells how far the law that prices is from meeting a constraint, whether or not it was made to, per year: \( \tfrac1T E^Q[y] - (r - q -
     * h^2/2) \) for {@link PricingConstraint#PAPER}, \( \tfrac1T \log E^Q[e^y] - (r - q) \) for {@link PricingConstraint#MARTINGALE}.
     *
     * @param wanted the constraint
     * @param gradient receives the derivatives in the parameters, {@code gradient[p]} for parameter p of {@link #PARAMETERS}
     * @return the distance, 1/year; 0 for {@link PricingConstraint#NONE}
     * @throws IllegalArgumentException if the weight a set last is 0 or 1, where its derivative has one side only
     */
    public double miss(PricingConstraint wanted, double[] gradient) {
        if (!differentiated) {
            differentiate();
        }
        Arrays.fill(gradient, 0, PARAMETERS, 0);
        if (wanted == PricingConstraint.NONE) {
            return 0;
        }
        boolean martingale = wanted == PricingConstraint.MARTINGALE;
        double mean = 0;
        for (int k = 0; k < COMPONENTS; k++) {
            mean += tilt.weights[k] * tiltedMeans[k];
            for (int p = 0; p < PARAMETERS; p++) {
                double moved = ofShare[k][p] - 0.5 * law.dVariances[k][p];
                gradient[p] += (martingale
                                ? tilt.shareWeights[k] * (ofPrice[k][p] + ofShare[k][p])
                                : tilt.weights[k] * (ofPrice[k][p] * tiltedMeans[k] + moved))
                        / years;
            }
        }
        if (!martingale) {
            gradient[H] += h;
        }
        gradient[LogGaussianLaw.WEIGHT] = law.perWeight(gradient[LogGaussianLaw.WEIGHT]);
        return ((martingale ? tilt.logGrowth : mean) - wanted.target(carry, h, years)) / years;
    }

    private void differentiate(double[] prices, double[][] gradients, int count) {
        if (!differentiated) {
            differentiate();
        }
        for (int i = 0; i < strikes.length; i++) {
            double sign = signs[i];
            double[] gradient = gradients[i];
            for (int p = 0; p < count; p++) {
                gradient[p] = 0;
            }
            double price = 0;
            for (int k = 0; k < COMPONENTS; k++) {
                double d2 = (tiltedMeans[k] - moneyness[i]) / deviations[k];
                double d1 = d2 + deviations[k];
                double share = sign * shares[k] * NormalTable.cdf(sign * d1);
                double part = share - sign * weights[k] * strikes[i] * NormalTable.cdf(sign * d2);
                double bell = shares[k] * Normals.density(d1);
                price += part;
                double[] partOf = ofPrice[k];
                double[] shareOf = ofShare[k];
                double[] bellOf = ofBell[k];
                for (int p = 0; p < count; p++) {
                    gradient[p] += part * partOf[p] + share * shareOf[p] + bell * bellOf[p];
                }
            }
            prices[i] = Math.max(0, price);
            gradient[LogGaussianLaw.WEIGHT] = law.perWeight(gradient[LogGaussianLaw.WEIGHT]);
        }
    }

    private void differentiate() {
        law.differentiate();
        for (int p = 0; p < SENSITIVITIES; p++) {
            dTilt[p] = constraint == PricingConstraint.NONE ? 0 : (target(p) - ofConstraint(p)) / tilt.slope;
            double centre = 0;
            for (int k = 0; k < COMPONENTS; k++) {
                double drift = law.dMeans[k][p] + tilt.eta * law.dVariances[k][p];
                ofPrice[k][p] = logWeight(k, p) + tiltedMeans[k] * dTilt[p];
                ofShare[k][p] = drift + law.variances[k] * dTilt[p] + 0.5 * law.dVariances[k][p];
                ofBell[k][p] = 0.5 * law.dVariances[k][p] / deviations[k];
                if (tilt.weights[k] > 0) {
                    centre += tilt.weights[k] * ofPrice[k][p];
                }
            }
            double discounting = p == RATE ? years : p == YEARS ? rate : 0;
            for (int k = 0; k < COMPONENTS; k++) {
                ofPrice[k][p] -= centre + discounting;
            }
        }
        differentiated = true;
    }

    /** The derivative of a weight of the tilted law at a tilt that stays, as a logarithm and before normalisation. */
    private double logWeight(int k, int p) {
        return law.dLogWeights[k][p] + tilt.eta * (law.dMeans[k][p] + 0.5 * tilt.eta * law.dVariances[k][p]);
    }

    /** The derivative of the constraint at a tilt that stays. */
    private double ofConstraint(int p) {
        double derivative = 0;
        if (constraint == PricingConstraint.MARTINGALE) {
            double next = tilt.eta + 1;
            for (int k = 0; k < COMPONENTS; k++) {
                derivative += tilt.shareWeights[k]
                                * (law.dLogWeights[k][p]
                                        + next * (law.dMeans[k][p] + 0.5 * next * law.dVariances[k][p]))
                        - tilt.weights[k] * logWeight(k, p);
            }
            return derivative;
        }
        double mean = 0;
        for (int k = 0; k < COMPONENTS; k++) {
            mean += tilt.weights[k] * tiltedMeans[k];
        }
        for (int k = 0; k < COMPONENTS; k++) {
            derivative += tilt.weights[k]
                    * (law.dMeans[k][p] + tilt.eta * law.dVariances[k][p] + (tiltedMeans[k] - mean) * logWeight(k, p));
        }
        return derivative;
    }

    /** The derivative of what the constraint demands. */
    private double target(int p) {
        boolean paper = constraint == PricingConstraint.PAPER;
        return switch (p) {
            case H -> paper ? -h * years : 0;
            case YEARS -> paper ? carry - 0.5 * h * h : carry;
            case RATE -> years;
            case YIELD -> -years;
            default -> 0;
        };
    }
}
