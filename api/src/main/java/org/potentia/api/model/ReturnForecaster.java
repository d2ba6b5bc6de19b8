package org.potentia.api.model;

/**
 * Walks along a series and says, at every point, what law the next return has given what came before. Not safe for more than one thread.
 *
 * @since 0.1
 */
public interface ReturnForecaster {
    /**
     * Returns the law of the return over the next horizon.
     *
     * @return the law given all steps observed so far; given none, the law without knowledge of the past
     */
    ReturnDistribution forecast();

    /**
     * Takes note of the next one-step return.
     *
     * @param step the one-step log-return, finite
     */
    void observe(double step);
}
