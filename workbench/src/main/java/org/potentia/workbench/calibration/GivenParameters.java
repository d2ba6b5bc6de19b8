package org.potentia.workbench.calibration;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.potentia.api.Citation;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.Services;
import org.potentia.api.Values;
import org.potentia.api.model.Model;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.ReturnEstimator;
import org.potentia.api.model.ReturnSample;
import org.potentia.workbench.InputException;
import org.potentia.workbench.json.CanonicalJson;

/**
 * Parameters of a model that are given, not fitted: what a file says under {@code model} (the id) and {@code parameters} (numbers by name). The
 * result of a study that finds the parameters of a model holds both under {@code values.model}.
 *
 * @param model the id of the model
 * @param parameters values by name; those not named take their defaults
 * @param source where they come from
 * @since 0.1
 */
public record GivenParameters(String model, Map<String, Double> parameters, String source) {
    /** Copies the map. */
    public GivenParameters {
        parameters = Map.copyOf(parameters);
    }

    /**
     * Reads a file.
     *
     * @param file a JSON object with {@code model} and {@code parameters}, or the {@code result.json} of a study
     * @return what it gives
     * @throws InputException if it cannot be read, or says nothing of the kind
     */
    public static GivenParameters read(Path file) {
        Values whole = CanonicalJson.read(file);
        Values block = whole.get("values") instanceof Values values && values.get("model") instanceof Values found
                ? found
                : whole;
        if (!(block.get("model") instanceof String id) || !(block.get("parameters") instanceof Values named)) {
            throw new InputException(
                    file + " gives no parameters of a model, must have the id as \"model\" and numbers by"
                            + " name as \"parameters\", or be the result.json of a study that finds them");
        }
        Map<String, Double> numbers = new HashMap<>();
        named.asMap().forEach((name, value) -> {
            if (!(value instanceof Double number)) {
                throw new InputException(file + ": the parameter " + name + " must be a number");
            }
            numbers.put(name, number);
        });
        return new GivenParameters(id, numbers, file.toString());
    }

    /**
     * Makes a provider whose models always have these parameters: a fit finds nothing to search and only evaluates the likelihood.
     *
     * @param provider the model
     * @return the model with these parameters
     * @throws InputException if it is another model, or does not admit them
     */
    public ModelProvider hold(ModelProvider provider) {
        if (!provider.id().equals(model)) {
            throw new InputException(
                    source + " gives parameters of " + model + ", must give those of " + provider.id());
        }
        try {
            return new Held(provider, provider.parameters().vector(parameters), source);
        } catch (IllegalArgumentException e) {
            throw new InputException(source + ": " + e.getMessage(), e);
        }
    }

    /** A model that is not searched. */
    private record Held(ModelProvider bare, ParameterVector vector, String source)
            implements ModelProvider, ReturnEstimator {
        @Override
        public String id() {
            return bare.id();
        }

        @Override
        public String title() {
            return bare.title();
        }

        @Override
        public Citation citation() {
            return bare.citation();
        }

        @Override
        public String version() {
            return bare.version();
        }

        @Override
        public ParameterSpace parameters() {
            return bare.parameters();
        }

        @Override
        public String equation() {
            return bare.equation();
        }

        @Override
        public Class<? extends Model> modelType() {
            return bare.modelType();
        }

        @Override
        public Model create(ParameterVector parameters) {
            return bare.create(parameters);
        }

        @Override
        public ModelProvider with(Services services) {
            return new Held(bare.with(services), vector, source);
        }

        @Override
        public List<ParameterVector> starts(ReturnSample sample) {
            return List.of(vector);
        }

        @Override
        public Map<String, String> notIdentified() {
            return parameters().names().stream().collect(Collectors.toMap(name -> name, name -> "given by " + source));
        }

        @Override
        public Optional<String> fittedTo(ReturnSample sample) {
            return Optional.of("parameters given by " + source + ", not fitted");
        }
    }
}
