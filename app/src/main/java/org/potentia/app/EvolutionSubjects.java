package org.potentia.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.potentia.api.Provider;
import org.potentia.api.evolve.EvolutionProblem;
import org.potentia.api.evolve.EvolutionProblem.LinearDiffusion;
import org.potentia.api.evolve.EvolutionProblem.McKeanVlasov;
import org.potentia.api.evolve.EvolutionRequest;
import org.potentia.api.evolve.Interaction;
import org.potentia.api.evolve.Rate;
import org.potentia.api.model.Diffusion;
import org.potentia.api.model.DiffusionModel;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.Potential;
import org.potentia.api.model.PotentialModel;
import org.potentia.api.model.PotentialProvider;
import org.potentia.numerics.PotentialDiffusion;
import org.potentia.problems.EvolutionCase;
import org.potentia.problems.EvolutionCatalogue;
import org.potentia.problems.PlanarCase;
import org.potentia.problems.PlanarCatalogue;
import org.potentia.workbench.InputException;
import org.potentia.workbench.evolution.EvolutionQuestion;
import org.potentia.workbench.registry.Registry;

/**
 * Whose density can be evolved: the standard problems, whose answers are known, every potential, and every model with a potential or a
 * diffusion.
 *
 * @param registry what is installed
 */
record EvolutionSubjects(Registry registry) {
    /** The standard problems by id. */
    static SortedMap<String, EvolutionCase> standard() {
        SortedMap<String, EvolutionCase> cases = new TreeMap<>();
        EvolutionCatalogue.all().forEach(known -> cases.put(known.id(), known));
        return cases;
    }

    /** The ids of all standard problems, from the simplest on, first those on the line. */
    static List<String> standardIds() {
        return Stream.concat(
                        EvolutionCatalogue.all().stream().map(EvolutionCase::id),
                        PlanarCatalogue.all().stream().map(PlanarCase::id))
                .toList();
    }

    /** The standard problems in the plane by id. */
    static SortedMap<String, PlanarCase> planar() {
        SortedMap<String, PlanarCase> cases = new TreeMap<>();
        PlanarCatalogue.all().forEach(known -> cases.put(known.id(), known));
        return cases;
    }

    /** Tells whether a subject is a standard problem, which leaves nothing to wish for. */
    static boolean isStandard(String subject) {
        return standard().containsKey(subject) || planar().containsKey(subject);
    }

    /**
     * Makes a question of a potential or a model.
     *
     * @param subject its id
     * @param wishes what is wanted
     * @return the question, whose points and tolerance are left open
     * @throws InputException if there is no such subject, or something is wrong with the wishes
     */
    EvolutionQuestion question(String subject, EvolutionWishes wishes) {
        try {
            return new EvolutionQuestion(
                    subject,
                    provider(subject).title(),
                    problem(subject, wishes),
                    EvolutionRequest.of(wishes.initial(), wishes.times(), 1),
                    Optional.empty());
        } catch (InputException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new InputException(subject + ": " + e.getMessage(), e);
        }
    }

    private Provider provider(String subject) {
        PotentialProvider potential = registry.potentials().get(subject);
        if (potential != null) {
            return potential;
        }
        ModelProvider model = registry.models().get(subject);
        if (model != null && evolves(model)) {
            return model;
        }
        List<String> known = new ArrayList<>(standard().keySet());
        known.addAll(planar().keySet());
        known.addAll(registry.potentials().keySet());
        registry.models().values().stream().filter(EvolutionSubjects::evolves).forEach(each -> known.add(each.id()));
        if (model != null) {
            throw new InputException("model '" + subject
                    + "' has neither a potential nor a diffusion in one dimension, must be one of "
                    + String.join(", ", known));
        }
        throw InputException.unknown("standard problem, potential or model", subject, known);
    }

    private static boolean evolves(ModelProvider model) {
        return PotentialModel.class.isAssignableFrom(model.modelType())
                || DiffusionModel.class.isAssignableFrom(model.modelType());
    }

    private EvolutionProblem.Line problem(String subject, EvolutionWishes wishes) {
        Optional<Potential> potential = new PotentialSubjects(registry).potential(subject, wishes.subject());
        if (wishes.attraction().isPresent()) {
            Potential alone = potential.orElseThrow(() -> new InputException(
                    subject + " has no potential, so that there is no crowd in it to attract itself"));
            if (wishes.bounded() || wishes.rate() != 0) {
                throw new InputException("--attraction goes with the whole line and without a rate, must be without"
                        + " --lower, --upper and --rate");
            }
            return new McKeanVlasov(
                    alone, new Interaction.Attraction(wishes.attraction().getAsDouble()));
        }
        Diffusion diffusion = potential
                .<Diffusion>map(PotentialDiffusion::new)
                .orElseGet(() -> diffusion(registry.model(subject), wishes));
        return new LinearDiffusion(
                wishes.bounded() ? wishes.between(diffusion) : diffusion, Rate.constant(wishes.rate()));
    }

    private static Diffusion diffusion(ModelProvider provider, EvolutionWishes wishes) {
        return ((DiffusionModel) PotentialSubjects.model(provider, wishes.subject()))
                .diffusion(wishes.subject().years());
    }
}
