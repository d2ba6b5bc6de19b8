/**
 * Option chains: quotes by expiry, read from any of the layouts in which they are published, with the market they are priced against.
 */
@NullMarked
package org.potentia.workbench.chain;

import org.jspecify.annotations.NullMarked;
