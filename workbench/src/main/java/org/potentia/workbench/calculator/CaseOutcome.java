package org.potentia.workbench.calculator;

import java.util.Locale;
import org.potentia.api.Values;

/**
 * What came of one case of a reference file.
 *
 * @param id the id of the case
 * @param quantity the quantity it is about
 * @param verdict whether it agrees
 * @param digits decimal digits in which the worst number agrees, from 0 to 16; 0 if there is nothing to compare
 * @param reason why it does not agree: the first field that fails, with what came out and what is expected, or why nothing came out; empty
 *     if it agrees
 * @since 0.1
 */
public record CaseOutcome(String id, String quantity, Verdict verdict, double digits, String reason) {
    /**
     * Whether a case agrees.
     *
     * @since 0.1
     */
    public enum Verdict {
        /** Every expected field came out within its tolerance. */
        AGREED,
        /** A field did not, or the quantity failed. */
        FAILED,
        /** No plugin offers the quantity, or a solver that it needs is missing. */
        NOT_OFFERED
    }

    /**
     * Tells whether the case agrees.
     *
     * @return whether every expected field came out within its tolerance
     */
    public boolean agreed() {
        return verdict == Verdict.AGREED;
    }

    /**
     * Describes the outcome for programs.
     *
     * @return id, quantity, verdict, digits (to one decimal) and reason
     */
    public Values toValues() {
        return Values.EMPTY
                .with("id", id)
                .with("quantity", quantity)
                .with("verdict", verdict.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .with("digits", Math.round(10 * digits) / 10.0)
                .with("reason", reason);
    }
}
