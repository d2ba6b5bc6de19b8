package org.potentia.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.Parameter;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.Scale;

/** Parameter vectors to try a provider with. */
final class Vectors {
    /** Corners of spaces with more parameters than this are too many to try all. */
    private static final int MOST_FREE_CORNERS = 8;

    private static final int INTERIOR = 100;

    private Vectors() {}

    /** Returns the defaults, the corners of the search box, and points inside it, as far as the joint constraints admit them. */
    static List<ParameterVector> allOver(ParameterSpace space) {
        List<Doubles> candidates = new ArrayList<>();
        candidates.add(space.defaults().values());
        for (int corner = 0; corner < 1 << Math.min(space.size(), MOST_FREE_CORNERS); corner++) {
            double[] point = new double[space.size()];
            for (int i = 0; i < point.length; i++) {
                Interval search = space.parameters().get(i).search();
                point[i] = (corner >> (i % MOST_FREE_CORNERS) & 1) == 0 ? search.lower() : search.upper();
            }
            candidates.add(Doubles.of(point));
        }
        SplittableRandom random = new SplittableRandom(1);
        for (int k = 0; k < INTERIOR; k++) {
            candidates.add(Doubles.of(space.parameters().stream().mapToDouble(parameter -> draw(parameter, random))));
        }
        return candidates.stream()
                .filter(space::admits)
                .distinct()
                .map(values -> new ParameterVector(space, values))
                .toList();
    }

    private static double draw(Parameter parameter, SplittableRandom random) {
        Scale scale = parameter.scale();
        double lower = scale.toSearch(parameter.search().lower());
        double upper = scale.toSearch(parameter.search().upper());
        double value = scale.fromSearch(lower + (upper - lower) * random.nextDouble());
        return Math.min(
                Math.max(value, parameter.search().lower()), parameter.search().upper());
    }

    /** Returns vectors of other spaces: one of another size, and one of the same size with other names. */
    static List<ParameterVector> foreign(ParameterSpace space) {
        List<ParameterVector> foreign = new ArrayList<>();
        foreign.add(other(space.size() + 1));
        if (space.size() > 0) {
            foreign.add(other(space.size()));
        }
        return foreign;
    }

    private static ParameterVector other(int size) {
        Parameter[] parameters = new Parameter[size];
        for (int i = 0; i < size; i++) {
            parameters[i] = new Parameter(
                    "foreign" + i,
                    "f",
                    "1",
                    "of another space",
                    Interval.REALS,
                    Interval.closed(0.25, 0.75),
                    Scale.LINEAR,
                    0.5);
        }
        return ParameterSpace.of(parameters).defaults();
    }
}
