package org.potentia.api.evolve;

import java.util.List;
import org.potentia.api.option.Provenance;

/**
 * Densities at the times asked for.
 *
 * @param snapshots the density at each time
 * @param shortfall why the tolerance asked for is not met, in one sentence; empty if it is
 * @param cost what it took
 * @param provenance who made this result
 * @since 0.1
 */
public record Evolution(List<Snapshot> snapshots, String shortfall, Cost cost, Provenance provenance) {
    /** Copies the list. */
    public Evolution {
        snapshots = List.copyOf(snapshots);
    }

    /**
     * Tells whether the estimated errors are within the tolerance asked for.
     *
     * @return whether there is no shortfall
     */
    public boolean toleranceMet() {
        return shortfall.isEmpty();
    }
}
