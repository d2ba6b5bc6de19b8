package org.potentia.workbench.optimization;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Gradient and Hessian of a function at a scaled point, by central differences with Richardson extrapolation.
 *
 * <p>The step of each coordinate is chosen so that the function itself changes by a known amount: of a negative log-likelihood by what makes
 * a tenth of a standard error. Then rounding (some \( 10^{-11} \) in a likelihood of some thousands) and truncation (of fourth order in the
 * step) are both below \( 10^{-6} \) relative, whatever the unit or the width of the box. A function that is no likelihood has no standard
 * errors: it is to change by the same share of its size.
 *
 * <p>Coordinates at a bound are held: they have a one-sided gradient and no Hessian.
 */
final class Curvature {
    /** The second difference aimed at in a likelihood: the square of a tenth of a standard error. */
    private static final double OF_LIKELIHOOD = 1e-2;

    /** The second difference aimed at in any function, relative to \( 1 + |f| \): what the above is in a likelihood of some thousands. */
    private static final double OF_FUNCTION = 1e-6;

    private static final double FIRST_STEP = 1e-3;

    /** Step of differences of a gradient, as a share of the box: small beside anything a search would find, large beside rounding. */
    private static final double GRADIENT_STEP = 1e-5;

    private static final double SMALLEST_STEP = 1e-10;
    private static final double LARGEST_STEP = 0.1;
    private static final int STEP_SEARCHES = 12;
    private static final double ONE_SIDED_STEP = 1e-7;

    private final double value;
    private final double aim;
    private final double[] gradient;
    private final double[] steps;
    private final int[] active;
    private final Spectrum spectrum;

    private Curvature(ToDoubleFunction<double[]> function, double[] at, double[] firstSteps, boolean likelihood) {
        value = function.applyAsDouble(at);
        aim = likelihood ? OF_LIKELIHOOD : OF_FUNCTION * (1 + Math.abs(value));
        int n = at.length;
        gradient = new double[n];
        steps = firstSteps.clone();
        active = interior(at);
        for (int i = 0; i < n; i++) {
            if (atBound(at[i])) {
                gradient[i] = inward(function, at, i);
            }
        }
        double[][] hessian = new double[active.length][active.length];
        boolean finite = fillDiagonal(function, at, hessian);
        if (finite) {
            finite = fillMixed(function, at, hessian);
        }
        spectrum = Spectrum.of(hessian, finite);
    }

    /** From gradients at the point and around it. */
    private Curvature(double value, double[] gradient, UnaryOperator<double[]> gradients, double[] at) {
        this.value = value;
        this.aim = Double.NaN;
        this.gradient = gradient;
        steps = new double[at.length];
        Arrays.fill(steps, GRADIENT_STEP);
        active = interior(at);
        double[][] hessian = new double[active.length][active.length];
        spectrum = Spectrum.of(hessian, fillFromGradients(gradients, at, hessian));
    }

    /** The curvature of a negative log-likelihood. */
    static Curvature at(ToDoubleFunction<double[]> function, double[] point) {
        return new Curvature(function, point, firstSteps(point), true);
    }

    /** The curvature of any other function. */
    static Curvature ofFunction(ToDoubleFunction<double[]> function, double[] point) {
        return new Curvature(function, point, firstSteps(point), false);
    }

    private static double[] firstSteps(double[] point) {
        double[] steps = new double[point.length];
        Arrays.fill(steps, FIRST_STEP);
        return steps;
    }

    /**
     * The curvature of a function that knows its gradient: by differences of gradients, of which some \( 4 n \) suffice, to all digits that a
     * difference leaves.
     *
     * @param gradients the gradient at a point; one that is not finite where there is none
     */
    static Curvature ofGradient(double value, double[] gradient, UnaryOperator<double[]> gradients, double[] point) {
        return new Curvature(value, gradient, gradients, point);
    }

    /** The curvature of the same likelihood at another point nearby, where the same steps are a good guess. */
    Curvature moved(ToDoubleFunction<double[]> function, double[] point) {
        return new Curvature(function, point, steps, true);
    }

    static boolean atBound(double scaled) {
        return scaled <= Certificate.BOUND || scaled >= 1 - Certificate.BOUND;
    }

    double value() {
        return value;
    }

    /** Whether all differences could be taken, and the eigenvalues found. */
    boolean defined() {
        return spectrum.defined();
    }

    boolean positiveDefinite() {
        return spectrum.positiveDefinite();
    }

    boolean singular() {
        return spectrum.singular();
    }

    /** Infinite if the Hessian is singular; empty if it is not defined. */
    OptionalDouble conditionNumber() {
        return spectrum.conditionNumber();
    }

    /** Whether the Hessian can be inverted, and the inverse is a covariance. */
    boolean invertible() {
        return spectrum.invertible();
    }

    /** The variance of a scaled coordinate; NaN if it is at a bound or the Hessian cannot be inverted. */
    double variance(int coordinate) {
        for (int i = 0; i < active.length; i++) {
            if (active[i] == coordinate && invertible()) {
                return spectrum.covariance(i, i);
            }
        }
        return Double.NaN;
    }

    /** The Newton step \( -H^{-1} g \), zero at bounds; needs an invertible Hessian. */
    double[] newtonStep() {
        double[] step = new double[gradient.length];
        for (int i = 0; i < active.length; i++) {
            for (int j = 0; j < active.length; j++) {
                step[active[i]] -= spectrum.covariance(i, j) * gradient[active[j]];
            }
        }
        return step;
    }

    /** What a Newton step should gain, \( \tfrac12 g^T H^{-1} g \). */
    double predictedGain() {
        double[] step = newtonStep();
        double gain = 0;
        for (int i = 0; i < step.length; i++) {
            gain -= 0.5 * step[i] * gradient[i];
        }
        return gain;
    }

    /** The norm of the gradient without the components that point out of the box; infinite if it could not be computed. */
    double projectedGradient(double[] at) {
        return projected(gradient, at);
    }

    static double projected(double[] gradient, double[] at) {
        double sum = 0;
        for (int i = 0; i < at.length; i++) {
            // descent goes against the gradient
            boolean outward = (at[i] <= Certificate.BOUND && gradient[i] > 0)
                    || (at[i] >= 1 - Certificate.BOUND && gradient[i] < 0);
            sum += outward ? 0 : gradient[i] * gradient[i];
        }
        return Double.isFinite(sum) ? Math.sqrt(sum) : Double.POSITIVE_INFINITY;
    }

    private static int[] interior(double[] at) {
        return IntStream.range(0, at.length).filter(i -> !atBound(at[i])).toArray();
    }

    private double inward(ToDoubleFunction<double[]> function, double[] at, int i) {
        double step = at[i] <= Certificate.BOUND ? ONE_SIDED_STEP : -ONE_SIDED_STEP;
        double once = function.applyAsDouble(shifted(at, i, step));
        double twice = function.applyAsDouble(shifted(at, i, 2 * step));
        return (-3 * value + 4 * once - twice) / (2 * step);
    }

    private boolean fillFromGradients(UnaryOperator<double[]> gradients, double[] at, double[][] hessian) {
        boolean finite = Double.isFinite(value);
        for (int a = 0; a < active.length && finite; a++) {
            int i = active[a];
            double h = Math.min(steps[i], Math.min(at[i], 1 - at[i]));
            double[] up = gradients.apply(shifted(at, i, h));
            double[] down = gradients.apply(shifted(at, i, -h));
            double[] halfUp = gradients.apply(shifted(at, i, h / 2));
            double[] halfDown = gradients.apply(shifted(at, i, -h / 2));
            for (int b = 0; b < active.length; b++) {
                int j = active[b];
                double second = richardson((up[j] - down[j]) / (2 * h), (halfUp[j] - halfDown[j]) / h);
                // the same from either side: half of each
                hessian[a][b] += 0.5 * second;
                hessian[b][a] += 0.5 * second;
                finite &= Double.isFinite(second);
            }
        }
        return finite;
    }

    private boolean fillDiagonal(ToDoubleFunction<double[]> function, double[] at, double[][] hessian) {
        boolean finite = Double.isFinite(value);
        for (int a = 0; a < active.length; a++) {
            int i = active[a];
            steps[i] = chooseStep(function, at, i);
            double h = steps[i];
            double up = function.applyAsDouble(shifted(at, i, h));
            double down = function.applyAsDouble(shifted(at, i, -h));
            double halfUp = function.applyAsDouble(shifted(at, i, h / 2));
            double halfDown = function.applyAsDouble(shifted(at, i, -h / 2));
            gradient[i] = richardson((up - down) / (2 * h), (halfUp - halfDown) / h);
            hessian[a][a] =
                    richardson((up - 2 * value + down) / (h * h), 4 * (halfUp - 2 * value + halfDown) / (h * h));
            finite &= Double.isFinite(gradient[i]) && Double.isFinite(hessian[a][a]);
        }
        return finite;
    }

    private boolean fillMixed(ToDoubleFunction<double[]> function, double[] at, double[][] hessian) {
        boolean finite = true;
        for (int a = 0; a < active.length; a++) {
            for (int b = 0; b < a; b++) {
                double whole = mixed(function, at, active[a], active[b], 1);
                double half = mixed(function, at, active[a], active[b], 0.5);
                hessian[a][b] = richardson(whole, half);
                hessian[b][a] = hessian[a][b];
                finite &= Double.isFinite(hessian[a][b]);
            }
        }
        return finite;
    }

    private double mixed(ToDoubleFunction<double[]> function, double[] at, int i, int j, double factor) {
        double hi = factor * steps[i];
        double hj = factor * steps[j];
        double same = function.applyAsDouble(shifted(shifted(at, i, hi), j, hj))
                + function.applyAsDouble(shifted(shifted(at, i, -hi), j, -hj));
        double opposite = function.applyAsDouble(shifted(shifted(at, i, hi), j, -hj))
                + function.applyAsDouble(shifted(shifted(at, i, -hi), j, hj));
        return (same - opposite) / (4 * hi * hj);
    }

    private double chooseStep(ToDoubleFunction<double[]> function, double[] at, int i) {
        // room for the whole step on either side
        double largest = Math.min(LARGEST_STEP, Math.min(at[i], 1 - at[i]));
        double step = Math.min(steps[i], largest);
        for (int search = 0; search < STEP_SEARCHES; search++) {
            double second = Math.abs(function.applyAsDouble(shifted(at, i, step))
                    - 2 * value
                    + function.applyAsDouble(shifted(at, i, -step)));
            double factor;
            if (Double.isNaN(second)) {
                factor = 0.1;
            } else if (second > 0) {
                factor = Math.min(100, Math.max(0.01, Math.sqrt(aim / second)));
            } else {
                factor = 100;
            }
            double next = Math.min(largest, Math.max(SMALLEST_STEP, step * factor));
            boolean good = (factor > 0.5 && factor < 2) || next == step;
            if (good) {
                break;
            }
            step = next;
        }
        return step;
    }

    private static double richardson(double whole, double half) {
        return (4 * half - whole) / 3;
    }

    private static double[] shifted(double[] at, int i, double by) {
        double[] shifted = at.clone();
        shifted[i] += by;
        return shifted;
    }
}
