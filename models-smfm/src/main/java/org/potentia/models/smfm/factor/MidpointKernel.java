package org.potentia.models.smfm.factor;

import org.potentia.api.Arguments;

/**
 * The kernels of one short step in any number of dimensions: the prepoint form (24) and the midpoint form of the Feynman Lagrangian (22), the
 * measure \( \sqrt g \) at the end of the step, as printed and with the term that conserves mass (erratum C8 and, in more dimensions,
 * {@link LocalGeometry#midpointTerm()}).
 *
 * @param diffusion the diffusion
 * @param step length of the step, years, positive
 */
record MidpointKernel(CurvedDiffusion diffusion, double step) {
    MidpointKernel {
        Arguments.positive(step, "dt");
    }

    /** Where the mass goes. */
    enum Rule {
        /** Coefficients at the beginning. */
        PREPOINT,
        /** Halfway, as printed. */
        NAIVE,
        /** Halfway, with the term that conserves mass. */
        CORRECTED
    }

    /** The density after a step per unit of each coordinate. */
    double density(Rule rule, double[] from, double[] to) {
        int n = diffusion.dimension();
        double[] middle = new double[n];
        double[] velocity = new double[n];
        for (int i = 0; i < n; i++) {
            middle[i] = 0.5 * (from[i] + to[i]);
            velocity[i] = (to[i] - from[i]) / step;
        }
        double factor = Math.pow(2 * Math.PI * step, -0.5 * n);
        if (rule == Rule.PREPOINT) {
            return factor * prepoint(diffusion.at(from), velocity);
        }
        LocalDiffusion local = diffusion.at(middle);
        double lagrangian = local.lagrangian(CurvatureTerm.FEYNMAN, velocity);
        if (rule == Rule.CORRECTED) {
            lagrangian += local.geometry().midpointTerm();
        }
        return factor * Math.sqrt(diffusion.at(to).geometry().determinant()) * Math.exp(-step * lagrangian);
    }

    private double prepoint(LocalDiffusion local, double[] velocity) {
        double sum = 0;
        for (int i = 0; i < velocity.length; i++) {
            for (int j = 0; j < velocity.length; j++) {
                sum += 0.5
                        * (velocity[i] - local.itoDrift(i))
                        * local.geometry().metric(i, j)
                        * (velocity[j] - local.itoDrift(j));
            }
        }
        return Math.sqrt(local.geometry().determinant()) * Math.exp(-step * sum);
    }
}
