package org.potentia.models.manes.market;

/**
 * The first four cumulants of the log-return of an asset.
 *
 * @param mean the mean
 * @param variance the variance
 * @param third the third cumulant, which is the third central moment
 * @param fourth the fourth cumulant, the fourth central moment less three times the square of the variance
 */
public record Cumulants(double mean, double variance, double third, double fourth) {}
