package org.potentia.workbench.book;

import java.util.List;
import java.util.Set;
import org.potentia.api.Citation;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.Parameter;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.Scale;
import org.potentia.api.evolve.BackwardPropagator.Exercise;
import org.potentia.api.evolve.Cost;
import org.potentia.api.evolve.Support;
import org.potentia.api.model.Model;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.OptionType;
import org.potentia.api.valuation.Contract;
import org.potentia.api.valuation.Greek;
import org.potentia.api.valuation.OptionValuer;
import org.potentia.api.valuation.PricingEngine;
import org.potentia.api.valuation.Underlying;
import org.potentia.api.valuation.Valuation;
import org.potentia.api.valuation.ValuationAim;
import org.potentia.api.valuation.ValueProfile;
import org.potentia.numerics.Black;
import org.potentia.numerics.Normals;

/** Black and Scholes with two methods: one for Europeans, and one for all that does not know vega. */
final class BlackValuer implements ModelProvider {
    private static final double ERROR = 1e-3;

    @Override
    public String id() {
        return "black";
    }

    @Override
    public String title() {
        return "Black";
    }

    @Override
    public Citation citation() {
        return new Citation("F. Black", 1976, "The pricing of commodity contracts", "J. Fin. Econ. 3");
    }

    @Override
    public ParameterSpace parameters() {
        return ParameterSpace.of(new Parameter(
                "sigma", "σ", "1/√year", "volatility", Interval.above(0), Interval.closed(1e-3, 5), Scale.LOG, 0.2));
    }

    @Override
    public String equation() {
        return "dS = b S dt + sigma S dz";
    }

    @Override
    public Class<? extends Model> modelType() {
        return Made.class;
    }

    @Override
    public Model create(ParameterVector parameters) {
        return new Made(parameters);
    }

    record Made(ParameterVector parameters) implements OptionValuer {
        @Override
        public List<PricingEngine> engines() {
            return List.of(
                    new PricingEngine("formula", "formula", Set.of()),
                    new PricingEngine("rough", "intrinsic value", Set.of()));
        }

        @Override
        public Support supports(String engine, Contract contract, Underlying underlying) {
            return engine.equals("formula") && contract.exercise() == Exercise.AMERICAN
                    ? Support.no("Europeans only")
                    : Support.YES;
        }

        private double deviation(Contract contract) {
            return parameters.get("sigma") * Math.sqrt(contract.years());
        }

        private double price(Contract contract, Underlying underlying) {
            return underlying.discount(contract.years())
                    * Black.price(
                            contract.type(),
                            underlying.forward(contract.years()),
                            contract.strike(),
                            deviation(contract));
        }

        private double d1(Contract contract, Underlying underlying) {
            double s = deviation(contract);
            return Math.log(underlying.forward(contract.years()) / contract.strike()) / s + 0.5 * s;
        }

        @Override
        public Valuation value(Contract contract, Underlying underlying, String engine, ValuationAim aim) {
            boolean formula = engine.equals("formula");
            double yielded = Math.exp((underlying.carry() - underlying.rate()) * contract.years());
            double sign = contract.type() == OptionType.CALL ? 1 : -1;
            Greek delta =
                    new Greek(Greek.DELTA, "1", sign * yielded * Normals.cdf(sign * d1(contract, underlying)), ERROR);
            double vega = underlying.price()
                    * yielded
                    * Math.sqrt(contract.years())
                    * Normals.density(d1(contract, underlying));
            List<Greek> greeks =
                    formula ? List.of(delta, new Greek(Greek.VEGA, "price/sigma", vega, ERROR)) : List.of(delta);
            return new Valuation(
                    contract,
                    formula ? price(contract, underlying) : contract.intrinsic(underlying.price()),
                    ERROR,
                    greeks,
                    Doubles.of(),
                    Doubles.of(),
                    engine,
                    formula ? List.of() : List.of("only what it pays now"),
                    new Cost(0, 0, 0));
        }

        @Override
        public ValueProfile profile(
                Contract contract, Underlying underlying, Doubles prices, String engine, double tolerance) {
            Doubles values = prices.map(price ->
                    engine.equals("formula") ? price(contract, underlying.at(price)) : contract.intrinsic(price));
            return new ValueProfile(prices, values, values, values, ERROR, engine, List.of());
        }
    }
}
