package org.potentia.solvers.langevin;

import org.potentia.api.model.Diffusion;

/** How a step is made from the increment of the noise. */
enum Scheme {
    /**
     * The noise is multiplied with its coefficient before the step (Ito), after it (Fick: G. Hänggi, H. Thomas 1982, Yu. L. Klimontovich
     * 1990) or with the mean of both (Stratonovich), where after means after a step by the noise alone. Weak order 1.
     */
    EULER(1) {
        @Override
        double step(Medium medium, double x, double t, double dt, double increment) {
            Diffusion diffusion = medium.diffusion();
            double b = diffusion.volatility(x, t);
            double moved = x + diffusion.drift(x, t) * dt;
            return switch (medium.calculus()) {
                case ITO -> moved + b * increment;
                case STRATONOVICH -> moved + 0.5 * (b + medium.noise(x + b * increment, t)) * increment;
                case FICK -> moved + medium.noise(x + b * increment, t) * increment;
            };
        }
    },

    /**
     * Platen's explicit scheme of weak order 2. Source: P. E. Kloeden, E. Platen (1992), Numerical Solution of Stochastic Differential
     * Equations, doi:10.1007/978-3-662-12616-5, equation (15.1.1), with time as a second coordinate.
     */
    PLATEN(2) {
        @Override
        double step(Medium medium, double x, double t, double dt, double increment) {
            double root = Math.sqrt(dt);
            double a = medium.itoDrift(x, t, dt);
            double b = medium.diffusion().volatility(x, t);
            double later = t + dt;
            double base = x + a * dt;
            double drifted = medium.itoDrift(base + b * increment, later, dt);
            double up = medium.noise(base + b * root, later);
            double down = medium.noise(base - b * root, later);
            return x
                    + 0.5 * (a + drifted) * dt
                    + 0.25 * (up + down + 2 * b) * increment
                    + 0.25 * (up - down) * (increment * increment - dt) / root;
        }
    };

    /** The weak order. */
    final int order;

    Scheme(int order) {
        this.order = order;
    }

    /**
     * Makes a step.
     *
     * @param medium where
     * @param x from
     * @param t when
     * @param dt its length
     * @param increment of the Wiener process
     * @return where it leads; perhaps beyond an end
     */
    abstract double step(Medium medium, double x, double t, double dt, double increment);

    /** Returns the factor of the finer of two answers in their extrapolation; that of the coarser is one minus it. */
    double finer() {
        return order == 1 ? 2 : 4.0 / 3;
    }
}
