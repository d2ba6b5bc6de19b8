package org.potentia.api.model;

/**
 * Call or put.
 *
 * @since 0.1
 */
public enum OptionType {
    /** Pays the excess of the underlying over the strike. */
    CALL,
    /** Pays the excess of the strike over the underlying. */
    PUT
}
