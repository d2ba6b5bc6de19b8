package org.potentia.workbench.optimization;

import org.potentia.api.Arguments;
import org.potentia.api.Values;
import org.potentia.api.optimize.OptimizerProvider;
import org.potentia.api.option.Settings;

/**
 * A local search that goes on from where another optimizer ended, in rounds: each begins anew, the first optimizer being given twice the
 * evaluations of the round before. Short rounds end soon where the polish alone would do; long ones are for landscapes that need the first
 * optimizer; and all are independent starts, so that the certificate can tell how many agree.
 *
 * @param optimizer the local optimizer, such as {@code bobyqa} or {@code nelder-mead}
 * @param settings its options
 * @param share the largest share of the evaluations that the optimizer before it may spend in all rounds together, in (0, 1]
 * @param points from how many of the best ends of the descents before it the polish starts, at least 1
 * @param rounds how many rounds, from 1 to 20
 * @since 0.1
 */
public record Polish(OptimizerProvider optimizer, Settings settings, double share, int points, int rounds) {
    /** The share of the evaluations before the polish, unless told otherwise. */
    public static final double SHARE = 0.5;

    /**
     * How many rounds there are unless told otherwise: the first optimizer then begins with a thousandth of the evaluations, where the polish
     * alone would do, and ends with a quarter of them.
     */
    public static final int ROUNDS = 9;

    private static final int MOST_ROUNDS = 20;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the share is not in (0, 1], there is no point to start from, there are no rounds or too
     *     many, or the settings are of another optimizer
     */
    public Polish {
        settings.requireOf(optimizer.options(), optimizer.id());
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("share = " + share + ", must be in (0, 1]");
        }
        Arguments.atLeast(points, 1, "points");
        if (rounds < 1 || rounds > MOST_ROUNDS) {
            throw new IllegalArgumentException("rounds = " + rounds + ", must be in [1, " + MOST_ROUNDS + "]");
        }
    }

    /**
     * Makes a polish of the best point of each round, by an optimizer at its defaults.
     *
     * @param optimizer the local optimizer
     * @return the polish
     */
    public static Polish by(OptimizerProvider optimizer) {
        return new Polish(optimizer, optimizer.options().defaults(), SHARE, 1, ROUNDS);
    }

    /**
     * Returns a copy with other options of the local optimizer.
     *
     * @param newSettings its options
     * @return the changed polish
     */
    public Polish withSettings(Settings newSettings) {
        return new Polish(optimizer, newSettings, share, points, rounds);
    }

    /**
     * Returns a copy with another sharing of the evaluations.
     *
     * @param newShare the largest share of what comes before, in (0, 1]
     * @return the changed polish
     */
    public Polish withShare(double newShare) {
        return new Polish(optimizer, settings, newShare, points, rounds);
    }

    /**
     * Returns a copy that starts from several points.
     *
     * @param newPoints how many, at least 1
     * @return the changed polish
     */
    public Polish withPoints(int newPoints) {
        return new Polish(optimizer, settings, share, newPoints, rounds);
    }

    /**
     * Returns a copy with another number of rounds.
     *
     * @param newRounds how many, from 1 to 20
     * @return the changed polish
     */
    public Polish withRounds(int newRounds) {
        return new Polish(optimizer, settings, share, points, newRounds);
    }

    /** How many evaluations of a budget the optimizer before it may spend in a round, counted from 0. */
    long allowance(long budget, int round) {
        double part = Math.scalb(1.0, round) / (Math.scalb(1.0, rounds) - 1);
        return Math.max(1, (long) (share * part * budget));
    }

    /** What a provenance says of it. */
    Values description() {
        return Values.EMPTY
                .with("id", optimizer.id())
                .with("version", optimizer.version())
                .with("options", settings.values())
                .with("share", share)
                .with("points", points)
                .with("rounds", rounds);
    }
}
