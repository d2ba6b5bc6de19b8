/** The report of a comparison: one page that stands alone, and its plots as pictures. */
@NullMarked
package org.potentia.app.report;

import org.jspecify.annotations.NullMarked;
