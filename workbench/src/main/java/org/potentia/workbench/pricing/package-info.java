/** Options valued by the methods of a model, and what the methods say of each other. */
@NullMarked
package org.potentia.workbench.pricing;

import org.jspecify.annotations.NullMarked;
