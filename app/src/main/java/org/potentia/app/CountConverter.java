package org.potentia.app;

import org.potentia.workbench.InputException;
import picocli.CommandLine.ITypeConverter;

/** Reads how many of something there are to be, such as 200000 or 2e5. */
class CountConverter implements ITypeConverter<Long> {
    private final String what;
    private final long least;
    private final long most;

    /**
     * Makes a converter.
     *
     * @param what what is counted
     * @param least the least number
     * @param most the largest number; {@code Long.MAX_VALUE} if there is none
     */
    CountConverter(String what, long least, long most) {
        this.what = what;
        this.least = least;
        this.most = most;
    }

    @Override
    public final Long convert(String text) {
        if (text.matches("[0-9]{1,18}")) {
            return checked(text, Long.parseLong(text));
        }
        if (text.matches("[0-9](\\.[0-9]{1,6})?[eE][0-9]{1,2}")) {
            double value = Double.parseDouble(text);
            if (value == Math.rint(value) && value < 0x1p53) {
                return checked(text, (long) value);
            }
        }
        throw wrong(text);
    }

    private long checked(String text, long value) {
        if (value < least || value > most) {
            throw wrong(text);
        }
        return value;
    }

    private InputException wrong(String text) {
        return new InputException("the number of " + what + " '" + text + "' must be a whole number from " + least
                + (most == Long.MAX_VALUE ? " on" : " to " + most));
    }

    /** Reads a number of evaluations. */
    static final class Evaluations extends CountConverter {
        Evaluations() {
            super("evaluations", 1, Long.MAX_VALUE);
        }
    }

    /** Reads a number of runs. */
    static final class Runs extends CountConverter {
        Runs() {
            super("runs", 1, 100_000);
        }
    }
}
