/** Valuations of single options: contracts, what they are written on, and prices with their sensitivities and errors. */
@NullMarked
package org.potentia.api.valuation;

import org.jspecify.annotations.NullMarked;
