/**
 * Metastability of a potential: its wells and barriers, how fast the motion in it relaxes, how long it takes from one state to another, and how
 * likely a crisis is. {@link org.potentia.workbench.landscape.Survey} answers a
 * {@link org.potentia.workbench.landscape.LandscapeQuestion}.
 */
@NullMarked
package org.potentia.workbench.landscape;

import org.jspecify.annotations.NullMarked;
