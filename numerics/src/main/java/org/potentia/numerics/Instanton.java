package org.potentia.numerics;

import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.model.Potential;

/**
 * The most likely way over a barrier when the noise is weak: the instanton \( \dot y = +V'(y) \), uphill from the bottom of a well at
 * \( t \to -\infty \) to the top at \( t \to \infty \), at the middle between them at \( t = 0 \). The rate of escape is
 * \( \propto e^{-S/h^2} \) with its action \( S = \tfrac12 \int (\dot y + V')^2\,dt = 2\,(V(y_\star) - V(y_{min})) \).
 *
 * <p>With \( y = y_{min} + (y_\star - y_{min}) / (1 + e^{-s}) \) the equation is \( \dot s = g(s) \), where \( g \) is smooth and tends
 * to the curvatures at both ends: for a cubic it is constant, and \( s = \omega t \) is the solution of the paper. In general \( t \) is the
 * integral of \( 1/g \). States are accurate to about 1e-12 of the distance.
 *
 * <p>Source: I. Halperin (2022), Non-equilibrium skewness, market crises, and option pricing, doi:10.1016/j.physa.2022.127065, equation 33 and
 * (A.1)-(A.4).
 *
 * @since 0.1
 */
public final class Instanton {
    private static final GaussLegendre RULE = new GaussLegendre(16);

    /** From here on, in s, the slope is linear to 1e-6 where the way left is 1e-6 of the whole. */
    private static final double LINEAR = 14;

    private static final int PANELS = 56;

    private static final int MOST_STEPS = 100;

    private final Potential potential;
    private final double well;
    private final double top;
    private final double atWell;
    private final double atTop;
    /** The time at each end of a panel. */
    private final double[] clock = new double[PANELS + 1];

    private Instanton(Potential potential, double well, double top, double atWell, double atTop) {
        this.potential = potential;
        this.well = well;
        this.top = top;
        this.atWell = atWell;
        this.atTop = atTop;
        for (int panel = PANELS / 2; panel < PANELS; panel++) {
            clock[panel + 1] = clock[panel] + time(position(panel), position(panel + 1));
        }
        for (int panel = PANELS / 2; panel > 0; panel--) {
            clock[panel - 1] = clock[panel] - time(position(panel - 1), position(panel));
        }
    }

    /**
     * Makes the trajectory.
     *
     * @param potential the potential
     * @param well the position of the minimum that is left
     * @param top the position of a maximum beside it
     * @return the way up
     * @throws IllegalArgumentException if the potential does not curve upwards at the well and downwards at the top, or does not rise all the
     *     way between them
     */
    public static Instanton of(Potential potential, double well, double top) {
        Arguments.within(well, potential.domain(), "well");
        Arguments.within(top, potential.domain(), "top");
        double atWell = Arguments.positive(potential.curvature(well), "curvature at the well " + well);
        double atTop = Arguments.positive(-potential.curvature(top), "negative curvature at the top " + top);
        for (int i = 0; i < PANELS; i++) {
            double y = state(well, top, position(i) + 0.5 * (position(1) - position(0)));
            if (!(potential.gradient(y) * (top - well) > 0)) {
                throw new IllegalArgumentException("the potential does not rise at y = " + y + ", between the well at "
                        + well + " and the top at " + top);
            }
        }
        return new Instanton(potential, well, top, atWell, atTop);
    }

    /**
     * Returns the action.
     *
     * @return \( S = 2\,(V(y_\star) - V(y_{min})) \), 1/year
     */
    public double action() {
        return 2 * (potential.value(top) - potential.value(well));
    }

    /**
     * Returns where the trajectory is at some times.
     *
     * @param times the times, years, finite, of either sign
     * @return the states
     */
    public Doubles at(Doubles times) {
        return times.map(this::at);
    }

    /**
     * Returns where the trajectory is.
     *
     * @param time the time, years, finite, of either sign; at 0 it is half way
     * @return the state, between well and top
     */
    public double at(double time) {
        return state(well, top, coordinate(Arguments.finite(time, "time")));
    }

    private double coordinate(double time) {
        if (time <= clock[0]) {
            return -LINEAR + (time - clock[0]) * atWell;
        }
        if (time >= clock[PANELS]) {
            return LINEAR + (time - clock[PANELS]) * atTop;
        }
        int panel = 0;
        while (time > clock[panel + 1]) {
            panel++;
        }
        double lower = position(panel);
        double upper = position(panel + 1);
        double s = 0.5 * (lower + upper);
        for (int i = 0; i < MOST_STEPS && upper - lower > Math.ulp(LINEAR); i++) {
            double late = clock[panel] + time(position(panel), s) - time;
            if (late > 0) {
                upper = s;
            } else {
                lower = s;
            }
            double next = s - late * speed(s);
            if (Math.abs(next - s) <= Math.ulp(s)) {
                return next;
            }
            s = next > lower && next < upper ? next : 0.5 * (lower + upper);
        }
        return s;
    }

    /** The time from one s to a later one. */
    private double time(double from, double to) {
        double half = 0.5 * (to - from);
        double sum = 0;
        for (int j = 0; j < RULE.size(); j++) {
            sum += RULE.weights().get(j) / speed(from + half * (1 + RULE.nodes().get(j)));
        }
        return half * sum;
    }

    /** The speed of s: the slope over the way left times the way made, relative to the whole. */
    private double speed(double s) {
        double passed = 1 / (1 + Math.exp(-s));
        double left = 1 / (1 + Math.exp(s));
        return potential.gradient(state(well, top, s)) / ((top - well) * passed * left);
    }

    /** Counts from the nearer end, so that the way left keeps its digits. */
    private static double state(double well, double top, double s) {
        return s < 0 ? well + (top - well) / (1 + Math.exp(-s)) : top - (top - well) / (1 + Math.exp(s));
    }

    private static double position(int panel) {
        return LINEAR * (2.0 * panel / PANELS - 1);
    }
}
