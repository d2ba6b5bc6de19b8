package org.potentia.models.nes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.evolve.GridFunction;
import org.potentia.api.evolve.Propagator;
import org.potentia.api.evolve.Snapshot;
import org.potentia.numerics.LogGaussianMixture;

/**
 * Mean, variance, skewness and kurtosis of the exact law given an earlier return, over time. At time zero the law is a point: variance zero and no
 * shape. At times so short that the density falls between the points of the grid all are null.
 */
final class ExactMoments {
    /** A density whose deviation is that many steps of the grid is summed to rounding. */
    private static final double FEWEST_STEPS = 1.5;

    private static final List<String> NAMES = List.of("mean", "variance", "skewness", "kurtosis");

    private static final List<@Nullable Double> NONE = Arrays.asList(null, null, null, null);

    private ExactMoments() {}

    /** Computes them; times in any order, at least zero. */
    static Values of(
            LogGaussianMixture shape,
            double years,
            double noise,
            double earlier,
            Doubles times,
            Propagator propagator) {
        Doubles later = Doubles.of(times.stream().filter(t -> t > 0));
        Map<Double, List<@Nullable Double>> known = new HashMap<>();
        known.put(0.0, Arrays.asList(earlier, 0.0, null, null));
        if (later.size() > 0) {
            for (Snapshot snapshot : TransitionDistances.evolution(shape, years, noise, earlier, later, propagator)
                    .snapshots()) {
                known.put(snapshot.time(), moments(snapshot.density()));
            }
        }
        Values values = Values.EMPTY;
        for (int i = 0; i < NAMES.size(); i++) {
            List<@Nullable Double> column = new ArrayList<>();
            for (double t : times.toArray()) {
                // adding zero takes the sign of a negative one away
                column.add(known.getOrDefault(t + 0.0, NONE).get(i));
            }
            values = values.with(NAMES.get(i), column);
        }
        return values;
    }

    private static List<@Nullable Double> moments(GridFunction density) {
        int size = density.points().size();
        double step = density.points().get(1) - density.points().get(0);
        double mass = 0;
        double first = 0;
        for (int i = 0; i < size; i++) {
            mass += density.values().get(i);
            first += density.values().get(i) * density.points().get(i);
        }
        double mean = first / mass;
        double[] central = new double[5];
        for (int i = 0; i < size; i++) {
            double d = density.points().get(i) - mean;
            double weight = density.values().get(i) / mass;
            central[2] += weight * d * d;
            central[3] += weight * d * d * d;
            central[4] += weight * d * d * d * d;
        }
        double deviation = Math.sqrt(central[2]);
        // a density narrower than that, or one of which no point is hit, is not summed right
        return deviation >= FEWEST_STEPS * step
                ? Arrays.asList(
                        mean, central[2], central[3] / (deviation * central[2]), central[4] / (central[2] * central[2]))
                : NONE;
    }
}
