/** Reading and writing named values as JSON, always the same bytes for the same values. */
@NullMarked
package org.potentia.workbench.json;

import org.jspecify.annotations.NullMarked;
