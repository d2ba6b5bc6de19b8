package org.potentia.api.evolve;

import java.util.function.DoubleUnaryOperator;
import org.potentia.api.Arguments;
import org.potentia.api.Interval;

/**
 * The operator \( -k \frac{d^2}{dx^2} + U(x) \), with functions that vanish at the ends of its domain.
 *
 * @param kinetic \( k \), positive
 * @param potential \( U \), finite inside the domain, growing towards infinite ends
 * @param domain where it acts
 * @since 0.1
 */
public record SchroedingerOperator(double kinetic, DoubleUnaryOperator potential, Interval domain) {
    /**
     * Checks the kinetic coefficient.
     *
     * @throws IllegalArgumentException if it is not positive and finite
     */
    public SchroedingerOperator {
        Arguments.positive(kinetic, "kinetic");
    }
}
