/**
 * The optimizers everybody knows, on Apache Commons Math where it has them. All of them work on the unit cube of the free coordinates, count and limit evaluations in one place, and
 * treat an infeasible, undefined or failing point as invalid:
 *
 * <pre>{@code
 * OptimizerProvider provider = new MultistartProvider();
 * Optimizer optimizer = provider.create(provider.options().defaults());
 * Optimum optimum = optimizer.minimize(problem, Budget.of(20_000), new SplittableRandom(1), RunMonitor.NONE);
 * }</pre>
 */
@NullMarked
package org.potentia.optimizers.commons;

import org.jspecify.annotations.NullMarked;
