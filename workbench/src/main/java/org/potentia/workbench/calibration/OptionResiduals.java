package org.potentia.workbench.calibration;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.potentia.api.model.OptionCalibration;
import org.potentia.api.optimize.LeastSquaresObjective;
import org.potentia.numerics.ImpliedVolatility;

/**
 * The weighted errors of a model's prices over a search box, as a sum of squares. Rows beyond those of the quotes are penalties, taken as they
 * are.
 */
final class OptionResiduals implements LeastSquaresObjective {
    private final OptionCalibration calibration;
    private final SearchBox box;
    private final QuotedVolatility[] quotes;
    private final double[] prices;
    private final double[] factors;
    private final boolean volatilities;
    private final int rows;
    private final int size;

    /**
     * Makes the residuals.
     *
     * @param quotes what is quoted
     * @param factors what the error of each price is multiplied by; 0 leaves a quote out
     * @param volatilities whether errors are those of implied volatilities rather than of prices
     */
    OptionResiduals(
            OptionCalibration calibration,
            SearchBox box,
            QuotedVolatility[] quotes,
            double[] factors,
            boolean volatilities) {
        this.calibration = calibration;
        this.box = box;
        this.quotes = quotes;
        this.prices = Arrays.stream(quotes)
                .mapToDouble(quote -> quote.quote().price())
                .toArray();
        this.factors = factors;
        this.volatilities = volatilities;
        this.rows = calibration.rows();
        this.size = calibration.coordinates().size();
    }

    @Override
    public int residuals() {
        return rows;
    }

    @Override
    public void residuals(double[] point, double[] residuals) {
        double[] values = new double[size];
        box.map(point, values, new double[point.length]);
        calibration.price(values, residuals);
        for (int i = 0; i < quotes.length; i++) {
            residuals[i] =
                    volatilities ? volatilityError(i, residuals[i], null) : factors[i] * (residuals[i] - prices[i]);
        }
    }

    @Override
    public void residualsAndSlopes(double[] point, double[] residuals, double[][] slopes) {
        double[] values = new double[size];
        double[] perCoordinate = new double[point.length];
        box.map(point, values, perCoordinate);
        calibration.priceAndSlopes(values, residuals, slopes);
        for (int i = 0; i < rows; i++) {
            double factor = i < quotes.length ? factors[i] : 1;
            double[] row = slopes[i];
            for (int j = 0; j < perCoordinate.length; j++) {
                row[j] *= factor * perCoordinate[j];
            }
            if (i < quotes.length) {
                residuals[i] =
                        volatilities ? volatilityError(i, residuals[i], row) : factor * (residuals[i] - prices[i]);
            }
        }
    }

    /**
     * A price at or below its least has the volatility zero, and stays there; one at or above its most has an infinite one, for which the error
     * of the price over the vega of the quote stands.
     *
     * @param row the slopes of the weighted price, to be turned into those of the weighted volatility; may be null
     */
    private double volatilityError(int i, double price, double @Nullable [] row) {
        QuotedVolatility quoted = quotes[i];
        OptionalDouble model = ImpliedVolatility.of(
                quoted.quote().type(),
                price,
                quoted.quote().strike(),
                quoted.expiry().market(),
                quoted.expiry().years());
        double vega = quoted.vega();
        if (model.isEmpty()) {
            if (price < prices[i]) {
                if (row != null) {
                    Arrays.fill(row, 0);
                }
                return -factors[i] * vega * quoted.volatility();
            }
            return factors[i] * (price - prices[i]);
        }
        double there = new QuotedVolatility(quoted.quote(), quoted.expiry(), model.getAsDouble()).vega();
        if (row != null) {
            for (int j = 0; j < row.length; j++) {
                row[j] *= vega / there;
            }
        }
        return factors[i] * vega * (model.getAsDouble() - quoted.volatility());
    }
}
