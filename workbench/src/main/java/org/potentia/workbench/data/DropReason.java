package org.potentia.workbench.data;

/**
 * Why a row of a file did not become a price or a quote.
 *
 * @since 0.1
 */
public enum DropReason {
    /** The row has filled cells beyond those of the header. */
    TOO_MANY_CELLS("more cells than the header"),
    /** The cell of the date is empty. */
    NO_DATE("no date"),
    /** The cell of the date, or of the time, holds something else. */
    BAD_DATE("no readable date"),
    /** The date is written in another style than that of the first row: year first or last, with or without a time zone. */
    OTHER_DATE_STYLE("date in another style than the first"),
    /** The cell of the price is empty, or says so in a word such as NaN or n/a. */
    NO_PRICE("no price"),
    /** The cell of the price holds something else than a finite number. */
    BAD_PRICE("price is not a number"),
    /** The price is zero or negative. */
    NOT_POSITIVE("price not above zero"),
    /** Another row, later in time order, has the same time. */
    DUPLICATE("same time as a later row"),
    /** The row of an option says neither call nor put. */
    NO_TYPE("neither call nor put"),
    /** The strike of an option is missing, no number, or not positive. */
    NO_STRIKE("no strike above zero"),
    /** The expiry of an option is missing, or not after the day of the quote. */
    NO_TIME("no time to expiry above zero"),
    /** The bid is above the ask. */
    CROSSED("bid above ask"),
    /** Nobody bids, and such quotes were not wanted. */
    NO_BID("bid of zero"),
    /** Neither given nor to be had from the prices of calls and puts: the forward price of the expiry of an option. */
    NO_FORWARD("no forward price"),
    /** The price of an option is below what exercise is worth, or above what the option can ever pay. */
    ARBITRAGE("price outside arbitrage bounds"),
    /** An earlier row quotes the same option. */
    DUPLICATE_OPTION("same option as an earlier row");

    private final String words;

    DropReason(String words) {
        this.words = words;
    }

    /**
     * Returns the reason in words.
     *
     * @return a few words without a full stop
     */
    public String words() {
        return words;
    }
}
