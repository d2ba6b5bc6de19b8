/** Evolutions of densities: what is asked, the solvers that answer, and how far their answers agree. */
@NullMarked
package org.potentia.workbench.evolution;

import org.jspecify.annotations.NullMarked;
