/** Models of returns, options and dynamics, the potentials they move in, and what they can do beyond their core. */
@NullMarked
package org.potentia.api.model;

import org.jspecify.annotations.NullMarked;
