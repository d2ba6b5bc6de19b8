/** Fitting models to data: maximum likelihood, standard errors, and the certificate of what was tried. */
@NullMarked
package org.potentia.workbench.calibration;

import org.jspecify.annotations.NullMarked;
