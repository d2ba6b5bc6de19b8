package org.potentia.solvers.finitevolume;

import org.apache.commons.numbers.gamma.LogBeta;

/**
 * The self-similar solution of \( u_t = (u^{m-1} u_x)_x \) that begins with unit mass in one point, \( s^{-\alpha} [C - \tfrac{(m-1)\alpha}{2}
 * (x s^{-\alpha})^2]_+^{1/(m-1)} \), \( \alpha = 1/(m+1) \), of age \( s \); for \( m = 1 \) the heat kernel. Source: Alonso-Marroquin et al.
 * (2019), doi:10.1103/PhysRevE.99.062313, equation 6, in the normalisation of 5' of its errata.
 */
record Barenblatt(double m, double age) {
    /** The height C of the bracket, from its logarithm: C itself may be as large as 1e100. */
    private double logHeight() {
        double power = 1 / (m - 1);
        double curvature = 0.5 * Math.abs(m - 1) / (m + 1);
        double logMassOfOne =
                (m > 1 ? LogBeta.value(0.5, power + 1) : LogBeta.value(0.5, -power - 0.5)) - 0.5 * Math.log(curvature);
        return -logMassOfOne / (power + 0.5);
    }

    private boolean nearlyLinear() {
        return Math.abs(m - 1) < 1e-7;
    }

    double density(double x) {
        if (nearlyLinear()) {
            return Math.exp(-x * x / (4 * age)) / Math.sqrt(4 * Math.PI * age);
        }
        double logHeight = logHeight();
        double scaled = x / width();
        // the bracket over its height
        double bracket = m > 1 ? 1 - scaled * scaled : 1 + scaled * scaled;
        return bracket <= 0
                ? 0
                : Math.exp(-Math.log(age) / (m + 1) + logHeight / (m - 1) + Math.log(bracket) / (m - 1));
    }

    /** Where the bracket has changed by its height: for m over 1 the front. */
    double width() {
        if (nearlyLinear()) {
            return Math.sqrt(4 * age);
        }
        double curvature = 0.5 * Math.abs(m - 1) / (m + 1);
        return Math.exp(Math.log(age) / (m + 1) + 0.5 * (logHeight() - Math.log(curvature)));
    }
}
