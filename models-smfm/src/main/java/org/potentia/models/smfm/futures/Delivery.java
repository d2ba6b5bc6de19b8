package org.potentia.models.smfm.futures;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** Which rate a future settles to, and so when the contract named by a month expires. */
public enum Delivery {
    /** Eurodollar: named by the month in which trading ends, two business days before the third Wednesday. */
    EURODOLLAR(0, 2),

    /** Three-month SOFR: named by the month in which its three months begin; trading ends a business day before the third Wednesday three months later. */
    SOFR(3, 1);

    private static final int QUARTER = 3;
    private static final int CENTURY_MONTHS = 100;
    private static final int MONTHS = 12;
    private static final double MONTH_DAYS = 365.25 / 12;

    private final int later;
    private final int businessDays;

    Delivery(int later, int businessDays) {
        this.later = later;
        this.businessDays = businessDays;
    }

    /**
     * Reads a contract month.
     *
     * @param yyyymm such as 199612
     * @return the month
     * @throws IllegalArgumentException if it is none
     */
    public static YearMonth month(double yyyymm) {
        int number = (int) yyyymm;
        int month = number % CENTURY_MONTHS;
        if (number != yyyymm || number < CENTURY_MONTHS * 1900 || month < 1 || month > MONTHS) {
            throw new IllegalArgumentException("contract = " + yyyymm + ", must be a year and a month such as 199612");
        }
        return YearMonth.of(number / CENTURY_MONTHS, month);
    }

    /**
     * Tells whether a month is March, June, September or December.
     *
     * @param month the month of a contract
     * @return whether it is quarterly
     */
    public static boolean quarterly(YearMonth month) {
        return month.getMonthValue() % QUARTER == 0;
    }

    /**
     * The third Wednesday of a month.
     *
     * @param month the month
     * @return the day
     */
    public static LocalDate thirdWednesday(YearMonth month) {
        return month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.WEDNESDAY));
    }

    /**
     * The last day of trading, holidays left aside.
     *
     * @param month the month that names the contract
     * @return the day
     */
    public LocalDate lastTradingDay(YearMonth month) {
        // days before a Wednesday up to Monday are business days
        return thirdWednesday(month.plusMonths(later)).minusDays(businessDays);
    }

    /**
     * How long a contract has to go.
     *
     * @param month the month that names the contract
     * @param day today
     * @return months of 30.4375 days to the last day of trading; negative after it
     */
    public double monthsToExpiry(YearMonth month, LocalDate day) {
        return ChronoUnit.DAYS.between(day, lastTradingDay(month)) / MONTH_DAYS;
    }
}
