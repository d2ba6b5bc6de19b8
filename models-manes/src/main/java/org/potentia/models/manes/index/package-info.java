/** Options on an index of many coupled assets: from the shape that they price to the market behind it. */
@NullMarked
package org.potentia.models.manes.index;

import org.jspecify.annotations.NullMarked;
