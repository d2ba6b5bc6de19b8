package org.potentia.models.smfm.price;

import org.potentia.api.evolve.BackwardPropagator.Exercise;

/**
 * What becomes of the tree of Cox, Ross and Rubinstein when it is used for a noise that is no multiple of the price: its nodes stay where the
 * volatility of the price now puts them, and the probabilities of its steps up and down are made to keep mean and variance where the price
 * comes to. Where the volatility is larger than now they add up to more than one, the probability to stay is negative, and errors grow from step
 * to step. It is here to be seen beside {@link TransformedTree}, not to price with.
 */
final class NaiveTree {
    private NaiveTree() {}

    /** The value of an option, which may be anything. */
    static double value(Task task, int steps) {
        double dt = task.contract().years() / steps;
        double local = task.normalVolatility() / task.spot();
        double up = Math.exp(local * Math.sqrt(dt));
        double discount = task.underlying().discount(dt);
        double drift = task.underlying().carry() * dt;
        PricingDiffusion diffusion = task.diffusion();
        boolean american = task.contract().exercise() == Exercise.AMERICAN;
        int count = 2 * steps + 1;
        double[] price = new double[count];
        double[] value = new double[count];
        for (int k = 0; k < count; k++) {
            price[k] = task.spot() * Math.pow(up, k - steps);
            value[k] = task.contract().intrinsic(price[k]);
        }
        for (int step = steps - 1; step >= 0; step--) {
            double[] now = value.clone();
            for (int k = steps - step; k <= steps + step; k++) {
                double deviation = diffusion.volatility(price[k], 0);
                double mean = drift * price[k];
                double square = deviation * deviation * dt + mean * mean;
                double rise = price[k] * (up - 1);
                double fall = price[k] * (1 - 1 / up);
                double above = (square + mean * fall) / (rise * (rise + fall));
                double below = (square - mean * rise) / (fall * (rise + fall));
                double held = discount * (above * value[k + 1] + below * value[k - 1] + (1 - above - below) * value[k]);
                now[k] = american ? Math.max(held, task.contract().intrinsic(price[k])) : held;
            }
            value = now;
        }
        return value[steps];
    }
}
