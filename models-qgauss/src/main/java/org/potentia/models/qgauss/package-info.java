/** The q-Gaussian model. */
@NullMarked
package org.potentia.models.qgauss;

import org.jspecify.annotations.NullMarked;
