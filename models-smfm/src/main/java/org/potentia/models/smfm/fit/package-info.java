/** Fits of the exponent of the price's noise to daily prices, alone and with a volatility beside them, and the indicator made of them. */
@NullMarked
package org.potentia.models.smfm.fit;

import org.jspecify.annotations.NullMarked;
