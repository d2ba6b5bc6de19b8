package org.potentia.app.report;

import org.potentia.api.model.Horizon;
import org.potentia.workbench.comparison.ComparisonResult;

/** Phrases that the page, the pictures and the terminal share. */
public final class Words {
    private Words() {}

    /**
     * Says what a return of a comparison is.
     *
     * @param result the comparison
     * @return such as {@code 5-day log-return}
     */
    public static String horizon(ComparisonResult result) {
        return days(result.horizon()) + " log-return";
    }

    /**
     * Says how long a horizon is.
     *
     * @param horizon the horizon
     * @return such as {@code 5-day}
     */
    public static String days(Horizon horizon) {
        return (horizon.steps() == 1 ? "one" : String.valueOf(horizon.steps())) + "-day";
    }
}
