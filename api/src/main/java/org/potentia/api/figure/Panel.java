package org.potentia.api.figure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.potentia.api.Arguments;

/**
 * One pair of axes of a figure.
 *
 * @param title what it shows, not blank
 * @param x the name of the abscissa, with its unit
 * @param y the name of the ordinate, with its unit
 * @param logarithmic whether the ordinate is logarithmic; its values are positive then
 * @param curves the curves, at least one, the lowest first, labels unique
 * @since 0.1
 */
public record Panel(String title, String x, String y, boolean logarithmic, List<Curve> curves) {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if a text is blank, there is no curve, two have one label, or a value has no logarithm
     */
    public Panel {
        Arguments.notBlank(title, "title");
        Arguments.notBlank(x, "x");
        Arguments.notBlank(y, "y");
        curves = List.copyOf(curves);
        Arguments.atLeast(curves.size(), 1, "curves of " + title);
        Set<String> labels = new HashSet<>();
        for (Curve curve : curves) {
            if (!labels.add(curve.label())) {
                throw new IllegalArgumentException("label " + curve.label() + " of " + title + " is there twice");
            }
            if (logarithmic) {
                curve.values().stream().forEach(value -> Arguments.positive(value, "value of " + curve.label()));
            }
        }
    }

    /**
     * Makes a panel with linear axes.
     *
     * @param title what it shows
     * @param x the name of the abscissa
     * @param y the name of the ordinate
     * @param curves the curves
     * @return the panel
     */
    public static Panel of(String title, String x, String y, Curve... curves) {
        return new Panel(title, x, y, false, List.of(curves));
    }

    /**
     * Makes a panel with a logarithmic ordinate.
     *
     * @param title what it shows
     * @param x the name of the abscissa
     * @param y the name of the ordinate
     * @param curves the curves, positive
     * @return the panel
     */
    public static Panel logarithmic(String title, String x, String y, Curve... curves) {
        return new Panel(title, x, y, true, List.of(curves));
    }
}
