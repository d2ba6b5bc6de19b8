package org.potentia.models.manes.market;

/**
 * How covariances of a market are computed.
 *
 * @since 0.1
 */
public enum CovarianceForm {
    /** By the scalar-field quadrature, for this number of assets. The default. */
    EXACT,
    /** To leading order in \( 1/N \) at a solution of the mean-field equations, MANES (106). */
    LEADING,
    /** At a solution of the mean-field equations with the inverse (102) in its correct form, so that terms of higher order in \( 1/N \) are kept. */
    CORRECTED
}
