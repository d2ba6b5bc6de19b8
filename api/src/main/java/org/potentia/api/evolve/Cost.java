package org.potentia.api.evolve;

/**
 * What an answer took.
 *
 * @param steps time steps made, or terms summed, of the final resolution
 * @param points grid points, basis functions or paths of the final resolution
 * @param seconds by the clock, all resolutions that were tried included
 * @since 0.1
 */
public record Cost(long steps, long points, double seconds) {}
