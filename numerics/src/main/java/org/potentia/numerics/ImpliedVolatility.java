package org.potentia.numerics;

import java.util.OptionalDouble;
import org.apache.commons.numbers.gamma.Erfcx;
import org.potentia.api.Arguments;
import org.potentia.api.model.Market;
import org.potentia.api.model.OptionType;

/**
 * The volatility at which the formula of Black and Scholes gives a price, to a few units in the last place of what the price allows.
 *
 * <p>The price is first turned into that of the option out of the money on the same strike, in units of \( \sqrt{FK} \), as a function
 * \( b(s) \) of \( s = \sigma\sqrt T \) alone. The root is found by Halley's method inside a bracket: below the point of inflection
 * \( s_c = \sqrt{2|\log(F/K)|} \) on \( 1/\log b \), above it on \( \log(b_{max} - b) \), which are both nearly straight there, so that three
 * to six steps do. The function is evaluated through the scaled complementary error function, and for small \( s \) through the Taylor series
 * of Mills' ratio, so that it keeps its relative accuracy however small it is.
 *
 * <p>Source: the objective functions and the series are those of P. Jäckel (2015), Let's be rational, Wilmott 75, 40-53,
 * doi:10.1002/wilm.10395; initial guesses and iteration are simpler, for speed does not matter here.
 *
 * @since 0.1
 */
public final class ImpliedVolatility {
    private static final double SQRT_TWO = Math.sqrt(2);

    private static final double SQRT_TWO_PI = Math.sqrt(2 * Math.PI);

    /** Below half of this much total deviation, and this near to the money, differences of Mills' ratio are summed as a series. */
    private static final double SMALL = 0.2;

    private static final double NEAR = 2;

    private static final int MOST_STEPS = 200;

    private ImpliedVolatility() {}

    /**
     * Returns the volatility of a price.
     *
     * @param type call or put
     * @param price the price now, in currency
     * @param strike the strike, in currency, positive
     * @param market spot, rate and dividend yield
     * @param years the time to expiry, years, positive
     * @return the volatility, per square root of year; nothing if the price does not lie strictly between the bounds of no arbitrage,
     *     \( e^{-rT}(\pm(F - K))^+ \) and \( e^{-rT}F \) for a call or \( e^{-rT}K \) for a put
     * @throws IllegalArgumentException if strike or time is not positive
     */
    public static OptionalDouble of(OptionType type, double price, double strike, Market market, double years) {
        double forward = market.forward(Arguments.positive(years, "years"));
        double undiscounted = price / market.discount(years);
        OptionalDouble total = total(type, undiscounted, forward, Arguments.positive(strike, "strike"));
        return total.isPresent() ? OptionalDouble.of(total.getAsDouble() / Math.sqrt(years)) : total;
    }

    /**
     * Returns the total deviation of an undiscounted price.
     *
     * @param type call or put
     * @param price the price at expiry, in currency
     * @param forward the forward, in currency, positive
     * @param strike the strike, in currency, positive
     * @return \( \sigma\sqrt T \); nothing if the price does not lie strictly between \( (\pm(F - K))^+ \) and F or K
     */
    static OptionalDouble total(OptionType type, double price, double forward, double strike) {
        double sign = type == OptionType.CALL ? 1 : -1;
        double timeValue = price - Math.max(0, sign * (forward - strike));
        double unit = Math.sqrt(forward) * Math.sqrt(strike);
        double x = -Math.abs(Math.log(forward / strike));
        double scaled = timeValue / unit;
        // the option out of the money is worth at most the smaller of forward and strike
        if (!(scaled > 0 && scaled < Math.exp(0.5 * x))) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(root(scaled, x));
    }

    private static double root(double scaled, double x) {
        double inflection = Math.sqrt(-2 * x);
        boolean lower = x < 0 && scaled < value(x, inflection);
        double most = Math.exp(0.5 * x);
        double low = lower ? 0 : inflection;
        double high = lower ? inflection : Double.POSITIVE_INFINITY;
        double goal = lower ? 1 / Math.log(scaled) : Math.log(most - scaled);
        double s = lower ? 0.5 * inflection : start(scaled, x, inflection);
        for (int i = 0; i < MOST_STEPS; i++) {
            double b = value(x, s);
            if (b < scaled) {
                low = s;
            } else {
                high = s;
            }
            double next = s + (lower ? lowerStep(b, x, s, goal) : upperStep(b, x, s, goal, most));
            if (!(next > low && next < high)) {
                next = high < Double.POSITIVE_INFINITY ? 0.5 * (low + high) : 2 * s;
            }
            if (Math.abs(next - s) <= 2 * Math.ulp(s)) {
                return next;
            }
            s = next;
        }
        return s;
    }

    /** The slope at the inflection is the steepest, so the straight line from there stays left of the root. */
    private static double start(double scaled, double x, double inflection) {
        double excess = scaled - (x < 0 ? value(x, inflection) : 0);
        return inflection + excess / slope(x, inflection);
    }

    /** Halley's step on 1/log b. */
    private static double lowerStep(double b, double x, double s, double goal) {
        if (b == 0) {
            return s;
        }
        double log = Math.log(b);
        double ratio = slope(x, s) / b;
        // derivatives of g = 1/log b relative to each other
        double first = -ratio / (log * log);
        double curve = bend(x, s) - ratio * (1 + 2 / log);
        return halley((1 / log - goal) / first, curve);
    }

    /** Halley's step on log(b_max - b). */
    private static double upperStep(double b, double x, double s, double goal, double most) {
        double left = most - b;
        if (!(left > 0)) {
            return -0.5 * s;
        }
        double ratio = slope(x, s) / left;
        return halley((Math.log(left) - goal) / -ratio, bend(x, s) + ratio);
    }

    private static double halley(double newton, double curve) {
        double denominator = 1 - 0.5 * newton * curve;
        return -newton / Math.max(0.5, Math.min(2, denominator));
    }

    /** \( b'(s) \): the bell between the two arguments. */
    private static double slope(double x, double s) {
        double h = s == 0 ? (x == 0 ? 0 : Double.NEGATIVE_INFINITY) : x / s;
        return Math.exp(-0.5 * (h * h + 0.25 * s * s)) / SQRT_TWO_PI;
    }

    /** \( b''/b' \). */
    private static double bend(double x, double s) {
        return x * x / (s * s * s) - 0.25 * s;
    }

    /** The undiscounted price of the option out of the money over \( \sqrt{FK} \), \( x \le 0 \). */
    static double value(double x, double s) {
        double h = x / s;
        double t = 0.5 * s;
        double bell = Math.exp(-0.5 * (h * h + t * t)) / SQRT_TWO_PI;
        if (s < SMALL && x > -NEAR) {
            return bell * millsDifference(h, t);
        }
        if (h + t < 0) {
            return bell * (mills(h + t) - mills(h - t));
        }
        return Math.exp(0.5 * x) * Normals.cdf(h + t) - Math.exp(-0.5 * x) * Normals.cdf(h - t);
    }

    /** \( \Phi(z)/\varphi(z) \). */
    private static double mills(double z) {
        return 0.5 * SQRT_TWO_PI * Erfcx.value(-z / SQRT_TWO);
    }

    /** \( Y(h + t) - Y(h - t) \) of Mills' ratio, from \( Y' = 1 + zY \) and \( Y^{(n+1)} = zY^{(n)} + nY^{(n-1)} \). */
    private static double millsDifference(double h, double t) {
        double last = mills(h);
        double derivative = 1 + h * last;
        double power = t;
        double sum = 0;
        for (int n = 1; n < 16; n += 2) {
            sum += derivative * power;
            double even = h * derivative + n * last;
            double odd = h * even + (n + 1) * derivative;
            last = even;
            derivative = odd;
            power *= t * t / ((n + 1) * (n + 2));
        }
        return 2 * sum;
    }
}
