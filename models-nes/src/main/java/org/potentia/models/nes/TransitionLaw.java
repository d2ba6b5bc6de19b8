package org.potentia.models.nes;

import java.util.function.DoubleUnaryOperator;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.model.ReturnDistribution;
import org.potentia.numerics.GaussLegendre;

/**
 * The law of a return given the one before it. Its density is integrated panel by panel from both ends, positive terms only, so that both tails
 * keep the relative accuracy of the density. Immutable.
 */
final class TransitionLaw implements ReturnDistribution {
    private static final Rule PANEL = Rule.of(6);

    private static final Rule TAIL = Rule.of(16);

    /** A panel of a tail is so short that the density falls by no more than this, as a logarithm. */
    private static final double STEEPEST = 12;

    private static final int MOST_PANELS = 400;

    private static final double NEGLIGIBLE = 1e-18;

    private static final int MOST_STEPS = 200;

    private static final double ACCURACY = 2e-15;

    private final TransitionDensity density;
    private final ModeGrid grid;
    /** The mass left and right of each point. */
    private final double[] left;

    private final double[] right;
    private final double total;

    TransitionLaw(TransitionDensity density) {
        this.density = density;
        grid = density.grid();
        int size = grid.size();
        left = new double[size];
        right = new double[size];
        left[0] = tail(grid.point(0), -1, y -> 1);
        right[size - 1] = tail(grid.point(size - 1), 1, y -> 1);
        double[] panels = new double[size - 1];
        for (int i = 0; i < size - 1; i++) {
            panels[i] = panel(grid.point(i), grid.point(i + 1), y -> 1);
        }
        for (int i = 1; i < size; i++) {
            left[i] = left[i - 1] + panels[i - 1];
            right[size - 1 - i] = right[size - i] + panels[size - 1 - i];
        }
        total = left[size - 1] + right[size - 1];
    }

    /** What the density integrates to, which is one but for the accuracy of the modes and of the tails. */
    double total() {
        return total;
    }

    @Override
    public double logDensity(double x) {
        return density.logDensity(x);
    }

    @Override
    public double cdf(double x) {
        double lower = lower(x) / total;
        return lower <= 0.5 ? lower : 1 - Math.min(0.5, upper(x) / total);
    }

    @Override
    public double survival(double x) {
        double lower = lower(x) / total;
        return lower <= 0.5 ? 1 - lower : Math.min(0.5, upper(x) / total);
    }

    /** {@inheritDoc} By Newton's method on the logarithm of the nearer tail, inside a bracket. */
    @Override
    public double quantile(double p) {
        Arguments.probability(p, "p");
        if (p == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        if (p == 1) {
            return Double.POSITIVE_INFINITY;
        }
        boolean mirrored = p > 0.5;
        double wanted = mirrored ? 1 - p : p;
        double[] bracket = bracket(wanted * total, mirrored);
        double logWanted = Math.log(wanted);
        double near = bracket[0];
        double far = bracket[1];
        double x = 0.5 * (near + far);
        for (int i = 0; i < MOST_STEPS; i++) {
            double tail = (mirrored ? upper(x) : lower(x)) / total;
            double excess = Math.log(tail) - logWanted;
            if (Math.abs(excess) <= ACCURACY) {
                return x;
            }
            if (excess > 0) {
                near = x;
            } else {
                far = x;
            }
            double slope = Math.exp(logDensity(x) - Math.log(tail)) / total;
            double next = mirrored ? x + excess / slope : x - excess / slope;
            boolean inside = next > Math.min(near, far) && next < Math.max(near, far);
            next = inside ? next : 0.5 * (near + far);
            if (Math.abs(next - x) <= Math.ulp(x)) {
                return next;
            }
            x = next;
        }
        return x;
    }

    @Override
    public double mean() {
        return integral(y -> y) / total;
    }

    @Override
    public double variance() {
        return central(2);
    }

    @Override
    public double skewness() {
        double variance = variance();
        return central(3) / (variance * Math.sqrt(variance));
    }

    @Override
    public double kurtosis() {
        double variance = variance();
        return central(4) / (variance * variance);
    }

    private double central(int power) {
        double mean = mean();
        return integral(y -> Math.pow(y - mean, power)) / total;
    }

    /** Two points between which a tail takes a value: one nearer to the middle, one further out. */
    private double[] bracket(double mass, boolean mirrored) {
        double[] masses = mirrored ? right : left;
        int end = mirrored ? grid.size() - 1 : 0;
        int side = mirrored ? 1 : -1;
        if (mass < masses[end]) {
            double near = grid.point(end);
            double step = density.tailScale();
            double far = near + side * step;
            while ((mirrored ? upper(far) : lower(far)) > mass) {
                near = far;
                step *= 2;
                far += side * step;
            }
            return new double[] {near, far};
        }
        int i = end;
        while (i - side >= 0 && i - side < grid.size() && masses[i - side] <= mass) {
            i -= side;
        }
        int nearer = Math.clamp(i - side, 0, grid.size() - 1);
        return new double[] {grid.point(nearer), grid.point(i)};
    }

    /** The mass below a point, not normalised. */
    private double lower(double x) {
        int size = grid.size();
        if (x <= grid.point(0)) {
            return tail(x, -1, y -> 1);
        }
        if (x >= grid.point(size - 1)) {
            return total - tail(x, 1, y -> 1);
        }
        int i = grid.interval(x);
        return left[i] + panel(grid.point(i), x, y -> 1);
    }

    /** The mass above a point, not normalised. */
    private double upper(double x) {
        int size = grid.size();
        if (x >= grid.point(size - 1)) {
            return tail(x, 1, y -> 1);
        }
        if (x <= grid.point(0)) {
            return total - tail(x, -1, y -> 1);
        }
        int i = grid.interval(x);
        return right[i + 1] + panel(x, grid.point(i + 1), y -> 1);
    }

    private double integral(DoubleUnaryOperator weight) {
        int size = grid.size();
        double sum = tail(grid.point(0), -1, weight) + tail(grid.point(size - 1), 1, weight);
        for (int i = 0; i < size - 1; i++) {
            sum += panel(grid.point(i), grid.point(i + 1), weight);
        }
        return sum;
    }

    private double panel(double from, double to, DoubleUnaryOperator weight) {
        return rule(PANEL, from, to, 0, weight);
    }

    /** Integrates with the density relative to that of a given logarithm, so that it does not underflow. */
    private double rule(Rule rule, double from, double to, double logScale, DoubleUnaryOperator weight) {
        double half = 0.5 * (to - from);
        double centre = 0.5 * (to + from);
        double sum = 0;
        for (int j = 0; j < rule.nodes().size(); j++) {
            double y = centre + half * rule.nodes().get(j);
            sum += rule.weights().get(j) * weight.applyAsDouble(y) * Math.exp(logDensity(y) - logScale);
        }
        return half * sum;
    }

    /** Integrates outwards from a point outside the table, where the density only falls. */
    private double tail(double from, int side, DoubleUnaryOperator weight) {
        double log = Double.isInfinite(from) ? Double.NEGATIVE_INFINITY : logDensity(from);
        if (Math.exp(log) == 0) {
            return 0;
        }
        double sum = 0;
        double y = from;
        for (int i = 0; i < MOST_PANELS; i++) {
            double here = logDensity(y);
            double width = 0.25 * density.tailScale();
            while (here - logDensity(y + side * width) > STEEPEST) {
                width *= 0.5;
            }
            double next = y + side * width;
            double part = rule(TAIL, Math.min(y, next), Math.max(y, next), log, weight);
            sum += part;
            if (Math.abs(part) <= NEGLIGIBLE * Math.abs(sum)) {
                break;
            }
            y = next;
        }
        return Math.exp(log) * sum;
    }

    /** Points and weights of a rule of Gauss, made once. */
    private record Rule(Doubles nodes, Doubles weights) {
        static Rule of(int size) {
            GaussLegendre rule = new GaussLegendre(size);
            return new Rule(rule.nodes(), rule.weights());
        }
    }
}
