package org.potentia.solvers.spectral;

import org.potentia.api.evolve.Rate;
import org.potentia.api.model.Diffusion;

/**
 * A diffusion that does not depend on time, with a rate: \( \log w = \int a/D\,dx - c \log b \) with \( c = 2, 1, 0 \) in the reading of Ito,
 * Stratonovich and Hänggi-Klimontovich, \( D = b^2/2 \), \( \kappa = -r \).
 */
record DiffusionMedium(Diffusion diffusion, Rate rate) implements Medium {
    @Override
    public double fill(double half, double[] x, double[] logWeight, double[] diffusivity, double[] killing) {
        double[] steepness = new double[x.length];
        for (int j = 0; j < x.length; j++) {
            double volatility = diffusion.volatility(x[j], 0);
            diffusivity[j] = 0.5 * volatility * volatility;
            steepness[j] = half * diffusion.drift(x[j], 0) / diffusivity[j];
            if (kills()) {
                killing[j] = -rate.at(x[j], 0);
            }
        }
        double exponent = noiseExponent();
        for (int i = 0; i < x.length; i++) {
            // c log b = (c / 2) log(2 D), and the constant does not matter
            logWeight[i] = sum(Gauss.INTEGRAL[i], steepness) - 0.5 * exponent * Math.log(diffusivity[i]);
        }
        return sum(Gauss.WEIGHTS, steepness);
    }

    @Override
    public boolean kills() {
        return !constant(rate);
    }

    @Override
    public double pull(double x) {
        return diffusion.drift(x, 0) / diffusivity(x);
    }

    @Override
    public double wall(double x) {
        double pull = pull(x);
        return 0.25 * pull * pull - (kills() ? rate.at(x, 0) / diffusivity(x) : 0);
    }

    @Override
    public double diffusivity(double x) {
        double volatility = diffusion.volatility(x, 0);
        return 0.5 * volatility * volatility;
    }

    @Override
    public String fault(double x) {
        return "the drift is " + diffusion.drift(x, 0) + ", the volatility " + diffusion.volatility(x, 0)
                + " and the rate "
                + rate.at(x, 0) + " at x = " + x + ", must be finite, and the volatility > 0, inside the domain "
                + diffusion.domain();
    }

    /** Tells whether a rate is the same everywhere, as far as that can be known. */
    static boolean constant(Rate rate) {
        return rate.getClass() == Rate.NONE.getClass();
    }

    private double noiseExponent() {
        return switch (diffusion.calculus()) {
            case ITO -> 2;
            case STRATONOVICH -> 1;
            case FICK -> 0;
        };
    }

    private static double sum(double[] weights, double[] values) {
        double sum = 0;
        for (int j = 0; j < values.length; j++) {
            sum += weights[j] * values[j];
        }
        return sum;
    }
}
