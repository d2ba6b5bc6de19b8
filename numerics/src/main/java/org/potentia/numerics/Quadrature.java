package org.potentia.numerics;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.DoubleUnaryOperator;
import org.potentia.api.Arguments;
import org.potentia.api.ComputationException;

/**
 * Adaptive quadrature with an error estimate: the 15-point Gauss-Kronrod rule, bisecting the panel with the largest error first.
 *
 * <p>Source: R. Piessens, E. de Doncker-Kapenga, C. W. Überhuber and D. K. Kahaner (1983), QUADPACK, routine QAG. The class is our own
 * because the integrators of Apache Commons Math give no error estimate and refine everywhere instead of where it is needed.
 *
 * @since 0.1
 */
public final class Quadrature {
    /** Bisections after which the best value so far is returned with its error: a smooth integrand needs some tens. */
    private static final int MOST_PANELS = 2000;

    /** What rounding leaves of the sum of 15 terms, relative to the integral of the magnitude. */
    private static final double ROUNDING = 5e-15;

    // abscissae and weights of the Kronrod rule on [-1, 1], from QUADPACK's QK15; odd positions are those of the Gauss
    // rule
    private static final double[] NODES = {
        0.991455371120812639206854697526329,
        0.949107912342758524526189684047851,
        0.864864423359769072789712788640926,
        0.741531185599394439863864773280788,
        0.586087235467691130294144691693013,
        0.405845151377397166906606412076961,
        0.207784955007898467600689403773245,
        0
    };
    private static final double[] KRONROD = {
        0.022935322010529224963732008058970,
        0.063092092629978553290700663189204,
        0.104790010322250183839876322541518,
        0.140653259715525918745189590510238,
        0.169004726639267902826583426598550,
        0.190350578064785409913256402421014,
        0.204432940075298892414161999234649,
        0.209482141084727828012999174891714
    };
    private static final double[] GAUSS = {
        0.129484966168869693270611432679082,
        0.279705391489276667901467771423780,
        0.381830050505118944950369775488975,
        0.417959183673469387755102040816327
    };

    private Quadrature() {}

    /**
     * Integrates over an interval.
     *
     * @param integrand the function, finite at every point inside
     * @param from the lower end, may be {@code -Infinity}
     * @param to the upper end, may be {@code +Infinity}, not below the lower end
     * @param relativeTolerance the relative error asked for, positive; below some 1e-14 rounding decides
     * @return the integral with its error estimate and cost; the estimate may exceed what was asked for if the integrand is too rough
     * @throws IllegalArgumentException if the ends are out of order or NaN, or the tolerance is not positive
     * @throws ComputationException if the integrand is not finite somewhere
     */
    public static Integral integrate(DoubleUnaryOperator integrand, double from, double to, double relativeTolerance) {
        return integrate(integrand, from, to, relativeTolerance, 0);
    }

    /**
     * Integrates over an interval to a relative or an absolute error, whichever is reached first.
     *
     * @param integrand the function, finite at every point inside
     * @param from the lower end, may be {@code -Infinity}
     * @param to the upper end, may be {@code +Infinity}, not below the lower end
     * @param relativeTolerance the relative error asked for, positive; below some 1e-14 rounding decides
     * @param absoluteTolerance the absolute error that is good enough, at least 0
     * @return the integral with its error estimate and cost; the estimate may exceed what was asked for if the integrand is too rough
     * @throws IllegalArgumentException if the ends are out of order or NaN, or a tolerance is not admissible
     * @throws ComputationException if the integrand is not finite somewhere
     */
    public static Integral integrate(
            DoubleUnaryOperator integrand, double from, double to, double relativeTolerance, double absoluteTolerance) {
        Arguments.positive(relativeTolerance, "relativeTolerance");
        Arguments.nonNegative(absoluteTolerance, "absoluteTolerance");
        if (!(from <= to)) {
            throw new IllegalArgumentException("from = " + from + ", must be <= to = " + to);
        }
        if (Double.isInfinite(from) && Double.isInfinite(to)) {
            if (from == to) {
                return new Integral(0, 0, 0);
            }
            // x = t / (1 - t^2)
            return adaptive(
                    t -> {
                        double gap = (1 - t) * (1 + t);
                        return mapped(integrand, t / gap, (1 + t * t) / (gap * gap));
                    },
                    -1,
                    1,
                    relativeTolerance,
                    absoluteTolerance);
        }
        if (Double.isInfinite(to)) {
            // x = from + t / (1 - t)
            return adaptive(
                    t -> mapped(integrand, from + t / (1 - t), 1 / ((1 - t) * (1 - t))),
                    0,
                    1,
                    relativeTolerance,
                    absoluteTolerance);
        }
        if (Double.isInfinite(from)) {
            return integrate(x -> integrand.applyAsDouble(-x), -to, -from, relativeTolerance, absoluteTolerance);
        }
        return adaptive(integrand, from, to, relativeTolerance, absoluteTolerance);
    }

    private static double mapped(DoubleUnaryOperator integrand, double x, double stretch) {
        // where the map reaches infinity an integrable function has vanished, and zero times infinity would be NaN
        double value = Double.isInfinite(x) ? 0 : integrand.applyAsDouble(x);
        return value == 0 ? 0 : value * stretch;
    }

    private static Integral adaptive(
            DoubleUnaryOperator integrand, double from, double to, double relativeTolerance, double absoluteTolerance) {
        PriorityQueue<Panel> panels =
                new PriorityQueue<>(Comparator.comparingDouble(Panel::error).reversed());
        panels.add(panel(integrand, from, to));
        int evaluations = 2 * NODES.length - 1;
        while (true) {
            double value = panels.stream().mapToDouble(Panel::value).sum();
            double error = panels.stream().mapToDouble(Panel::error).sum();
            double size = panels.stream().mapToDouble(Panel::magnitude).sum();
            Panel worst = panels.element();
            double middle = 0.5 * (worst.from() + worst.to());
            boolean good = error <= Math.max(absoluteTolerance, relativeTolerance * Math.abs(value))
                    || error <= ROUNDING * size;
            boolean indivisible = !(middle > worst.from() && middle < worst.to());
            if (good || indivisible || panels.size() >= MOST_PANELS) {
                return new Integral(value, error, evaluations);
            }
            panels.remove();
            panels.add(panel(integrand, worst.from(), middle));
            panels.add(panel(integrand, middle, worst.to()));
            evaluations += 2 * (2 * NODES.length - 1);
        }
    }

    private static Panel panel(DoubleUnaryOperator integrand, double from, double to) {
        double centre = 0.5 * (from + to);
        double half = 0.5 * (to - from);
        double kronrod = 0;
        double gauss = 0;
        double magnitude = 0;
        for (int i = 0; i < NODES.length; i++) {
            double offset = half * NODES[i];
            double left = finite(integrand, centre - offset);
            boolean middle = i == NODES.length - 1;
            double right = middle ? 0 : finite(integrand, centre + offset);
            kronrod += KRONROD[i] * (left + right);
            magnitude += KRONROD[i] * (Math.abs(left) + Math.abs(right));
            if (i % 2 == 1) {
                gauss += GAUSS[i / 2] * (left + right);
            }
        }
        return new Panel(from, to, half * kronrod, Math.abs(half * (kronrod - gauss)), half * magnitude);
    }

    private static double finite(DoubleUnaryOperator integrand, double x) {
        double value = integrand.applyAsDouble(x);
        if (!Double.isFinite(value)) {
            throw new ComputationException("the integrand is " + value + " at " + x + ", must be finite");
        }
        return value;
    }

    private record Panel(double from, double to, double value, double error, double magnitude) {}

    /**
     * The result of a quadrature.
     *
     * @param value the integral
     * @param error an estimate of its absolute error, usually far too large
     * @param evaluations how often the integrand was evaluated
     * @since 0.1
     */
    public record Integral(double value, double error, int evaluations) {}
}
