/** The application: composition root and command line. */
@NullMarked
package org.potentia.app;

import org.jspecify.annotations.NullMarked;
