/** The NES model. */
@NullMarked
package org.potentia.models.nes;

import org.jspecify.annotations.NullMarked;
