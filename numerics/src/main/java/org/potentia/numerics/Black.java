package org.potentia.numerics;

import org.potentia.api.Arguments;
import org.potentia.api.model.OptionType;

/**
 * The price of a European option on a lognormal underlying, given its forward. Source: F. Black (1976), The pricing of commodity contracts,
 * Journal of Financial Economics 3, 167-179, equation 16, doi:10.1016/0304-405X(76)90024-6.
 *
 * @since 0.1
 */
public final class Black {
    private Black() {}

    /**
     * Returns the undiscounted price. The option out of the money is computed as
     * \( F \Phi(d_1) - K \Phi(d_2) \), \( d_{1,2} = \ln(F/K)/s \pm s/2 \), or its mirror image; the other one is that plus \( |F - K| \),
     * so that put-call parity holds to rounding and the time value loses no digits.
     *
     * @param type call or put
     * @param forward the forward price \( F \), in currency, positive
     * @param strike the strike \( K \), in currency, positive
     * @param deviation the standard deviation \( s = \sigma\sqrt{T} \) of the logarithm of the underlying at expiry, at least 0
     * @return the price at expiry, in currency
     * @throws IllegalArgumentException if forward or strike are not positive, or the deviation is negative or not finite
     */
    public static double price(OptionType type, double forward, double strike, double deviation) {
        Arguments.positive(forward, "forward");
        Arguments.positive(strike, "strike");
        Arguments.nonNegative(deviation, "deviation");
        boolean call = type == OptionType.CALL;
        double intrinsic = Math.max(0, call ? forward - strike : strike - forward);
        if (deviation == 0) {
            return intrinsic;
        }
        double centre = Math.log(forward / strike) / deviation;
        // the sign of the option that is out of the money: a call above the forward, a put below
        double sign = strike >= forward ? 1 : -1;
        double upper = forward * Normals.cdf(sign * (centre + 0.5 * deviation));
        double lower = strike * Normals.cdf(sign * (centre - 0.5 * deviation));
        return intrinsic + Math.max(0, sign * (upper - lower));
    }
}
