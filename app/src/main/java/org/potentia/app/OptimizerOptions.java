package org.potentia.app;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.potentia.api.optimize.OptimizerProvider;
import org.potentia.api.option.Provenance;
import org.potentia.workbench.InputException;
import org.potentia.workbench.optimization.Contestant;
import org.potentia.workbench.registry.Registry;
import picocli.CommandLine.Option;

/** The options of commands that use one optimizer. */
final class OptimizerOptions {
    /** The id of the optimizer that is taken if none is named: likelihoods of mixtures have several maxima, so it descends several times. */
    static final String DEFAULT_OPTIMIZER = "multistart";

    private static final String NONE = "none";

    @Option(
            names = "--optimizer",
            paramLabel = "<id>",
            description = "The optimizer; <id>:<preset> for one of its presets (default: " + DEFAULT_OPTIMIZER + ").")
    private @Nullable String optimizer;

    @Option(
            names = "--optimizer-options",
            paramLabel = "<file>",
            description = "A file with options of the optimizer: a JSON object, or lines 'name = value'."
                    + " 'describe <id>' lists the options.")
    private @Nullable Path file;

    @Option(
            names = "--set",
            paramLabel = "<name=value>",
            description = "An option of the optimizer, over what stands in the file; several with several --set."
                    + " preset=<name> asks for a preset, <id>.<name>=<value> is for the polish.")
    private List<String> words = List.of();

    @Option(
            names = "--polish",
            paramLabel = "<id>",
            description =
                    "A local optimizer that goes on from where the first one ends, such as bobyqa (default: none).")
    private @Nullable String polish;

    /** Tells whether anything was said of the optimizer. */
    boolean given() {
        return optimizer != null || file != null || !words.isEmpty() || polish != null;
    }

    /**
     * Makes what was asked for.
     *
     * @param registry what is installed
     * @throws InputException if an id or an option is wrong
     */
    Contestant contestant(Registry registry) {
        ContestantSpec asked = ContestantSpec.parse(optimizer == null ? DEFAULT_OPTIMIZER : optimizer);
        Optional<String> local = Optional.ofNullable(polish).filter(id -> !id.equals(NONE));
        if (asked.polish().isPresent() && polish != null) {
            throw new InputException("--optimizer " + asked.text() + " and --polish " + polish
                    + " both name a polish, must be one of them");
        }
        ContestantSpec spec = asked.polish().isPresent() || local.isEmpty()
                ? asked
                : ContestantSpec.parse(asked.text() + "+" + local.get());
        Choice choice = new Choice(registry);
        choice.optimizer(spec.id());
        spec.polish().ifPresent(choice::optimizer);
        Set<String> ids = new LinkedHashSet<>(Set.of(spec.id()));
        spec.polish().ifPresent(ids::add);
        OptionWords options = OptionWords.read(
                Optional.of(spec.id()), ids, Optional.ofNullable(file).stream().toList(), words);
        return spec.contestant(registry, options);
    }

    /**
     * Makes the optimizer of an earlier run.
     *
     * @param registry what is installed
     * @param earlier who ran, with all options
     * @throws InputException if it is not installed, or its options have changed
     */
    Contestant again(Registry registry, Provenance earlier) {
        new Choice(registry).optimizer(earlier.id());
        OptimizerProvider provider = registry.optimizer(earlier.id());
        try {
            return Contestant.of(provider).withSettings(provider.options().settings(earlier.options()));
        } catch (IllegalArgumentException e) {
            throw new InputException(
                    "the options of the checkpoint are not those of the " + earlier.id() + " that is installed: "
                            + e.getMessage(),
                    e);
        }
    }
}
