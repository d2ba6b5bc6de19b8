package org.potentia.solvers.spectral;

import java.util.Arrays;
import org.potentia.api.evolve.SchroedingerOperator;

/** A Schrödinger operator: \( w = 1 \), \( D = k \), \( \kappa = U \). */
record OperatorMedium(SchroedingerOperator operator) implements Medium {
    @Override
    public double fill(double half, double[] x, double[] logWeight, double[] diffusivity, double[] killing) {
        Arrays.fill(logWeight, 0);
        Arrays.fill(diffusivity, operator.kinetic());
        for (int j = 0; j < x.length; j++) {
            killing[j] = operator.potential().applyAsDouble(x[j]);
        }
        return 0;
    }

    @Override
    public boolean kills() {
        return true;
    }

    @Override
    public double pull(double x) {
        return Double.NaN;
    }

    @Override
    public double wall(double x) {
        return operator.potential().applyAsDouble(x) / operator.kinetic();
    }

    @Override
    public double diffusivity(double x) {
        return operator.kinetic();
    }

    @Override
    public String fault(double x) {
        return "the potential of the operator is " + operator.potential().applyAsDouble(x) + " at x = " + x
                + ", must be finite inside the domain " + operator.domain();
    }
}
