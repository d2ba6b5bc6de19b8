package org.potentia.models.smfm.evolve;

import java.util.Optional;
import org.potentia.api.Doubles;

/**
 * The density of the price after a time by one propagator.
 *
 * @param solver its id
 * @param end what it found; empty if it does not take the problem
 * @param remark why it does not, or why it is not as accurate as asked; empty if there is nothing to say
 */
record Evolved(String solver, Optional<End> end, String remark) {
    /**
     * What a propagator found.
     *
     * @param density of the price, at the points of the study
     * @param mass in all the domain
     * @param mean of the price
     * @param deviation its standard deviation
     * @param least least value of the density on the mesh of the propagator, relative to its height
     * @param error the stated error relative to the height; infinite where none can be told
     */
    record End(Doubles density, double mass, double mean, double deviation, double least, double error) {}

    static Evolved found(String solver, End end, String remark) {
        return new Evolved(solver, Optional.of(end), remark);
    }

    static Evolved refused(String solver, String reason) {
        return new Evolved(solver, Optional.empty(), reason);
    }

    /** The largest difference of the densities over the height of the other; NaN where one of them is missing. */
    double differenceFrom(Evolved other) {
        if (end.isEmpty() || other.end().isEmpty()) {
            return Double.NaN;
        }
        Doubles ours = end.orElseThrow().density();
        Doubles theirs = other.end().orElseThrow().density();
        double most = 0;
        for (int i = 0; i < ours.size(); i++) {
            most = Math.max(most, Math.abs(ours.get(i) - theirs.get(i)));
        }
        return most / highest(theirs);
    }

    static double highest(Doubles values) {
        return values.stream().max().orElseThrow();
    }
}
