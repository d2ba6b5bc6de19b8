package org.potentia.models.smfm.factor;

import org.potentia.api.Arguments;
import org.potentia.api.Interval;

/**
 * Two independent normal numbers turned into two correlated ones alike, equation 27: \( z_1 = \gamma^+ p_1 + \mathrm{sgn}\rho\,\gamma^- p_2 \),
 * \( z_2 = \mathrm{sgn}\rho\,\gamma^- p_1 + \gamma^+ p_2 \), \( \gamma^\pm = \tfrac1{\sqrt2} [1 \pm (1 - \rho^2)^{1/2}]^{1/2} \) (erratum C10).
 * Without the sign a negative correlation would become a positive one.
 *
 * @param rho \( \rho \), in [-1, 1]; at the ends both numbers are one
 */
public record CorrelationSplit(double rho) {
    /** How near to 1 the modulus may come where a density in the plane is needed. */
    public static final double CAP = 1 - 1e-8;

    /**
     * Checks the correlation.
     *
     * @throws IllegalArgumentException if it is no correlation
     */
    public CorrelationSplit {
        Arguments.within(rho, Interval.closed(-1, 1), "rho");
    }

    /**
     * Moves a correlation that is too near to the ends away from them; only for those who ask for it.
     *
     * @return the split whose correlation has a modulus of at most {@link #CAP}
     */
    public CorrelationSplit capped() {
        return Math.abs(rho) > CAP ? new CorrelationSplit(Math.copySign(CAP, rho)) : this;
    }

    private double rest() {
        return Math.sqrt((1 - rho) * (1 + rho));
    }

    /**
     * The weight of the own number.
     *
     * @return \( \gamma^+ \)
     */
    public double plus() {
        return Math.sqrt(0.5 * (1 + rest()));
    }

    /**
     * The weight of the other number, without the sign.
     *
     * @return \( \gamma^- \); by the product \( 2 \gamma^+ \gamma^- = |\rho| \), which keeps its digits at small correlations
     */
    public double minus() {
        return Math.abs(rho) / (2 * plus());
    }

    /**
     * The first of the correlated numbers.
     *
     * @param own the first independent number
     * @param other the second
     * @return \( \gamma^+ p_1 + \mathrm{sgn}\rho\,\gamma^- p_2 \); with the two exchanged it is the second of the correlated numbers
     */
    public double mixed(double own, double other) {
        return plus() * own + Math.signum(rho) * minus() * other;
    }

    /**
     * The correlation of the two results.
     *
     * @return \( 2\,\mathrm{sgn}\rho\,\gamma^+ \gamma^- \)
     */
    public double restored() {
        return 2 * Math.signum(rho) * plus() * minus();
    }
}
