package org.potentia.models.baseline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.potentia.api.Doubles;
import org.potentia.api.model.OptionStrip;
import org.potentia.api.model.OptionType;
import org.potentia.numerics.ImpliedVolatility;

/**
 * Looks over all mixtures of three lognormal laws whose widths and forwards lie on a grid, for those near given quotes. Prices are linear in
 * the weights, and of three weights that sum to one and reprice the forward a single one is free: the best is a quotient (variable
 * projection, Golub and Pereyra 1973), so that a hundred thousand mixtures cost no more than a descent or two.
 *
 * <p>Errors of prices are divided by the vega of the quote, at least a hundredth of that at the money, which makes them nearly errors
 * of implied volatilities.
 */
final class LognormalMixtureScan {
    /** Logarithms of forwards, in deviations of the smile at the money: falls are larger than rises. */
    private static final double[] SHIFTS = {-4, -2.6, -1.7, -1.1, -0.7, -0.35, 0, 0.3, 0.6, 1, 1.6};

    /** Widths of components relative to that of the smile at the money. */
    private static final double[] WIDTHS = {0.1, 0.2, 0.32, 0.45, 0.6, 0.75, 0.9, 1.1, 1.4, 1.9, 2.8, 4.5};

    /** Below this part of the vega at the money prices tell no volatility. */
    private static final double LEAST_VEGA = 0.01;

    /** How far the seed moves the grid, in logarithms of its units. */
    private static final double OFFSET = 0.1;

    /** The least weight of a component: with none its width and place would not matter. */
    private static final double LEAST_WEIGHT = 0.005;

    private static final int COMPONENTS = 3;

    private final double[] forwards = new double[SHIFTS.length];
    private final double[] widths = new double[WIDTHS.length];
    /** Scalar products of the errors that single laws make, by place in the grid. */
    private final double[][] products;

    /**
     * A mixture near the quotes.
     *
     * @param loss the sum of squares of its errors
     * @param weights the weights of the components, the narrowest first
     * @param forwards their forwards, relative to that of the market
     * @param widths their volatilities, 1/√year
     */
    record Mixture(double loss, Doubles weights, Doubles forwards, Doubles widths) {}

    /**
     * Prices the laws of the grid.
     *
     * @param strips what was quoted
     * @param quotes the prices
     * @param volatility that of the smile at the money, 1/√year: the unit of the widths
     * @param deviation the same for the nearest expiry: the unit of the shifts
     * @param random moves the grid by half a step
     */
    LognormalMixtureScan(
            List<OptionStrip> strips, Doubles quotes, double volatility, double deviation, RandomGenerator random) {
        double stretch = Math.exp(random.nextDouble(-OFFSET, OFFSET));
        double widening = Math.exp(random.nextDouble(-OFFSET, OFFSET));
        Arrays.setAll(forwards, i -> Math.exp(SHIFTS[i] * deviation * stretch));
        Arrays.setAll(widths, i -> WIDTHS[i] * volatility * widening);
        double[][] errors = errors(strips, quotes, volatility);
        products = new double[errors.length][errors.length];
        for (int i = 0; i < errors.length; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int row = 0; row < errors[i].length; row++) {
                    sum += errors[i][row] * errors[j][row];
                }
                products[i][j] = sum;
                products[j][i] = sum;
            }
        }
    }

    /** By law and quote. As weights sum to one, the error of a mixture is the mixture of the errors. */
    private double[][] errors(List<OptionStrip> strips, Doubles quotes, double volatility) {
        double[][] errors = new double[widths.length * forwards.length][quotes.size()];
        int row = 0;
        for (OptionStrip strip : strips) {
            double forward = strip.market().forward(strip.years());
            double discount = strip.market().discount(strip.years());
            double root = Math.sqrt(strip.years());
            double least = LEAST_VEGA * QuoteCalibration.vega(forward, forward, volatility * root);
            for (int i = 0; i < strip.size(); i++, row++) {
                OptionType type = strip.types().get(i);
                double strike = strip.strikes().get(i);
                OptionalDouble quoted =
                        ImpliedVolatility.of(type, quotes.get(row), strike, strip.market(), strip.years());
                if (quoted.orElse(0) > 0) {
                    double vega = QuoteCalibration.vega(forward, strike, quoted.getAsDouble() * root);
                    double unit = Math.max(least, vega) * root;
                    for (int law = 0; law < errors.length; law++) {
                        double shifted = forward * forwards[law % forwards.length];
                        double width = widths[law / forwards.length] * root;
                        errors[law][row] =
                                (QuoteCalibration.black(type, shifted, strike, width) - quotes.get(row) / discount)
                                        / unit;
                    }
                }
            }
        }
        return errors;
    }

    /**
     * Picks mixtures to begin descents from: first those for which no other width of one component is better, the lowest first, then the
     * lowest of the rest.
     *
     * @param count how many
     */
    List<Mixture> starts(int count) {
        int n = widths.length;
        double[][][] losses = new double[n][n][n];
        List<int[]> places = new ArrayList<>();
        List<Mixture> found = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                for (int k = j; k < n; k++) {
                    Mixture mixture = best(i, j, k);
                    losses[i][j][k] = mixture.loss();
                    places.add(new int[] {i, j, k});
                    found.add(mixture);
                }
            }
        }
        List<Mixture> lowest = new ArrayList<>();
        List<Mixture> others = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            (isLowest(losses, places.get(i)) ? lowest : others).add(found.get(i));
        }
        Comparator<Mixture> byLoss = Comparator.comparingDouble(Mixture::loss);
        return Stream.concat(lowest.stream().sorted(byLoss), others.stream().sorted(byLoss))
                .limit(count)
                .toList();
    }

    private static boolean isLowest(double[][][] losses, int[] at) {
        double here = losses[at[0]][at[1]][at[2]];
        for (int component = 0; component < COMPONENTS; component++) {
            for (int step = -1; step <= 1; step += 2) {
                int[] next = at.clone();
                next[component] += step;
                Arrays.sort(next);
                if (next[0] >= 0 && next[2] < losses.length && losses[next[0]][next[1]][next[2]] < here) {
                    return false;
                }
            }
        }
        return true;
    }

    private Mixture best(int width1, int width2, int width3) {
        double least = Double.POSITIVE_INFINITY;
        int[] at = new int[COMPONENTS];
        double[] weights = new double[COMPONENTS];
        double[] bestWeights = new double[COMPONENTS];
        int n = forwards.length;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    double loss = weigh(width1 * n + i, width2 * n + j, width3 * n + k, weights);
                    if (loss < least) {
                        least = loss;
                        at[0] = i;
                        at[1] = j;
                        at[2] = k;
                        System.arraycopy(weights, 0, bestWeights, 0, COMPONENTS);
                    }
                }
            }
        }
        return new Mixture(
                least,
                Doubles.of(bestWeights),
                Doubles.of(forwards[at[0]], forwards[at[1]], forwards[at[2]]),
                Doubles.of(widths[width1], widths[width2], widths[width3]));
    }

    /**
     * Weighs three laws.
     *
     * @param weights receives the weights
     * @return the loss; infinite if no weights reprice the forward, or all do
     */
    private double weigh(int first, int second, int third, double[] weights) {
        int n = forwards.length;
        double f1 = forwards[first % n];
        double f2 = forwards[second % n];
        double f3 = forwards[third % n];
        // along this line the sum and the forward stay
        double d1 = f2 - f3;
        double d2 = f3 - f1;
        double d3 = f1 - f2;
        double square = d1 * d1 + d2 * d2 + d3 * d3;
        if (!(square > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        // the point of the line nearest to the middle: a third each, moved along the part of (f1, f2, f3) that sums to
        // zero
        double mean = (f1 + f2 + f3) / COMPONENTS;
        double excess = f1 * (f1 - mean) + f2 * (f2 - mean) + f3 * (f3 - mean);
        double move = (1 - mean) / excess;
        double w1 = 1.0 / COMPONENTS + move * (f1 - mean);
        double w2 = 1.0 / COMPONENTS + move * (f2 - mean);
        double w3 = 1.0 / COMPONENTS + move * (f3 - mean);
        double low = Math.max(bound(w1, d1, false), Math.max(bound(w2, d2, false), bound(w3, d3, false)));
        double high = Math.min(bound(w1, d1, true), Math.min(bound(w2, d2, true), bound(w3, d3, true)));
        if (!(low <= high)) {
            return Double.POSITIVE_INFINITY;
        }
        double[] a = products[first];
        double[] b = products[second];
        double[] c = products[third];
        double g1 = a[first] * d1 + a[second] * d2 + a[third] * d3;
        double g2 = b[first] * d1 + b[second] * d2 + b[third] * d3;
        double g3 = c[first] * d1 + c[second] * d2 + c[third] * d3;
        double bend = d1 * g1 + d2 * g2 + d3 * g3;
        double slope = w1 * g1 + w2 * g2 + w3 * g3;
        double step = bend > 0 ? Math.clamp(-slope / bend, low, high) : slope > 0 ? low : high;
        w1 += step * d1;
        w2 += step * d2;
        w3 += step * d3;
        weights[0] = w1;
        weights[1] = w2;
        weights[2] = w3;
        return w1 * w1 * a[first]
                + w2 * w2 * b[second]
                + w3 * w3 * c[third]
                + 2 * (w1 * w2 * a[second] + w1 * w3 * a[third] + w2 * w3 * b[third]);
    }

    /** How far a weight allows to go along the line. */
    private static double bound(double weight, double direction, boolean up) {
        double spare = weight - LEAST_WEIGHT;
        if (direction == 0) {
            return up == spare >= 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        }
        return direction > 0 == up ? (up ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY) : -spare / direction;
    }
}
