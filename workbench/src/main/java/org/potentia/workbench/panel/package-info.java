/** Prices of many assets on the same days, and what they say about a market as a whole. */
@NullMarked
package org.potentia.workbench.panel;

import org.jspecify.annotations.NullMarked;
