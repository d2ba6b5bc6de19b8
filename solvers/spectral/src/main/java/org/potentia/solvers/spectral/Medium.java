package org.potentia.solvers.spectral;

/**
 * The coefficients of \( (D w u')' = (\kappa - \lambda)\,w\,u \): the weight \( w \), which is the stationary density up to a factor, the
 * diffusivity \( D = b^2/2 \) and the killing rate \( \kappa \).
 */
interface Medium {
    /**
     * Evaluates the coefficients at the points of a panel.
     *
     * @param half half the length of the panel
     * @param x the points of the panel, the Gauss points stretched to it
     * @param logWeight receives \( \log w \), up to a constant and up to what the panels to the left have added
     * @param diffusivity receives \( D \)
     * @param killing receives \( \kappa \); untouched if there is none
     * @return what this panel adds to the logarithm of the weight in the panels to the right
     */
    double fill(double half, double[] x, double[] logWeight, double[] diffusivity, double[] killing);

    /** Tells whether there is killing. */
    boolean kills();

    /** Returns about \( (\log w)' \), what drives towards the wells; NaN where only walls are known. */
    double pull(double x);

    /**
     * Returns about the square of the reciprocal of the length over which a function of rate zero decays: \( (\log w)'^2/4 + \kappa/D \).
     */
    double wall(double x);

    /** Returns the diffusivity. */
    double diffusivity(double x);

    /** Says what is wrong with the coefficients at a point where one is not finite or the diffusivity is not positive. */
    String fault(double x);
}
