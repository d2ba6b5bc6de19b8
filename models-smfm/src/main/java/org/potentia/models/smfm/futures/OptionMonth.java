package org.potentia.models.smfm.futures;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.potentia.api.Arguments;
import org.potentia.api.Interval;

/**
 * The month of an option on a future of {@link Delivery#EURODOLLAR} kind, and which contract lies under it: the next quarterly one, or for
 * mid-curve options that of one to five years later. A mid-curve option ends long before its contract, so that its time to expiry and the
 * yield it is written on belong to different months.
 *
 * @param month the month that names the option
 * @param yearsLater 0 for a standard option, 1 to 5 for mid-curve options (red, green, blue, gold, purple)
 */
public record OptionMonth(YearMonth month, int yearsLater) {
    private static final double YEAR_DAYS = 365;
    private static final int MOST = 5;
    private static final int QUARTER = 3;

    /**
     * Checks the years.
     *
     * @throws IllegalArgumentException unless they are 0 to 5
     */
    public OptionMonth {
        Arguments.within(yearsLater, Interval.closed(0, MOST), "years to the contract");
    }

    /**
     * The contract under the option.
     *
     * @return its month
     */
    public YearMonth underlying() {
        int past = month.getMonthValue() % QUARTER;
        return month.plusMonths(past == 0 ? 0 : QUARTER - past).plusYears(yearsLater);
    }

    /**
     * The last day of the option: that of its contract for a standard quarterly option, else the Friday before the third Wednesday of its
     * month. Holidays are left aside.
     *
     * @return the day
     */
    public LocalDate expiry() {
        return yearsLater == 0 && Delivery.quarterly(month)
                ? Delivery.EURODOLLAR.lastTradingDay(month)
                : Delivery.thirdWednesday(month).with(TemporalAdjusters.previous(DayOfWeek.FRIDAY));
    }

    /**
     * The time to expiry of the option.
     *
     * @param day today
     * @return years, days / 365
     * @throws IllegalArgumentException if it has expired
     */
    public double years(LocalDate day) {
        long days = ChronoUnit.DAYS.between(day, expiry());
        if (days <= 0) {
            throw new IllegalArgumentException(
                    "the option of " + month + " ends on " + expiry() + ", must be after " + day);
        }
        return days / YEAR_DAYS;
    }
}
