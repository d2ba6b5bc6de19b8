package org.potentia.app;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import org.potentia.api.Services;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.PotentialProvider;
import org.potentia.api.optimize.OptimizerProvider;
import org.potentia.api.quantity.Quantity;
import org.potentia.workbench.calculator.Calculator;
import org.potentia.workbench.comparison.Comparison;
import org.potentia.workbench.registry.Registry;

/** Wires the program: what the registry found is bound by id, and no plugin is named. */
final class AppModule extends AbstractModule {
    private final Console console;
    private final Map<String, String> environment;

    AppModule(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = Map.copyOf(environment);
    }

    @Override
    protected void configure() {
        bind(Console.class).toInstance(console);
        bind(Clock.class).toInstance(Clock.system(ZoneId.systemDefault()));
    }

    @Provides
    @Environment
    Map<String, String> environment() {
        return environment;
    }

    /** Looks the plugins up once the command line has been read, for it may say where they are. */
    @Provides
    @Singleton
    static Registry registry(GlobalOptions options) {
        return Registry.load(options.pluginPath());
    }

    @Provides
    static Services services(Registry registry) {
        return registry;
    }

    @Provides
    static Calculator calculator(Registry registry) {
        return Calculator.of(registry);
    }

    @Provides
    static Comparison comparison(Map<String, ModelProvider> models, Map<String, OptimizerProvider> optimizers) {
        return new Comparison(models.values(), optimizers.values());
    }

    @Provides
    static Map<String, ModelProvider> models(Registry registry) {
        return registry.models();
    }

    @Provides
    static Map<String, PotentialProvider> potentials(Registry registry) {
        return registry.potentials();
    }

    @Provides
    static Map<String, PropagatorProvider> propagators(Registry registry) {
        return registry.propagators();
    }

    @Provides
    static Map<String, OptimizerProvider> optimizers(Registry registry) {
        return registry.optimizers();
    }

    @Provides
    static Map<String, Quantity> quantities(Registry registry) {
        return registry.quantities();
    }
}
