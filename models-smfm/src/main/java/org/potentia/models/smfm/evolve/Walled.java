package org.potentia.models.smfm.evolve;

import org.potentia.api.Interval;
import org.potentia.api.model.Boundary;
import org.potentia.api.model.Diffusion;

/**
 * A price between two reflecting walls so far away that hardly a path meets them: a price that roams has no discrete spectrum, one between walls
 * has.
 *
 * @param law the price
 * @param domain between the walls, bounded
 */
record Walled(Diffusion law, Interval domain) implements Diffusion {
    @Override
    public double drift(double price, double time) {
        return law.drift(price, time);
    }

    @Override
    public double volatility(double price, double time) {
        return law.volatility(price, time);
    }

    @Override
    public Boundary lowerBoundary() {
        return Boundary.REFLECTING;
    }

    @Override
    public Boundary upperBoundary() {
        return Boundary.REFLECTING;
    }
}
