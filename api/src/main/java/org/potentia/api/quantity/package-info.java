/** Named quantities: what a plugin can compute by name, for the calculator and for files of reference cases. */
@NullMarked
package org.potentia.api.quantity;

import org.jspecify.annotations.NullMarked;
