/** Laws of returns that are mixtures of levels, and their fits. */
@NullMarked
package org.potentia.models.schrodinger.mixture;

import org.jspecify.annotations.NullMarked;
