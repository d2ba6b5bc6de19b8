package org.potentia.models.smfm.price;

import org.potentia.api.Doubles;
import org.potentia.api.evolve.BackwardPropagator.Exercise;
import org.potentia.api.model.OptionType;
import org.potentia.api.valuation.Contract;
import org.potentia.api.valuation.ValueProfile;

/**
 * A European put from the call, \( P = C + e^{-rT}(K - S e^{bT}) \) (17): exact where the price is a martingale but for its carry. On a mesh
 * puts are the harder ones, for they are paid where the price is low and, with \( x \lt 1 \), the noise enormous beside it.
 *
 * @param put the put
 */
record Parity(Task put) {
    /** Relative to what is added and subtracted, what rounding may do. */
    private static final double ROUNDING = 1e-15;

    /** Whether an option is one that is to be valued by its call. */
    static boolean applies(Task task) {
        return task.contract().type() == OptionType.PUT
                && task.contract().exercise() == Exercise.EUROPEAN
                && !Exponents.steep(task.noise());
    }

    /** The call of the same strike and expiry. */
    Task call() {
        Contract contract = put.contract();
        return new Task(
                put.noise(),
                put.sigma(),
                new Contract(OptionType.CALL, Exercise.EUROPEAN, contract.strike(), contract.years()),
                put.underlying());
    }

    /** The put where the call is known. */
    Point of(Point call) {
        return new Point(
                price(put.spot(), call.price()),
                call.delta() - slope(),
                call.gamma(),
                call.error() + rounding(put.spot()),
                call.deltaError(),
                call.gammaError(),
                call.times(),
                call.boundary(),
                call.shortfall(),
                call.steps(),
                call.points());
    }

    /** The put at many prices. */
    ValueProfile of(ValueProfile call) {
        Doubles prices = call.prices();
        double[] values = new double[prices.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = price(prices.get(i), call.values().get(i));
        }
        double slope = slope();
        return new ValueProfile(
                prices,
                Doubles.of(values),
                call.deltas().map(delta -> delta - slope),
                call.gammas(),
                call.error() + rounding(prices.get(prices.size() - 1)),
                call.engine(),
                call.notes());
    }

    private double price(double spot, double call) {
        double forward = paid() - slope() * spot;
        // no error of the call may lead below what waiting pays for certain
        return Math.max(Math.max(0, forward), call + forward);
    }

    /** The strike, discounted. */
    private double paid() {
        return put.underlying().discount(put.contract().years())
                * put.contract().strike();
    }

    /** What one unit of the price adds to the value of its forward. */
    private double slope() {
        double years = put.contract().years();
        return put.underlying().at(1).forward(years) * put.underlying().discount(years);
    }

    private double rounding(double spot) {
        return ROUNDING * (Math.abs(paid()) + slope() * Math.abs(spot));
    }
}
