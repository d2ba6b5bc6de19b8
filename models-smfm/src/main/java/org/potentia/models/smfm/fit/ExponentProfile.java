package org.potentia.models.smfm.fit;

/** The negative logarithm of a likelihood as a function of the exponent alone, at the best values of everything else. */
interface ExponentProfile {
    /**
     * What there is at an exponent.
     *
     * @param value the negative logarithm of the likelihood
     * @param slope its derivative
     * @param curvature its second derivative, everything else at its best all the while
     * @param drift the best \( \mu \)
     * @param logScale the logarithm of the best scale of the noise relative to \( F \)
     */
    record Spot(double value, double slope, double curvature, double drift, double logScale) {}

    /** The exponents looked at are at most this, of either sign: beyond it powers of the prices in hand would overflow, or nobody asks. */
    double reach();

    double value(double x);

    Spot at(double x);
}
