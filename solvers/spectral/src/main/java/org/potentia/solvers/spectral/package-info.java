/**
 * Eigenfunction expansion: densities, expectations and spectra of confined diffusions on the line, and levels of Schrödinger operators.
 *
 * <pre>{@code
 * PropagatorProvider provider = new SpectralProvider();
 * Propagator propagator = provider.create(provider.options().defaults());
 * Spectrum spectrum = ((SpectrumSolver) propagator).spectrum(potential, Boundaries.NATURAL, 10);
 * Evolution evolution = propagator.evolve(LinearDiffusion.of(new PotentialDiffusion(potential)), request);
 * }</pre>
 */
@NullMarked
package org.potentia.solvers.spectral;

import org.jspecify.annotations.NullMarked;
