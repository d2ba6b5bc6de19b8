package org.potentia.models.manes.flow;

import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.model.Potential;
import org.potentia.numerics.CriticalPoints;

/**
 * Self-potential of a return that flows drive, for small returns:
 * \( V(y) = -\theta y - \frac\xi2 y^2 - \frac\rho3 y^3 - \frac\zeta4 y^4 \).
 *
 * <p>Source: I. Halperin (2022), Phases of MANES, arXiv:2203.07550, equation 22; the paper prints \( \theta \) for \( \rho \) in the cubic term.
 * It confines both ways if \( \zeta \lt 0 \), or if \( \zeta = \rho = 0 \) and \( \xi \lt 0 \), and otherwise one side or both run off.
 *
 * @param theta \( \theta \), 1/year
 * @param xi \( \xi \), 1/year
 * @param rho \( \rho \), 1/year
 * @param zeta \( \zeta \), 1/year
 * @param noise the noise \( h \), per square root of year
 */
public record QuarticPotential(double theta, double xi, double rho, double zeta, double noise) implements Potential {
    private static final double CELLS = 200;

    /**
     * Checks the coefficients.
     *
     * @throws IllegalArgumentException if one is not finite, or the noise is not positive
     */
    public QuarticPotential {
        Arguments.finite(theta, "theta");
        Arguments.finite(xi, "xi");
        Arguments.finite(rho, "rho");
        Arguments.finite(zeta, "zeta");
        Arguments.positive(noise, "noise");
    }

    @Override
    public double value(double y) {
        return -y * (theta + y * (xi / 2 + y * (rho / 3 + y * zeta / 4)));
    }

    @Override
    public double gradient(double y) {
        return -(theta + y * (xi + y * (rho + y * zeta)));
    }

    @Override
    public double curvature(double y) {
        return -(xi + y * (2 * rho + y * 3 * zeta));
    }

    /**
     * Tells whether the potential rises without end to the right.
     *
     * @return whether returns cannot run off upwards
     */
    public boolean confinesRight() {
        return zeta < 0 || (zeta == 0 && (rho < 0 || (rho == 0 && (xi < 0 || (xi == 0 && theta < 0)))));
    }

    /**
     * Tells whether the potential rises without end to the left.
     *
     * @return whether returns cannot run off downwards
     */
    public boolean confinesLeft() {
        return zeta < 0 || (zeta == 0 && (rho > 0 || (rho == 0 && (xi < 0 || (xi == 0 && theta > 0)))));
    }

    /**
     * Finds the wells and tops.
     *
     * @return all minima and maxima; none if the slope vanishes nowhere
     */
    public CriticalPoints criticalPoints() {
        // Cauchy: every zero of the slope is within 1 + the largest ratio of the other coefficients to the leading one
        double lead = zeta != 0 ? zeta : rho != 0 ? rho : xi;
        if (lead == 0) {
            return new CriticalPoints(Doubles.of(), Doubles.of());
        }
        double reach = 1 + Math.max(Math.abs(theta), Math.max(Math.abs(xi), Math.abs(rho))) / Math.abs(lead);
        double tight = tightReach(lead);
        reach = Math.min(reach, tight);
        return CriticalPoints.find(this, Interval.closed(-reach, reach), 4 * reach / CELLS);
    }

    /** Fujiwara's bound, which scales as the zeros do. */
    private double tightReach(double lead) {
        int degree = zeta != 0 ? 3 : rho != 0 ? 2 : 1;
        double[] below = {rho, xi, theta};
        double largest = 0;
        for (int k = 1; k <= degree; k++) {
            double coefficient = below[3 - degree + k - 1];
            largest = Math.max(largest, Math.pow(Math.abs(coefficient / lead), 1.0 / k));
        }
        return 2 * largest + Double.MIN_NORMAL;
    }
}
