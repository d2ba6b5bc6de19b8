package org.potentia.workbench;

import java.util.Collection;
import java.util.List;

/**
 * Says that the user asked for something that cannot be done: one sentence with what is wrong, where, and what would be right. Programs
 * end with exit code 2 on it, and with 1 on every other failure.
 *
 * @since 0.1
 */
public final class InputException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message what is wrong, where, and what would be right
     */
    public InputException(String message) {
        super(message);
    }

    /**
     * Makes the exception with its cause.
     *
     * @param message what is wrong, where, and what would be right
     * @param cause the failure underneath
     */
    public InputException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * Says that a name is unknown, which known ones are close to it, and which there are.
     *
     * @param kind what was asked for, such as {@code model}
     * @param given the unknown name
     * @param known the names that exist
     * @return the exception, to be thrown
     */
    public static InputException unknown(String kind, String given, Collection<String> known) {
        List<String> sorted = known.stream().sorted().toList();
        List<String> close = Closest.to(given, sorted);
        String hint = close.isEmpty() ? "; there are" : "; did you mean " + String.join(" or ", close) + "? There are";
        String all = sorted.isEmpty() ? " none" : ": " + String.join(", ", sorted);
        return new InputException("unknown " + kind + " '" + given + "'" + hint + all);
    }
}
