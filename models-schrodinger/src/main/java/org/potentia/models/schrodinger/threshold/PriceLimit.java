package org.potentia.models.schrodinger.threshold;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The daily price limits of the Chinese exchanges, by board and date: 10 % on the main boards, 20 % on ChiNext from 2020-08-24 on and 10 % before,
 * 20 % on STAR. The 5 % of shares under special treatment are not known from prices alone, nor are days without limit after a listing.
 */
enum PriceLimit {
    NONE,
    MAIN,
    CHINEXT,
    STAR;

    private static final LocalDate CHINEXT_REFORM = LocalDate.of(2020, 8, 24);

    private static final double TICK = 0.01;

    private static final Pattern NUMBER = Pattern.compile("(?i)(?<![0-9])(sh|sz)?[._-]?([0-9]{6})(?![0-9])");

    /** The board of an option, or that which a name tells. */
    static PriceLimit of(String board, String name) {
        return board.equals("auto") ? named(name) : valueOf(board.toUpperCase(Locale.ROOT));
    }

    private static PriceLimit named(String name) {
        Matcher found = NUMBER.matcher(name);
        if (!found.find()) {
            return NONE;
        }
        boolean shanghai = "sh".equalsIgnoreCase(found.group(1));
        String number = found.group(2);
        if (number.startsWith("68")) {
            return STAR;
        }
        if (number.startsWith("30")) {
            return CHINEXT;
        }
        // sh000001 and sz399001 are indices, which have no limits
        boolean share = number.startsWith("60") || (number.startsWith("00") && !shanghai);
        return share ? MAIN : NONE;
    }

    /** Whether a price is the limit of a day, up or down, rounded to the tick. */
    boolean hit(double before, double close, LocalDate day) {
        if (this == NONE) {
            return false;
        }
        double share = this == STAR || (this == CHINEXT && !day.isBefore(CHINEXT_REFORM)) ? 0.2 : 0.1;
        return at(before * (1 + share), close) || at(before * (1 - share), close);
    }

    private static boolean at(double limit, double close) {
        return Math.abs(Math.round(limit / TICK) * TICK - close) < TICK / 2;
    }
}
