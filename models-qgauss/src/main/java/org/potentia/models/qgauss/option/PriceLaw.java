package org.potentia.models.qgauss.option;

/** A law of the price at expiry in units of the forward, so that its mean is 1. */
interface PriceLaw {
    /** The expectation of \( (S/F - k)^+ \). */
    double call(double k);

    /** The expectation of \( (k - S/F)^+ \). */
    double put(double k);

    /** The median of the price, in units of the forward. */
    double centre();
}
