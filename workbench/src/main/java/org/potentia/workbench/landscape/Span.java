package org.potentia.workbench.landscape;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.potentia.api.Arguments;
import org.potentia.workbench.InputException;

/**
 * A length of time as a user writes it.
 *
 * @param name such as {@code 3m}, for tables
 * @param years how long it is, years, positive and finite
 * @since 0.1
 */
public record Span(String name, double years) {
    private static final Pattern FORM = Pattern.compile("([0-9]{0,9}\\.?[0-9]{0,9})([dwmy])");

    /** Trading days of a year, as everywhere in this program. */
    private static final double DAYS = 252;

    private static final double WEEKS = 52;

    private static final double MONTHS = 12;

    /**
     * Checks name and length.
     *
     * @throws IllegalArgumentException if the name is blank, or the length is not positive and finite
     */
    public Span {
        Arguments.notBlank(name, "name");
        Arguments.positive(years, "years");
    }

    /**
     * Reads a length of time: a number with {@code d} (trading days, 252 a year), {@code w} (weeks, 52), {@code m} (months, 12) or {@code y}
     * (years).
     *
     * @param text the text, such as {@code 1w} or {@code 0.5y}
     * @return the length
     * @throws InputException if it is none
     */
    public static Span parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches() || matcher.group(1).isEmpty() || matcher.group(1).equals(".")) {
            throw wrong(text);
        }
        double count = Double.parseDouble(matcher.group(1));
        if (!(count > 0)) {
            throw wrong(text);
        }
        return new Span(
                text,
                switch (matcher.group(2)) {
                    case "d" -> count / DAYS;
                    case "w" -> count / WEEKS;
                    case "m" -> count / MONTHS;
                    default -> count;
                });
    }

    private static InputException wrong(String text) {
        return new InputException("the horizon '" + text
                + "' must be a number above 0 with d (trading days), w (weeks), m (months) or y (years), such as 3m");
    }
}
