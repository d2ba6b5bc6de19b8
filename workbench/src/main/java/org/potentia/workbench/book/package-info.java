/** Books of options: positions read from a file, valued by a model, their Greeks added up, and what they gain and lose in scenarios. */
@NullMarked
package org.potentia.workbench.book;

import org.jspecify.annotations.NullMarked;
