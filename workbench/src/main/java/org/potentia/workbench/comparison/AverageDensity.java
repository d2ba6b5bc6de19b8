package org.potentia.workbench.comparison;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.potentia.api.ComputationException;
import org.potentia.api.Doubles;
import org.potentia.api.model.ReturnDistribution;
import org.potentia.api.model.ReturnSample;

/** The average of many densities on a grid, kept in logarithms so that far tails do not vanish. */
final class AverageDensity {
    /** A picture needs no more laws than this; longer series are thinned evenly. */
    private static final int MOST_LAWS = 2000;

    /** Over several steps a law may be a mixture of thousands of simulated paths, and there are fewer observations. */
    private static final int MOST_LAWS_OF_MANY_STEPS = 100;

    private final Doubles grid;
    private final int every;
    private final double[] largest;
    private final double[] sum;
    private double weight;
    private double[] logs = new double[0];
    private @Nullable ReturnDistribution last;

    AverageDensity(Doubles grid, ReturnSample test) {
        this.grid = grid;
        int most = test.horizon().steps() == 1 ? MOST_LAWS : MOST_LAWS_OF_MANY_STEPS;
        every = (test.count() + most - 1) / most;
        largest = new double[grid.size()];
        sum = new double[grid.size()];
        Arrays.fill(largest, Double.NEGATIVE_INFINITY);
    }

    @SuppressWarnings("ReferenceEquality") // only the very same object is known to be the same law at no cost
    void add(int observation, ReturnDistribution law) {
        if (observation % every != 0) {
            return;
        }
        if (law != last) {
            logs = grid.map(law::logDensity).toArray();
            last = law;
        }
        weight++;
        for (int i = 0; i < logs.length; i++) {
            add(i, logs[i]);
        }
    }

    DensityCurve curve() {
        double[] result = new double[grid.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = sum[i] > 0 ? largest[i] + Math.log(sum[i] / weight) : Double.NEGATIVE_INFINITY;
        }
        return new DensityCurve(grid, Doubles.of(result));
    }

    private void add(int i, double log) {
        if (Double.isNaN(log) || log == Double.POSITIVE_INFINITY) {
            throw new ComputationException(
                    "its log-density at " + grid.get(i) + " is " + log + ", must be a number below Infinity");
        }
        if (log <= largest[i]) {
            // -Infinity on top of -Infinity adds nothing
            sum[i] += log == Double.NEGATIVE_INFINITY ? 0 : Math.exp(log - largest[i]);
        } else {
            sum[i] = sum[i] * Math.exp(largest[i] - log) + 1;
            largest[i] = log;
        }
    }
}
