package org.potentia.workbench.phases;

import org.potentia.api.model.Equilibrium;

/**
 * The greatest slope of any equilibrium around a critical point. It is one there and smooth across, so that it tells the place to all digits, of
 * which the number of equilibria tells half, and what distance from it is a small one.
 */
final class SlopeAround {
    /** Slopes are looked at where they differ by about this from one: far enough to tell equilibria apart, near enough to interpolate. */
    private static final double DIFFERENCE = 3e-4;

    /** The first look, in shares of the value itself. */
    private static final double FIRST = 1e-4;

    private static final int LOOKS = 3;

    private final double about;
    private final double step;
    private final double[] values;
    private final double[] slopes;

    private SlopeAround(Market market, String name, double about, double step) {
        this.about = about;
        this.step = step;
        this.values = new double[] {about - 2 * step, about - step, about + step, about + 2 * step};
        this.slopes = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            slopes[i] = market.with(name, values[i]).equilibria().stream()
                    .mapToDouble(Equilibrium::slope)
                    .max()
                    .orElseThrow();
        }
    }

    /** Looks around a place that is near a critical point. */
    static SlopeAround of(Market market, Axis axis, double about) {
        double range = axis.to() - axis.from();
        SlopeAround found = new SlopeAround(market, axis.name(), about, FIRST * (about == 0 ? range : Math.abs(about)));
        for (int look = 1; look < LOOKS; look++) {
            double difference = Math.max(Math.abs(found.slopes[0] - 1), Math.abs(found.slopes[3] - 1));
            double step = found.step * DIFFERENCE / difference;
            if (!(step > 0 && step < range)) {
                return found;
            }
            found = new SlopeAround(market, axis.name(), about, step);
        }
        return found;
    }

    /** Where the slope is one, by inverse interpolation; where it was found if the slope says otherwise. */
    double one() {
        double[] places = values.clone();
        for (int width = 1; width < places.length; width++) {
            for (int i = 0; i + width < places.length; i++) {
                double down = slopes[i];
                double up = slopes[i + width];
                places[i] = ((1 - up) * places[i] - (1 - down) * places[i + 1]) / (down - up);
            }
        }
        // slopes that are not one between the outermost points belong to another transition
        return Math.abs(places[0] - about) < step ? places[0] : about;
    }

    /** The distance at which the slope would differ from one by one, if it went on as it does at the place. */
    double unit() {
        return (values[3] - values[0]) / Math.abs(slopes[3] - slopes[0]);
    }
}
