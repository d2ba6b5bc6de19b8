package org.potentia.models.smfm.price;

import org.potentia.numerics.Normals;

/**
 * Where lognormal paths come to.
 *
 * @param task an option on a lognormal price
 */
record Reach(Task task) {
    /** A bound of the probability that a path meets a level above the price. */
    double above(double level) {
        double years = task.contract().years();
        double deviation = task.sigma() * Math.sqrt(years);
        double forward = task.spot() * Math.exp(Math.max(0, task.underlying().carry()) * years);
        return level <= forward ? 1 : 2 * Normals.survival(Math.log(level / forward) / deviation - 0.5 * deviation);
    }
}
