package org.potentia.app.report;

import java.util.List;
import org.potentia.api.Doubles;

/**
 * Curves and points over one axis: what a picture and a page draw alike.
 *
 * @param title what it shows
 * @param x the name of the abscissa, with its unit
 * @param y the name of the ordinate, with its unit
 * @param logarithmic whether the ordinate is logarithmic
 * @param layers what is drawn, the lowest first
 */
record CurvePanel(String title, String x, String y, boolean logarithmic, List<Layer> layers) {
    CurvePanel {
        layers = List.copyOf(layers);
    }

    /** A panel with a linear ordinate. */
    CurvePanel(String title, String x, String y, List<Layer> layers) {
        this(title, x, y, false, layers);
    }

    /** How a layer is drawn. */
    enum Kind {
        LINE,
        POINTS,
        /** An upright line at one abscissa. */
        MARK
    }

    /**
     * A curve, points, or a mark.
     *
     * @param style how it looks
     * @param kind how it is drawn
     * @param points the abscissas
     * @param values the ordinates
     */
    record Layer(Style style, Kind kind, Doubles points, Doubles values) {
        static Layer line(Style style, Doubles points, Doubles values) {
            return new Layer(style, Kind.LINE, points, values);
        }

        static Layer points(Style style, Doubles points, Doubles values) {
            return new Layer(style, Kind.POINTS, points, values);
        }

        /** An upright line from 0 to a height. */
        static Layer mark(Style style, double at, double from, double to) {
            return new Layer(style, Kind.MARK, Doubles.of(at, at), Doubles.of(from, to));
        }
    }

    double least() {
        return layers.stream()
                .flatMapToDouble(layer -> layer.values().stream())
                .min()
                .orElse(0);
    }

    double most() {
        return layers.stream()
                .flatMapToDouble(layer -> layer.values().stream())
                .max()
                .orElse(1);
    }
}
