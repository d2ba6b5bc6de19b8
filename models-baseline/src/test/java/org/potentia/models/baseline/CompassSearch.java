package org.potentia.models.baseline;

import java.util.Arrays;
import org.potentia.api.Doubles;
import org.potentia.api.Parameter;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.ReturnModel;
import org.potentia.api.model.ReturnSample;

/** The plainest maximiser there is, so that tests of models need no optimizer: steps along the axes, halved when none helps. */
final class CompassSearch {
    private CompassSearch() {}

    static ParameterVector maximise(ModelProvider provider, ParameterVector start, ReturnSample sample) {
        ParameterSpace space = provider.parameters();
        int n = space.size();
        double[] best = new double[n];
        double[] steps = new double[n];
        for (int i = 0; i < n; i++) {
            best[i] = space.parameters().get(i).scale().toSearch(start.values().get(i));
            steps[i] = 0.1;
        }
        double bestValue = value(provider, best, sample);
        while (Arrays.stream(steps).max().orElseThrow() > 1e-4) {
            for (int i = 0; i < n; i++) {
                double old = best[i];
                boolean moved = false;
                for (double direction : new double[] {1, -1}) {
                    double[] trial = best.clone();
                    trial[i] = old + direction * steps[i];
                    double trialValue = value(provider, trial, sample);
                    if (trialValue > bestValue) {
                        best = trial;
                        bestValue = trialValue;
                        moved = true;
                        break;
                    }
                }
                steps[i] *= moved ? 1.5 : 0.5;
            }
        }
        return space.vector(values(space, best));
    }

    private static double value(ModelProvider provider, double[] coordinates, ReturnSample sample) {
        double[] values = values(provider.parameters(), coordinates);
        if (!provider.parameters().admits(Doubles.of(values))) {
            return Double.NEGATIVE_INFINITY;
        }
        ParameterVector vector = provider.parameters().vector(values);
        return ((ReturnModel) provider.create(vector)).logLikelihood(sample);
    }

    private static double[] values(ParameterSpace space, double[] coordinates) {
        double[] values = new double[coordinates.length];
        for (int i = 0; i < values.length; i++) {
            Parameter parameter = space.parameters().get(i);
            values[i] = parameter.scale().fromSearch(coordinates[i]);
        }
        return values;
    }
}
