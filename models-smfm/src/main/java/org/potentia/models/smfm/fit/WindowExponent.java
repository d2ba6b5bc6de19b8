package org.potentia.models.smfm.fit;

import java.util.OptionalDouble;
import org.potentia.api.Doubles;

/**
 * The exponent of a window of prices, with a free scale of the noise and no drift: what a trader can know of it on a day. \( S_0 \) and
 * \( S_\infty \) are out of reach of the prices.
 *
 * @param x the exponent of largest likelihood
 * @param error its standard error; infinite if the window knows nothing of it
 * @param atLimit whether the likelihood still grows at the largest exponent asked for
 */
public record WindowExponent(double x, double error, boolean atLimit) {
    private static final double OUT_OF_REACH = 10;

    /**
     * Fits a window.
     *
     * @param prices one step apart, positive, at least two different ones
     * @param step their distance, years, positive
     * @param limit the largest exponent of interest, of either sign
     * @return the exponent
     * @throws IllegalArgumentException if a price is not positive or the price stands still
     */
    public static WindowExponent of(Doubles prices, double step, double limit) {
        Moves moves = Moves.between(prices, step);
        if (moves.still()) {
            throw new IllegalArgumentException("the price stands still in a window, must move");
        }
        double low = prices.stream().min().orElse(1) / OUT_OF_REACH;
        double high = prices.stream().max().orElse(1) * OUT_OF_REACH;
        Regions regions = new Regions(low, high, 0);
        ExponentFit fit = ExponentFit.of(
                new OneFactorProfile(
                        moves, moves.constants(regions), moves.slopes(regions), true, OptionalDouble.of(0), limit),
                1);
        return new WindowExponent(fit.x(), fit.error(), fit.atReach());
    }
}
