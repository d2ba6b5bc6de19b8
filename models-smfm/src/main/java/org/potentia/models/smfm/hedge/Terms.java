package org.potentia.models.smfm.hedge;

import org.potentia.api.Arguments;
import org.potentia.api.model.OptionType;
import org.potentia.api.valuation.Underlying;

/**
 * A sold option and how its hedge is financed. Prices are relative to that at the start, and time is trading time.
 *
 * @param type call or put
 * @param strike relative to the price at the start, positive
 * @param years to expiry, trading days / 252
 * @param steps how often the hedge is changed, at equal intervals, from the start on
 * @param rate at which the account earns, 1/year
 * @param futures whether the underlying costs nothing to hold (10), or is paid for (8)
 * @param cost of a trade, relative to its value; the delivery at the end costs nothing
 */
record Terms(OptionType type, double strike, double years, int steps, double rate, boolean futures, double cost) {
    Terms {
        Arguments.positive(strike, "strike");
        Arguments.positive(years, "years");
        Arguments.atLeast(steps, 1, "steps");
        Arguments.finite(rate, "rate");
        Arguments.nonNegative(cost, "cost");
    }

    double interval() {
        return years / steps;
    }

    /** What the option is written on, at the price of the start. */
    Underlying underlying() {
        return futures ? Underlying.futures(1, rate) : Underlying.stock(1, rate, 0);
    }

    /** The cost of carry \( b \). */
    double carry() {
        return underlying().carry();
    }

    double payoff(double price) {
        return Math.max(0, type == OptionType.CALL ? price - strike : strike - price);
    }

    /** What is surely paid, at a price for which it surely will be, so long before expiry; 0 where it surely will not. */
    double certain(double price, double left) {
        return Math.exp(-rate * left) * payoff(price * Math.exp(carry() * left));
    }

    /**
     * What the seller has in the end, of the premium and the hedge and after paying the option: \( d\Pi = r\Pi\,dt \) with the underlying paid for by
     * the account (8), or the account alone earning and futures settled into it (10).
     */
    double outcome(PricePath path, HedgeRule rule, double premium) {
        double growth = Math.exp(rate * interval());
        double wealth = premium;
        double held = 0;
        for (int step = 0; step < steps; step++) {
            double price = path.price(step);
            double ratio = rule.ratio(step, price, path.sigma(step));
            wealth -= cost * Math.abs(ratio - held) * price;
            held = ratio;
            double next = path.price(step + 1);
            wealth = futures ? wealth * growth + held * (next - price) : (wealth - held * price) * growth + held * next;
        }
        return wealth - payoff(path.price(steps));
    }
}
