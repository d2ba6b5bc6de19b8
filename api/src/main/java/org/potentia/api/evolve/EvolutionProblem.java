package org.potentia.api.evolve;

import java.util.function.DoubleBinaryOperator;
import org.potentia.api.Arguments;
import org.potentia.api.Interval;
import org.potentia.api.model.Boundary;
import org.potentia.api.model.Diffusion;
import org.potentia.api.model.Potential;

/**
 * How a density changes in time.
 *
 * @since 0.1
 */
public sealed interface EvolutionProblem {
    /**
     * The Fokker-Planck equation of a diffusion, with a rate at which mass grows or decays:
     * \( \partial_t p = -\partial_x (a p) + \tfrac12 \partial_x^2 (b^2 p) + r\,p \) in the Ito reading.
     *
     * @param diffusion the diffusion
     * @param rate \( r(x, t) \), 1/year; zero conserves mass, negative kills or discounts
     * @since 0.1
     */
    record LinearDiffusion(Diffusion diffusion, DoubleBinaryOperator rate) implements EvolutionProblem {
        /**
         * Makes a problem that conserves mass.
         *
         * @param diffusion the diffusion
         * @return the problem
         */
        public static LinearDiffusion of(Diffusion diffusion) {
            return new LinearDiffusion(diffusion, (x, t) -> 0);
        }
    }

    /**
     * The mean-field equation of many particles that attract each other:
     * \( \partial_t p = \partial_y [(V'(y) + g (y - \langle y \rangle)) p] + \tfrac{h^2}{2} \partial_y^2 p \), with \( h \) the noise of
     * the potential. Source: MANES (arXiv 2203.07550), equation 40.
     *
     * @param potential the potential of one particle
     * @param attraction \( g \), 1/year, at least 0
     * @since 0.1
     */
    record McKeanVlasov(Potential potential, double attraction) implements EvolutionProblem {
        /**
         * Checks the attraction.
         *
         * @throws IllegalArgumentException if it is negative or not finite
         */
        public McKeanVlasov {
            Arguments.nonNegative(attraction, "attraction");
        }
    }

    /**
     * The porous-medium equation in flux form, \( \partial_t u = \partial_x (u^{m-1} \partial_x u) \), \( m > -1 \). Source:
     * Alonso-Marroquin et al. (2019), doi:10.1103/PhysRevE.99.062313, equation 5, in the form that holds for every q-Gaussian with
     * \( q = 2 - m \lt 3 \).
     *
     * @param exponent \( m \)
     * @param domain where the equation is solved
     * @param lowerBoundary what happens at the lower end
     * @param upperBoundary what happens at the upper end
     * @since 0.1
     */
    record PorousMedium(double exponent, Interval domain, Boundary lowerBoundary, Boundary upperBoundary)
            implements EvolutionProblem {
        /**
         * Checks the exponent.
         *
         * @throws IllegalArgumentException if it is at most -1 or not finite
         */
        public PorousMedium {
            Arguments.within(exponent, Interval.above(-1), "exponent");
        }
    }
}
