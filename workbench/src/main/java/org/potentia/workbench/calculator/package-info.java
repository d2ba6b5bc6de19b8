/**
 * The calculator: quantities of the plugins by name, one JSON object in and one out, and the check of a file of reference cases against
 * them.
 */
@NullMarked
package org.potentia.workbench.calculator;

import org.jspecify.annotations.NullMarked;
