package org.potentia.models.smfm.price;

import java.util.List;
import org.potentia.api.Doubles;
import org.potentia.api.ParameterVector;
import org.potentia.api.Services;
import org.potentia.api.evolve.Support;
import org.potentia.api.model.DerivedValue;
import org.potentia.api.model.DerivedValue.Basis;
import org.potentia.api.model.Market;
import org.potentia.api.model.OptionModel;
import org.potentia.api.model.Smile;
import org.potentia.api.valuation.Contract;
import org.potentia.api.valuation.OptionValuer;
import org.potentia.api.valuation.PricingEngine;
import org.potentia.api.valuation.Underlying;
import org.potentia.api.valuation.Valuation;
import org.potentia.api.valuation.ValuationAim;
import org.potentia.api.valuation.ValueProfile;
import org.potentia.models.smfm.factor.PriceNoise;

/** The price of (18) with the cost of carry for a drift, valued by every method there is. */
final class PowerLawModel implements OptionModel, OptionValuer {
    private final ParameterVector parameters;
    private final PriceNoise noise;
    private final Services services;
    private final Engines engines;

    PowerLawModel(ParameterVector parameters, PriceNoise noise, Services services) {
        this.parameters = parameters;
        this.noise = noise;
        this.services = services;
        engines = new Engines(noise, parameters.get("sigma"), services);
    }

    @Override
    public ParameterVector parameters() {
        return parameters;
    }

    @Override
    public Smile smile(Market market, double years) {
        return strip(market, years);
    }

    /** The same, which can price many options at once. */
    PowerLawSmile strip(Market market, double years) {
        Extremes.dated(Underlying.of(market), years);
        noise.observed(market.spot(), "spot");
        return new PowerLawSmile(noise, parameters.get("sigma"), market, years, services);
    }

    @Override
    public List<PricingEngine> engines() {
        return engines.about();
    }

    @Override
    public List<DerivedValue> volatilities(Underlying underlying) {
        double price = underlying.price();
        double sigma = parameters.get("sigma");
        noise.observed(price, "price of the underlying");
        double normal = sigma * noise.value(price);
        return List.of(
                DerivedValue.of(
                        LOGNORMAL_VOLATILITY,
                        normal / (price - noise.origin()),
                        "1/√year",
                        Basis.CHOICE,
                        "σF(S)/S, S from the origin: what exponents are compared by"),
                DerivedValue.of(
                        NORMAL_VOLATILITY,
                        normal,
                        "price/√year",
                        Basis.CHOICE,
                        "σF(S); of a yield in percent 100 times it is in basis points"),
                DerivedValue.of(PowerLawProvider.SIGMA, sigma, "1/√year", Basis.CHOICE, "σ itself, relative to F"),
                DerivedValue.of(PowerLawProvider.X, parameters.get("x"), "1", Basis.CHOICE, "the exponent"));
    }

    @Override
    public Support supports(String engine, Contract contract, Underlying underlying) {
        return engines.supports(engine, contract, underlying);
    }

    @Override
    public Valuation value(Contract contract, Underlying underlying, String engine, ValuationAim aim) {
        return engines.value(engine, contract, underlying, aim);
    }

    @Override
    public ValueProfile profile(
            Contract contract, Underlying underlying, Doubles prices, String engine, double tolerance) {
        return engines.profile(engine, contract, underlying, prices, tolerance);
    }
}
