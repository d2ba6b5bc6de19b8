package org.potentia.models.schrodinger.modality;

import java.util.ArrayList;
import java.util.List;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;

/**
 * A Gaussian kernel estimate of a density, \( \hat f_h(x) = \frac{1}{nh\sqrt{2\pi}} \sum_i e^{-(x - x_i)^2 / 2h^2} \), and its modes. Modes are
 * counted by the zeros of its derivative, not on a grid: no mode is missed and none is seen twice, unless two zeros are nearer than
 * rounding can tell.
 *
 * <p>Source: B. W. Silverman (1981), Using kernel density estimates to investigate multimodality, J. R. Statist. Soc. B 43, 97-99. With this
 * kernel, and no other, the number of modes on the whole line never grows with the bandwidth.
 *
 * @param sample the observations
 * @param bandwidth h, in their unit, positive
 * @since 0.1
 */
public record KernelEstimate(Sample sample, double bandwidth) {
    private static final double SQRT_TWO_PI = Math.sqrt(2 * Math.PI);

    /** Halvings of a bracket of a mode. */
    private static final int MOST_STEPS = 80;

    /**
     * Checks the bandwidth.
     *
     * @throws IllegalArgumentException if it is not positive and finite, or so small beside the observations that doubles cannot hold both
     */
    public KernelEstimate {
        Arguments.positive(bandwidth, "h");
        double largest = Math.max(Math.abs(sample.min()), Math.abs(sample.max()));
        if (bandwidth < 64 * Math.ulp(largest)) {
            throw new IllegalArgumentException("h = " + bandwidth + ", must be at least " + 64 * Math.ulp(largest)
                    + ": beside observations as large as " + largest + " nothing finer can be told apart");
        }
    }

    /**
     * Returns the density at a point.
     *
     * @param x the point
     * @return the density, in the inverse unit of the observations
     */
    public double density(double x) {
        double[] sum = new double[1];
        KernelSums.at(sample.sorted(), 0, sample.size(), x, bandwidth, sum);
        return sum[0] / (sample.size() * bandwidth * SQRT_TWO_PI);
    }

    /**
     * Returns the second derivative of the density at a point.
     *
     * @param x the point
     * @return the second derivative
     */
    public double curvature(double x) {
        double[] sum = new double[3];
        KernelSums.at(sample.sorted(), 0, sample.size(), x, bandwidth, sum);
        return sum[2] / (sample.size() * bandwidth * bandwidth * bandwidth * SQRT_TWO_PI);
    }

    /**
     * Counts the modes.
     *
     * @return how many, at least 1
     */
    public int modeCount() {
        return modeCount(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /**
     * Counts the modes strictly inside an interval.
     *
     * @param low its left end
     * @param high its right end
     * @return how many, possibly none
     * @throws IllegalArgumentException if the interval is empty
     */
    public int modeCount(double low, double high) {
        return new ModeCounter().count(sample.sorted(), true, bandwidth, requireBelow(low, high), high);
    }

    /**
     * Finds the modes.
     *
     * @return their places in increasing order
     */
    public Doubles modes() {
        return modes(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /**
     * Finds the modes strictly inside an interval.
     *
     * @param low its left end
     * @param high its right end
     * @return their places in increasing order
     * @throws IllegalArgumentException if the interval is empty
     */
    public Doubles modes(double low, double high) {
        return Doubles.of(turns(requireBelow(low, high), high).stream()
                .filter(turn -> turn.peak)
                .mapToDouble(turn -> turn.at));
    }

    private static double requireBelow(double low, double high) {
        if (!(low < high)) {
            throw new IllegalArgumentException("interval from " + low + " to " + high + ", must have low < high");
        }
        return low;
    }

    /** A zero of the slope where it changes sign: a peak or a trough. */
    record Turn(double at, boolean peak) {}

    /** All turns inside an interval; troughs in wide gaps without an observation are left out. */
    List<Turn> turns(double low, double high) {
        List<Turn> turns = new ArrayList<>();
        SlopeWalk.Listener collector = new SlopeWalk.Listener() {
            private int last;
            private double since;

            @Override
            public void sign(int sign, double at) {
                if (last * sign < 0) {
                    turns.add(new Turn(zero(since, at, last), last > 0));
                }
                last = sign;
                since = at;
            }
        };
        new ModeCounter().walk(sample.sorted(), true, bandwidth, low, high, collector);
        return turns;
    }

    /** Where the slope, of the given sign on the left, vanishes: Newton's steps kept in a bracket. */
    private double zero(double from, double to, int sign) {
        double left = from;
        double right = to;
        double[] sum = new double[3];
        double x = 0.5 * (left + right);
        for (int step = 0; step < MOST_STEPS && right - left > 1e-14 * bandwidth; step++) {
            KernelSums.at(sample.sorted(), 0, sample.size(), x, bandwidth, sum);
            if (sum[1] == 0) {
                return x;
            }
            if (sum[1] * sign > 0) {
                left = x;
            } else {
                right = x;
            }
            double next = x - bandwidth * sum[1] / sum[2];
            boolean inside = next > left && next < right;
            if (inside && Math.abs(next - x) < 1e-13 * bandwidth) {
                return next;
            }
            x = inside && step % 4 != 3 ? next : 0.5 * (left + right);
        }
        return x;
    }
}
