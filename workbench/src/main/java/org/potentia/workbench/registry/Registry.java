package org.potentia.workbench.registry;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Provider;
import org.potentia.api.Services;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.figure.Figure;
import org.potentia.api.figure.FigureProvider;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.PotentialProvider;
import org.potentia.api.optimize.OptimizerProvider;
import org.potentia.api.quantity.Quantity;
import org.potentia.api.quantity.QuantityProvider;
import org.potentia.api.study.StudyProvider;
import org.potentia.workbench.InputException;
import org.potentia.workbench.registry.Inspection.Answer;

/**
 * All plugins: what the module path or class path holds, and what plugin folders add. Immutable, and safe for any number of threads.
 *
 * <p>Ids are sorted. An id that two providers claim belongs to neither; a provider that cannot be loaded is kept with its reason; asking for
 * one of these, or for an unknown id, is an {@link InputException} that says so. Everything else goes on.
 *
 * @since 0.1
 */
public final class Registry implements Services {
    private final Catalogue<ModelProvider> models;
    private final Catalogue<PotentialProvider> potentials;
    private final Catalogue<PropagatorProvider> propagators;
    private final Catalogue<OptimizerProvider> optimizers;
    private final Catalogue<Quantity> quantities;
    private final Catalogue<Figure> figures;
    private final Catalogue<StudyProvider> studies;
    private final List<BrokenPlugin> broken;

    Registry(Scan scan) {
        List<BrokenPlugin> failures = new ArrayList<>(scan.broken());
        propagators = catalogue(Service.PROPAGATOR, scan, failures, Answer::given);
        optimizers = catalogue(Service.OPTIMIZER, scan, failures, Answer::given);
        potentials = catalogue(Service.POTENTIAL, scan, failures, Answer::given);
        models = catalogue(Service.MODEL, scan, failures, this::connected);
        quantities =
                offers(Service.QUANTITY, scan, failures, "quantities()", QuantityProvider::quantities, Quantity::name);
        figures = offers(Service.FIGURE, scan, failures, "figures()", FigureProvider::figures, Figure::id);
        studies = catalogue(Service.STUDY, scan, failures, Answer::given);
        broken = List.copyOf(failures);
    }

    /**
     * Finds all plugins.
     *
     * @param pluginPath plugin folders: each entry is a folder of jars, a folder of such folders, or a jar; may be empty
     * @return the registry
     * @throws InputException if an entry does not exist or is none of these
     */
    public static Registry load(List<Path> pluginPath) {
        List<PluginFolder> folders = PluginFolder.of(pluginPath);
        Scan scan = new Scan();
        @Nullable ModuleLayer layer = Registry.class.getModule().getLayer();
        if (layer == null) {
            scan.classPath(Registry.class.getClassLoader(), folders);
        } else {
            scan.modules(layer, folders);
        }
        return new Registry(scan);
    }

    /**
     * Reads a plugin path as an environment variable holds it.
     *
     * @param text entries with the system's path separator between them (a colon, on Windows a semicolon); may be blank
     * @return the entries
     * @throws InputException if an entry is no path
     */
    public static List<Path> parsePluginPath(String text) {
        try {
            return Stream.of(text.split(Pattern.quote(File.pathSeparator)))
                    .map(String::strip)
                    .filter(entry -> !entry.isEmpty())
                    .map(Path::of)
                    .toList();
        } catch (InvalidPathException e) {
            throw new InputException("plugin path '" + text + "' cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Returns the models.
     *
     * @return the providers by id, sorted
     */
    public SortedMap<String, ModelProvider> models() {
        return models.owners();
    }

    /**
     * Returns the potentials.
     *
     * @return the providers by id, sorted
     */
    public SortedMap<String, PotentialProvider> potentials() {
        return potentials.owners();
    }

    /**
     * Returns the propagators.
     *
     * @return the providers by id, sorted
     */
    public SortedMap<String, PropagatorProvider> propagators() {
        return propagators.owners();
    }

    /**
     * Returns the optimizers.
     *
     * @return the providers by id, sorted
     */
    public SortedMap<String, OptimizerProvider> optimizers() {
        return optimizers.owners();
    }

    /**
     * Returns the quantities, those included whose solver is missing.
     *
     * @return the quantities by name, sorted
     */
    public SortedMap<String, Quantity> quantities() {
        return quantities.owners();
    }

    /**
     * Returns the figures, those included whose solver is missing.
     *
     * @return the figures by id, sorted
     */
    public SortedMap<String, Figure> figures() {
        return figures.owners();
    }

    /**
     * Returns the studies.
     *
     * @return the providers by id, sorted
     */
    public SortedMap<String, StudyProvider> studies() {
        return studies.owners();
    }

    /**
     * Finds a study.
     *
     * @param id its id
     * @return the provider
     * @throws InputException if the id is unknown, claimed more than once, or its provider cannot be used
     */
    public StudyProvider study(String id) {
        return studies.find(id);
    }

    /**
     * {@inheritDoc}
     *
     * @throws InputException if the id is unknown, claimed more than once, or its provider cannot be used
     */
    @Override
    public ModelProvider model(String id) {
        return models.find(id);
    }

    /**
     * {@inheritDoc}
     *
     * @throws InputException if the id is unknown, claimed more than once, or its provider cannot be used
     */
    @Override
    public PotentialProvider potential(String id) {
        return potentials.find(id);
    }

    /**
     * {@inheritDoc}
     *
     * @throws InputException if the id is unknown, claimed more than once, or its provider cannot be used
     */
    @Override
    public PropagatorProvider propagator(String id) {
        return propagators.find(id);
    }

    /**
     * {@inheritDoc}
     *
     * @throws InputException if the id is unknown, claimed more than once, or its provider cannot be used
     */
    @Override
    public OptimizerProvider optimizer(String id) {
        return optimizers.find(id);
    }

    /**
     * Finds a quantity that can be computed.
     *
     * @param name its name
     * @return the quantity
     * @throws InputException if the name is unknown or claimed more than once, or a solver that it needs is missing
     */
    public Quantity quantity(String name) {
        Quantity quantity = quantities.find(name);
        List<String> missing = missing(quantity);
        if (!missing.isEmpty()) {
            throw new InputException("quantity '" + name + "' is not offered: needs " + String.join(", ", missing));
        }
        return quantity;
    }

    /**
     * Lists the solvers that a quantity needs and that are not there.
     *
     * @param quantity the quantity
     * @return ids of propagators and optimizers, sorted; empty if the quantity can be computed
     */
    public List<String> missing(Quantity quantity) {
        return missing(quantity.needs());
    }

    /**
     * Finds a figure that can be drawn.
     *
     * @param id its id
     * @return the figure
     * @throws InputException if the id is unknown or claimed more than once, or a solver that it needs is missing
     */
    public Figure figure(String id) {
        Figure figure = figures.find(id);
        List<String> missing = missing(figure);
        if (!missing.isEmpty()) {
            throw new InputException("figure '" + id + "' cannot be drawn: needs " + String.join(", ", missing));
        }
        return figure;
    }

    /**
     * Lists the solvers that a figure needs and that are not there.
     *
     * @param figure the figure
     * @return ids of propagators and optimizers, sorted; empty if the figure can be drawn
     */
    public List<String> missing(Figure figure) {
        return missing(figure.needs());
    }

    private List<String> missing(Set<String> needs) {
        return needs.stream()
                .filter(id -> !propagators.has(id) && !optimizers.has(id))
                .sorted()
                .toList();
    }

    /**
     * Tells where a model comes from.
     *
     * @param id its id
     * @return the origin of its provider
     * @throws InputException if the id is unknown, claimed more than once, or its provider cannot be used
     */
    public Origin originOfModel(String id) {
        return models.origin(id);
    }

    /**
     * Tells where a potential comes from.
     *
     * @param id its id
     * @return the origin of its provider
     * @throws InputException if the id is unknown, claimed more than once, or its provider cannot be used
     */
    public Origin originOfPotential(String id) {
        return potentials.origin(id);
    }

    /**
     * Tells where a propagator comes from.
     *
     * @param id its id
     * @return the origin of its provider
     * @throws InputException if the id is unknown, claimed more than once, or its provider cannot be used
     */
    public Origin originOfPropagator(String id) {
        return propagators.origin(id);
    }

    /**
     * Tells where an optimizer comes from.
     *
     * @param id its id
     * @return the origin of its provider
     * @throws InputException if the id is unknown, claimed more than once, or its provider cannot be used
     */
    public Origin originOfOptimizer(String id) {
        return optimizers.origin(id);
    }

    /**
     * Tells where a quantity comes from.
     *
     * @param name its name
     * @return the origin of its provider
     * @throws InputException if the name is unknown or claimed more than once
     */
    public Origin originOfQuantity(String name) {
        return quantities.origin(name);
    }

    /**
     * Tells where a figure comes from.
     *
     * @param id its id
     * @return the origin of its provider
     * @throws InputException if the id is unknown or claimed more than once
     */
    public Origin originOfFigure(String id) {
        return figures.origin(id);
    }

    /**
     * Tells where a study comes from.
     *
     * @param id its id
     * @return the origin of its provider
     * @throws InputException if the id is unknown, claimed more than once, or its provider cannot be used
     */
    public Origin originOfStudy(String id) {
        return studies.origin(id);
    }

    /**
     * Lists what could not be loaded.
     *
     * @return jars, modules and providers with their reasons, in the order in which they were looked at
     */
    public List<BrokenPlugin> broken() {
        return broken;
    }

    /**
     * Lists the ids and names that several providers claim.
     *
     * @return the conflicts, kind by kind, each kind sorted by id
     */
    public List<Conflict> conflicts() {
        return Stream.of(models, potentials, propagators, optimizers, quantities, figures, studies)
                .map(Catalogue::conflicts)
                .flatMap(Collection::stream)
                .toList();
    }

    /** Hands the services of other plugins to a model, if those that it needs are there. */
    private Answer<ModelProvider> connected(ModelProvider model) {
        return Inspection.ask("needs()", () -> missing(model.needs()))
                .then(missing -> missing.isEmpty()
                        ? Inspection.ask("with(services)", () -> model.with(this))
                        : Answer.fault("it is not offered: needs " + String.join(", ", missing)));
    }

    private static <P extends Provider> Catalogue<P> catalogue(
            Service<P> service, Scan scan, List<BrokenPlugin> broken, Function<P, Answer<P>> connected) {
        Catalogue.Builder<P> catalogue = new Catalogue.Builder<>(service.kind());
        for (Found<P> found : scan.found(service)) {
            Inspection inspection = Inspection.of(service, found.provider());
            Answer<P> usable =
                    inspection.fault().<Answer<P>>map(Answer::fault).orElseGet(() -> connected.apply(found.provider()));
            usable.fault().ifPresent(reason -> {
                BrokenPlugin plugin = found.broken(inspection.id(), reason);
                broken.add(plugin);
                inspection.id().ifPresent(id -> catalogue.broken(id, plugin));
            });
            usable.value()
                    .ifPresent(
                            provider -> inspection.id().ifPresent(id -> catalogue.claim(id, provider, found.origin())));
        }
        return catalogue.build();
    }

    /** Collects what providers offer by name, each of them a list. */
    private static <P, T> Catalogue<T> offers(
            Service<P> service,
            Scan scan,
            List<BrokenPlugin> broken,
            String method,
            Function<P, List<T>> list,
            Function<T, String> name) {
        Catalogue.Builder<T> catalogue = new Catalogue.Builder<>(service.kind());
        for (Found<P> found : scan.found(service)) {
            Answer<List<T>> answer = Inspection.ask(method, () -> List.copyOf(list.apply(found.provider())));
            answer.fault().ifPresent(reason -> broken.add(found.broken(Optional.empty(), reason)));
            for (T offer : answer.value().orElse(List.of())) {
                catalogue.claim(name.apply(offer), offer, found.origin());
            }
        }
        return catalogue.build();
    }
}
