/**
 * Finite volumes: densities of diffusions in one and two dimensions, of crowds that attract themselves, and of porous media, by schemes that
 * keep mass and sign.
 *
 * <pre>{@code
 * PropagatorProvider provider = new FiniteVolumeProvider();
 * Propagator propagator = provider.create(provider.options().defaults());
 * Evolution evolution = propagator.evolve(new McKeanVlasov(potential, new Interaction.Attraction(1)), request);
 * }</pre>
 */
@NullMarked
package org.potentia.solvers.finitevolume;

import org.jspecify.annotations.NullMarked;
