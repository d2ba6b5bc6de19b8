/**
 * Adaptive Simulated Annealing.
 *
 * <pre>{@code
 * Asa asa = Asa.of(AsaOptions.defaults().with("Limit_Generated", 0).with("User_Quench_Param_Scale", 2));
 * Optimum optimum = asa.minimize(problem, Budget.of(100_000), 1L, RunMonitor.NONE, checkpoints);
 * Values more = optimum.details(); // exit status, counts, temperatures, whether the sampling guarantee holds
 * }</pre>
 *
 * <p>{@link org.potentia.optimizers.asa.AsaOptions} has the options, {@link org.potentia.optimizers.asa.GeneratingFunction} lets a library
 * draw its own steps.
 */
@NullMarked
package org.potentia.optimizers.asa;

import org.jspecify.annotations.NullMarked;
