/** Studies: the analysis of data by the protocol of a paper, with its numbers, tables, figures and a log of what was done. */
@NullMarked
package org.potentia.api.study;

import org.jspecify.annotations.NullMarked;
