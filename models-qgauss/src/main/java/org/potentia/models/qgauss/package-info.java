/**
 * The q-Gaussian law of returns of Alonso-Marroquin and others (2019): the distribution as a value
 * ({@link org.potentia.models.qgauss.QGaussian}), the model {@code q-gaussian}, and the quantities {@code qgauss.*}.
 *
 * <p>{@code new QGaussian(0, 1.71, 1).survival(40)} is a tail probability, {@code quantile(0.999)} its inverse. A moment that does not exist is
 * infinite.
 */
@NullMarked
package org.potentia.models.qgauss;

import org.jspecify.annotations.NullMarked;
