/** Prices of options by methods of their own. */
@NullMarked
package org.potentia.models.smfm.price;

import org.jspecify.annotations.NullMarked;
