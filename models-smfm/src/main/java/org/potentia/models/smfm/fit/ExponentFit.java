package org.potentia.models.smfm.fit;

/**
 * The best exponent of a profile.
 *
 * @param x the exponent
 * @param error its standard error by the curvature; infinite if there is none
 * @param best what there is at it
 * @param atReach whether the likelihood still grows at the largest exponent looked at
 * @param narrow where the profile is within 1/2 of its least value: 68 %
 * @param wide where it is within 1.92 of it: 95 %
 */
record ExponentFit(double x, double error, ExponentProfile.Spot best, boolean atReach, Ends narrow, Ends wide) {
    /** Half of the quantiles of a chi-square with one degree of freedom, at 68.27 % and at 95 %. */
    private static final double NARROW = 0.5;

    private static final double WIDE = 1.9207294103470621;

    private static final double PRECISION = 1e-13;

    /** So well is the rise at an end of an interval known: far below the half that it is made of. */
    private static final double RISE_PRECISION = 1e-9;

    private static final int MOST_STEPS = 200;

    /**
     * A minimum of a profile.
     *
     * @param x where it is
     * @param spot what there is
     */
    record Minimum(double x, ExponentProfile.Spot spot) {}

    /** Looks for the minimum from a start, and for where the profile has risen. */
    static ExponentFit of(ExponentProfile profile, double start) {
        return of(profile, minimum(profile, start));
    }

    /** Looks for where the profile has risen around a minimum. */
    static ExponentFit of(ExponentProfile profile, Minimum minimum) {
        double x = minimum.x();
        ExponentProfile.Spot spot = minimum.spot();
        boolean atReach = Math.abs(x) >= profile.reach() * (1 - 1e-9);
        double error = !atReach && spot.curvature() > 0 ? 1 / Math.sqrt(spot.curvature()) : Double.POSITIVE_INFINITY;
        return new ExponentFit(
                x, error, spot, atReach, ends(profile, x, spot, error, NARROW), ends(profile, x, spot, error, WIDE));
    }

    /** Looks for the minimum from a start, by Newton's method within an interval that holds it. */
    static Minimum minimum(ExponentProfile profile, double start) {
        double reach = profile.reach();
        double x = Math.clamp(start, -reach, reach);
        double low = -reach;
        double high = reach;
        ExponentProfile.Spot spot = profile.at(x);
        for (int step = 0; step < MOST_STEPS; step++) {
            if (spot.slope() > 0) {
                high = x;
            } else {
                low = x;
            }
            double next = x - spot.slope() / spot.curvature();
            if (!(spot.curvature() > 0) || next <= low || next >= high) {
                next = outer(low, high, reach)
                        ? Math.clamp(x - Math.signum(spot.slope()) * (1 + Math.abs(x)), low, high)
                        : 0.5 * (low + high);
            }
            double moved = Math.abs(next - x);
            x = next;
            spot = profile.at(x);
            if (moved <= PRECISION * (1 + Math.abs(x))) {
                break;
            }
        }
        return new Minimum(x, spot);
    }

    private static boolean outer(double low, double high, double reach) {
        return low == -reach || high == reach;
    }

    private static Ends ends(ExponentProfile profile, double x, ExponentProfile.Spot best, double error, double rise) {
        double first = Double.isFinite(error) ? error * Math.sqrt(2 * rise) : 1;
        return new Ends(end(profile, x, best.value() + rise, -first), end(profile, x, best.value() + rise, first));
    }

    /** Where the profile passes a level on one side; infinite if it does not up to the reach. */
    private static double end(ExponentProfile profile, double x, double level, double first) {
        double side = Math.signum(first);
        double reach = profile.reach();
        double inside = x;
        double step = Math.abs(first);
        double outside = x + side * step;
        while (Math.abs(outside) < reach && profile.value(outside) < level) {
            inside = outside;
            step *= 2;
            outside += side * step;
        }
        if (Math.abs(outside) >= reach) {
            outside = side * reach;
            if (!(profile.value(outside) >= level)) {
                return side * Double.POSITIVE_INFINITY;
            }
        }
        return crossing(profile, inside, outside, level);
    }

    /** The Illinois rule between a point below the level and one above. */
    private static double crossing(ExponentProfile profile, double inside, double outside, double level) {
        double a = inside;
        double b = outside;
        double fa = profile.value(a) - level;
        double fb = profile.value(b) - level;
        for (int step = 0; step < MOST_STEPS && Math.abs(fb) > RISE_PRECISION; step++) {
            double c = fb == fa ? 0.5 * (a + b) : b - fb * (b - a) / (fb - fa);
            double fc = profile.value(c) - level;
            if (fc * fb <= 0) {
                a = b;
                fa = fb;
            } else {
                fa *= 0.5;
            }
            b = c;
            fb = fc;
        }
        return b;
    }
}
