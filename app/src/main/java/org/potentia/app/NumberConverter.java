package org.potentia.app;

import org.jspecify.annotations.Nullable;
import org.potentia.workbench.InputException;
import picocli.CommandLine.ITypeConverter;

/** Reads a number. */
class NumberConverter implements ITypeConverter<Double> {
    private final String what;
    private final boolean positive;

    /**
     * Makes a converter.
     *
     * @param what what the number is
     * @param positive whether it must be above 0
     */
    NumberConverter(String what, boolean positive) {
        this.what = what;
        this.positive = positive;
    }

    @Override
    public final Double convert(String text) {
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value) && (!positive || value > 0)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw wrong(text, e);
        }
        throw wrong(text, null);
    }

    private InputException wrong(String text, @Nullable Exception cause) {
        String sentence =
                "the " + what + " '" + text + "' must be a number" + (positive ? " above 0" : "") + ", such as 0.5";
        return cause == null ? new InputException(sentence) : new InputException(sentence, cause);
    }

    /** Reads a time. */
    static final class Seconds extends NumberConverter {
        Seconds() {
            super("number of seconds", true);
        }
    }

    /** Reads a value to be reached. */
    static final class Target extends NumberConverter {
        Target() {
            super("target", false);
        }
    }

    /** Reads a coordinate. */
    static final class Coordinate extends NumberConverter {
        Coordinate() {
            super("coordinate", false);
        }
    }
}
