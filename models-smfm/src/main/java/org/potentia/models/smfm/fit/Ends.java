package org.potentia.models.smfm.fit;

/**
 * An interval of exponents.
 *
 * @param from its lower end; \( -\infty \) if the data set none
 * @param to its upper end; \( +\infty \) if the data set none
 */
record Ends(double from, double to) {
    static final Ends NONE = new Ends(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    boolean bounded() {
        return Double.isFinite(from) && Double.isFinite(to);
    }

    boolean contains(double x) {
        return from <= x && x <= to;
    }
}
