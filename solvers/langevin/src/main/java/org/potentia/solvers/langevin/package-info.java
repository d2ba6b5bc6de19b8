/**
 * Paths of the stochastic equation: densities, expectations, ensembles and first-passage times by many of them, with error bars.
 *
 * <pre>{@code
 * PropagatorProvider provider = new LangevinProvider();
 * Propagator propagator = provider.create(provider.options().defaults());
 * Evolution evolution = propagator.evolve(LinearDiffusion.of(diffusion), request);
 * FirstPassage passage = ((EnsemblePropagator) propagator).firstPassage(problem, start, inside, horizon, 100_000, seed);
 * }</pre>
 */
@NullMarked
package org.potentia.solvers.langevin;

import org.jspecify.annotations.NullMarked;
