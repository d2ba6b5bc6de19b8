package org.potentia.tck;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.potentia.api.model.ReturnDistribution;

/**
 * Integrals over a law of returns, cut at its quantiles, so that narrow and wide laws are treated alike. Away from the median the variable is
 * the logarithm of the distance from it, in which power tails are as tame as Gaussian ones.
 */
final class LawIntegrals {
    static final double TOLERANCE = 1e-11;

    /** Where the integrals are cut: in each half these probabilities of lying further out. */
    private static final double[] CUTS = {0.25, 0.1, 0.01, 1e-4, 1e-7, 1e-10};

    /** Beyond the last cut the logarithm of the distance advances by this, */
    private static final double CHUNK = 2;

    /** until this over the power, where the integrand would overflow. */
    private static final double LARGEST_LOG_DISTANCE = 680;

    private final ReturnDistribution law;
    private final double median;

    LawIntegrals(ReturnDistribution law) {
        this.law = law;
        median = law.quantile(0.5);
    }

    /**
     * A moment by quadrature.
     *
     * @param value the integral as far as it goes
     * @param rest an estimate of what is missing
     * @param converged whether the contributions have died out
     */
    record Moment(double value, double rest, boolean converged) {}

    double median() {
        return median;
    }

    /** Returns the distance between the quartiles. */
    double spread() {
        return law.quantile(0.75) - law.quantile(0.25);
    }

    /** Returns the quantiles at which integrals are cut, from far left to far right; repeated ones are left out. */
    double[] cuts() {
        double[] cuts = new double[2 * CUTS.length + 1];
        for (int i = 0; i < CUTS.length; i++) {
            cuts[CUTS.length - 1 - i] = law.quantile(CUTS[i]);
            cuts[CUTS.length + 1 + i] = law.quantile(1 - CUTS[i]);
        }
        cuts[CUTS.length] = median;
        return Arrays.stream(cuts).filter(Double::isFinite).distinct().toArray();
    }

    /** Integrates the density between two points on one side of the median. */
    double mass(double from, double to) {
        return between(law::density, from, to);
    }

    /** Integrates a function between two points on one side of the median. */
    double between(DoubleUnaryOperator f, double from, double to) {
        if (from == median || to == median) {
            return Numbers.integral(f, from, to, TOLERANCE);
        }
        double side = from > median ? 1 : -1;
        double near = Math.log(Math.min(Math.abs(from - median), Math.abs(to - median)));
        double far = Math.log(Math.max(Math.abs(from - median), Math.abs(to - median)));
        return Numbers.integral(
                t -> {
                    double distance = Math.exp(t);
                    return f.applyAsDouble(median + side * distance) * distance;
                },
                near,
                far,
                TOLERANCE);
    }

    /** Integrates \( |x - c|^k f(x) \), with the sign of \( x - c \) if the power is odd. */
    Moment moment(int power, double centre) {
        double[] cuts = cuts();
        double value = 0;
        for (int i = 1; i < cuts.length; i++) {
            value += between(x -> Math.pow(x - centre, power) * law.density(x), cuts[i - 1], cuts[i]);
        }
        Moment left = tail(power, centre, -1, cuts[0], Math.abs(value));
        Moment right = tail(power, centre, 1, cuts[cuts.length - 1], Math.abs(value));
        return new Moment(
                value + left.value() + right.value(),
                Math.abs(left.rest()) + Math.abs(right.rest()),
                left.converged() && right.converged());
    }

    /** Integrates the density beyond a point. */
    double beyond(double from, int side) {
        return tail(0, 0, side, from, 0).value();
    }

    private Moment tail(int power, double centre, int side, double from, double scale) {
        double end = side < 0 ? law.support().lower() : law.support().upper();
        double t = Math.log(Math.abs(from - median));
        double last =
                Double.isInfinite(end) ? LARGEST_LOG_DISTANCE / Math.max(power, 1) : Math.log(Math.abs(end - median));
        double sum = 0;
        double chunk = 0;
        double before = 0;
        // on a tail without an end all steps are whole ones, so that their ratio tells how it falls
        while (Double.isInfinite(end) ? t + CHUNK <= last : t < last) {
            double to = Math.min(t + CHUNK, last);
            before = chunk;
            chunk = Numbers.integral(u -> term(power, centre, side, u), t, to, 1e-9);
            sum += chunk;
            t = to;
            if (Math.abs(chunk) <= 1e-14 * (scale + Math.abs(sum))) {
                return new Moment(sum, 0, true);
            }
        }
        if (Double.isFinite(end)) {
            return new Moment(sum, 0, true);
        }
        double ratio = before == 0 ? 1 : chunk / before;
        return ratio < 0.999
                ? new Moment(
                        sum + chunk * ratio / (1 - ratio),
                        chunk * ratio / (1 - ratio),
                        Math.abs(chunk) < 1e-3 * (scale + Math.abs(sum)))
                : new Moment(sum, Double.POSITIVE_INFINITY, false);
    }

    /** Integrates the square of the distribution function (left) or of the survival function (right) beyond the last cut. */
    double squaredTail(int side) {
        double[] cuts = cuts();
        double t = Math.log(Math.abs((side < 0 ? cuts[0] : cuts[cuts.length - 1]) - median));
        double sum = 0;
        double chunk = Double.POSITIVE_INFINITY;
        while (chunk > 1e-14 * sum && t < LARGEST_LOG_DISTANCE) {
            chunk = Numbers.integral(
                    u -> {
                        double x = median + side * Math.exp(u);
                        double beyond = side < 0 ? law.cdf(x) : law.survival(x);
                        return beyond * beyond * Math.exp(u);
                    },
                    t,
                    t + CHUNK,
                    1e-9);
            sum += chunk;
            t += CHUNK;
        }
        return sum;
    }

    /** Returns \( (x - c)^k f(x)\,dx/du \) at \( x = m \pm e^u \), in logarithms so that neither factor overflows alone. */
    private double term(int power, double centre, int side, double u) {
        double x = median + side * Math.exp(u);
        double logTerm = power * Math.log(Math.abs(x - centre)) + law.logDensity(x) + u;
        double sign = power % 2 == 0 ? 1 : Math.signum(x - centre);
        return sign * Math.exp(logTerm);
    }
}
