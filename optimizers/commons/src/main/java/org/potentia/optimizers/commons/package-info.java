/** Optimizers on Apache Commons Math. */
@NullMarked
package org.potentia.optimizers.commons;

import org.jspecify.annotations.NullMarked;
