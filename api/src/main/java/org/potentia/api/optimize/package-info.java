/** Optimizers: an objective over a box with constraints, a budget, and an optimum with the record of how it was found. */
@NullMarked
package org.potentia.api.optimize;

import org.jspecify.annotations.NullMarked;
