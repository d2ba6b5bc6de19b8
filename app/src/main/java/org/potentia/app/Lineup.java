package org.potentia.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.potentia.workbench.InputException;
import org.potentia.workbench.optimization.Contestant;
import org.potentia.workbench.registry.Registry;

/**
 * Who takes part in an experiment.
 *
 * @param registry what is installed
 * @param gradients whether those that can use gradients are shown them
 */
record Lineup(Registry registry, Gradients gradients) {
    /** What stands behind the name of an optimizer that is shown gradients. */
    static final String MARK = " (gradients)";

    /** Whether those that can use gradients are shown them. */
    enum Gradients {
        /** They are. */
        YES,
        /** They are not. */
        NO,
        /** They take part twice. */
        BOTH
    }

    /**
     * Makes everybody who takes part.
     *
     * @param names who was asked for; none stands for every optimizer installed
     * @param files files with options
     * @param words options, {@code id.name=value}
     * @throws InputException if an id or an option is wrong
     */
    List<Contestant> contestants(List<String> names, List<Path> files, List<String> words) {
        List<ContestantSpec> specs = (names.isEmpty()
                        ? List.copyOf(registry.optimizers().keySet())
                        : names)
                .stream().map(ContestantSpec::parse).toList();
        if (specs.isEmpty()) {
            throw new InputException("no optimizer is installed, must be at least one: add a plugin with an optimizer");
        }
        Choice choice = new Choice(registry);
        Set<String> ids = new LinkedHashSet<>();
        for (ContestantSpec spec : specs) {
            choice.optimizer(spec.id());
            ids.add(spec.id());
            spec.polish().ifPresent(polish -> {
                choice.optimizer(polish);
                ids.add(polish);
            });
        }
        Optional<String> only = ids.size() == 1 ? ids.stream().findFirst() : Optional.empty();
        OptionWords options = OptionWords.read(only, ids, files, words);
        List<Contestant> contestants = new ArrayList<>();
        for (ContestantSpec spec : specs) {
            Contestant blind = spec.contestant(registry, options);
            boolean sees = gradients != Gradients.NO && SlopeSight.of(blind.optimizer());
            if (!sees || gradients == Gradients.BOTH) {
                contestants.add(blind);
            }
            if (sees) {
                contestants.add(blind.named(blind.name() + MARK).withGradients());
            }
        }
        return contestants;
    }
}
