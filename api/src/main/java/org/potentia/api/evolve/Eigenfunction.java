package org.potentia.api.evolve;

import java.util.function.DoubleUnaryOperator;
import org.potentia.api.Interval;

/**
 * A normalised eigenfunction, positive towards the upper end of its domain.
 *
 * @param function its values, as accurate as the solver has them, anywhere
 * @param support the bounded interval outside of which it does not matter
 * @param relativeError the estimated largest error relative to its largest value
 * @since 0.1
 */
public record Eigenfunction(DoubleUnaryOperator function, Interval support, double relativeError) {}
