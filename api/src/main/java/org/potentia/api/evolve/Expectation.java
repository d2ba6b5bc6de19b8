package org.potentia.api.evolve;

import org.potentia.api.Doubles;
import org.potentia.api.option.Provenance;

/**
 * An expectation as a function of where the process begins.
 *
 * @param values \( v(x) \)
 * @param slopes \( v'(x) \) on the same grid
 * @param curvatures \( v''(x) \) on the same grid
 * @param error the estimated largest absolute error of the values
 * @param exerciseTimes times ahead of the beginning for which an exercise boundary is known, years, increasing; empty if there is none
 * @param exerciseBoundary the state at which exercise begins, for each of these times
 * @param shortfall why the tolerance asked for is not met, in one sentence; empty if it is
 * @param cost what it took
 * @param provenance who made this result
 * @since 0.1
 */
public record Expectation(
        GridFunction values,
        GridFunction slopes,
        GridFunction curvatures,
        double error,
        Doubles exerciseTimes,
        Doubles exerciseBoundary,
        String shortfall,
        Cost cost,
        Provenance provenance) {}
