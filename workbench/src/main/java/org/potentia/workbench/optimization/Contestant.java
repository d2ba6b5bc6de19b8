package org.potentia.workbench.optimization;

import java.util.Optional;
import org.potentia.api.Arguments;
import org.potentia.api.optimize.Optimizer;
import org.potentia.api.optimize.OptimizerProvider;
import org.potentia.api.option.Provenance;
import org.potentia.api.option.Settings;

/**
 * An optimizer with its options, as it takes part in an experiment.
 *
 * @param name its name in tables, unique among the contestants
 * @param provider the optimizer
 * @param settings its options
 * @param polish the local polish behind it, if any
 * @param gradients whether it is shown the gradients of problems that offer them
 * @since 0.1
 */
public record Contestant(
        String name, OptimizerProvider provider, Settings settings, Optional<Polish> polish, boolean gradients) {
    /**
     * Checks name and options.
     *
     * @throws IllegalArgumentException if there is no name, or the options are of another optimizer
     */
    public Contestant {
        Arguments.notBlank(name, "name");
        settings.requireOf(provider.options(), provider.id());
    }

    /**
     * Lets an optimizer take part at its defaults, under its id, without polish or gradients.
     *
     * @param provider the optimizer
     * @return the contestant
     */
    public static Contestant of(OptimizerProvider provider) {
        return new Contestant(provider.id(), provider, provider.options().defaults(), Optional.empty(), false);
    }

    /**
     * Returns a copy with another name.
     *
     * @param newName its name in tables
     * @return the changed contestant
     */
    public Contestant named(String newName) {
        return new Contestant(newName, provider, settings, polish, gradients);
    }

    /**
     * Returns a copy with other options.
     *
     * @param newSettings the options
     * @return the changed contestant
     */
    public Contestant withSettings(Settings newSettings) {
        return new Contestant(name, provider, newSettings, polish, gradients);
    }

    /**
     * Returns a copy with a polish.
     *
     * @param newPolish the polish
     * @return the changed contestant
     */
    public Contestant withPolish(Polish newPolish) {
        return new Contestant(name, provider, settings, Optional.of(newPolish), gradients);
    }

    /**
     * Returns a copy that is shown gradients.
     *
     * @return the changed contestant
     */
    public Contestant withGradients() {
        return new Contestant(name, provider, settings, polish, true);
    }

    /**
     * Makes the optimizer.
     *
     * @return the optimizer, with its polish if there is one
     * @throws IllegalArgumentException if its options contradict each other
     */
    public Optimizer optimizer() {
        Optimizer bare = provider.create(settings);
        return polish.<Optimizer>map(local -> new PolishedOptimizer(bare, local))
                .orElse(bare);
    }

    /**
     * Describes it.
     *
     * @return who it is, with all options
     */
    public Provenance provenance() {
        Provenance bare = Provenance.of(provider, settings);
        return polish.map(local -> PolishedOptimizer.provenance(bare, local)).orElse(bare);
    }
}
