package org.potentia.models.smfm.hedge;

/** How much of the underlying a seller of an option holds. */
interface HedgeRule {
    /**
     * The hedge ratio.
     *
     * @param step how many times the hedge was changed before, from 0
     * @param price of the underlying now, relative to that at the start
     * @param sigma the volatility now, relative to \( s^x \)
     */
    double ratio(int step, double price, double sigma);
}
