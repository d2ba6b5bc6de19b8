package org.potentia.workbench.optimization;

import org.potentia.api.Arguments;
import org.potentia.api.Values;
import org.potentia.api.optimize.OptimizerProvider;
import org.potentia.api.option.Settings;

/**
 * A local search that goes on from where another optimizer ended.
 *
 * @param optimizer the local optimizer, such as {@code bobyqa} or {@code nelder-mead}
 * @param settings its options
 * @param share the largest share of the evaluations that the optimizer before it may spend, in (0, 1]; if it ends by its own rule before,
 *     the rest is for the polish
 * @param points from how many of the best ends of the descents before it the polish starts, at least 1
 * @since 0.1
 */
public record Polish(OptimizerProvider optimizer, Settings settings, double share, int points) {
    /** The share of the evaluations before the polish, unless told otherwise. */
    public static final double SHARE = 0.5;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the share is not in (0, 1], there is no point to start from, or the settings are of another
     *     optimizer
     */
    public Polish {
        settings.requireOf(optimizer.options(), optimizer.id());
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("share = " + share + ", must be in (0, 1]");
        }
        Arguments.atLeast(points, 1, "points");
    }

    /**
     * Makes a polish of the best point, by an optimizer at its defaults.
     *
     * @param optimizer the local optimizer
     * @return the polish
     */
    public static Polish by(OptimizerProvider optimizer) {
        return new Polish(optimizer, optimizer.options().defaults(), SHARE, 1);
    }

    /**
     * Returns a copy with other options of the local optimizer.
     *
     * @param newSettings its options
     * @return the changed polish
     */
    public Polish withSettings(Settings newSettings) {
        return new Polish(optimizer, newSettings, share, points);
    }

    /**
     * Returns a copy with another sharing of the evaluations.
     *
     * @param newShare the largest share of what comes before, in (0, 1]
     * @return the changed polish
     */
    public Polish withShare(double newShare) {
        return new Polish(optimizer, settings, newShare, points);
    }

    /**
     * Returns a copy that starts from several points.
     *
     * @param newPoints how many, at least 1
     * @return the changed polish
     */
    public Polish withPoints(int newPoints) {
        return new Polish(optimizer, settings, share, newPoints);
    }

    /** What a provenance says of it. */
    Values description() {
        return Values.EMPTY
                .with("id", optimizer.id())
                .with("version", optimizer.version())
                .with("options", settings.values())
                .with("share", share)
                .with("points", points);
    }
}
