/** Propagators: evolution problems, initial laws, and the densities and spectra that solvers return. */
@NullMarked
package org.potentia.api.evolve;

import org.jspecify.annotations.NullMarked;
