package org.potentia.api.valuation;

import java.util.Set;
import org.potentia.api.Arguments;

/**
 * One of the methods by which a model values options.
 *
 * @param id by which it is asked for, such as {@code closed-form}
 * @param title what it does, in a few words
 * @param needs ids of the propagators of other plugins that it computes with; mostly none
 * @since 0.1
 */
public record PricingEngine(String id, String title, Set<String> needs) {
    /**
     * Checks the texts.
     *
     * @throws IllegalArgumentException if one is blank
     */
    public PricingEngine {
        Arguments.notBlank(id, "id");
        Arguments.notBlank(title, "title");
        needs = Set.copyOf(needs);
    }
}
