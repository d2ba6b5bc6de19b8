package org.potentia.api;

/**
 * Where a model or an algorithm comes from.
 *
 * @param authors the authors, as printed on the work
 * @param year the year of publication
 * @param title the title
 * @param reference journal and DOI, or arXiv number, or publisher
 * @since 0.1
 */
public record Citation(String authors, int year, String title, String reference) {
    /**
     * Checks that nothing is blank.
     *
     * @throws IllegalArgumentException if a text is blank
     */
    public Citation {
        Arguments.notBlank(authors, "authors");
        Arguments.notBlank(title, "title");
        Arguments.notBlank(reference, "reference");
    }

    /**
     * Writes the citation on one line.
     *
     * @return authors (year), title, reference
     */
    @Override
    public String toString() {
        return authors + " (" + year + "), " + title + ", " + reference;
    }
}
