package org.potentia.api.model;

/**
 * A {@link ReturnDistribution} that knows its continuous ranked probability score in closed form.
 *
 * <p>Source: Gneiting and Raftery (2007), Strictly proper scoring rules, prediction, and estimation, doi:10.1198/016214506000001437,
 * equation 20.
 *
 * @since 0.1
 */
public interface ClosedFormCrps {
    /**
     * Returns \( \int (F(z) - 1_{z \ge x})^2 dz \).
     *
     * @param x the log-return that came, finite
     * @return the score in units of the log-return, smaller is better; {@code +Infinity} for laws without a mean
     */
    double crps(double x);
}
