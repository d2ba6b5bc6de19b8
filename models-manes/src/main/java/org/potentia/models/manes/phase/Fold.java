package org.potentia.models.manes.phase;

/**
 * A spinodal: the value of a parameter at which two equilibria merge and vanish, \( M = m \) and \( M' = 1 \).
 *
 * @param value the value of the parameter
 * @param mean the mean \( m \) at which they merge
 */
public record Fold(double value, double mean) {}
