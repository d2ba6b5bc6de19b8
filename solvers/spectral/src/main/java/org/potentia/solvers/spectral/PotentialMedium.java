package org.potentia.solvers.spectral;

import java.util.Arrays;
import org.potentia.api.Arguments;
import org.potentia.api.model.Potential;

/** The motion in a potential: \( w = e^{-2V/h^2} \), \( D = h^2/2 \). */
record PotentialMedium(Potential potential) implements Medium {
    /** Half the square of a smaller noise underflows. */
    private static final double LEAST_NOISE = 2.2e-154;

    PotentialMedium {
        Arguments.positive(potential.noise(), "noise");
        if (!(0.5 * potential.noise() * potential.noise() >= Double.MIN_NORMAL)) {
            throw new IllegalArgumentException("noise = " + potential.noise() + ", must be at least " + LEAST_NOISE
                    + ": the square of a smaller one is no number");
        }
    }

    @Override
    public double fill(double half, double[] x, double[] logWeight, double[] diffusivity, double[] killing) {
        double variance = potential.noise() * potential.noise();
        potential.values(x, logWeight);
        for (int j = 0; j < x.length; j++) {
            logWeight[j] *= -2 / variance;
        }
        Arrays.fill(diffusivity, 0.5 * variance);
        return 0;
    }

    @Override
    public boolean kills() {
        return false;
    }

    @Override
    public double pull(double x) {
        return -2 * potential.gradient(x) / (potential.noise() * potential.noise());
    }

    @Override
    public double wall(double x) {
        double pull = pull(x);
        return 0.25 * pull * pull;
    }

    @Override
    public double diffusivity(double x) {
        return 0.5 * potential.noise() * potential.noise();
    }

    @Override
    public String fault(double x) {
        return "the potential is " + potential.value(x) + " and its slope " + potential.gradient(x) + " at x = " + x
                + ", must be finite inside the domain " + potential.domain();
    }
}
