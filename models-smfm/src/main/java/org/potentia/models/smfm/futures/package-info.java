/** Conventions of interest-rate futures: quotes, contract months, and options on quotes as options on yields. */
@NullMarked
package org.potentia.models.smfm.futures;

import org.jspecify.annotations.NullMarked;
