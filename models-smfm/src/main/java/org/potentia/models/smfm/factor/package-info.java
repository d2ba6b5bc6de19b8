/** Prices as diffusions: the noise of the one-factor model as a power law, the kernels of a short step. */
@NullMarked
package org.potentia.models.smfm.factor;

import org.jspecify.annotations.NullMarked;
