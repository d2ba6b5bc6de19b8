/**
 * What all plugins share: providers and their ids, parameter spaces, immutable values, checks of arguments.
 *
 * <p>A plugin implements a provider of one of the service interfaces ({@link org.potentia.api.model.ModelProvider},
 * {@link org.potentia.api.model.PotentialProvider}, {@link org.potentia.api.evolve.PropagatorProvider},
 * {@link org.potentia.api.optimize.OptimizerProvider}, {@link org.potentia.api.quantity.QuantityProvider}, {@link org.potentia.api.figure.FigureProvider}) and names it in the
 * {@code provides} clause of its module.
 *
 * <p>Units throughout: time in years, rates continuously compounded per year, log-returns dimensionless, volatility per square root of
 * year.
 */
@NullMarked
package org.potentia.api;

import org.jspecify.annotations.NullMarked;
