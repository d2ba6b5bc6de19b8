/** The path-integral propagator, made by {@link org.potentia.solvers.pathint.PathintProvider}. */
@NullMarked
package org.potentia.solvers.pathint;

import org.jspecify.annotations.NullMarked;
