/** Contract tests that every plugin inherits. */
@NullMarked
package org.potentia.tck;

import org.jspecify.annotations.NullMarked;
