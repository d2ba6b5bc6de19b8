package org.potentia.models.manes.flow;

import org.potentia.api.Arguments;

/**
 * Time of a simulated market.
 *
 * @param stepsPerYear steps in a year, at least 1
 * @param returnSteps steps over which a return is taken, at least 1
 */
public record Clock(int stepsPerYear, int returnSteps) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is not positive
     */
    public Clock {
        Arguments.atLeast(stepsPerYear, 1, "stepsPerYear");
        Arguments.atLeast(returnSteps, 1, "returnSteps");
    }

    /**
     * Returns the length of a step.
     *
     * @return \( \Delta t \), years
     */
    public double step() {
        return 1.0 / stepsPerYear;
    }

    /**
     * Returns the length of a return.
     *
     * @return \( T \), years
     */
    public double years() {
        return returnSteps * step();
    }
}
