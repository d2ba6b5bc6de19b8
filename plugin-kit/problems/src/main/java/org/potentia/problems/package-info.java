/** Problems with exact answers. */
@NullMarked
package org.potentia.problems;

import org.jspecify.annotations.NullMarked;
