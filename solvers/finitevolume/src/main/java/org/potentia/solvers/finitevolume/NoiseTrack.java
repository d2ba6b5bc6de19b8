package org.potentia.solvers.finitevolume;

import java.util.function.DoubleUnaryOperator;
import org.potentia.api.Interval;

/** The way along which \( dx/dz = b(x) \), tabulated. */
final class NoiseTrack implements Track {
    private static final int STEPS = 2048;

    private final double step;
    private final Side up;
    private final Side down;
    private final Interval domain;

    NoiseTrack(double origin, DoubleUnaryOperator noise, Interval domain, double reach) {
        this.domain = domain;
        step = reach / STEPS;
        up = new Side(origin, noise, 1);
        down = new Side(origin, noise, -1);
    }

    @Override
    public double position(double place) {
        double x = place >= 0 ? up.position(place) : down.position(-place);
        return Math.min(Math.max(x, domain.lower()), domain.upper());
    }

    @Override
    public double lowest() {
        return -down.end;
    }

    @Override
    public double highest() {
        return up.end;
    }

    /** The way on one side. */
    private final class Side {
        private final DoubleUnaryOperator noise;
        private final double sign;
        private final double[] x = new double[STEPS + 1];
        private final double[] slope = new double[STEPS + 1];
        private int knots;

        /** Where the wall is. */
        private double end = Double.POSITIVE_INFINITY;

        Side(double origin, DoubleUnaryOperator noise, double sign) {
            this.noise = noise;
            this.sign = sign;
            x[0] = origin;
            slope[0] = slope(origin);
            knots = 1;
            while (knots <= STEPS) {
                double next = advance(x[knots - 1], step);
                if (outside(next)) {
                    end = (knots - 1) * step + distanceToWall(x[knots - 1]);
                    // so that the interpolation ends in the wall
                    x[knots] = next;
                    slope[knots] = slope[knots - 1];
                    knots++;
                    break;
                }
                x[knots] = next;
                slope[knots] = slope(next);
                knots++;
            }
        }

        private boolean outside(double at) {
            return at <= domain.lower() || at >= domain.upper();
        }

        private double slope(double at) {
            return sign * noise.applyAsDouble(Math.min(Math.max(at, domain.lower()), domain.upper()));
        }

        /** One step of Runge and Kutta. */
        private double advance(double from, double length) {
            double k1 = slope(from);
            double k2 = slope(from + 0.5 * length * k1);
            double k3 = slope(from + 0.5 * length * k2);
            double k4 = slope(from + length * k3);
            return from + length / 6 * (k1 + 2 * k2 + 2 * k3 + k4);
        }

        private double distanceToWall(double from) {
            double inside = 0;
            double beyond = step;
            for (int i = 0; i < 60; i++) {
                double middle = 0.5 * (inside + beyond);
                if (outside(advance(from, middle))) {
                    beyond = middle;
                } else {
                    inside = middle;
                }
            }
            return beyond;
        }

        double position(double place) {
            int k = (int) Math.min(place / step, knots - 2);
            double from = k * step;
            if (end < (k + 1) * step) {
                // the last piece, up to the wall
                return place >= end ? wall() : advance(x[k], place - from);
            }
            double s = Math.min((place - from) / step, 1);
            double r = 1 - s;
            return r * r * (1 + 2 * s) * x[k]
                    + s * s * (1 + 2 * r) * x[k + 1]
                    + step * s * r * (r * slope[k] - s * slope[k + 1]);
        }

        private double wall() {
            return sign > 0 ? domain.upper() : domain.lower();
        }
    }
}
