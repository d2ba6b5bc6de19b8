/** Series for studies: sessions, active-market time, last-price minutes; and the run of a study with its files. */
@NullMarked
package org.potentia.workbench.study;

import org.jspecify.annotations.NullMarked;
