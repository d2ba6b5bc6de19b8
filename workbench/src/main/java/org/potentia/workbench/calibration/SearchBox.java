package org.potentia.workbench.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.potentia.api.Doubles;
import org.potentia.api.Parameter;
import org.potentia.api.ParameterSpace;
import org.potentia.api.Scale;

/**
 * The coordinates in which a fit is made: the free parameters of a space on their search scales, everything else held. Immutable.
 *
 * <p>A <i>point</i> is in search coordinates: what the optimizer sees.
 */
final class SearchBox {
    private final ParameterSpace space;
    private final double[] held;
    private final int[] free;
    private final double[] lower;
    private final double[] upper;

    private SearchBox(ParameterSpace space, double[] held, int[] free) {
        this.space = space;
        this.held = held;
        this.free = free;
        lower = new double[free.length];
        upper = new double[free.length];
        for (int i = 0; i < free.length; i++) {
            Parameter parameter = parameter(i);
            lower[i] = parameter.scale().toSearch(parameter.search().lower());
            upper[i] = parameter.scale().toSearch(parameter.search().upper());
        }
    }

    /** Makes the box of all parameters except those named, which stay where the given values have them. */
    static SearchBox of(ParameterSpace space, Map<String, String> notIdentified, Doubles values) {
        List<Integer> free = new ArrayList<>();
        for (int i = 0; i < space.size(); i++) {
            if (!notIdentified.containsKey(space.parameters().get(i).name())) {
                free.add(i);
            }
        }
        return new SearchBox(
                space,
                values.toArray(),
                free.stream().mapToInt(Integer::intValue).toArray());
    }

    int dimension() {
        return free.length;
    }

    Parameter parameter(int i) {
        return space.parameters().get(free[i]);
    }

    Doubles lower() {
        return Doubles.of(lower);
    }

    Doubles upper() {
        return Doubles.of(upper);
    }

    double width(int i) {
        return upper[i] - lower[i];
    }

    /** Maps parameters to a point, pulled into the box where they lie outside. */
    Doubles point(Doubles values) {
        double[] point = new double[free.length];
        for (int i = 0; i < point.length; i++) {
            point[i] = clamp(parameter(i).scale().toSearch(values.get(free[i])), lower[i], upper[i]);
        }
        return Doubles.of(point);
    }

    /** Maps a point to all parameters. Rounding on the way never leaves the search interval. */
    Doubles values(double[] point) {
        double[] values = held.clone();
        for (int i = 0; i < free.length; i++) {
            Parameter parameter = parameter(i);
            values[free[i]] = clamp(
                    parameter.scale().fromSearch(point[i]),
                    parameter.search().lower(),
                    parameter.search().upper());
        }
        return Doubles.of(values);
    }

    /**
     * Maps a point to all parameters without making anything new, for inner loops.
     *
     * @param values receives the parameters, {@code values[n]}; those that are held must be there already
     * @param slopes receives how fast each free parameter changes with its coordinate
     */
    void map(double[] point, double[] values, double[] slopes) {
        for (int i = 0; i < free.length; i++) {
            Parameter parameter = parameter(i);
            double value = clamp(
                    parameter.scale().fromSearch(point[i]),
                    parameter.search().lower(),
                    parameter.search().upper());
            values[free[i]] = value;
            slopes[i] = perCoordinate(parameter.scale(), value);
        }
    }

    /** Returns the index of a free parameter among all. */
    int index(int i) {
        return free[i];
    }

    boolean admits(double[] point) {
        return space.admits(values(point));
    }

    /** Returns \( d\theta / du \): how fast a parameter changes with its coordinate \( u \) that runs from 0 to 1 over its search interval. */
    double slope(int i, double[] point) {
        return perCoordinate(parameter(i).scale(), values(point).get(free[i])) * width(i);
    }

    private static double perCoordinate(Scale scale, double value) {
        return switch (scale) {
            case LINEAR -> 1;
            case LOG -> value;
            case LOGIT -> value * (1 - value);
        };
    }

    private static double clamp(double x, double low, double high) {
        return Math.min(Math.max(x, low), high);
    }
}
