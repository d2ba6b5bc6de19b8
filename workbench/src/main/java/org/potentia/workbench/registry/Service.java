package org.potentia.workbench.registry;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Provider;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.figure.FigureProvider;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.PotentialProvider;
import org.potentia.api.optimize.OptimizerProvider;
import org.potentia.api.quantity.QuantityProvider;
import org.potentia.api.study.StudyProvider;

/**
 * A service that plugins provide.
 *
 * @param kind what users call it
 * @param type its interface
 * @param checks what every provider must be able to tell of itself
 */
record Service<P>(String kind, Class<P> type, List<Check<P>> checks) {
    static final Service<ModelProvider> MODEL = of(
            "model",
            ModelProvider.class,
            List.of(
                    new Check<>("parameters()", ModelProvider::parameters),
                    new Check<>("equation()", ModelProvider::equation),
                    new Check<>("modelType()", ModelProvider::modelType)));

    static final Service<PotentialProvider> POTENTIAL = of(
            "potential", PotentialProvider.class, List.of(new Check<>("parameters()", PotentialProvider::parameters)));

    static final Service<PropagatorProvider> PROPAGATOR =
            of("propagator", PropagatorProvider.class, List.of(new Check<>("options()", PropagatorProvider::options)));

    static final Service<OptimizerProvider> OPTIMIZER =
            of("optimizer", OptimizerProvider.class, List.of(new Check<>("options()", OptimizerProvider::options)));

    static final Service<QuantityProvider> QUANTITY = new Service<>("quantity", QuantityProvider.class, List.of());

    static final Service<FigureProvider> FIGURE = new Service<>("figure", FigureProvider.class, List.of());

    static final Service<StudyProvider> STUDY =
            of("study", StudyProvider.class, List.of(new Check<>("options()", StudyProvider::options)));

    static final List<Service<?>> ALL = List.of(MODEL, POTENTIAL, PROPAGATOR, OPTIMIZER, QUANTITY, FIGURE, STUDY);

    /** A method without arguments that must return something. */
    record Check<P>(String method, Function<P, @Nullable Object> call) {}

    private static <P extends Provider> Service<P> of(String kind, Class<P> type, List<Check<P>> further) {
        Stream<Check<P>> common = Stream.of(
                new Check<>("title()", Provider::title),
                new Check<>("citation()", Provider::citation),
                new Check<>("version()", Provider::version));
        return new Service<>(kind, type, Stream.concat(common, further.stream()).toList());
    }
}
