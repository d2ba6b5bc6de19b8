package org.potentia.api.evolve;

/**
 * The density at one time, in two dimensions.
 *
 * @param time the time, years
 * @param density the density
 * @param error the estimated largest absolute error of the density
 * @param mass the mass inside the domain
 * @param massDefect that mass minus the mass it should have, as far as that is known: 1 without absorption and rate
 * @param meanX mean of the first coordinate
 * @param meanY mean of the second coordinate
 * @param varianceX variance of the first coordinate
 * @param varianceY variance of the second coordinate
 * @param covariance covariance of the two
 * @since 0.1
 */
public record PlanarSnapshot(
        double time,
        PlanarFunction density,
        double error,
        double mass,
        double massDefect,
        double meanX,
        double meanY,
        double varianceX,
        double varianceY,
        double covariance) {}
