/** The hedge of a sold option along paths, historical and made: what Black-Scholes, a fitted exponent and a second factor leave of its error. */
@NullMarked
package org.potentia.models.smfm.hedge;

import org.jspecify.annotations.NullMarked;
