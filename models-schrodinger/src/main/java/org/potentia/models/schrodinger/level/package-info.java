/** The trading equation: markets and their scales, exact levels, resonances, the formulas that approximate them, and amplitudes. */
@NullMarked
package org.potentia.models.schrodinger.level;

import org.jspecify.annotations.NullMarked;
