package org.potentia.numerics.smile;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.potentia.api.Interval;
import org.potentia.api.Parameter;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.Scale;
import org.potentia.numerics.LogGaussianMixture;

/**
 * The coordinates of a search: \( (\mu, \sigma_1, \sigma_2, a) \) with \( \mu_1 = \mu = -\mu_2 \), which runs across the parameters
 * that give the same prices, or all five; and \( h \) where prices tell it. The components may stand in any order, which they lose again in
 * {@link #shape}.
 *
 * @param symmetric whether the locations are one number
 * @param noise whether \( h \) is searched
 * @param space the coordinates
 */
record CalibrationChart(boolean symmetric, boolean noise, ParameterSpace space) {
    /** How much narrower a component may be than the smile at the money says. */
    private static final double NARROWER = 20;

    /** How much wider: quotes of an index over some days reach fifteen deviations. */
    private static final double WIDER = 100;

    /** How far locations may be from each other, in standard deviations over the expiry. */
    private static final double FARTHER = 10;

    private static final double LEAST_SHARE = 1e-6;

    /** How far chance moves the logarithm of a guess. */
    private static final double SPREAD = 0.2;

    /**
     * Makes the coordinates.
     *
     * @param width a typical width of a component, per square root of year: the volatility at the money times the root of 2
     * @param years a typical time to expiry, years
     * @param drift the centre of locations, 1/year
     */
    static CalibrationChart of(boolean symmetric, boolean noise, double width, double years, double drift) {
        double reach = width / Math.sqrt(years);
        List<Parameter> parameters = new ArrayList<>();
        if (symmetric) {
            parameters.add(location("mu", "μ", "first component, minus that of the second", reach, 0));
        } else {
            parameters.add(location("mu1", "μ₁", "first component", reach, drift));
            parameters.add(location("mu2", "μ₂", "second component", reach, drift));
        }
        parameters.add(width("sigma1", "σ₁", "first", 0.8 * width, width));
        parameters.add(width("sigma2", "σ₂", "second", 1.4 * width, width));
        parameters.add(new Parameter(
                "a",
                "a",
                "1",
                "weight of the second component in the ground state",
                Interval.closed(0, 1),
                Interval.closed(LEAST_SHARE, 1 - LEAST_SHARE),
                Scale.LOGIT,
                0.3));
        if (noise) {
            double volatility = width / Math.sqrt(2);
            parameters.add(new Parameter(
                    "h",
                    "h",
                    "1/√year",
                    "noise",
                    Interval.above(0),
                    Interval.closed(volatility / NARROWER, volatility * NARROWER),
                    Scale.LOG,
                    volatility));
        }
        return new CalibrationChart(symmetric, noise, new ParameterSpace(parameters, List.of()));
    }

    private static Parameter location(String name, String symbol, String whose, double reach, double drift) {
        return new Parameter(
                name,
                symbol,
                "1/year",
                "location of the " + whose,
                Interval.REALS,
                Interval.closed(drift - FARTHER * reach, drift + FARTHER * reach),
                Scale.LINEAR,
                drift + 0.3 * reach);
    }

    private static Parameter width(String name, String symbol, String which, double value, double typical) {
        return new Parameter(
                name,
                symbol,
                "1/√year",
                "width of the " + which + " component",
                Interval.above(0),
                Interval.closed(typical / NARROWER, typical * WIDER),
                Scale.LOG,
                value);
    }

    /**
     * Guesses of several kinds, each moved by chance: leaning to either side, two wells, a narrow peak on a broad foot. Chance moves locations
     * and widths by a fifth or so, and the odds of the components by a third: within a kind, but far enough for other ways down.
     */
    List<ParameterVector> starts(double width, double years, double drift, RandomGenerator random) {
        double reach = width / Math.sqrt(years);
        return Stream.of(
                        new double[] {0.3, 0.8, 1.4, 0.3},
                        new double[] {-0.3, 0.8, 1.4, 0.3},
                        new double[] {0.8, 0.6, 0.9, 0.4},
                        new double[] {0.05, 0.6, 2.5, 0.2},
                        new double[] {0.5, 0.5, 1.2, 0.6})
                .map(kind -> new double[] {
                    reach * (kind[0] * moved(random) + 0.05 * random.nextGaussian()),
                    width * kind[1] * moved(random),
                    width * kind[2] * moved(random),
                    odds(kind[3] / (1 - kind[3]) * moved(random) * moved(random))
                })
                .map(guess -> space.vector(coordinates(guess, drift, width / Math.sqrt(2))))
                .toList();
    }

    private static double moved(RandomGenerator random) {
        return Math.exp(SPREAD * random.nextGaussian());
    }

    private static double odds(double odds) {
        return odds / (1 + odds);
    }

    private double[] coordinates(double[] guess, double drift, double volatility) {
        double[] coordinates = new double[space.size()];
        int next = 0;
        if (symmetric) {
            coordinates[next++] = guess[0];
        } else {
            coordinates[next++] = drift + guess[0];
            coordinates[next++] = drift - guess[0];
        }
        coordinates[next++] = guess[1];
        coordinates[next++] = guess[2];
        coordinates[next++] = guess[3];
        if (noise) {
            coordinates[next] = volatility;
        }
        return coordinates;
    }

    double mu1(double[] coordinates) {
        return coordinates[0];
    }

    double mu2(double[] coordinates) {
        return symmetric ? -coordinates[0] : coordinates[1];
    }

    double sigma1(double[] coordinates) {
        return coordinates[symmetric ? 1 : 2];
    }

    double sigma2(double[] coordinates) {
        return coordinates[symmetric ? 2 : 3];
    }

    double a(double[] coordinates) {
        return coordinates[symmetric ? 3 : 4];
    }

    /** The noise, if it is a coordinate. */
    double noise(double[] coordinates, double otherwise) {
        return noise ? coordinates[symmetric ? 4 : 5] : otherwise;
    }

    /**
     * Turns slopes in \( \mu_1, \mu_2, \sigma_1, \sigma_2, a, h \) into slopes in the coordinates.
     *
     * @param natural the slopes
     * @param slopes receives the slopes in the coordinates
     */
    void slopes(double[] natural, double[] slopes) {
        int next = 0;
        if (symmetric) {
            slopes[next++] = natural[0] - natural[1];
        } else {
            slopes[next++] = natural[0];
            slopes[next++] = natural[1];
        }
        slopes[next++] = natural[2];
        slopes[next++] = natural[3];
        slopes[next++] = natural[4];
        if (noise) {
            slopes[next] = natural[5];
        }
    }

    /** The components at a point, the narrower one first. */
    LogGaussianMixture shape(double[] coordinates) {
        double sigma1 = sigma1(coordinates);
        double sigma2 = sigma2(coordinates);
        return sigma1 <= sigma2
                ? new LogGaussianMixture(mu1(coordinates), mu2(coordinates), sigma1, sigma2, a(coordinates))
                : new LogGaussianMixture(mu2(coordinates), mu1(coordinates), sigma2, sigma1, 1 - a(coordinates));
    }
}
