package org.potentia.workbench.landscape;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A way out of a well over the top beside it.
 *
 * @param well where it begins
 * @param top what it has to climb
 * @param beyond the well on the other side, or the state there that is as low as the well it came from; nothing if there is neither
 * @param beyondIsWell whether that is a well
 * @param barrier the climb \( \Delta V \), 1/year
 * @param barrierInNoise the climb in units of \( h^2 \)
 * @param toTop the exact mean time to the top, years, NES (34)
 * @param toBeyond the exact mean time to the state beyond, years
 * @param whyNotExact why there are no exact times, in one sentence; empty if there are
 * @param estimates the approximations
 * @param whyNoKramers why there is no rate of Kramers, in one sentence; empty if there is one
 * @param trajectory the most likely way up, where the potential curves at both ends
 * @since 0.1
 */
public record WayOut(
        double well,
        double top,
        OptionalDouble beyond,
        boolean beyondIsWell,
        double barrier,
        double barrierInNoise,
        OptionalDouble toTop,
        OptionalDouble toBeyond,
        String whyNotExact,
        List<Estimate> estimates,
        String whyNoKramers,
        Optional<Trajectory> trajectory) {
    /** Copies the list. */
    public WayOut {
        estimates = List.copyOf(estimates);
    }
}
