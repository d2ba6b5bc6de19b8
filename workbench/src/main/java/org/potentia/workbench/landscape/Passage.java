package org.potentia.workbench.landscape;

import java.util.OptionalDouble;

/**
 * The mean time from the start to the level of the crisis.
 *
 * @param from the start
 * @param to the level
 * @param years the exact mean time of getting there first, years, NES (34); infinite where it overflows
 * @param why why there is none, in one sentence; empty if there is one
 * @since 0.1
 */
public record Passage(double from, double to, OptionalDouble years, String why) {}
