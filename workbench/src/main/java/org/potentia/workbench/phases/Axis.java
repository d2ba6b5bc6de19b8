package org.potentia.workbench.phases;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.workbench.InputException;

/**
 * A parameter that is varied.
 *
 * @param name its name
 * @param from the first value, finite
 * @param to the last value, finite, above the first
 * @param count how many values, at least 2
 * @since 0.1
 */
public record Axis(String name, double from, double to, int count) {
    /** Values that are taken if a user does not say how many. */
    public static final int USUAL = 200;

    private static final int MOST = 2000;

    private static final Pattern FORM = Pattern.compile("([^=]+)=([^:]+):([^:]+)(?::([0-9]{1,5}))?");

    /**
     * Checks the ends.
     *
     * @throws IllegalArgumentException if the name is blank, an end is not finite, they are out of order, or the count is below 2 or above 2000
     */
    public Axis {
        Arguments.notBlank(name, "name");
        Arguments.finite(from, "from");
        Arguments.finite(to, "to");
        if (!(from < to)) {
            throw new IllegalArgumentException("range of " + name + " = " + from + ":" + to + ", must increase");
        }
        if (count < 2 || count > MOST) {
            throw new IllegalArgumentException(
                    "number of values of " + name + " = " + count + ", must be between 2 and " + MOST);
        }
    }

    /**
     * Reads an axis.
     *
     * @param text such as {@code h=0.05:0.5} or {@code h=0.05:0.5:100}
     * @return the axis
     * @throws InputException if the text has another form
     */
    public static Axis parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (matcher.matches()) {
            try {
                String count = matcher.group(4);
                return new Axis(
                        matcher.group(1).strip(),
                        Double.parseDouble(matcher.group(2)),
                        Double.parseDouble(matcher.group(3)),
                        count == null ? USUAL : Integer.parseInt(count));
            } catch (NumberFormatException e) {
                throw new InputException(wrong(text), e);
            } catch (IllegalArgumentException e) {
                throw new InputException("'" + text + "': " + e.getMessage(), e);
            }
        }
        throw new InputException(wrong(text));
    }

    private static String wrong(String text) {
        return "'" + text + "' must be name=from:to or name=from:to:count, such as h=0.05:0.5:200";
    }

    /**
     * Returns the values.
     *
     * @return equally spaced, increasing, with both ends
     */
    public Doubles values() {
        return Doubles.grid(from, to, count);
    }
}
