/** What is measured of the q-Gaussian law from within its package. */
@NullMarked
package org.potentia.models.qgauss;

import org.jspecify.annotations.NullMarked;
