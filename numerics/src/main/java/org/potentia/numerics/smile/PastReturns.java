package org.potentia.numerics.smile;

import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.model.Market;
import org.potentia.api.model.ReturnSample;
import org.potentia.numerics.LogGaussianMixture;
import org.potentia.numerics.PricingConstraint;
import org.potentia.numerics.PricingLaw;

/** What past returns of the underlying tell of what quotes leave open. */
final class PastReturns {
    private final double growth;
    private final double noise;

    /**
     * Looks at a series.
     *
     * @throws IllegalArgumentException if there are too few returns to see how returns over the horizon change from step to step
     */
    PastReturns(ReturnSample sample) {
        Doubles steps = sample.steps();
        int length = sample.horizon().steps();
        Arguments.atLeast(steps.size(), length + 2, "number of past returns");
        double stepYears = sample.horizon().stepYears();
        growth = steps.stream().average().orElseThrow() / stepYears;
        // the return over the horizon changes by the step that comes in less the one that falls out
        double sum = 0;
        double squares = 0;
        int count = steps.size() - length;
        for (int i = length; i < steps.size(); i++) {
            double change = steps.get(i) - steps.get(i - length);
            sum += change;
            squares += change * change;
        }
        noise = Math.sqrt((squares - sum * sum / count) / (count - 1) / stepYears);
        Arguments.positive(noise, "the standard deviation of past returns");
    }

    /** How much returns over the horizon move, per square root of year. */
    double noise() {
        return noise;
    }

    /**
     * Finds the place on the orbit under which the past is most likely. Along the orbit the stationary laws \( \propto p_s e^{d y} \) are an
     * exponential family, whose likelihood is concave and greatest where the mean of the law is that of the sample.
     *
     * @param symmetric where the orbit is counted from
     * @param years the time to expiry, years
     * @return the distance along the orbit
     */
    double likeliest(LogGaussianMixture symmetric, double years) {
        // the constraint of the paper, E[y] = (r - q - h^2/2) T, with h = 1 and r such that the right side is the mean
        Market market = new Market(1, growth + 0.5, 0);
        return PricingLaw.of(symmetric.stationary(years), market, years, PricingConstraint.PAPER, 1)
                .eta();
    }
}
