/** The main job: the same data, the same split and the same scores for every model, and which differences matter. */
@NullMarked
package org.potentia.workbench.comparison;

import org.jspecify.annotations.NullMarked;
