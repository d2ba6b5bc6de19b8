/** The folder that a run leaves behind: its result, its scores, and the circumstances under which it ran. */
@NullMarked
package org.potentia.workbench.run;

import org.jspecify.annotations.NullMarked;
