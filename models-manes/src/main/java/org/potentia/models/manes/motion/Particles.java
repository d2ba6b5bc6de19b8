package org.potentia.models.manes.motion;

import java.util.random.RandomGenerator;
import org.potentia.models.manes.market.HomogeneousMarket;

/**
 * A handful of assets that move together by MANES (20), in steps of Heun with the noise of one step in both halves, which is of weak order two
 * for constant noise. For the times at which the mean of a small market gets somewhere; larger markets belong to a propagator.
 */
final class Particles {
    private final MarketPotential potential;
    private final double coupling;
    private final double noise;
    private final double[] y;
    private final double[] slopes;
    private final double[] guess;
    private final double[] guessed;

    Particles(HomogeneousMarket market, MarketPotential potential, double[] y) {
        this.potential = potential;
        this.coupling = market.coupling();
        this.noise = market.noise();
        this.y = y;
        this.slopes = new double[y.length];
        this.guess = new double[y.length];
        this.guessed = new double[y.length];
    }

    double mean() {
        return mean(y);
    }

    void step(double dt, RandomGenerator random) {
        double root = noise * Math.sqrt(dt);
        drift(y, slopes);
        for (int i = 0; i < y.length; i++) {
            double push = root * random.nextGaussian();
            guess[i] = y[i] + slopes[i] * dt + push;
            y[i] += push;
        }
        drift(guess, guessed);
        for (int i = 0; i < y.length; i++) {
            y[i] += 0.5 * dt * (slopes[i] + guessed[i]);
        }
    }

    private void drift(double[] at, double[] out) {
        double mean = mean(at);
        for (int i = 0; i < at.length; i++) {
            out[i] = -potential.gradient(at[i]) - coupling * (at[i] - mean);
        }
    }

    private static double mean(double[] at) {
        double sum = 0;
        for (double each : at) {
            sum += each;
        }
        return sum / at.length;
    }
}
