/** Numerical routines shared by the plugins and the workbench. */
@NullMarked
package org.potentia.numerics;

import org.jspecify.annotations.NullMarked;
