package org.potentia.workbench.panel;

import java.time.LocalDate;
import java.util.List;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;

/**
 * Daily prices of several assets, aligned: every asset has a price on every day.
 *
 * @param name where they come from
 * @param sha256 the hash of the file, 64 hexadecimal digits
 * @param tickers the assets, at least two
 * @param dates the days, increasing, at least three
 * @param prices the prices of each asset, positive
 * @param log a sentence for everything that was left out
 * @since 0.1
 */
public record PricePanel(
        String name,
        String sha256,
        List<String> tickers,
        List<LocalDate> dates,
        List<Doubles> prices,
        List<String> log) {
    /**
     * Checks the sizes and copies the lists.
     *
     * @throws IllegalArgumentException if there are fewer than two assets or three days, or a size is wrong
     */
    public PricePanel {
        tickers = List.copyOf(tickers);
        dates = List.copyOf(dates);
        prices = List.copyOf(prices);
        log = List.copyOf(log);
        Arguments.atLeast(tickers.size(), 2, "number of assets");
        Arguments.atLeast(dates.size(), 3, "number of days");
        if (prices.size() != tickers.size()) {
            throw new IllegalArgumentException(
                    prices.size() + " columns of prices and " + tickers.size() + " assets, must be as many");
        }
        for (Doubles column : prices) {
            if (column.size() != dates.size()) {
                throw new IllegalArgumentException(
                        column.size() + " prices and " + dates.size() + " days, must be as many");
            }
        }
    }

    /**
     * Returns daily log-returns.
     *
     * @return those of each asset, one fewer than days
     */
    public List<Doubles> logReturns() {
        return prices.stream().map(PricePanel::logReturns).toList();
    }

    private static Doubles logReturns(Doubles prices) {
        double[] returns = new double[prices.size() - 1];
        for (int i = 0; i < returns.length; i++) {
            returns[i] = Math.log(prices.get(i + 1) / prices.get(i));
        }
        return Doubles.of(returns);
    }
}
