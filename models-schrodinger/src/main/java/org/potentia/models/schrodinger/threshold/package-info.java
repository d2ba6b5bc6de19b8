/** The study {@code schrodinger-thresholds}: from which volume on returns have more than one mode, and what that is worth. */
@NullMarked
package org.potentia.models.schrodinger.threshold;

import org.jspecify.annotations.NullMarked;
