package org.potentia.models.smfm.hedge;

import java.util.Optional;
import org.potentia.api.Doubles;
import org.potentia.models.smfm.fit.WindowExponent;

/**
 * What a trader knows on a day, from the window before it alone, and what comes.
 *
 * @param start the row of the day
 * @param exponent as fitted
 * @param law exponent, volatility of the day, its noise and its correlation with the price
 * @param path what comes: prices, and volatilities each known on its day
 */
record Belief(int start, WindowExponent exponent, HedgeLaw law, PricePath path) {
    /** Squares that begin the mean of squares. */
    private static final int FIRST = 20;

    /** Days over which price and volatility are seen to move together: a filtered volatility comes late. */
    private static final int LAG = 5;

    /** A correlation that a short window shows is believed no further. */
    private static final double MOST_CORRELATED = 0.95;

    /** A volatility that moves less than this, relative to itself in a year, is one factor. */
    private static final double STILL = 1e-3;

    /** What is known on a day; empty if the price stands still before it. */
    static Optional<Belief> on(Doubles prices, int start, HedgeSettings settings) {
        Doubles past = prices.slice(start - settings.window(), start + 1);
        double first = past.get(0);
        if (past.stream().allMatch(price -> price == first)) {
            return Optional.empty();
        }
        WindowExponent exponent = WindowExponent.of(past, 1 / HedgeSettings.YEAR, settings.limit());
        double x = exponent.x();
        double now = prices.get(start);
        double weight = 1 - Math.pow(0.5, 1 / settings.halfLife());
        int from = start - settings.window();
        int count = settings.window() + settings.days();
        double[] moves = new double[count + 1];
        double[] sigmas = new double[count + 1];
        double variance = 0;
        for (int k = 1; k <= count; k++) {
            double before = prices.get(from + k - 1);
            moves[k] = (prices.get(from + k) / before - 1) / HedgeLaw.perSigma(x, Math.log(before / now));
            double square = moves[k] * moves[k] * HedgeSettings.YEAR;
            variance += Math.max(weight, 1.0 / Math.min(k, FIRST)) * (square - variance);
            sigmas[k] = Math.sqrt(variance);
        }
        int day = settings.window();
        if (!(sigmas[day] > 0)) {
            return Optional.empty();
        }
        double[] path = new double[settings.days() + 1];
        double[] volatilities = new double[path.length];
        for (int k = 0; k < path.length; k++) {
            path[k] = prices.get(start + k) / now;
            volatilities[k] = sigmas[day + k];
        }
        return Optional.of(new Belief(
                start,
                exponent,
                law(x, moves, sigmas, day),
                new PricePath(Doubles.of(path), Doubles.of(volatilities))));
    }

    /** The second factor from changes up to the day. */
    private static HedgeLaw law(double x, double[] moves, double[] sigmas, int day) {
        double squares = 0;
        double ofMoves = 0;
        double ofChanges = 0;
        double products = 0;
        int count = 0;
        for (int k = FIRST + LAG; k <= day; k++) {
            double daily = sigmas[k] - sigmas[k - 1];
            squares += daily * daily;
            double move = 0;
            for (int i = 0; i < LAG; i++) {
                move += moves[k - i];
            }
            double change = sigmas[k] - sigmas[k - LAG];
            ofMoves += move * move;
            ofChanges += change * change;
            products += move * change;
            count++;
        }
        double sigma = sigmas[day];
        double epsilon = Math.sqrt(squares / count * HedgeSettings.YEAR);
        double rho = ofMoves > 0 && ofChanges > 0 ? products / Math.sqrt(ofMoves * ofChanges) : 0;
        return epsilon > STILL * sigma
                ? new HedgeLaw(x, sigma, 0, epsilon, Math.clamp(rho, -MOST_CORRELATED, MOST_CORRELATED))
                : HedgeLaw.oneFactor(x, sigma);
    }
}
