package org.potentia.models.smfm.price;

import org.potentia.api.Arguments;
import org.potentia.api.model.OptionType;
import org.potentia.numerics.Black;
import org.potentia.numerics.NoncentralChiSquare;
import org.potentia.numerics.Normals;

/**
 * The law of a price whose noise is one power everywhere, \( dS = b S\,dt + \delta S^x\,dz \): the middle region of (16) without its ends, the
 * model of constant elasticity of variance. With \( e = |1-x| \), \( w = \delta^2 F^{2(x-1)} T \frac{e^{2b(1-x)T} - 1}{2b(1-x)T} \), \( F \) the
 * forward and \( k = K/F \), prices are noncentral chi-square probabilities at \( a = k^{2(1-x)}/(e^2 w) \) and \( c = 1/(e^2 w) \):
 * for \( x \lt 1 \) (absorbed at 0) \( C = F [1 - \chi^2(a; \tfrac1e + 2, c)] - K \chi^2(c; \tfrac1e, a) \), for \( x > 1 \)
 * \( C = F [1 - \chi^2(c; \tfrac1e, a)] - K \chi^2(a; \tfrac1e + 2, c) \). The latter is the put plus parity: that of (17), which holds once a
 * flat cap makes the price a martingale. At \( x = 1 \) it is lognormal, and next to it the price is interpolated in x through that.
 *
 * <p>Sources: M. Schroder (1989), Computing the constant elasticity of variance option pricing formula, Journal of Finance 44, 211-219,
 * doi:10.2307/2328285; D. C. Emanuel, J. D. MacBeth (1982), doi:10.2307/2330906.
 *
 * @param x the exponent
 * @param forward \( F \), positive
 * @param variance \( w \), positive: for \( x = 1 \) that of the logarithm
 */
public record ElasticityLaw(double x, double forward, double variance) {
    /** Next to 1 the sums take long and lose digits, while prices are smooth in x. */
    private static final double NEXT = 0.02;

    private static final double FARTHEST = 0.25;

    /** How far x may go for prices to change by a small part of themselves: its step times the logarithms that it multiplies. */
    private static final double CHANGE = 0.04;

    private static final int SIDE = 3;

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException where one is outside its domain
     */
    public ElasticityLaw {
        Arguments.finite(x, "x");
        Arguments.positive(forward, "forward");
        Arguments.positive(variance, "variance");
    }

    /**
     * The undiscounted price.
     *
     * @param type call or put
     * @param strike \( K \), positive
     * @return expectation of what is paid, in units of the forward
     */
    public double price(OptionType type, double strike) {
        boolean call = type == OptionType.CALL;
        boolean outCall = strike >= forward;
        double out = Math.max(0, forward * interpolated(strike / forward, outCall));
        if (call == outCall) {
            return out;
        }
        return out + (call ? forward - strike : strike - forward);
    }

    /**
     * The probability that the price ends above a level.
     *
     * @param level positive
     * @return the probability
     */
    public double above(double level) {
        double k = level / forward;
        if (Math.abs(x - 1) < NEXT) {
            double s = Math.sqrt(variance);
            return Normals.cdf(-Math.log(k) / s - 0.5 * s);
        }
        double c = 1 / ((1 - x) * (1 - x) * variance);
        double a = c * Math.pow(k, 2 * (1 - x));
        double e = Math.abs(1 - x);
        return x < 1 ? tail(c, 1 / e, a).below() : tail(a, 1 / e + 2, c).below();
    }

    /** Of the option out of the money, per unit of the forward. */
    private double interpolated(double k, boolean call) {
        double step = Math.clamp(CHANGE / (Math.sqrt(variance) + Math.abs(Math.log(k))), NEXT, FARTHEST);
        if (Math.abs(x - 1) >= step) {
            return out(x, k, call);
        }
        double sum = 0;
        for (int i = -SIDE; i <= SIDE; i++) {
            double weight = 1;
            for (int j = -SIDE; j <= SIDE; j++) {
                if (j != i) {
                    weight *= ((x - 1) / step - j) / (i - j);
                }
            }
            if (weight != 0) {
                sum += weight * out(1 + step * i, k, call);
            }
        }
        return sum;
    }

    private double out(double power, double k, boolean call) {
        if (power == 1) {
            return Black.price(call ? OptionType.CALL : OptionType.PUT, 1, k, Math.sqrt(variance));
        }
        double e = Math.abs(1 - power);
        double c = 1 / (e * e * variance);
        double a = c * Math.pow(k, 2 * (1 - power));
        NoncentralChiSquare share = power < 1 ? tail(a, 1 / e + 2, c) : tail(c, 1 / e, a);
        NoncentralChiSquare money = power < 1 ? tail(c, 1 / e, a) : tail(a, 1 / e + 2, c);
        return call ? share.above() - k * money.below() : k * money.above() - share.below();
    }

    private static NoncentralChiSquare tail(double at, double degrees, double noncentrality) {
        return NoncentralChiSquare.at(at, degrees, noncentrality);
    }
}
