/** Figures of papers, drawn again from what a plugin computes: curves as data, for whoever draws them. */
@NullMarked
package org.potentia.api.figure;

import org.jspecify.annotations.NullMarked;
