package org.potentia.app;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.potentia.workbench.InputException;
import org.potentia.workbench.registry.BrokenPlugin;
import org.potentia.workbench.registry.Conflict;
import org.potentia.workbench.registry.Registry;

/**
 * Checks the ids that a user chose. The registry knows more of an id that nobody has than that it is unknown: several plugins may claim it,
 * or the one that does may be broken.
 *
 * @param registry what is installed
 */
record Choice(Registry registry) {
    private static final String OPTIMIZER = "optimizer";

    /**
     * Requires that models can be had.
     *
     * @param ids their ids; none stands for all models
     * @throws InputException if one cannot, or an id is empty
     */
    void models(List<String> ids) {
        for (String id : ids) {
            if (id.isBlank()) {
                throw new InputException("the list of models '" + String.join(",", ids)
                        + "' has an empty id, must be ids with one comma between them");
            }
        }
        ids.forEach(registry::model);
    }

    /**
     * Requires that an optimizer can be had.
     *
     * @param id its id
     * @throws InputException if it cannot
     */
    void optimizer(String id) {
        Stream<String> claimed = registry.conflicts().stream()
                .filter(conflict -> conflict.kind().equals(OPTIMIZER))
                .map(Conflict::id);
        Stream<String> broken = registry.broken().stream()
                .filter(plugin -> plugin.kind().equals(OPTIMIZER))
                .map(BrokenPlugin::id)
                .flatMap(Optional::stream);
        if (registry.optimizers().isEmpty() && Stream.concat(claimed, broken).noneMatch(id::equals)) {
            throw new InputException("no optimizer is installed, must be at least one: add a plugin with an optimizer");
        }
        registry.optimizer(id);
    }
}
