package org.potentia.workbench.phases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.potentia.api.Doubles;
import org.potentia.api.ParameterVector;
import org.potentia.api.model.Equilibrium;
import org.potentia.api.model.MeanFieldModel;
import org.potentia.api.model.Model;
import org.potentia.api.model.ModelProvider;
import org.potentia.workbench.InputException;

/**
 * A mean-field model whose parameters can be turned.
 *
 * @param provider who makes the model
 * @param parameters the parameters that stay
 * @since 0.1
 */
public record Market(ModelProvider provider, ParameterVector parameters) {
    /**
     * Makes a market from what a user says of it.
     *
     * @param provider who makes the model
     * @param given some of its parameters; the others take their defaults
     * @return the market
     * @throws InputException if the model has no mean field, or a parameter is unknown or not admissible
     */
    public static Market of(ModelProvider provider, Map<String, Double> given) {
        if (!MeanFieldModel.class.isAssignableFrom(provider.modelType())) {
            throw new InputException("model '" + provider.id() + "' has no mean field, so it has no phases");
        }
        try {
            given.keySet().forEach(provider.parameters()::indexOf);
            return new Market(provider, provider.parameters().vector(given));
        } catch (IllegalArgumentException e) {
            throw new InputException(provider.id() + ": " + e.getMessage(), e);
        }
    }

    /**
     * Sets a parameter.
     *
     * @param name its name
     * @param value its value
     * @return the market with it
     * @throws InputException if there is no such parameter or it does not admit the value
     */
    public Market with(String name, double value) {
        try {
            return new Market(provider, parameters.with(name, value));
        } catch (IllegalArgumentException e) {
            throw new InputException(provider.id() + ": " + e.getMessage(), e);
        }
    }

    /**
     * Finds all equilibria.
     *
     * @return in the order of their means
     */
    public List<Equilibrium> equilibria() {
        return model().equilibria();
    }

    /** The parameter that is an external field, if there is one. */
    Optional<String> field() {
        return model().field();
    }

    private MeanFieldModel model() {
        Model model;
        try {
            model = provider.create(parameters);
        } catch (IllegalArgumentException e) {
            throw new InputException(provider.id() + ": " + e.getMessage(), e);
        }
        if (model instanceof MeanFieldModel market) {
            return market;
        }
        throw new InputException("model '" + provider.id() + "' has no mean field at these parameters");
    }

    /** The equilibria at a value of a parameter. */
    PhasePoint at(String name, double value) {
        return new PhasePoint(value, with(name, value).equilibria());
    }

    /** The equilibria over the values of a parameter. */
    List<PhasePoint> over(String name, Doubles values) {
        List<PhasePoint> points = new ArrayList<>();
        for (double value : values.toArray()) {
            points.add(at(name, value));
        }
        return points;
    }
}
