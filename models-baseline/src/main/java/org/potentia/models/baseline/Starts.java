package org.potentia.models.baseline;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.ReturnModel;
import org.potentia.api.model.ReturnSample;

/** What the estimators of this module share. */
final class Starts {
    private Starts() {}

    /** Makes a vector from estimates, each moved to the nearest end of its search interval if it lies outside or is no number. */
    static ParameterVector clamped(ParameterSpace space, double... estimates) {
        double[] values = new double[estimates.length];
        for (int i = 0; i < values.length; i++) {
            Interval search = space.parameters().get(i).search();
            double estimate =
                    Double.isNaN(estimates[i]) ? space.parameters().get(i).defaultValue() : estimates[i];
            values[i] = Math.min(search.upper(), Math.max(search.lower(), estimate));
        }
        return space.vector(values);
    }

    /** Sorts starting points by their likelihood, best first; equal ones keep their order. */
    static List<ParameterVector> bestFirst(
            ModelProvider provider, ReturnSample sample, Stream<ParameterVector> candidates) {
        record Rated(ParameterVector start, double logLikelihood) {}
        return candidates
                .map(start -> new Rated(start, ((ReturnModel) provider.create(start)).logLikelihood(sample)))
                .sorted(Comparator.comparingDouble(Rated::logLikelihood).reversed())
                .map(Rated::start)
                .toList();
    }

    static double mean(Doubles values) {
        return values.stream().sum() / values.size();
    }

    /** Second central moment, which is the maximum-likelihood variance of a normal law. */
    static double variance(Doubles values) {
        double mean = mean(values);
        return values.stream().map(x -> (x - mean) * (x - mean)).sum() / values.size();
    }

    /** Quantile of sorted values, linear between neighbours (definition 7 of Hyndman and Fan 1996). */
    static double quantile(double[] sorted, double p) {
        double position = p * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    static double[] sorted(Doubles values) {
        double[] sorted = values.toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    static void check(ParameterVector parameters, ParameterSpace expected, String id) {
        if (!parameters.space().equals(expected)) {
            throw new IllegalArgumentException("the parameters "
                    + parameters.space().names() + " are not those of " + id + ", must be " + expected.names());
        }
    }
}
