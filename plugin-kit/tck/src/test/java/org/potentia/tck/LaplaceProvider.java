package org.potentia.tck;

import java.util.List;
import java.util.Map;
import org.potentia.api.Citation;
import org.potentia.api.Interval;
import org.potentia.api.Parameter;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.Scale;
import org.potentia.api.model.Model;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.ReturnDistribution;
import org.potentia.api.model.ReturnEstimator;
import org.potentia.api.model.ReturnSample;
import org.potentia.api.model.UnconditionalReturnModel;

/** A provider that is right in all respects, and open to be made wrong. */
public class LaplaceProvider implements ModelProvider, ReturnEstimator {
    static final ParameterSpace SPACE = ParameterSpace.of(
            new Parameter("location", "m", "1", "centre", Interval.REALS, Interval.closed(-0.1, 0.1), Scale.LINEAR, 0),
            new Parameter(
                    "scale",
                    "b",
                    "1",
                    "mean distance",
                    Interval.above(0),
                    Interval.closed(1e-4, 0.5),
                    Scale.LOG,
                    0.01));

    /** As a service loader does. */
    public LaplaceProvider() {}

    /** The product. */
    static class LaplaceModel implements UnconditionalReturnModel {
        private final ParameterVector parameters;

        LaplaceModel(ParameterVector parameters) {
            this.parameters = parameters;
        }

        @Override
        public ParameterVector parameters() {
            return parameters;
        }

        @Override
        public ReturnDistribution returns(double years) {
            return new Laplace(parameters.get("location"), parameters.get("scale"));
        }
    }

    @Override
    public String id() {
        return "laplace";
    }

    @Override
    public String title() {
        return "Laplace";
    }

    @Override
    public Citation citation() {
        return new Citation(
                "P. S. Laplace", 1774, "Memoire sur la probabilite des causes", "Savants etranges 6, 621-656");
    }

    @Override
    public ParameterSpace parameters() {
        return SPACE;
    }

    @Override
    public String equation() {
        return "the log-return has a double exponential law";
    }

    @Override
    public Class<? extends Model> modelType() {
        return LaplaceModel.class;
    }

    @Override
    public Model create(ParameterVector parameters) {
        if (!parameters.space().equals(SPACE)) {
            throw new IllegalArgumentException(
                    "parameters " + parameters.space().names() + ", must be " + SPACE.names());
        }
        return new LaplaceModel(parameters);
    }

    @Override
    public List<ParameterVector> starts(ReturnSample sample) {
        double[] values = sample.observations().stream().sorted().toArray();
        double median = values[values.length / 2];
        double distance = sample.observations().stream()
                .map(x -> Math.abs(x - median))
                .average()
                .orElse(0.01);
        return List.of(SPACE.vector(median, distance));
    }

    @Override
    public Map<String, String> notIdentified() {
        return Map.of();
    }
}
