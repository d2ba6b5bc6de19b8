package org.potentia.models.smfm.factor;

import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.numerics.Normals;
import org.potentia.numerics.Quadrature;

/**
 * The kernels of one short step: the Ito prepoint form (24) and the midpoint form of the Feynman Lagrangian (22), as printed and with the
 * term that conserves mass (erratum C8).
 *
 * @param law drift and noise
 * @param step the length of the step, years, positive
 */
public record ShortTimeKernel(PriceDiffusion law, double step) {
    private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

    /**
     * Checks the step.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public ShortTimeKernel {
        Arguments.positive(step, "dt");
    }

    private double mean(double from) {
        return from + law.drift(from, 0) * step;
    }

    private double deviation(double from) {
        return law.volatility(from, 0) * Math.sqrt(step);
    }

    /**
     * The density at a price after a step, all coefficients where it begins.
     *
     * @param to price after the step, positive
     * @param from price before it, positive
     * @return density, per unit of price
     */
    public double prepoint(double to, double from) {
        double deviation = deviation(from);
        return Normals.density((to - mean(from)) / deviation) / deviation;
    }

    /**
     * The density at a price after a step, coefficients halfway and the measure at the end:
     * \( L = \tfrac12 (\dot S - h)^2 / b^2 + \tfrac12 b (h / b)' \) with \( h = g - \tfrac12 b b' \), and \( \tfrac18 (2 b'^2 - b b'') \) more
     * if corrected.
     *
     * @param to price after the step, positive
     * @param from price before it, positive
     * @param corrected with the term that conserves mass
     * @return density, per unit of price
     */
    public double midpoint(double to, double from, boolean corrected) {
        double middle = 0.5 * (from + to);
        double velocity = ((to - from) / step - law.stratonovichDrift(middle)) / law.volatility(middle, 0);
        double lagrangian = 0.5 * velocity * velocity + 0.5 * law.divergence(middle);
        if (corrected) {
            lagrangian += law.midpointTerm(middle);
        }
        return Math.exp(-lagrangian * step) / (ROOT_TWO_PI * Math.sqrt(step) * law.volatility(to, 0));
    }

    /**
     * The element of the transition matrix of Wehner and Wolfer: the prepoint kernel averaged over the cell it leads to and integrated over
     * the cell where it begins, so that it takes densities to densities. The cells have no node at a kink of the noise; the integral is split
     * there.
     *
     * @param toLower lower edge of the cell it leads to
     * @param toUpper upper edge of it
     * @param fromLower lower edge of the cell where it begins
     * @param fromUpper upper edge of it
     * @return the element, without unit
     */
    public double averaged(double toLower, double toUpper, double fromLower, double fromUpper) {
        double sum = 0;
        double left = fromLower;
        Doubles kinks = law.kinks();
        for (int k = 0; k <= kinks.size(); k++) {
            double right = k < kinks.size() ? Math.min(kinks.get(k), fromUpper) : fromUpper;
            if (right > left) {
                sum += Quadrature.integrate(from -> share(toLower, toUpper, from), left, right, 1e-13)
                        .value();
                left = right;
            }
        }
        return sum / (toUpper - toLower);
    }

    /** The probability of a cell after a step; by the tail that is shorter, so that small ones keep their digits. */
    private double share(double lower, double upper, double from) {
        double deviation = deviation(from);
        double a = (lower - mean(from)) / deviation;
        double b = (upper - mean(from)) / deviation;
        return a > 0 ? Normals.survival(a) - Normals.survival(b) : Normals.cdf(b) - Normals.cdf(a);
    }
}
