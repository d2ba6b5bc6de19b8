package org.potentia.api;

/**
 * Says that a computation with admissible inputs has no result at all. A computation that stopped early with a usable result returns that
 * result and its reason instead.
 *
 * @since 0.1
 */
public class ComputationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message what could not be computed, where, and why, in one sentence
     */
    public ComputationException(String message) {
        super(message);
    }

    /**
     * Makes the exception with its cause.
     *
     * @param message what could not be computed, where, and why, in one sentence
     * @param cause the failure underneath
     */
    public ComputationException(String message, Throwable cause) {
        super(message, cause);
    }
}
