package org.potentia.api.evolve;

import java.util.List;
import org.potentia.api.Doubles;
import org.potentia.api.option.Provenance;

/**
 * Densities at the times asked for.
 *
 * @param times the times, years
 * @param densities the density at each time
 * @param errors the estimated largest absolute error of each density
 * @param massDefects mass of each density minus the mass it should have
 * @param toleranceMet whether the estimated errors are within the tolerance asked for
 * @param steps how many time steps were made, or how many terms summed
 * @param provenance who made this result
 * @since 0.1
 */
public record Evolution(
        Doubles times,
        List<GridFunction> densities,
        Doubles errors,
        Doubles massDefects,
        boolean toleranceMet,
        long steps,
        Provenance provenance) {
    /**
     * Checks that there is one of each for every time.
     *
     * @throws IllegalArgumentException if there is not
     */
    public Evolution {
        densities = List.copyOf(densities);
        if (densities.size() != times.size() || errors.size() != times.size() || massDefects.size() != times.size()) {
            throw new IllegalArgumentException(
                    "there must be one density, error and mass defect for each of the " + times.size() + " times");
        }
    }
}
