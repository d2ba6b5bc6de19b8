package org.potentia.models.smfm.futures;

import org.potentia.api.model.OptionType;
import org.potentia.api.valuation.Contract;
import org.potentia.api.valuation.Greek;
import org.potentia.api.valuation.Underlying;
import org.potentia.api.valuation.Valuation;

/**
 * An option on the quote of an interest-rate future. The model is on the yield, which falls when the quote rises: a call on the quote struck at
 * \( K \) is a put on the yield struck at \( 100 - K \), and the other way round. Premiums are the same number in both, points of the quote being
 * percents of the yield.
 *
 * @param quoted the option as it is traded, its strike a quote
 * @param convention how quotes become yields
 */
public record RateOption(Contract quoted, RateQuote convention) {
    /**
     * The option on the yield.
     *
     * @return the same exercise and expiry, the other type, the strike as a yield of the model
     * @throws IllegalArgumentException if the strike is a yield that is not positive
     */
    public Contract onYield() {
        OptionType other = quoted.type() == OptionType.CALL ? OptionType.PUT : OptionType.CALL;
        return new Contract(other, quoted.exercise(), convention.yieldAt(quoted.strike(), "strike"), quoted.years());
    }

    /**
     * The yield as what that option is written on.
     *
     * @param quote the quote of the future now
     * @param rate the rate of discount, 1/year
     * @return a future, which costs nothing to hold
     * @throws IllegalArgumentException if the quote is a yield that is not positive
     */
    public Underlying underlying(double quote, double rate) {
        return Underlying.futures(convention.yieldAt(quote, "quote"), rate);
    }

    /**
     * A value as traders of quotes say it.
     *
     * @param premium points of the quote
     * @param error of the premium
     * @param basisPoints the premium in basis points
     * @param dollars what a contract costs: 25 US dollars a basis point
     * @param delta derivative of the premium by the quote: that by the yield with the other sign
     * @param gamma its derivative by the quote: that by the yield
     */
    public record Premium(
            double premium, double error, double basisPoints, double dollars, double delta, double gamma) {}

    /**
     * Turns the value of the option on the yield into that of the option on the quote.
     *
     * @param value of {@link #onYield}
     * @return premium and sensitivities by the quote
     */
    public Premium onQuote(Valuation value) {
        return new Premium(
                value.price(),
                value.error(),
                RateQuote.basisPoints(value.price()),
                RateQuote.dollars(value.price()),
                -greek(value, Greek.DELTA),
                greek(value, Greek.GAMMA));
    }

    private static double greek(Valuation value, String name) {
        return value.greek(name)
                .orElseThrow(() -> new IllegalArgumentException("the valuation has no " + name + ", must have one"))
                .value();
    }
}
