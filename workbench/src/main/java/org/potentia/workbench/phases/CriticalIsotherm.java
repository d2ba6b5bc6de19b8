package org.potentia.workbench.phases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.potentia.api.Doubles;
import org.potentia.api.model.Equilibrium;

/**
 * The mean of a market exactly at its critical point in small fields, \( m \propto B^{1/\delta} \).
 *
 * @param fields how far the field was turned either way, decreasing
 * @param means half the distance of the means in the two fields
 * @param delta \( \delta \), from the two smallest fields
 * @since 0.1
 */
public record CriticalIsotherm(Doubles fields, Doubles means, double delta) {
    /** Fields as shares of what would move one asset by itself by its deviation. */
    private static final double[] SHARES = {1e-4, 1e-5, 1e-6, 1e-7, 1e-8};

    /**
     * Measures it.
     *
     * @param beside the only equilibrium near the critical point: the response of an asset by itself, \( \chi(1-A) \), sets the unit of field
     */
    static Optional<CriticalIsotherm> of(Market market, String name, double critical, Equilibrium beside) {
        return market.field().filter(field -> !field.equals(name)).map(field -> {
            Market there = market.with(name, critical);
            double zero = there.parameters().get(field);
            double unit = Math.sqrt(beside.variance()) / (beside.susceptibility() * (1 - beside.slope()));
            List<Double> fields = new ArrayList<>();
            List<Double> means = new ArrayList<>();
            for (double share : SHARES) {
                double turned = share * unit;
                fields.add(turned);
                means.add(0.5 * (mean(there, field, zero + turned) - mean(there, field, zero - turned)));
            }
            return new CriticalIsotherm(
                    CriticalExponents.doubles(fields),
                    CriticalExponents.doubles(means),
                    1 / CriticalExponents.slope(fields, means, SHARES.length - 1));
        });
    }

    private static double mean(Market market, String field, double value) {
        return market.at(field, value).ground().mean();
    }
}
