/** The self-similar law behind the q-Gaussian, its governing equation, diffusion coefficients and stochastic paths. */
@NullMarked
package org.potentia.models.qgauss.diffusion;

import org.jspecify.annotations.NullMarked;
