package org.potentia.workbench.data;

/** Holds all dates of a file to the style of the first one, and gathers what they say about day and month. */
final class DateStyle {
    private boolean known;
    private boolean open;
    private boolean zoned;
    private boolean allMidnight = true;
    private int dayFirstLine;
    private int monthFirstLine;

    /** Takes note of a date; false if it is written in another style than the first. */
    boolean accepts(TimeCell date, TimeCell clock, int line) {
        boolean nowZoned = date.zoned() || clock.zoned();
        if (!known) {
            known = true;
            open = date.open();
            zoned = nowZoned;
        }
        if (open != date.open() || zoned != nowZoned) {
            return false;
        }
        allMidnight &= Math.floorMod(date.seconds() + clock.seconds(), 86_400) == 0;
        if (date.dayFirst() && dayFirstLine == 0) {
            dayFirstLine = line;
        }
        if (date.monthFirst() && monthFirstLine == 0) {
            monthFirstLine = line;
        }
        return true;
    }

    /** Whether the year stands last, with the month somewhere before it. */
    boolean open() {
        return open;
    }

    /** Whether all dates name a time zone. */
    boolean zoned() {
        return zoned;
    }

    /** Whether all dates begin their day, as those of daily prices do. */
    boolean allMidnight() {
        return allMidnight;
    }

    /** The first line with a date whose first number can only be the day, 0 if there is none. */
    int dayFirstLine() {
        return dayFirstLine;
    }

    /** The first line with a date whose first number can only be the month, 0 if there is none. */
    int monthFirstLine() {
        return monthFirstLine;
    }
}
