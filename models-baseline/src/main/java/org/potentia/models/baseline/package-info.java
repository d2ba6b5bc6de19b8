/** The baseline models that the others are measured against. */
@NullMarked
package org.potentia.models.baseline;

import org.jspecify.annotations.NullMarked;
