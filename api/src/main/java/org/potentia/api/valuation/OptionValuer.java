package org.potentia.api.valuation;

import java.util.List;
import org.potentia.api.Doubles;
import org.potentia.api.evolve.Support;
import org.potentia.api.model.DerivedValue;
import org.potentia.api.model.Model;

/**
 * A model that values single options, exercised at expiry or early, by one or several methods that can check each other.
 *
 * @since 0.1
 */
public interface OptionValuer extends Model {
    /** The name of the volatility of the logarithm of the price, 1/√year. */
    String LOGNORMAL_VOLATILITY = "lognormalVolatility";

    /** The name of the volatility of the price itself, price/√year. */
    String NORMAL_VOLATILITY = "normalVolatility";

    /**
     * Lists the methods.
     *
     * @return them all, those that are better where they apply first; at least one
     */
    List<PricingEngine> engines();

    /**
     * Tells the volatility that the model has where the price is, in the terms in which others quote it.
     *
     * @param underlying the price now
     * @return numbers such as {@link #LOGNORMAL_VOLATILITY}; none unless said otherwise
     */
    default List<DerivedValue> volatilities(Underlying underlying) {
        return List.of();
    }

    /**
     * Says whether a method values an option.
     *
     * @param engine the id of the method
     * @param contract the option
     * @param underlying what it is written on
     * @return yes, or no with the reason
     * @throws IllegalArgumentException if there is no such method
     */
    Support supports(String engine, Contract contract, Underlying underlying);

    /**
     * Values an option.
     *
     * @param contract the option
     * @param underlying what it is written on
     * @param engine the id of the method
     * @param aim what is wanted
     * @return the value with its error; if the tolerance cannot be met the best there is, and a note says why
     * @throws IllegalArgumentException if there is no such method, it does not support the option, or the price is outside the domain of the
     *     model
     */
    Valuation value(Contract contract, Underlying underlying, String engine, ValuationAim aim);

    /**
     * Values an option at many prices of the underlying: one sweep of a lattice, for hedges along many paths and grids of scenarios.
     *
     * @param contract the option
     * @param underlying what it is written on; its price is not used
     * @param prices prices of the underlying, increasing, at least two
     * @param engine the id of the method
     * @param tolerance the largest absolute error wanted, positive
     * @return values, deltas and gammas
     * @throws IllegalArgumentException if there is no such method, or it does not support the option
     */
    ValueProfile profile(Contract contract, Underlying underlying, Doubles prices, String engine, double tolerance);
}
