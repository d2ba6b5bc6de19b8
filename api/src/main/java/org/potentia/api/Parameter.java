package org.potentia.api;

/**
 * One parameter of a model, potential or algorithm.
 *
 * @param name the name in code and files, such as {@code sigma1}
 * @param symbol the symbol of the source, such as {@code σ₁}
 * @param unit the unit, {@code 1} if it has none
 * @param meaning what it is, in a few words
 * @param bounds where it is admissible
 * @param search where optimizers look for it: bounded, inside the bounds
 * @param scale the scale on which optimizers look
 * @param defaultValue the value taken when none is given, inside the search interval
 * @since 0.1
 */
public record Parameter(
        String name,
        String symbol,
        String unit,
        String meaning,
        Interval bounds,
        Interval search,
        Scale scale,
        double defaultValue) {
    /**
     * Checks that the default lies in the search interval, and that lies in the bounds.
     *
     * @throws IllegalArgumentException if it does not
     */
    public Parameter {
        Arguments.notBlank(name, "name");
        Arguments.notBlank(symbol, "symbol");
        Arguments.notBlank(unit, "unit");
        Arguments.notBlank(meaning, "meaning");
        if (!search.bounded() || !bounds.contains(search.lower()) || !bounds.contains(search.upper())) {
            throw new IllegalArgumentException(
                    "search interval " + search + " of " + name + " must be bounded and inside its bounds " + bounds);
        }
        if (!Double.isFinite(scale.toSearch(search.lower())) || !Double.isFinite(scale.toSearch(search.upper()))) {
            throw new IllegalArgumentException(
                    "search interval " + search + " of " + name + " must be finite on the scale " + scale);
        }
        if (!(defaultValue >= search.lower() && defaultValue <= search.upper())) {
            throw new IllegalArgumentException(
                    "default " + defaultValue + " of " + name + " must lie in its search interval " + search);
        }
    }
}
