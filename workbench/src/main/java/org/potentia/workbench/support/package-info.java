/** What several parts of the workbench do in the same way: seeds, work side by side, files that are whole or not there. */
@NullMarked
package org.potentia.workbench.support;

import org.jspecify.annotations.NullMarked;
