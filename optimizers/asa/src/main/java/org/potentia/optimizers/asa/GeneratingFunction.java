package org.potentia.optimizers.asa;

import java.util.random.RandomGenerator;

/**
 * Draws new values of a parameter in place of ASA's own distribution: {@code USER_GENERATING_FUNCTION} of the C program. Must be a function of
 * its arguments alone, so that equal seeds give equal runs; all its randomness comes from the generator given, whose state is saved with the
 * run.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface GeneratingFunction {
    /**
     * Draws a new value. A value outside the bounds is drawn again.
     *
     * @param random the run's own generator
     * @param parameter the coordinate, from 0
     * @param temperature the temperature \( T_i \) of the coordinate now, above 0
     * @param value the value of the coordinate in the last accepted state
     * @param lower the lower bound; half below the least value if the coordinate is an integer
     * @param upper the upper bound; half above the largest value if the coordinate is an integer
     * @return the new value; of an integer coordinate it is rounded afterwards
     */
    double next(RandomGenerator random, int parameter, double temperature, double value, double lower, double upper);
}
