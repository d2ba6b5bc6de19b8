package org.potentia.workbench.comparison;

import org.potentia.api.Arguments;

/**
 * A model that is not in the ranking.
 *
 * @param id its id
 * @param title its title
 * @param version the version of its implementation
 * @param reason why not, in one sentence
 * @since 0.1
 */
public record NotApplicable(String id, String title, String version, String reason) {
    /**
     * Checks the texts.
     *
     * @throws IllegalArgumentException if there is no id or no reason
     */
    public NotApplicable {
        Arguments.notBlank(id, "id");
        Arguments.notBlank(reason, "reason");
    }
}
