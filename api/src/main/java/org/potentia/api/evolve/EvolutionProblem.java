package org.potentia.api.evolve;

import org.potentia.api.Arguments;
import org.potentia.api.Interval;
import org.potentia.api.model.Boundaries;
import org.potentia.api.model.Diffusion;
import org.potentia.api.model.PlanarDiffusion;
import org.potentia.api.model.Potential;

/**
 * How a density changes in time.
 *
 * @since 0.1
 */
public sealed interface EvolutionProblem {
    /**
     * A problem in one dimension.
     *
     * @since 0.1
     */
    sealed interface Line extends EvolutionProblem {}

    /**
     * The Fokker-Planck equation of a diffusion, with a rate at which mass grows or decays:
     * \( \partial_t p = -\partial_x (a p) + \tfrac12 \partial_x^2 (b^2 p) + r\,p \) in the Ito reading.
     *
     * @param diffusion the diffusion
     * @param rate \( r(x, t) \)
     * @since 0.1
     */
    record LinearDiffusion(Diffusion diffusion, Rate rate) implements Line {
        /**
         * Makes a problem that conserves mass.
         *
         * @param diffusion the diffusion
         * @return the problem
         */
        public static LinearDiffusion of(Diffusion diffusion) {
            return new LinearDiffusion(diffusion, Rate.NONE);
        }

        /**
         * Says whether nothing depends on time.
         *
         * @return whether diffusion and rate are homogeneous in time
         */
        public boolean timeHomogeneous() {
            return diffusion.timeHomogeneous() && rate.timeHomogeneous();
        }
    }

    /**
     * The mean-field equation of many particles that act on each other:
     * \( \partial_t p = \partial_y [(V'(y) + \int K'(y - y') p(y')\,dy') p] + \tfrac{h^2}{2} \partial_y^2 p \), with \( h \) the
     * noise of the potential; no probability is lost at finite ends of its domain. Source: MANES (arXiv 2203.07550), equation 40.
     *
     * @param potential the potential of one particle
     * @param interaction how the particles act on each other
     * @since 0.1
     */
    record McKeanVlasov(Potential potential, Interaction interaction) implements Line {}

    /**
     * The porous-medium equation in flux form, \( \partial_t u = \partial_x (u^{m-1} \partial_x u) \), \( m > -1 \). Source:
     * Alonso-Marroquin et al. (2019), doi:10.1103/PhysRevE.99.062313, equation 5, in the form that holds for every q-Gaussian with
     * \( q = 2 - m \lt 3 \).
     *
     * @param exponent \( m \)
     * @param domain where the equation is solved
     * @param boundaries what happens at its ends
     * @since 0.1
     */
    record PorousMedium(double exponent, Interval domain, Boundaries boundaries) implements Line {
        /**
         * Checks the exponent.
         *
         * @throws IllegalArgumentException if it is at most -1 or not finite
         */
        public PorousMedium {
            Arguments.within(exponent, Interval.above(-1), "exponent");
        }
    }

    /**
     * The Fokker-Planck equation of a diffusion in two dimensions, with a rate at which mass grows or decays.
     *
     * @param diffusion the diffusion
     * @param rate the rate
     * @since 0.1
     */
    record Planar(PlanarDiffusion diffusion, PlanarRate rate) implements EvolutionProblem {
        /**
         * Makes a problem that conserves mass.
         *
         * @param diffusion the diffusion
         * @return the problem
         */
        public static Planar of(PlanarDiffusion diffusion) {
            return new Planar(diffusion, PlanarRate.NONE);
        }
    }
}
