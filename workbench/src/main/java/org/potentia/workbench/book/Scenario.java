package org.potentia.workbench.book;

/**
 * What a book is worth in a scenario.
 *
 * @param spot relative change of the prices of all underlyings
 * @param volatility relative change of the volatility parameter
 * @param days calendar days ahead
 * @param value of the book
 * @param gain the value less that of today
 * @param error the estimated error of the value, at least 0
 * @since 0.1
 */
public record Scenario(double spot, double volatility, double days, double value, double gain, double error) {}
