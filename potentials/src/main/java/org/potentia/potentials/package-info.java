/** Potentials in which a state moves by \( dy = -V'(y)\,dt + h\,dW \), each with its parameters. */
@NullMarked
package org.potentia.potentials;

import org.jspecify.annotations.NullMarked;
