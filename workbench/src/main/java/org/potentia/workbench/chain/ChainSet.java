package org.potentia.workbench.chain;

import org.potentia.api.Arguments;

/**
 * An option chain that comes with the program.
 *
 * @param name the name by which it is asked for
 * @param title what it is, in a few words
 * @param day its day, or what is known of it
 * @param expiries how many expiries it has
 * @param quotes how many quotes it has
 * @param sha256 the SHA-256 of the bytes of its file, in lower-case hexadecimals
 * @param provenance where it comes from and what to mind, several lines
 * @since 0.1
 */
public record ChainSet(
        String name, String title, String day, int expiries, int quotes, String sha256, String provenance) {
    /**
     * Checks texts and numbers.
     *
     * @throws IllegalArgumentException if a text is blank, or there is no expiry or quote
     */
    public ChainSet {
        Arguments.notBlank(name, "name");
        Arguments.notBlank(title, "title");
        Arguments.notBlank(day, "day");
        Arguments.notBlank(sha256, "sha256");
        Arguments.notBlank(provenance, "provenance");
        Arguments.atLeast(expiries, 1, "expiries");
        Arguments.atLeast(quotes, 1, "quotes");
    }
}
