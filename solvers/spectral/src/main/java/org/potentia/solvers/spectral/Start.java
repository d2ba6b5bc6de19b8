package org.potentia.solvers.spectral;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.evolve.GridFunction;
import org.potentia.api.evolve.InitialLaw;

/**
 * Where an evolution begins.
 *
 * @param point whether all mass is in one point, the lower end
 * @param lower the lower end of where the density matters
 * @param upper the upper end of where it matters
 * @param density the density
 * @param kinks points where it has a kink
 * @param highest its largest value
 */
record Start(boolean point, double lower, double upper, DoubleUnaryOperator density, Doubles kinks, double highest) {
    /** Values below this share of the largest do not matter. */
    private static final double NEGLIGIBLE = 1e-18;

    private static final int LOOKS = 256;

    /** Modes are no waves: rates are taken higher by this factor. */
    private static final double MARGIN = 1.1;

    /** Modes needed for the shape of the wells, however smooth the density is. */
    private static final double SMALLEST_SHARE = 0.05;

    /**
     * Looks at an initial law.
     *
     * @throws IllegalArgumentException if it lies outside the domain, or is not finite somewhere
     */
    static Start of(InitialLaw law, Interval domain) {
        return switch (law) {
            case InitialLaw.PointMass mass -> {
                double position = mass.position();
                if (!domain.contains(position)) {
                    throw new IllegalArgumentException(
                            "the initial position " + position + " must lie inside the domain " + domain);
                }
                yield new Start(true, position, position, x -> 0, Doubles.of(), 0);
            }
            case InitialLaw.Density given -> {
                GridFunction density = given.density();
                double[] x = density.points().toArray();
                double[] p = density.values().toArray();
                int first = 0;
                while (first < x.length - 2 && p[first + 1] == 0) {
                    first++;
                }
                int last = x.length - 1;
                while (last > first + 1 && p[last - 1] == 0) {
                    last--;
                }
                Doubles kinks = density.points().slice(first, last + 1);
                yield inside(
                        new Start(
                                false,
                                x[first],
                                x[last],
                                y -> linear(x, p, y),
                                kinks,
                                Arrays.stream(p).max().orElse(0)),
                        domain);
            }
            case InitialLaw.Profile profile -> {
                double lower = Math.max(profile.support().lower(), domain.lower());
                double upper = Math.min(profile.support().upper(), domain.upper());
                yield profile(profile.density(), lower, upper, domain);
            }
        };
    }

    private static Start profile(DoubleUnaryOperator density, double lower, double upper, Interval domain) {
        if (!(lower < upper)) {
            throw new IllegalArgumentException(
                    "the support of the initial density must lie inside the domain " + domain);
        }
        double[] x = new double[LOOKS];
        double[] p = new double[LOOKS];
        double highest = 0;
        for (int i = 0; i < LOOKS; i++) {
            x[i] = lower + (upper - lower) * (i + 0.5) / LOOKS;
            p[i] = density.applyAsDouble(x[i]);
            if (!(p[i] >= 0) || p[i] == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException(
                        "the initial density is " + p[i] + " at x = " + x[i] + ", must be finite and >= 0");
            }
            highest = Math.max(highest, p[i]);
        }
        double from = lower;
        for (int i = 0; i < LOOKS - 1 && p[i] <= NEGLIGIBLE * highest; i++) {
            from = i == 0 ? lower : x[i - 1];
        }
        double to = upper;
        for (int i = LOOKS - 1; i > 0 && p[i] <= NEGLIGIBLE * highest; i--) {
            to = i == LOOKS - 1 ? upper : x[i + 1];
        }
        double low = from;
        double high = to;
        return new Start(
                false,
                from,
                to,
                y -> y >= low && y <= high ? density.applyAsDouble(y) : 0,
                Doubles.of(from, to),
                highest);
    }

    private static Start inside(Start start, Interval domain) {
        if (start.lower() < domain.lower() || start.upper() > domain.upper()) {
            throw new IllegalArgumentException("the initial density on [" + start.lower() + ", " + start.upper()
                    + "] must lie inside the domain " + domain);
        }
        return start;
    }

    private static double linear(double[] x, double[] p, double y) {
        int found = Arrays.binarySearch(x, y);
        if (found >= 0) {
            return p[found];
        }
        int right = -found - 1;
        if (right == 0 || right == x.length) {
            return 0;
        }
        double share = (y - x[right - 1]) / (x[right] - x[right - 1]);
        return (1 - share) * p[right - 1] + share * p[right];
    }

    /** The density itself at some points. */
    GridFunction at(Doubles points) {
        return new GridFunction(points, points.map(density));
    }

    /**
     * Looks at the density over the square root of the weight, in units of its largest value, at points as far from each other as the
     * {@linkplain #step() step}. A point is not looked at.
     */
    double[] looks(Scan scan) {
        double[] x = new double[point ? 0 : LOOKS];
        for (int i = 0; i < x.length; i++) {
            x[i] = lower + (i + 0.5) * step();
        }
        double[] weights = scan.logWeights(x);
        double[] values = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double p = density.applyAsDouble(x[i]) / highest;
            values[i] = p > 0 ? p * Math.exp(-0.5 * weights[i]) : 0;
        }
        return values;
    }

    private double step() {
        return (upper - lower) / LOOKS;
    }

    /**
     * Estimates the rate above which nothing of the density is left at a time: modes are nearly waves, of which the density over the square
     * root of the weight holds as much as its Fourier transform says.
     *
     * @param scan the medium
     * @param looks what was seen of the density
     * @param diffusivity \( D \)
     * @param time the time
     * @param least what does not matter, relative to the largest value
     */
    double highestRate(Scan scan, double[] looks, double diffusivity, double time, double least) {
        if (point) {
            return (-Math.log(least) - 0.5 * scan.logWeights(new double[] {lower})[0]) / time;
        }
        double largest = Arrays.stream(looks).max().orElse(0);
        double alone = Math.log(Math.max(1, largest) / least) / time;
        double rate = alone;
        while (rate > MARGIN * SMALLEST_SHARE * alone) {
            double next = rate / MARGIN;
            double phase = Math.sqrt(next / diffusivity) * step();
            // waves that the looks cannot tell from longer ones are left in
            double share = phase < 1 ? transform(looks, phase) : largest;
            if (share * Math.exp(-next * time) > least) {
                return rate;
            }
            rate = next;
        }
        return rate;
    }

    /** The size of a Fourier coefficient relative to that of as many ones. */
    private static double transform(double[] values, double phase) {
        double turnRe = Math.cos(phase);
        double turnIm = Math.sin(phase);
        double re = 1;
        double im = 0;
        double sumRe = 0;
        double sumIm = 0;
        for (double value : values) {
            sumRe += re * value;
            sumIm += im * value;
            double next = re * turnRe - im * turnIm;
            im = re * turnIm + im * turnRe;
            re = next;
        }
        return Math.sqrt(sumRe * sumRe + sumIm * sumIm) / values.length;
    }
}
