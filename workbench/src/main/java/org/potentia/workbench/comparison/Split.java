package org.potentia.workbench.comparison;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.potentia.workbench.InputException;

/**
 * Which observations are for fitting and which for judging: the earlier and the later ones. {@link #parse(String)} reads what
 * {@code toString} writes.
 *
 * @since 0.1
 */
public sealed interface Split {
    /** The first 70 % to fit: enough of both for daily data of some years; the same for everybody who says nothing. */
    Split DEFAULT = new Share(0.7);

    /**
     * The first share of the observations is for fitting, rounded down.
     *
     * @param share the share, above 0 and below 1
     * @since 0.1
     */
    record Share(double share) implements Split {
        /**
         * Checks the share.
         *
         * @throws InputException if it is not strictly between 0 and 1
         */
        public Share {
            if (!(share > 0 && share < 1)) {
                throw new InputException("the split " + share
                        + " must be a share above 0 and below 1, such as 0.7, or a date, such as 2015-01-02");
            }
        }

        @Override
        public String toString() {
            return Double.toString(share);
        }
    }

    /**
     * Observations that end before a day are for fitting.
     *
     * @param firstTestDay the first day on which an observation to be judged may end
     * @since 0.1
     */
    record From(LocalDate firstTestDay) implements Split {
        @Override
        public String toString() {
            return firstTestDay.toString();
        }
    }

    /**
     * Reads a split.
     *
     * @param text a share such as {@code 0.7}, or a date such as {@code 2015-01-02}
     * @return the split
     * @throws InputException if it is neither
     */
    static Split parse(String text) {
        String trimmed = text.trim();
        if (trimmed.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            try {
                return new From(LocalDate.parse(trimmed));
            } catch (DateTimeParseException e) {
                throw new InputException(
                        "the split '" + text + "' is no day of the calendar, must be like 2015-01-02", e);
            }
        }
        double share;
        try {
            share = Double.parseDouble(trimmed);
        } catch (NumberFormatException e) {
            throw new InputException(
                    "the split '" + text
                            + "' must be a share above 0 and below 1, such as 0.7, or a date, such as 2015-01-02",
                    e);
        }
        return new Share(share);
    }
}
