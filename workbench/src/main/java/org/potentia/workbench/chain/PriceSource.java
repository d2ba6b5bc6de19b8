package org.potentia.workbench.chain;

/** What the prices of a chain are made of. */
enum PriceSource {
    /** A column of prices. */
    PRICE,
    /** Bid and ask. */
    MIDDLE,
    /** A column of implied volatilities. */
    VOLATILITY
}
