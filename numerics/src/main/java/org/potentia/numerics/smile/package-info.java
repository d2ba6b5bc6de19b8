/**
 * From option quotes to the parameters of a log-Gaussian mixture, and what quotes leave open: shared by the models whose law of returns is
 * the square of such a mixture.
 *
 * <p>Start from {@link org.potentia.numerics.smile.LogGaussianCalibration}; the parameters that cannot be told apart are the orbit of
 * {@link org.potentia.numerics.smile.EsscherOrbit}.
 */
@NullMarked
package org.potentia.numerics.smile;

import org.jspecify.annotations.NullMarked;
