package org.potentia.app.report;

import java.util.List;
import org.potentia.api.Doubles;

/**
 * The data that the plots show.
 *
 * @param fitted the returns before the split
 * @param judged the returns after the split
 * @param dates the day on which each judged return ended
 * @param horizon what a return is, such as {@code one-day log-return}
 */
public record JudgedDays(Doubles fitted, Doubles judged, List<String> dates, String horizon) {
    /**
     * Checks that each judged return has its date.
     *
     * @throws IllegalArgumentException if not
     */
    public JudgedDays {
        dates = List.copyOf(dates);
        if (dates.size() != judged.size()) {
            throw new IllegalArgumentException(dates.size() + " dates and " + judged.size() + " returns, must be as many");
        }
    }
}
