package org.potentia.workbench.landscape;

import org.potentia.api.Doubles;

/**
 * The most likely way over a barrier, NES (33).
 *
 * @param times times, years, increasing; at 0 it is half way
 * @param states where it is
 * @param action \( S = 2\,\Delta V \), 1/year
 * @since 0.1
 */
public record Trajectory(Doubles times, Doubles states, double action) {}
