package org.potentia.models.manes.phase;

import org.potentia.api.Arguments;
import org.potentia.numerics.LogGaussianMixture;

/**
 * A slightly asymmetric asset and the field that mimics it, \( V \approx V^{(s)} - B_0y \), with
 *
 * <p>\[ a = \tfrac12 + \varepsilon_a, \qquad \mu_{1,2} = \pm\mu + \varepsilon_\mu, \qquad \sigma_{1,2}^2 = \sigma^2 \pm \varepsilon_\sigma, \]
 *
 * <p>\[ B_0 = \frac{h^2}{\sigma^2}\left(1 - \frac{\mu^2T}{\sigma^2}\right)\varepsilon_\mu
 * - \frac{h^2\mu}{\sigma^4}\left(\frac32 - \frac{\mu^2T}{2\sigma^2}\right)\varepsilon_\sigma - \frac{2\mu h^2}{\sigma^2}\varepsilon_a. \]
 *
 * <p>For teaching: the form is linear in the asymmetry near \( y = 0 \) only, and the mean it leads to may even have the wrong sign. The
 * equilibria of a real asset come from {@link Equilibria}.
 *
 * <p>Source: equations 31-34, the first two coefficients corrected.
 *
 * @param mu \( \mu \), 1/year
 * @param sigma \( \sigma \), per square root of year, positive
 * @param years \( T \), years, positive
 * @param noise \( h \), per square root of year, positive
 * @param weight \( \varepsilon_a \), between -1/2 and 1/2
 * @param location \( \varepsilon_\mu \), 1/year
 * @param width \( \varepsilon_\sigma \), 1/year, smaller than \( \sigma^2 \)
 */
public record WeakAsymmetry(
        double mu, double sigma, double years, double noise, double weight, double location, double width) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is not admissible
     */
    public WeakAsymmetry {
        Arguments.finite(mu, "mu");
        Arguments.positive(sigma, "sigma");
        Arguments.positive(years, "T");
        Arguments.positive(noise, "h");
        Arguments.probability(0.5 + weight, "1/2 + epsA");
        Arguments.finite(location, "epsMu");
        Arguments.positive(sigma * sigma - Math.abs(width), "sigma^2 - |epsSigma|");
    }

    /**
     * Returns the field that mimics the asymmetry.
     *
     * @return \( B_0 \), 1/year
     */
    public double field() {
        double h2 = noise * noise;
        double s2 = sigma * sigma;
        double spread = mu * mu * years / s2;
        return h2 / s2 * ((1 - spread) * location - mu / s2 * (1.5 - 0.5 * spread) * width - 2 * mu * weight);
    }

    /**
     * Returns the asymmetric shape.
     *
     * @return the shape with all three asymmetries
     */
    public LogGaussianMixture shape() {
        return new LogGaussianMixture(
                mu + location,
                -mu + location,
                Math.sqrt(sigma * sigma + width),
                Math.sqrt(sigma * sigma - width),
                0.5 + weight);
    }

    /**
     * Returns the force of the asymmetric potential at zero, which the field equals to first order.
     *
     * @return \( -V'(0) \), 1/year
     */
    public double forceAtZero() {
        return -shape().potential(years, noise).gradient(0);
    }
}
