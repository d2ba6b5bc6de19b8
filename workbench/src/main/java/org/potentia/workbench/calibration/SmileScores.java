package org.potentia.workbench.calibration;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * How near a model comes to quotes.
 *
 * @param quotes how many quotes there are
 * @param mape the mean absolute error of prices relative to the quotes
 * @param priceRmse the root of the mean squared error of prices, in currency
 * @param volatilityRmse the root of the mean squared error of implied volatilities, per square root of year
 * @param worstVolatility the largest absolute error of an implied volatility
 * @param withinAPoint the share of quotes whose implied volatility is met to 0.01
 * @param insideSpread the share of quotes with bid and ask whose price lies between them; empty if none has them
 * @since 0.1
 */
public record SmileScores(
        int quotes,
        double mape,
        double priceRmse,
        double volatilityRmse,
        double worstVolatility,
        double withinAPoint,
        OptionalDouble insideSpread) {
    private static final double POINT = 0.01;

    /**
     * Scores.
     *
     * @param fits quotes beside the model's prices, at least one
     * @return the scores
     * @throws java.util.NoSuchElementException if there is no quote
     */
    public static SmileScores of(List<QuoteFit> fits) {
        List<QuoteFit> spreads = fits.stream()
                .filter(fit ->
                        fit.quote().bid().isPresent() && fit.quote().ask().isPresent())
                .toList();
        return new SmileScores(
                fits.size(),
                mean(fits, QuoteFit::relativeError),
                Math.sqrt(
                        mean(fits, fit -> square(fit.modelPrice() - fit.quote().price()))),
                Math.sqrt(mean(fits, fit -> square(fit.volatilityError()))),
                fits.stream()
                        .mapToDouble(fit -> Math.abs(fit.volatilityError()))
                        .max()
                        .orElseThrow(),
                mean(fits, fit -> Math.abs(fit.volatilityError()) <= POINT ? 1 : 0),
                spreads.stream().mapToDouble(fit -> inside(fit) ? 1 : 0).average());
    }

    private static boolean inside(QuoteFit fit) {
        return fit.modelPrice() >= fit.quote().bid().orElseThrow()
                && fit.modelPrice() <= fit.quote().ask().orElseThrow();
    }

    private static double mean(List<QuoteFit> fits, ToDoubleFunction<QuoteFit> number) {
        return fits.stream().mapToDouble(number).average().orElseThrow();
    }

    private static double square(double x) {
        return x * x;
    }
}
