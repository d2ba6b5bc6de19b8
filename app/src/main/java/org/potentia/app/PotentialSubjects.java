package org.potentia.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.Provider;
import org.potentia.api.evolve.GridFunction;
import org.potentia.api.model.Model;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.Potential;
import org.potentia.api.model.PotentialModel;
import org.potentia.api.model.PotentialProvider;
import org.potentia.api.model.TablePotentialProvider;
import org.potentia.workbench.InputException;
import org.potentia.workbench.registry.Registry;

/**
 * Every potential, and every model with one.
 *
 * @param registry what is installed
 */
record PotentialSubjects(Registry registry) {
    /**
     * Finds who makes a potential.
     *
     * @param subject the id of a potential or a model
     * @throws InputException if there is none, or it is a model without a potential
     */
    Provider provider(String subject) {
        PotentialProvider potential = registry.potentials().get(subject);
        if (potential != null) {
            return potential;
        }
        ModelProvider model = registry.models().get(subject);
        if (model != null && moves(model)) {
            return model;
        }
        List<String> known = new ArrayList<>(registry.potentials().keySet());
        registry.models().values().stream().filter(PotentialSubjects::moves).forEach(each -> known.add(each.id()));
        if (model != null) {
            throw new InputException(
                    "model '" + subject + "' has no potential, must be one of " + String.join(", ", known));
        }
        throw InputException.unknown("potential or model", subject, known);
    }

    private static boolean moves(ModelProvider model) {
        return PotentialModel.class.isAssignableFrom(model.modelType());
    }

    /**
     * Lists what the potential of a subject is made from.
     *
     * @param subject the id of a potential or a model, which exists
     * @param wishes how it is to be made
     * @return all its parameters, and of a model the length T of the return as well
     * @throws IllegalArgumentException if something is wrong with the wishes
     */
    Map<String, Double> parameters(String subject, SubjectWishes wishes) {
        PotentialProvider provider = registry.potentials().get(subject);
        if (provider != null) {
            return vector(provider.parameters(), wishes).asMap();
        }
        Map<String, Double> parameters = new LinkedHashMap<>(
                vector(registry.model(subject).parameters(), wishes).asMap());
        parameters.put("T", wishes.years());
        return parameters;
    }

    /**
     * Makes the potential of a subject.
     *
     * @param subject the id of a potential or a model, which exists
     * @param wishes how it is to be made
     * @return the potential, if the subject has one
     * @throws IllegalArgumentException if something is wrong with the wishes
     */
    Optional<Potential> potential(String subject, SubjectWishes wishes) {
        PotentialProvider provider = registry.potentials().get(subject);
        if (provider != null) {
            ParameterVector parameters = vector(provider.parameters(), wishes);
            return Optional.of(wishes.table()
                    .map(table -> shaped(provider, parameters, table))
                    .orElseGet(() -> provider.create(parameters)));
        }
        if (wishes.table().isPresent()) {
            throw new InputException("--table is for a potential that takes one, and " + subject + " is none");
        }
        Model model = model(registry.model(subject), wishes);
        return model instanceof PotentialModel moving
                ? Optional.of(moving.potential(wishes.years()))
                : Optional.empty();
    }

    /** Makes a model. */
    static Model model(ModelProvider provider, SubjectWishes wishes) {
        return provider.create(vector(provider.parameters(), wishes));
    }

    private static Potential shaped(PotentialProvider provider, ParameterVector parameters, GridFunction table) {
        if (provider instanceof TablePotentialProvider shapeless) {
            return shapeless.create(parameters, table.points(), table.values());
        }
        throw new InputException(
                "--table is for a potential that takes one, and " + provider.id() + " has its own shape");
    }

    private static ParameterVector vector(ParameterSpace space, SubjectWishes wishes) {
        wishes.parameters().keySet().forEach(space::indexOf);
        return space.vector(wishes.parameters());
    }
}
