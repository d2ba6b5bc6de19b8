package org.potentia.workbench.registry;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An id, or the name of a quantity, that several providers claim: none of them gets it.
 *
 * @param kind the service, such as {@code model}
 * @param id the id
 * @param origins who claims it, two or more
 * @since 0.1
 */
public record Conflict(String kind, String id, List<Origin> origins) {
    /** Copies the list. */
    public Conflict {
        origins = List.copyOf(origins);
    }

    /**
     * Says in one sentence who claims the id.
     *
     * @return the sentence, without a full stop
     */
    @Override
    public String toString() {
        return kind + " '" + id + "' is claimed more than once: by "
                + origins.stream().map(Origin::toString).collect(Collectors.joining(" and by "));
    }
}
