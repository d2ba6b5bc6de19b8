package org.potentia.models.smfm.price;

import org.potentia.api.Arguments;
import org.potentia.api.evolve.BackwardPropagator.Exercise;
import org.potentia.api.valuation.Contract;
import org.potentia.api.valuation.Underlying;

/**
 * The binomial tree of a lognormal price as printed: \( u = e^{\sigma\sqrt{dt}} \), \( d = 1/u \), \( p = (e^{b\,dt} - d)/(u - d) \). Derivatives
 * are those between the nodes of the first two steps. Source: J. C. Cox, S. A. Ross, M. Rubinstein (1979), Option pricing: a simplified
 * approach, Journal of Financial Economics 7, 229-263, doi:10.1016/0304-405X(79)90015-1.
 *
 * @param price the value
 * @param delta difference quotient after one step
 * @param gamma difference quotient after two steps
 * @param theta from the middle node after two steps, per year
 * @param probability \( p \)
 * @param up \( u \)
 */
public record CoxRossRubinstein(double price, double delta, double gamma, double theta, double probability, double up) {
    /**
     * Rolls a tree back.
     *
     * @param contract the option
     * @param underlying what it is written on, at a positive price
     * @param sigma per root of a year, positive
     * @param steps at least 2
     * @return the tree
     * @throws IllegalArgumentException if a number is outside its domain, or the steps are so long that p is no probability
     */
    public static CoxRossRubinstein of(Contract contract, Underlying underlying, double sigma, int steps) {
        Arguments.positive(underlying.price(), "price of the underlying");
        Arguments.positive(contract.strike(), "strike");
        Arguments.positive(sigma, "sigma");
        Arguments.atLeast(steps, 2, "steps");
        double dt = contract.years() / steps;
        double stride = sigma * Math.sqrt(dt);
        double up = Math.exp(stride);
        double probability = (Math.exp(underlying.carry() * dt) - 1 / up) / (up - 1 / up);
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("steps = " + steps + ", must be above "
                    + Math.ceil(Math.pow(underlying.carry() / sigma, 2) * contract.years())
                    + ", so that the probability of a step up, " + probability + ", is one");
        }
        double discount = underlying.discount(dt);
        double upper = discount * probability;
        double lower = discount * (1 - probability);
        boolean american = contract.exercise() == Exercise.AMERICAN;
        double[] price = new double[2 * steps + 1];
        double[] intrinsic = new double[price.length];
        for (int k = 0; k < price.length; k++) {
            price[k] = underlying.price() * Math.exp((k - steps) * stride);
            intrinsic[k] = contract.intrinsic(price[k]);
        }
        double[] value = new double[steps + 1];
        for (int k = 0; k <= steps; k++) {
            value[k] = intrinsic[2 * k];
        }
        double[] second = new double[3];
        double[] first = new double[2];
        for (int step = steps - 1; step >= 0; step--) {
            for (int k = 0; k <= step; k++) {
                double held = upper * value[k + 1] + lower * value[k];
                value[k] = american ? Math.max(held, intrinsic[steps - step + 2 * k]) : held;
            }
            if (step == 2) {
                System.arraycopy(value, 0, second, 0, 3);
            }
            if (step == 1) {
                System.arraycopy(value, 0, first, 0, 2);
            }
        }
        if (steps == 2) {
            second = new double[] {intrinsic[0], intrinsic[2], intrinsic[4]};
        }
        double rise = (second[2] - second[1]) / (price[steps + 2] - price[steps]);
        double fall = (second[1] - second[0]) / (price[steps] - price[steps - 2]);
        return new CoxRossRubinstein(
                value[0],
                (first[1] - first[0]) / (price[steps + 1] - price[steps - 1]),
                (rise - fall) / (0.5 * (price[steps + 2] - price[steps - 2])),
                (second[1] - value[0]) / (2 * dt),
                probability,
                up);
    }
}
