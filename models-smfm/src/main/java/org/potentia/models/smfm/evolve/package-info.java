/** Densities of prices over long times, by several propagators. */
@NullMarked
package org.potentia.models.smfm.evolve;

import org.jspecify.annotations.NullMarked;
