/** Tables and numbers as a reader sees them, the same on the terminal and in the report. */
@NullMarked
package org.potentia.app.text;

import org.jspecify.annotations.NullMarked;
