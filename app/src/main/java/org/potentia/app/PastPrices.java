package org.potentia.app;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.potentia.api.Doubles;
import org.potentia.api.model.Horizon;
import org.potentia.api.model.ReturnSample;
import org.potentia.workbench.data.PriceSeries;

/**
 * What daily prices of an underlying up to a day say about returns over the time to an expiry.
 *
 * @param steps daily log-returns up to the day, oldest first
 * @param upToDate whether they reach the day, so that the last of them lead to it
 */
record PastPrices(Doubles steps, boolean upToDate) {
    private static final double TRADING_DAYS = 252;

    /** No exchange that is open at all is closed for longer. */
    private static final int LONGEST_PAUSE = 7;

    /** Takes a series up to a day, or whole. */
    static PastPrices of(PriceSeries series, Optional<LocalDate> day) {
        int prices = day.map(last -> series.firstAtOrAfter(last.plusDays(1))).orElse(series.size());
        Doubles returns = series.logReturns();
        boolean upToDate = day.map(last -> prices > 0
                        && !series.date(prices - 1).plusDays(LONGEST_PAUSE).isBefore(last))
                .orElse(true);
        return new PastPrices(returns.slice(0, Math.max(0, Math.min(returns.size(), prices - 1))), upToDate);
    }

    private static int days(double years) {
        return (int) Math.max(1, Math.round(TRADING_DAYS * years));
    }

    /** Returns over so many years; none if the series is too short to see them change. */
    Optional<ReturnSample> over(double years) {
        Horizon horizon = Horizon.tradingDays(days(years));
        return steps.size() < horizon.steps() + 30 ? Optional.empty() : Optional.of(ReturnSample.of(steps, horizon));
    }

    /** The return over the last so many years; none if the series is too short or ends long before the day. */
    OptionalDouble last(double years) {
        int days = days(years);
        return !upToDate || steps.size() < days
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        steps.slice(steps.size() - days, steps.size()).stream().sum());
    }
}
