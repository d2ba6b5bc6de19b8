package org.potentia.api.evolve;

/**
 * The density at one time.
 *
 * @param time the time, years
 * @param density the density
 * @param error the estimated largest absolute error of the density; {@code +Infinity} where none can be told, and the shortfall of the
 *     evolution says why
 * @param mass the mass inside the domain
 * @param massDefect that mass minus the mass it should have, as far as that is known: 1 without absorption and rate
 * @param mean the mean of the normalised density
 * @param variance its variance; {@code +Infinity} where it has none
 * @since 0.1
 */
public record Snapshot(
        double time,
        GridFunction density,
        double error,
        double mass,
        double massDefect,
        double mean,
        double variance) {}
