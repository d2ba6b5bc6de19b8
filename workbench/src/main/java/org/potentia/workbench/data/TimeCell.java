package org.potentia.workbench.data;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Reads dates and times from the characters of a cell, as seconds of the wall clock since 1970-01-01T00:00.
 *
 * <p>Forms: 2020-03-16 and the same with {@code /}, {@code .} or \u5e74\u6708\u65e5, one digit or two; 20200316; 16.03.2020, which is day and
 * month; 3/16/2020 and 16-3-2020, which leave open what is the month; 16-Mar-2020, Mar 16, 2020; a time of day behind any of them, with
 * or without seconds, fractions (cut off), AM or PM, and a zone given as Z, UTC, GMT or +08:00; 202003161530 and 20200316153000; seconds
 * (10 digits) or milliseconds (13 digits) since 1970. Years have four digits. Not safe for more than one thread.
 *
 * <p>Seconds and milliseconds before 9 September 2001 have a digit fewer. So have many volumes: they are read only where the column is
 * known to hold times.
 */
final class TimeCell {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final int DAY = 86_400;

    /** Twelve digits are a date up to this year, and milliseconds otherwise; 220001010000 ms would be in 1976. */
    private static final int LAST_YEAR = 2199;

    private final boolean shortStamps;

    private char[] buffer = new char[0];
    private int place;
    private int end;

    private long day;
    private int second;
    private boolean zoned;
    private int offsetMinutes;
    private boolean open;
    private boolean dayFirst;
    private boolean monthFirst;

    private TimeCell(boolean shortStamps) {
        this.shortStamps = shortStamps;
    }

    /** For cells of any column. */
    static TimeCell anywhere() {
        return new TimeCell(false);
    }

    /** For cells of a column that is known to hold times. */
    static TimeCell ofTimes() {
        return new TimeCell(true);
    }

    /** Reads a cell; false if it holds no date. */
    boolean read(char[] cells, int offset, int length) {
        start(cells, offset, length);
        if (!readDate()) {
            return false;
        }
        return place == end || readTimeOfDay();
    }

    /** Reads a cell that holds only a time of day, as seconds on the first day of all; false if it holds none. */
    boolean readTime(char[] cells, int offset, int length) {
        start(cells, offset, length);
        int digits = digitsAhead();
        if (digits == end - place && (digits == 4 || digits == 6)) {
            int hour = number(2);
            int minute = number(2);
            return setTime(hour, minute, digits == 6 ? number(2) : 0);
        }
        return place < end && readTimeOfDay();
    }

    /** Seconds of the wall clock since 1970. A date that leaves the month open is taken with the month first if that is possible. */
    long seconds() {
        return day * DAY + second;
    }

    /** Whether the cell names a time zone. */
    boolean zoned() {
        return zoned;
    }

    /** The offset of the wall clock from UTC. */
    int offsetMinutes() {
        return offsetMinutes;
    }

    /** Whether the year stands last, so that only the whole file can tell which of the other two is the month. */
    boolean open() {
        return open;
    }

    /** Whether the first number of an open date can only be the day. */
    boolean dayFirst() {
        return dayFirst;
    }

    /** Whether the first number of an open date can only be the month. */
    boolean monthFirst() {
        return monthFirst;
    }

    /** Exchanges day and month of an open date that was taken with the month first. */
    static long exchanged(long seconds) {
        long days = Math.floorDiv(seconds, DAY);
        LocalDate date = LocalDate.ofEpochDay(days);
        if (date.getDayOfMonth() > 12) {
            return seconds;
        }
        return LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue())
                                .toEpochDay()
                        * DAY
                + Math.floorMod(seconds, DAY);
    }

    private void start(char[] cells, int offset, int length) {
        clear();
        buffer = cells;
        place = offset;
        end = offset + length;
        trim();
    }

    /** Goes back to the first moment of all, 1970-01-01T00:00. */
    void clear() {
        day = 0;
        second = 0;
        zoned = false;
        offsetMinutes = 0;
        open = false;
        dayFirst = false;
        monthFirst = false;
    }

    private void trim() {
        while (place < end && isBlank(buffer[place])) {
            place++;
        }
        while (place < end && isBlank(buffer[end - 1])) {
            end--;
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\u00a0' || c == '\u3000';
    }

    private boolean readDate() {
        int digits = digitsAhead();
        if (digits == 0) {
            return readMonthName();
        }
        if (digits >= 8) {
            return readDigits(digits);
        }
        if (digits > 4) {
            return false;
        }
        int first = number(digits);
        if (place == end) {
            return false;
        }
        char separator = buffer[place++];
        int secondDigits = digitsAhead();
        if (secondDigits == 0) {
            return readNameAfterDay(first);
        }
        if (secondDigits > 2 || !isDateSeparator(separator)) {
            return false;
        }
        int middle = number(secondDigits);
        if (place == end || !matches(separator, buffer[place])) {
            return false;
        }
        place++;
        int thirdDigits = digitsAhead();
        if (digits == 4 && (thirdDigits == 1 || thirdDigits == 2)) {
            boolean valid = setDate(first, middle, number(thirdDigits));
            if (separator == '\u5e74' && place < end && buffer[place] == '\u65e5') {
                place++;
            }
            return valid;
        }
        if (digits > 2 || thirdDigits != 4) {
            return false;
        }
        return separator == '.' ? setDate(number(4), middle, first) : setOpenDate(first, middle, number(4));
    }

    private static boolean isDateSeparator(char c) {
        return c == '-' || c == '/' || c == '.' || c == '\u5e74';
    }

    private static boolean matches(char separator, char next) {
        return separator == '\u5e74' ? next == '\u6708' : next == separator;
    }

    private boolean setOpenDate(int first, int middle, int year) {
        open = true;
        dayFirst = first > 12;
        monthFirst = middle > 12;
        return dayFirst ? setDate(year, middle, first) : setDate(year, first, middle);
    }

    private boolean readDigits(int digits) {
        return switch (digits) {
            case 8 -> setDate(number(4), number(2), number(2));
            case 9 -> shortStamps && setStamp(digits, 1);
            case 12 -> readTwelveDigits();
            case 14 -> setDate(number(4), number(2), number(2)) && setTime(number(2), number(2), number(2));
            case 10 -> setStamp(digits, 1);
            case 13 -> setStamp(digits, 1000);
            default -> false;
        };
    }

    private boolean readTwelveDigits() {
        int start = place;
        int year = number(4);
        if ((!shortStamps || year <= LAST_YEAR)
                && setDate(year, number(2), number(2))
                && setTime(number(2), number(2), 0)) {
            return true;
        }
        place = start;
        return shortStamps && setStamp(12, 1000);
    }

    private boolean setStamp(int digits, int perSecond) {
        long stamp = 0;
        for (int i = 0; i < digits; i++) {
            stamp = 10 * stamp + buffer[place++] - '0';
        }
        day = stamp / perSecond / DAY;
        second = (int) (stamp / perSecond % DAY);
        return true;
    }

    /** Mar 16, 2020. */
    private boolean readMonthName() {
        int month = monthAhead();
        skip(" .-/");
        int dayOfMonth = number(Math.min(2, digitsAhead()));
        skip(" ,-/");
        return month > 0 && digitsAhead() == 4 && setDate(number(4), month, dayOfMonth);
    }

    /** 16-Mar-2020, 16 March 2020. */
    private boolean readNameAfterDay(int dayOfMonth) {
        int month = monthAhead();
        skip(" ,.-/");
        return month > 0 && digitsAhead() == 4 && setDate(number(4), month, dayOfMonth);
    }

    private int monthAhead() {
        int start = place;
        while (place < end && Character.isLetter(buffer[place])) {
            place++;
        }
        String name = new String(buffer, start, place - start).toLowerCase(Locale.ROOT);
        return name.length() < 3 ? 0 : MONTHS.indexOf(name.substring(0, 3)) + 1;
    }

    private boolean readTimeOfDay() {
        skip("T ");
        int hourDigits = digitsAhead();
        if (hourDigits < 1 || hourDigits > 2) {
            return false;
        }
        int hour = number(hourDigits);
        if (!accept(':') || digitsAhead() != 2) {
            return false;
        }
        int minute = number(2);
        int seconds = 0;
        if (accept(':')) {
            if (digitsAhead() != 2) {
                return false;
            }
            seconds = number(2);
            if (accept('.') || accept(',')) {
                place += digitsAhead();
            }
        }
        skip(" ");
        int half = halfOfDay();
        if (half >= 0) {
            if (hour < 1 || hour > 12) {
                return false;
            }
            hour = hour % 12 + 12 * half;
        }
        return setTime(hour, minute, seconds) && (place == end || readZone());
    }

    /** 0 for AM, 1 for PM, -1 if there is neither. */
    private int halfOfDay() {
        if (end - place >= 2 && (buffer[place + 1] | 0x20) == 'm') {
            int letter = buffer[place] | 0x20;
            if (letter == 'a' || letter == 'p') {
                place += 2;
                skip(" ");
                return letter == 'p' ? 1 : 0;
            }
        }
        return -1;
    }

    private boolean readZone() {
        String zone = new String(buffer, place, end - place);
        zoned = true;
        if (zone.equals("Z") || zone.equals("z") || zone.equals("UTC") || zone.equals("GMT")) {
            return true;
        }
        if (!zone.matches("[+-]\\d\\d(:?\\d\\d)?")) {
            return false;
        }
        int sign = zone.charAt(0) == '-' ? -1 : 1;
        int hours = Integer.parseInt(zone.substring(1, 3));
        int minutes = zone.length() > 3 ? Integer.parseInt(zone.substring(zone.length() - 2)) : 0;
        offsetMinutes = sign * (60 * hours + minutes);
        return hours <= 18 && minutes < 60;
    }

    private int digitsAhead() {
        int i = place;
        while (i < end && buffer[i] >= '0' && buffer[i] <= '9') {
            i++;
        }
        return i - place;
    }

    private int number(int digits) {
        int value = 0;
        for (int i = 0; i < digits; i++) {
            value = 10 * value + buffer[place++] - '0';
        }
        return value;
    }

    private void skip(String characters) {
        while (place < end && characters.indexOf(buffer[place]) >= 0) {
            place++;
        }
    }

    private boolean accept(char c) {
        boolean there = place < end && buffer[place] == c;
        if (there) {
            place++;
        }
        return there;
    }

    private boolean setTime(int hour, int minute, int seconds) {
        second = 3600 * hour + 60 * minute + seconds;
        return hour < 24 && minute < 60 && seconds < 60;
    }

    /**
     * Counts days of the proleptic Gregorian calendar with years that begin in March, so that the day that may be missing is the last of
     * its year: the usual whole-number formula, faster than making a date object for each of ten million rows.
     */
    private boolean setDate(int year, int month, int dayOfMonth) {
        if (year < 1000 || month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > lengthOfMonth(year, month)) {
            return false;
        }
        int shiftedYear = month <= 2 ? year - 1 : year;
        int shiftedMonth = month <= 2 ? month + 9 : month - 3;
        int dayOfYear = (153 * shiftedMonth + 2) / 5 + dayOfMonth - 1;
        day = 365L * shiftedYear + shiftedYear / 4 - shiftedYear / 100 + shiftedYear / 400 + dayOfYear - 719_468;
        return true;
    }

    private static int lengthOfMonth(int year, int month) {
        if (month == 2) {
            boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
            return leap ? 29 : 28;
        }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }
}
