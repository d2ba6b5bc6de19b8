package org.potentia.models.manes.market;

import java.util.ArrayList;
import java.util.List;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;

/**
 * Finds the local mean fields of a market. For a given sum \( S \) of all fields each of the equations \( m_i = M_i \) has exactly one
 * solution, because its right side falls with \( m_i \), so that the whole system is one scalar equation for the mean \( s = S/N \),
 *
 * <p>\[ H(s) = \frac1N \sum_i m_i(Ns) - s = 0, \qquad H'(s) = \sum_i \frac{A_i}{N + A_i} - 1, \]
 *
 * <p>and a Newton step in \( s \), taken together with one in each \( m_i \), is the Newton step of all \( N \) equations with the rank-one
 * inverse, MANES (102) corrected: it costs \( O(N) \). The third cumulants of the mixtures are bounded, which bounds \( H'' \) on any interval.
 * With that bound a step is only made where no root can be jumped over, and an interval is only left when it is proven to hold no root or one.
 *
 * <p>Source: I. Halperin (2022), arXiv:2203.07550, equations 85-90, and their corrections.
 *
 * @since 0.1
 */
public final class LocalFieldSolver {
    /** Rounding of the mean of a market, relative to the width of its mixtures. */
    private static final double ROUNDING = 1e-14;

    /** Intervals as narrow as this, relative to where roots can be, are not divided any more. */
    private static final double NARROWEST = 1e-9;

    private static final int MOST_STEPS = 400;

    private final HeterogeneousMarket market;
    private final Responses responses;
    private final double size;
    private final double lower;
    private final double upper;

    private final double[] fields;
    private final double[] gains;
    private double value;
    private double slope;
    private int asked;

    /**
     * What a search found.
     *
     * @param solutions the solutions, by increasing mean of the market
     * @param complete whether it is proven that there are no others
     * @param reason why it is not proven, in one sentence; empty if it is
     * @since 0.1
     */
    public record AllSolutions(List<LocalFields> solutions, boolean complete, String reason) {
        /** Copies the list. */
        public AllSolutions {
            solutions = List.copyOf(solutions);
        }
    }

    /** One interval still to be searched. */
    private record Interval(double from, double to) {}

    private LocalFieldSolver(HeterogeneousMarket market) {
        this.market = market;
        responses = market.responses();
        size = market.size();
        Doubles bounds = responses.bounds(market.fields(), market.coupling(), (size - 1) / size);
        double slack = 1e-6 * (bounds.get(1) - bounds.get(0)) + 1e-12 * Math.abs(bounds.get(0)) + 1e-300;
        lower = bounds.get(0) - slack;
        upper = bounds.get(1) + slack;
        fields = new double[market.size()];
        gains = new double[market.size()];
    }

    /**
     * Finds the solution to which a start leads: assets that answer each other's fields over and over, from fields that are all the same.
     *
     * @param market the market
     * @param start the field at which all assets begin, finite
     * @return the solution
     * @throws IllegalArgumentException if the start is not finite
     */
    public static LocalFields from(HeterogeneousMarket market, double start) {
        return new LocalFieldSolver(market).from(Arguments.finite(start, "start"));
    }

    /**
     * Finds the solution to which the market leads that begins without coupling to the mean: each asset at its mean for \( \psi_i = B_i/g \).
     *
     * @param market the market
     * @return the solution
     */
    public static LocalFields fromOwnMeans(HeterogeneousMarket market) {
        LocalFieldSolver solver = new LocalFieldSolver(market);
        double sum = 0;
        for (int i = 0; i < market.size(); i++) {
            solver.responses.ask(i, market.fields().get(i));
            sum += solver.responses.mean();
        }
        return solver.from(sum / market.size());
    }

    /**
     * Finds all solutions.
     *
     * @param market the market
     * @return the solutions, and whether they are proven to be all
     */
    public static AllSolutions all(HeterogeneousMarket market) {
        return new LocalFieldSolver(market).all();
    }

    private LocalFields from(double start) {
        double s = Math.min(Math.max(start, lower), upper);
        asked = 0;
        evaluate(s);
        boolean up = value > 0;
        for (int step = 0; step < MOST_STEPS && Math.abs(value) > tolerance(s); step++) {
            double newton = -value / slope;
            double next = s + value;
            // the fixed-point step never jumps over a root; Newton's does not where H falls all the way
            if (slope < 0 && -slope > bend(s, Math.abs(newton)) * Math.abs(newton)) {
                next = s + newton;
            }
            if (next == s) {
                break;
            }
            s = next;
            evaluate(s);
        }
        if (Math.abs(value) > tolerance(s)) {
            s = bracketed(s, up);
        }
        return polished();
    }

    /** Where the steps creep, because the market is all but critical, the next change of sign is bracketed. */
    private double bracketed(double s, boolean up) {
        double width = 1e-6 * (upper - lower);
        double near = s;
        double far = s;
        do {
            near = far;
            far = up ? Math.min(upper, far + width) : Math.max(lower, far - width);
            width *= 2;
            evaluate(far);
        } while (value > 0 == up && far > lower && far < upper);
        return up ? root(near, far) : root(far, near);
    }

    private AllSolutions all() {
        List<Double> roots = new ArrayList<>();
        List<Interval> pending = new ArrayList<>(List.of(new Interval(lower, upper)));
        String reason = "";
        while (!pending.isEmpty()) {
            Interval next = pending.removeLast();
            double radius = 0.5 * (next.to() - next.from());
            double middle = next.from() + radius;
            evaluate(middle);
            double bend = bend(middle, radius);
            if (Math.abs(value) > radius * (Math.abs(slope) + 0.5 * bend * radius)) {
                continue;
            }
            if (Math.abs(slope) > bend * radius) {
                one(next, roots);
                continue;
            }
            if (radius < NARROWEST * (upper - lower)) {
                reason = "near a mean of " + middle
                        + " two solutions may lie closer together than can be told: the market is at the edge of a phase";
                one(next, roots);
                continue;
            }
            pending.add(new Interval(middle, next.to()));
            pending.add(new Interval(next.from(), middle));
        }
        List<LocalFields> solutions = new ArrayList<>();
        for (double root : distinct(roots)) {
            asked = 0;
            evaluate(root);
            solutions.add(polished());
        }
        return new AllSolutions(solutions, reason.isEmpty(), reason);
    }

    /** A root may lie on the common end of two intervals. */
    private List<Double> distinct(List<Double> roots) {
        List<Double> kept = new ArrayList<>();
        roots.stream().sorted().forEach(root -> {
            if (kept.isEmpty() || root - kept.getLast() > 1e-12 * (upper - lower)) {
                kept.add(root);
            }
        });
        return kept;
    }

    /** Where H is monotone there is a root if its sign changes. */
    private void one(Interval interval, List<Double> roots) {
        evaluate(interval.from());
        double left = value;
        evaluate(interval.to());
        if (left == 0) {
            roots.add(interval.from());
        } else if (value == 0) {
            roots.add(interval.to());
        } else if (left > 0 != value > 0) {
            roots.add(root(interval.from(), interval.to()));
        }
    }

    /** Newton inside a bracket. */
    private double root(double from, double to) {
        evaluate(from);
        boolean positive = value > 0;
        double a = from;
        double b = to;
        double s = 0.5 * (a + b);
        for (int step = 0; step < 200; step++) {
            evaluate(s);
            if (Math.abs(value) <= tolerance(s)) {
                return s;
            }
            if (value > 0 == positive) {
                a = s;
            } else {
                b = s;
            }
            double newton = s - value / slope;
            double next = newton > a && newton < b ? newton : 0.5 * (a + b);
            if (next == s || b - a <= ROUNDING * (upper - lower)) {
                return s;
            }
            s = next;
        }
        return s;
    }

    private double tolerance(double s) {
        return ROUNDING * Math.max(Math.abs(s), 1e-3 * (upper - lower));
    }

    /** Solves for each field at this mean of the market; leaves value and slope of H. */
    private void evaluate(double s) {
        double sum = 0;
        double gain = 0;
        for (int i = 0; i < fields.length; i++) {
            double m = field(i, s);
            fields[i] = m;
            sum += m - s;
            gain += gains[i] / (size + gains[i]);
        }
        asked++;
        value = sum / size;
        slope = gain - 1;
    }

    /** The one solution of \( m = M(s - m/N) \): Newton, which converges from anywhere within a few steps because the slope is near -1. */
    private double field(int i, double s) {
        double coupling = market.coupling();
        double field = market.fields().get(i);
        double perVariance = 2 * coupling / (market.noise() * market.noise());
        double m = fields[i];
        double left = Double.NEGATIVE_INFINITY;
        double right = Double.POSITIVE_INFINITY;
        for (int step = 0; step < 100; step++) {
            responses.ask(i, coupling * (s - m / size) + field);
            double excess = responses.mean() - m;
            gains[i] = perVariance * responses.variance();
            if (excess > 0) {
                left = m;
            } else {
                right = m;
            }
            double next = m + excess / (1 + gains[i] / size);
            if (!(next >= left && next <= right)) {
                next = 0.5 * (left + right);
            }
            if (Math.abs(next - m) <= 1e-15 * Math.max(Math.abs(m), 1e-3 * (upper - lower))) {
                return next;
            }
            m = next;
        }
        return m;
    }

    /** Bounds the second derivative of H near the mean last evaluated. */
    private double bend(double s, double radius) {
        double coupling = market.coupling();
        double sum = 0;
        for (int i = 0; i < fields.length; i++) {
            double force = coupling * (s - fields[i] / size) + market.fields().get(i);
            sum += responses.thirdCumulantBound(i, force - coupling * radius, force + coupling * radius);
        }
        double perVariance = 2 * coupling / (market.noise() * market.noise());
        return perVariance * perVariance * sum / size;
    }

    /** A last step of Newton in all equations at once, and what the solution is worth. */
    private LocalFields polished() {
        double coupling = market.coupling();
        double h2 = market.noise() * market.noise();
        double[] error = new double[fields.length];
        double sum = 0;
        for (double m : fields) {
            sum += m;
        }
        double pushed = 0;
        for (int i = 0; i < fields.length; i++) {
            error[i] = answer(i, sum) - fields[i];
            gains[i] = 2 * coupling / h2 * responses.variance();
            pushed += error[i] * size / (size + gains[i]);
        }
        double margin = -slope;
        double total = Math.abs(margin) > 1e-6 ? pushed / margin : 0;
        double[] m = new double[fields.length];
        for (int i = 0; i < m.length; i++) {
            m[i] = fields[i] + (size * error[i] + gains[i] * total) / (size + gains[i]);
        }
        System.arraycopy(m, 0, fields, 0, m.length);
        sum = 0;
        double squares = 0;
        for (double each : m) {
            sum += each;
            squares += each * each;
        }
        double residual = 0;
        double logPartition = 0;
        for (int i = 0; i < m.length; i++) {
            residual = Math.max(residual, Math.abs(answer(i, sum) - m[i]));
            gains[i] = 2 * coupling / h2 * responses.variance();
            logPartition += responses.logPartition();
        }
        double energy = 0.5 * coupling * (sum * sum - squares) / size - 0.5 * h2 * logPartition;
        return new LocalFields(Doubles.of(m), Doubles.of(gains), energy / size, residual, asked + 2);
    }

    private double answer(int i, double sum) {
        responses.ask(
                i,
                market.coupling() * (sum - fields[i]) / size + market.fields().get(i));
        return responses.mean();
    }
}
