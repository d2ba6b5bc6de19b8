/** Options of algorithms: declared once, read from code, a command line or a file, and complete in every result. */
@NullMarked
package org.potentia.api.option;

import org.jspecify.annotations.NullMarked;
