package org.potentia.models.nes;

import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.numerics.CriticalPoints;
import org.potentia.numerics.GaussianMixture;
import org.potentia.numerics.LogGaussianMixture;
import org.potentia.numerics.LogarithmicPerturbation;

/**
 * The ansatz for the lowest state of the supersymmetric partner: the two decaying solutions, each with one tail of the stationary law, joined
 * at a split point,
 *
 * <p>\[ \varphi(y) = \frac{Q(y)}{Q(y_s)\,\Psi_0(y)} \;\;(y \ge y_s), \qquad \varphi(y) = \frac{F(y)}{F(y_s)\,\Psi_0(y)} \;\;
 * (y \lt y_s), \qquad N = \int \varphi^2. \]
 *
 * <p>It is the exact ground state, at energy zero, of \( H_+ - c\,\delta(y - y_s) \), so that logarithmic perturbation theory in the point
 * gives the first eigenvalue: \( E_1^{(1)} = h^4 / (2QFN) \), which is an upper bound for every split point, and further orders. Equations
 * 42-62 of the NES paper. Tails are kept as logarithms, through the scaled complementary error function.
 */
final class PartnerZeroMode {
    /** Where the two solutions are joined. */
    enum Split {
        /** The top of the barrier. */
        TOP,
        /** Zero, as in the paper; good only if the barrier is near. */
        ZERO,
        /** Where the bound is lowest. */
        BEST;

        static Split of(String label) {
            return Arrays.stream(values())
                    .filter(split -> split.name().toLowerCase(Locale.ROOT).equals(label))
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalArgumentException("split = " + label + ", must be one of top, zero, best"));
        }
    }

    /** Panels reach so many widths to both sides of each component: squares are below 1e-62 of their largest value there. */
    private static final int REACH = 12;

    private static final int PANELS_PER_WIDTH = 4;

    /** Points of the scan for the lowest bound, and steps of the golden section after it: together nine digits of the place. */
    private static final int SCAN = 40;

    private static final int REFINEMENTS = 40;

    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private final LogGaussianMixture shape;
    private final double years;
    private final GaussianMixture stationary;
    private final GaussianMixture groundState;
    private final double logNormalisation;
    private final double split;
    private final double logRight;
    private final double logLeft;

    private PartnerZeroMode(LogGaussianMixture shape, double years, double split) {
        this.shape = shape;
        this.years = years;
        this.stationary = shape.stationary(years);
        this.groundState = shape.groundState(years);
        this.logNormalisation = shape.logNormalisation(years);
        this.split = Arguments.finite(split, "ySplit");
        this.logRight = stationary.logSurvival(split);
        this.logLeft = stationary.logCdf(split);
    }

    static PartnerZeroMode at(LogGaussianMixture shape, double years, double split) {
        return new PartnerZeroMode(shape, years, split);
    }

    static PartnerZeroMode of(LogGaussianMixture shape, double years, Split split) {
        return new PartnerZeroMode(
                shape,
                years,
                switch (split) {
                    case TOP -> top(shape, years);
                    case ZERO -> 0;
                    case BEST -> best(shape, years);
                });
    }

    private static double top(LogGaussianMixture shape, double years) {
        CriticalPoints points = shape.potential(years, 1).criticalPoints();
        if (points.maxima().size() == 0) {
            throw new IllegalArgumentException(
                    "the potential has one well, at "
                            + points.minima().get(0)
                            + ": it has no barrier to split at, and perturbation theory fails there; take the spectrum, or split = best");
        }
        return points.maxima().get(0);
    }

    private static double best(LogGaussianMixture shape, double years) {
        GaussianMixture law = shape.stationary(years);
        double low = law.quantile(1e-3);
        double high = law.quantile(1 - 1e-3);
        double step = (high - low) / SCAN;
        double least = Double.POSITIVE_INFINITY;
        double best = low;
        for (int i = 1; i < SCAN; i++) {
            double bound = at(shape, years, low + i * step).logBound();
            if (bound < least) {
                least = bound;
                best = low + i * step;
            }
        }
        double a = best - step;
        double b = best + step;
        double x = b - GOLDEN * (b - a);
        double y = a + GOLDEN * (b - a);
        double atX = at(shape, years, x).logBound();
        double atY = at(shape, years, y).logBound();
        for (int i = 0; i < REFINEMENTS; i++) {
            if (atX < atY) {
                b = y;
                y = x;
                atY = atX;
                x = b - GOLDEN * (b - a);
                atX = at(shape, years, x).logBound();
            } else {
                a = x;
                x = y;
                atX = atY;
                y = a + GOLDEN * (b - a);
                atY = at(shape, years, y).logBound();
            }
        }
        return 0.5 * (a + b);
    }

    double split() {
        return split;
    }

    /** \( Q(y_s) \). */
    double right() {
        return Math.exp(logRight);
    }

    /** \( F(y_s) \). */
    double left() {
        return Math.exp(logLeft);
    }

    /** \( \log\Psi_0(y) \). */
    double logGroundState(double y) {
        return logNormalisation + groundState.logDensity(y);
    }

    /** \( \log\varphi(y) \), which is \( -\log\Psi_0 \) at the split. */
    double logValue(double y) {
        double tail = y >= split ? stationary.logSurvival(y) - logRight : stationary.logCdf(y) - logLeft;
        return tail - logGroundState(y);
    }

    /** The strength of the point in units of \( h^4/2 \): \( \Psi_0^2(y_s)/(QF) \). */
    double strength() {
        return Math.exp(2 * logGroundState(split) - logRight - logLeft);
    }

    /** The series of the eigenvalue in units of \( h^4/2 \). */
    LogarithmicPerturbation series(int orders) {
        return LogarithmicPerturbation.byPoint(this::logValue, 1, edges(), split, strength(), orders);
    }

    /** The logarithm of \( E_1^{(1)} \) in units of \( h^4/2 \). */
    private double logBound() {
        return -logRight - logLeft - series(1).logNorm();
    }

    /** Edges of panels: a mesh around each component, the gaps between them filled, and the split. */
    private Doubles edges() {
        TreeSet<Double> edges = new TreeSet<>();
        double narrowest = Math.min(shape.sigma1(), shape.sigma2()) * Math.sqrt(years);
        for (int k = 0; k < groundState.size(); k++) {
            if (groundState.logWeights().get(k) > Double.NEGATIVE_INFINITY) {
                double step = Math.sqrt(groundState.variances().get(k)) / PANELS_PER_WIDTH;
                for (int i = -REACH * PANELS_PER_WIDTH; i <= REACH * PANELS_PER_WIDTH; i++) {
                    edges.add(groundState.means().get(k) + i * step);
                }
            }
        }
        if (split <= edges.first() || split >= edges.last()) {
            throw new IllegalArgumentException("ySplit = " + split + ", must be in (" + edges.first() + ", "
                    + edges.last() + "), where the law lives");
        }
        edges.add(split);
        double[] sorted = edges.stream().mapToDouble(Double::doubleValue).toArray();
        // edges of two meshes may nearly coincide
        double least = 1e-6 * narrowest;
        double[] kept = new double[sorted.length];
        int n = 0;
        for (double edge : sorted) {
            if (n > 0 && edge - kept[n - 1] < least) {
                if (edge == split) {
                    kept[n - 1] = split;
                }
                continue;
            }
            kept[n++] = edge;
        }
        double widest = Math.max(shape.sigma1(), shape.sigma2()) * Math.sqrt(years) / PANELS_PER_WIDTH;
        TreeSet<Double> filled = new TreeSet<>();
        for (int j = 0; j + 1 < n; j++) {
            double gap = kept[j + 1] - kept[j];
            int pieces = gap > 1.001 * widest ? (int) Math.ceil(PANELS_PER_WIDTH * gap / narrowest) : 1;
            for (int i = 0; i < pieces; i++) {
                filled.add(kept[j] + gap * i / pieces);
            }
        }
        filled.add(kept[n - 1]);
        return Doubles.of(filled.stream().mapToDouble(Double::doubleValue));
    }
}
