package org.potentia.models.manes.phase;

import java.util.ArrayList;
import java.util.List;
import org.potentia.api.model.Equilibrium;
import org.potentia.models.manes.market.Cumulants;
import org.potentia.models.manes.market.ForceResponse;
import org.potentia.models.manes.market.HomogeneousMarket;
import org.potentia.numerics.GaussianMixture;

/**
 * All solutions of \( m = M(m) \), proven complete.
 *
 * <p>Every solution lies in the hull of the means that the components of a single asset have under the field \( B \) alone: outside it every
 * component of the dressed asset draws the mean back. The hull is halved again and again until each piece is settled by bounds of the slope
 * \( M' \) over the whole piece ({@link SlopeBounds}): a piece over which \( M' - 1 \) keeps its sign has one solution or none, as the signs
 * of \( M(m) - m \) at its ends say; a piece has none when \( |M(m) - m| \) in its middle is more than the slope can make up. What is still
 * open at a width of 1e-8 of the hull is a place where solutions merge within the accuracy of doubles: it is reported as one solution
 * of multiplicity two (no change of sign across it: a spinodal) or three (a change of sign: a critical point).
 *
 * <p>The bounds are computed in doubles and widened by 1e-12, which covers their rounding unless logarithms of weights exceed ten thousand.
 *
 * <p>Source: equations 50-62, 93-95 with the susceptibility \( \chi = A/(g(1-A)) \) at every solution.
 */
final class MeanFieldRoots {
    private static final double FINEST = 1e-8;

    /** Of a piece: not the middle, on which the solution of a symmetric market would lie. */
    private static final double SPLIT = 0.4871;

    private static final double ROUNDING = 4e-16;

    private static final int MOST_STEPS = 200;

    private final HomogeneousMarket market;
    private final ForceResponse response;
    private final SlopeBounds bounds;
    private final double low;
    private final double high;
    private final double finest;
    private final double noise;
    private final List<Equilibrium> found = new ArrayList<>();

    // a run of pieces that no bound settles
    private boolean open;
    private double openLow;
    private double openHigh;
    private boolean openRising;
    private boolean openEnd;

    MeanFieldRoots(HomogeneousMarket market) {
        this.market = market;
        this.response = market.response();
        this.bounds = new SlopeBounds(response);
        GaussianMixture single = market.asset().stationary(market.years());
        double tilt = response.tiltPerForce() * market.field();
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < single.size(); k++) {
            if (single.logWeights().get(k) > Double.NEGATIVE_INFINITY) {
                double mean = single.means().get(k) + tilt * single.variances().get(k);
                least = Math.min(least, mean);
                most = Math.max(most, mean);
            }
        }
        double size = Math.max(Math.abs(least), Math.abs(most));
        double width = Math.max(most - least, Math.sqrt(response.atRest().variance()));
        // beyond the hull by more than rounding, so that the signs at its ends are beyond doubt
        double margin = 1e-3 * width + 1e-12 * size;
        this.low = least - margin;
        this.high = most + margin;
        this.finest = FINEST * (high - low);
        this.noise = ROUNDING * 16 * Math.max(size, width);
    }

    Equilibria find() {
        search(low, above(low), high, above(high));
        close();
        return new Equilibria(market, found);
    }

    private boolean above(double m) {
        return excess(m) >= 0;
    }

    private double excess(double m) {
        return response.cumulants(market.force(m)).mean() - m;
    }

    private void search(double left, boolean aboveLeft, double right, boolean aboveRight) {
        double width = right - left;
        double tilt = response.tiltPerForce();
        bounds.over(tilt * market.force(left), tilt * market.force(right));
        double least = bounds.least();
        double most = bounds.most();
        if (most < 1 || least > 1) {
            close();
            if (aboveLeft != aboveRight) {
                found.add(at(polish(left, right, aboveLeft), 1));
            }
            return;
        }
        double middle = left + SPLIT * width;
        double excess = excess(middle);
        double reach = (1 - SPLIT) * width * Math.max(Math.abs(most - 1), Math.abs(least - 1));
        if (Math.abs(excess) > reach * (1 + 1e-12) + noise) {
            close();
            return;
        }
        if (width <= finest) {
            if (!open) {
                open = true;
                openLow = left;
                openRising = aboveLeft;
            }
            openHigh = right;
            openEnd = aboveRight;
            return;
        }
        boolean aboveMiddle = excess >= 0;
        search(left, aboveLeft, middle, aboveMiddle);
        search(middle, aboveMiddle, right, aboveRight);
    }

    /** Turns a run of open pieces into one solution. */
    private void close() {
        if (!open) {
            return;
        }
        open = false;
        double root;
        int multiplicity;
        if (openRising == openEnd) {
            if (slope(openLow) >= 1 == slope(openHigh) >= 1) {
                // no extremum and no change of sign: only rounding kept the bounds from settling it
                return;
            }
            root = merging(openLow, openHigh);
            multiplicity = 2;
        } else {
            root = polish(openLow, openHigh, openRising);
            multiplicity = 3;
        }
        found.add(at(root, multiplicity));
    }

    /** The place in a run without change of sign where the slope is one. */
    private double merging(double left, double right) {
        boolean steepLeft = slope(left) >= 1;
        double a = left;
        double b = right;
        for (int i = 0; i < MOST_STEPS && b - a > Math.ulp(Math.max(Math.abs(a), Math.abs(b))); i++) {
            double middle = 0.5 * (a + b);
            if (slope(middle) >= 1 == steepLeft) {
                a = middle;
            } else {
                b = middle;
            }
        }
        return 0.5 * (a + b);
    }

    private double slope(double m) {
        return response.coupling()
                * response.tiltPerForce()
                * response.cumulants(market.force(m)).variance();
    }

    /** Newton's method inside a bracket, halving where it would leave it or is slow. */
    private double polish(double left, double right, boolean aboveLeft) {
        double a = left;
        double b = right;
        double m = 0.5 * (a + b);
        double lastStep = b - a;
        for (int i = 0; i < MOST_STEPS; i++) {
            Cumulants cumulants = response.cumulants(market.force(m));
            double excess = cumulants.mean() - m;
            if (excess == 0) {
                return m;
            }
            if (excess > 0 == aboveLeft) {
                a = m;
            } else {
                b = m;
            }
            double slope = response.coupling() * response.tiltPerForce() * cumulants.variance() - 1;
            double next = m - excess / slope;
            if (!(next > a && next < b) || Math.abs(next - m) > 0.5 * lastStep) {
                if (Math.abs(next - m) <= Math.ulp(m)) {
                    return m;
                }
                next = 0.5 * (a + b);
            }
            double step = Math.abs(next - m);
            if (step <= Math.ulp(m) || step <= noise * 1e-4) {
                return next;
            }
            lastStep = step;
            m = next;
        }
        return m;
    }

    private Equilibrium at(double m, int multiplicity) {
        double force = market.force(m);
        Cumulants cumulants = response.cumulants(force);
        double variance = cumulants.variance();
        double slope = response.coupling() * response.tiltPerForce() * variance;
        double freeEnergy = 0.5 * market.coupling() * m * m - response.halfSquaredNoise() * response.logZ(force);
        // A/(g(1-A)) with A = 2g Var/h^2, in a form that has a limit without coupling
        double susceptibility =
                slope == 1 ? Double.POSITIVE_INFINITY : response.tiltPerForce() * variance / (1 - slope);
        return new Equilibrium(m, variance, freeEnergy, slope, susceptibility, multiplicity);
    }
}
