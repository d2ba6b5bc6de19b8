package org.potentia.solvers.langevin;

/**
 * How much may be spent.
 *
 * @param paths the largest number of paths
 * @param steps the largest number of steps up to the last time
 * @param work the largest number of steps of all paths together
 * @param seed the seed of the random numbers
 */
record Limits(int paths, int steps, long work, long seed) {}
