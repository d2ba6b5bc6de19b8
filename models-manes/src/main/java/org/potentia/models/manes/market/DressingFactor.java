package org.potentia.models.manes.market;

/**
 * What a component of the ground state is multiplied by when the field of the others acts on it: the product of
 * \( \phi(y \mid \mu T, \sigma^2T) \) and \( e^{-(gy^2/2 - fy)/h^2} \) is this factor times \( \phi(y \mid \bar\mu T, \bar\sigma^2T) \).
 */
record DressingFactor(double years, double noise, double coupling, double force) {
    /** Returns the logarithm of the factor, written so that nothing cancels at a weak coupling. */
    double log(double mu, double sigma) {
        double h2 = noise * noise;
        double pull = coupling * sigma * sigma * years / h2;
        double exponent = years
                * (2 * mu * force + sigma * sigma * force * (force / h2) - coupling * years * mu * mu)
                / (2 * h2 * (1 + pull));
        return exponent - 0.5 * Math.log1p(pull);
    }

    /** Returns \( \bar\mu \). */
    double location(double mu, double sigma) {
        double h2 = noise * noise;
        return (mu + sigma * sigma * force / h2) / (1 + coupling * sigma * sigma * years / h2);
    }

    /** Returns \( \bar\sigma \). */
    double width(double sigma) {
        return sigma / Math.sqrt(1 + coupling * sigma * sigma * years / (noise * noise));
    }
}
