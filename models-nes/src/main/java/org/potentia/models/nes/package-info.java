/**
 * The NES model: log-returns move in a potential whose ground state is a mixture of two Gaussian components.
 *
 * <p>Start from {@link org.potentia.models.nes.NesProvider} (the stationary law of returns, the potential and the diffusion) or
 * {@link org.potentia.models.nes.NesConditionalProvider} (the law given the last return).
 */
@NullMarked
package org.potentia.models.nes;

import org.jspecify.annotations.NullMarked;
