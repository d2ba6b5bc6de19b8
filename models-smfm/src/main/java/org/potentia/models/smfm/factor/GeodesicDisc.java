package org.potentia.models.smfm.factor;

import org.potentia.api.Arguments;

/**
 * The surroundings of a point of a surface in geodesic polar coordinates: geodesics in all directions, \( \ddot q^f = -\Gamma^f_{jk} \dot q^j
 * \dot q^k \), and how much neighbouring ones diverge, \( J'' = -K J \), \( J(0) = 0 \), \( J'(0) = 1 \), with \( K = -\tfrac12 R \) for the R of
 * the paper. The element of area is \( J\,dr\,d\varphi \), and the determinant of Van Vleck is \( r / J \).
 *
 * @param surface two dimensions; its drift plays no part
 * @param rays number of directions, at least 4
 * @param steps steps of the integration along each, at least 8
 */
record GeodesicDisc(CurvedDiffusion surface, int rays, int steps) {
    /** Beyond so many standard deviations a normal law of two dimensions has a part in \( 10^{14} \). */
    private static final double REACH = 8;

    GeodesicDisc {
        Arguments.atLeast(rays, 4, "rays");
        Arguments.atLeast(steps, 8, "steps");
        if (surface.dimension() != 2) {
            throw new IllegalArgumentException("dimension = " + surface.dimension() + ", must be 2");
        }
    }

    /**
     * The mass of the short-time kernel \( \frac{1}{2\pi\theta} e^{-r^2 / 2\theta} \), with a share of the curvature averaged along each
     * geodesic and, for the WKBJ Lagrangian, the root of the determinant of Van Vleck.
     *
     * @param term which Lagrangian
     * @param time \( \theta \), positive
     * @param point where the kernel begins
     * @return 1 if mass is conserved
     * @throws IllegalArgumentException if the geodesics leave the surface
     */
    double mass(CurvatureTerm term, double time, double... point) {
        double sum = 0;
        for (int ray = 0; ray < rays; ray++) {
            sum += ray(term, time, point, 2 * Math.PI * ray / rays);
        }
        return sum / rays;
    }

    private double ray(CurvatureTerm term, double time, double[] point, double angle) {
        double radius = REACH * Math.sqrt(time);
        double step = radius / steps;
        // position, direction, J and its slope, the integral of R
        double[] state = new double[7];
        System.arraycopy(point, 0, state, 0, 2);
        direct(state, angle);
        state[5] = 1;
        double sum = 0;
        // Simpson's rule over pairs of steps
        for (int k = 1; k <= steps; k++) {
            advance(state, step);
            double r = k * step;
            double density = state[4] / time * Math.exp(-0.5 * r * r / time - term.share() * time * state[6] / r);
            if (term == CurvatureTerm.WKBJ) {
                density *= Math.sqrt(r / state[4]);
            }
            sum += density * step * (k == steps ? 1 : k % 2 == 0 ? 2 : 4) / 3;
        }
        return sum;
    }

    /** Sets a direction of unit length at an angle in a basis that is orthonormal in the metric. */
    private void direct(double[] state, double angle) {
        LocalGeometry geometry = surface.at(state[0], state[1]).geometry();
        double first = Math.sqrt(geometry.inverse(0, 0));
        double second = geometry.inverse(0, 1) / first;
        double rest = Math.sqrt(geometry.inverse(1, 1) - second * second);
        state[2] = first * Math.cos(angle);
        state[3] = second * Math.cos(angle) + rest * Math.sin(angle);
    }

    /** One step of the fourth-order rule of Runge and Kutta. */
    private void advance(double[] state, double step) {
        double[] a = slopes(state);
        double[] b = slopes(moved(state, a, 0.5 * step));
        double[] c = slopes(moved(state, b, 0.5 * step));
        double[] d = slopes(moved(state, c, step));
        for (int i = 0; i < state.length; i++) {
            state[i] += step / 6 * (a[i] + 2 * b[i] + 2 * c[i] + d[i]);
        }
    }

    private static double[] moved(double[] state, double[] slopes, double step) {
        double[] moved = state.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += step * slopes[i];
        }
        return moved;
    }

    private double[] slopes(double[] state) {
        if (!surface.inside(state[0], state[1])) {
            throw new IllegalArgumentException(
                    "the step is too long for a short-time kernel: within eight standard deviations a geodesic"
                            + " leaves the domain at " + state[0] + ", " + state[1]);
        }
        LocalGeometry geometry = surface.at(state[0], state[1]).geometry();
        double[] slopes = new double[7];
        for (int f = 0; f < 2; f++) {
            slopes[f] = state[2 + f];
            for (int j = 0; j < 2; j++) {
                for (int k = 0; k < 2; k++) {
                    slopes[2 + f] -= geometry.christoffel(f, j, k) * state[2 + j] * state[2 + k];
                }
            }
        }
        double curvature = geometry.curvature();
        slopes[4] = state[5];
        slopes[5] = 0.5 * curvature * state[4];
        slopes[6] = curvature;
        return slopes;
    }
}
