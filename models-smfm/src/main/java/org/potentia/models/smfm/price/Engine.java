package org.potentia.models.smfm.price;

import java.util.Optional;
import org.potentia.api.Doubles;
import org.potentia.api.valuation.PricingEngine;
import org.potentia.api.valuation.ValueProfile;

/** A method to value options. */
interface Engine {
    /** How it is called. */
    PricingEngine about();

    /** Why it does not value an option; empty if it does. */
    Optional<String> obstacle(Task task);

    /**
     * Values an option that it takes.
     *
     * @param tolerance the largest absolute error wanted
     */
    Point value(Task task, double tolerance);

    /** How far to move a parameter for differences, relative to what it can be told from: small where values have many digits. */
    double bump();

    /** Whether the same option under another exponent can be valued too. */
    default boolean knowsExponents(Task task) {
        return true;
    }

    /** Whether errors move with a parameter as values do; otherwise a small change of it may move them from one end to the other. */
    default boolean smoothErrors(Task task) {
        return false;
    }

    /** Values an option at many prices: one by one unless the method knows better. */
    default ValueProfile profile(Task task, Doubles prices, double tolerance) {
        double[] values = new double[prices.size()];
        double[] deltas = new double[values.length];
        double[] gammas = new double[values.length];
        double error = 0;
        String shortfall = "";
        for (int i = 0; i < values.length; i++) {
            Point point = value(task.at(prices.get(i)), tolerance);
            values[i] = point.price();
            deltas[i] = point.delta();
            gammas[i] = point.gamma();
            error = Math.max(error, point.error());
            shortfall = point.shortfall().isEmpty() ? shortfall : point.shortfall();
        }
        return new ValueProfile(
                prices,
                Doubles.of(values),
                Doubles.of(deltas),
                Doubles.of(gammas),
                error,
                about().id(),
                Notes.of(shortfall));
    }
}
