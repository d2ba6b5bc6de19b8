package org.potentia.api.figure;

import org.potentia.api.Arguments;
import org.potentia.api.Doubles;

/**
 * A curve in a panel of a figure.
 *
 * @param label what the legend calls it, not blank
 * @param kind how it is to be drawn
 * @param points the abscissas, finite, at least one
 * @param values the ordinates, finite, one for each abscissa
 * @since 0.1
 */
public record Curve(String label, Kind kind, Doubles points, Doubles values) {
    /** How a curve is drawn. */
    public enum Kind {
        /** A line through the points. */
        LINE,
        /** The points alone, so that an approximation can be told from the exact line beneath it. */
        POINTS
    }

    /**
     * Checks that a curve can be drawn.
     *
     * @throws IllegalArgumentException if the label is blank, there is no point, a number is not finite, or the lengths differ
     */
    public Curve {
        Arguments.notBlank(label, "label");
        Arguments.atLeast(points.size(), 1, "points of " + label);
        if (values.size() != points.size()) {
            throw new IllegalArgumentException("values of " + label + " are " + values.size() + ", must be "
                    + points.size() + ", one for each point");
        }
        points.stream().forEach(x -> Arguments.finite(x, "point of " + label));
        values.stream().forEach(y -> Arguments.finite(y, "value of " + label));
    }

    /**
     * Makes a line.
     *
     * @param label what the legend calls it
     * @param points the abscissas
     * @param values the ordinates
     * @return the curve
     */
    public static Curve line(String label, Doubles points, Doubles values) {
        return new Curve(label, Kind.LINE, points, values);
    }

    /**
     * Makes points.
     *
     * @param label what the legend calls them
     * @param points the abscissas
     * @param values the ordinates
     * @return the curve
     */
    public static Curve points(String label, Doubles points, Doubles values) {
        return new Curve(label, Kind.POINTS, points, values);
    }
}
