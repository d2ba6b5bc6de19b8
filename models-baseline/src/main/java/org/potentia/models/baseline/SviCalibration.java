package org.potentia.models.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.Parameter;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.Scale;
import org.potentia.api.model.OptionStrip;

/**
 * SVI on its way to quotes, in the least total variance \( v \), the slopes of the wings \( l \) and \( r \), and the place and width of the
 * bend:
 * \[ w(k) = v + \tfrac{r - l}2 (k - m) + \tfrac{r + l}2 \sqrt{(k - m)^2 + s^2} - s\sqrt{l r}, \]
 * so that \( b = (l + r)/2 \), \( \rho = (r - l)/(r + l) \), \( a = v - s\sqrt{l r} \). That no variance is negative and no wing steeper than a
 * law can have are bounds of single coordinates here.
 *
 * <p>At given place and width of the bend the curve is linear in what is left, so that a guess of these two makes a whole guess by a regression
 * (De Marco and Martini 2009, Quasi-explicit calibration of Gatheral's SVI model).
 */
final class SviCalibration extends QuoteCalibration {
    /** Below a law's steepest wing by more than rounding. */
    private static final double STEEPEST = 2 - 1e-9;

    private static final double FLATTEST = 1e-4;

    /** How far below the lowest quoted variance the curve may go, as a share of it. */
    private static final double LOWEST = 1e-4;

    private static final int STARTS = 8;

    private final ParameterSpace space;
    private final List<Point> points;

    SviCalibration(SviProvider provider, List<OptionStrip> strips, Doubles quotes) {
        super(provider, strips);
        points = points(strips, quotes);
        double lowest =
                points.stream().mapToDouble(SviCalibration::variance).min().orElseThrow();
        double highest =
                points.stream().mapToDouble(SviCalibration::variance).max().orElseThrow();
        space = ParameterSpace.of(
                coordinate("v", "v", "least total variance", LOWEST * lowest, 2 * highest, Scale.LOG, 0.9 * lowest),
                coordinate("l", "l", "slope of the left wing", FLATTEST, STEEPEST, Scale.LOG, 0.1),
                coordinate("r", "r", "slope of the right wing", FLATTEST, STEEPEST, Scale.LOG, 0.05),
                coordinate("m", "m", "log-moneyness of the bend", -2, 2, Scale.LINEAR, 0),
                coordinate("s", "σ", "width of the bend", 1e-4, 4, Scale.LOG, 0.1));
    }

    private static Parameter coordinate(
            String name, String symbol, String meaning, double low, double high, Scale scale, double value) {
        Interval search = Interval.closed(low, high);
        return new Parameter(
                name,
                symbol,
                "1",
                meaning,
                scale == Scale.LOG ? Interval.above(0) : Interval.REALS,
                search,
                scale,
                value);
    }

    private static double variance(Point point) {
        return point.volatility() * point.volatility() * point.years();
    }

    @Override
    public ParameterSpace coordinates() {
        return space;
    }

    @Override
    public List<ParameterVector> starts(RandomGenerator random) {
        double low = points.stream().mapToDouble(Point::logMoneyness).min().orElseThrow();
        double high = points.stream().mapToDouble(Point::logMoneyness).max().orElseThrow();
        double width = Math.max(high - low, 1e-3);
        List<ParameterVector> starts = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            double m = low + width * random.nextDouble();
            // from a bend that is hardly wider than a strike to one that fills all strikes
            double s = width * Math.exp(random.nextDouble(-4, 0));
            starts.add(guess(m, s));
        }
        return starts;
    }

    /** The regression at a given bend. */
    private ParameterVector guess(double m, double s) {
        double[] best = regression(m, s);
        double left = best[2] - best[1];
        double right = best[2] + best[1];
        double l = Math.min(1, Math.max(1e-3, left));
        double r = Math.min(1, Math.max(1e-3, right));
        return Starts.clamped(space, best[0] + s * Math.sqrt(l * r), l, r, m, s);
    }

    /** Least squares of total variances by \( a + c_1 (k - m) + c_2 \sqrt{(k - m)^2 + s^2} \). */
    private double[] regression(double m, double s) {
        double[][] normal = new double[3][4];
        for (Point point : points) {
            double z = point.logMoneyness() - m;
            double[] row = {1, z, Math.hypot(z, s), variance(point)};
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 4; j++) {
                    normal[i][j] += row[i] * row[j];
                }
            }
        }
        for (int i = 0; i < 3; i++) {
            // a guess need not be exact: a little damping serves where quotes do not tell all three
            normal[i][i] *= 1 + 1e-9;
        }
        return solved(normal);
    }

    /** Gauss's elimination of a positive definite system. */
    private static double[] solved(double[][] system) {
        int n = system.length;
        for (int k = 0; k < n; k++) {
            for (int i = k + 1; i < n; i++) {
                double factor = system[i][k] / system[k][k];
                for (int j = k; j <= n; j++) {
                    system[i][j] -= factor * system[k][j];
                }
            }
        }
        double[] solution = new double[n];
        for (int i = n - 1; i >= 0; i--) {
            double sum = system[i][n];
            for (int j = i + 1; j < n; j++) {
                sum -= system[i][j] * solution[j];
            }
            solution[i] = sum / system[i][i];
        }
        return solution;
    }

    @Override
    double[] natural(double[] at) {
        double root = Math.sqrt(at[1] * at[2]);
        return new double[] {
            at[0] - at[4] * root, 0.5 * (at[1] + at[2]), (at[2] - at[1]) / (at[2] + at[1]), at[3], at[4]
        };
    }

    @Override
    StripPrices at(double[] at, OptionStrip strip, boolean differentiated) {
        double forward = strip.market().forward(strip.years());
        double discount = strip.market().discount(strip.years());
        double l = at[1];
        double r = at[2];
        double s = at[4];
        double root = Math.sqrt(l * r);
        return (type, strike, slopes) -> {
            double z = Math.log(strike / forward) - at[3];
            double bend = Math.hypot(z, s);
            double variance = Math.max(0, at[0] + 0.5 * (r - l) * z + 0.5 * (r + l) * bend - s * root);
            double deviation = Math.sqrt(variance);
            if (differentiated && deviation > 0) {
                double perVariance = discount * vega(forward, strike, deviation) / (2 * deviation);
                slopes[0] = perVariance;
                slopes[1] = perVariance * 0.5 * (bend - z - s * Math.sqrt(r / l));
                slopes[2] = perVariance * 0.5 * (bend + z - s * Math.sqrt(l / r));
                slopes[3] = -perVariance * 0.5 * (r - l + (r + l) * z / bend);
                slopes[4] = perVariance * (0.5 * (r + l) * s / bend - root);
            }
            return discount * black(type, forward, strike, deviation);
        };
    }
}
