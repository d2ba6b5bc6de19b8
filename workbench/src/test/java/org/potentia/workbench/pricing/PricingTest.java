package org.potentia.workbench.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.potentia.api.ComputationException;
import org.potentia.api.Doubles;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.Values;
import org.potentia.api.evolve.BackwardPropagator.Exercise;
import org.potentia.api.evolve.Cost;
import org.potentia.api.evolve.Support;
import org.potentia.api.model.OptionType;
import org.potentia.api.valuation.Contract;
import org.potentia.api.valuation.Greek;
import org.potentia.api.valuation.OptionValuer;
import org.potentia.api.valuation.PricingEngine;
import org.potentia.api.valuation.Underlying;
import org.potentia.api.valuation.Valuation;
import org.potentia.api.valuation.ValuationAim;
import org.potentia.api.valuation.ValueProfile;
import org.potentia.workbench.InputException;
import org.potentia.workbench.json.CanonicalJson;
import org.potentia.workbench.run.PriceJson;

class PricingTest {
    /** Three methods: one for calls, one that is wrong by what its name says, one that breaks. */
    private static final class Toy implements OptionValuer {
        @Override
        public ParameterVector parameters() {
            return ParameterSpace.EMPTY.defaults();
        }

        @Override
        public List<PricingEngine> engines() {
            return List.of(engine("calls"), engine("off"), engine("broken"));
        }

        private static PricingEngine engine(String id) {
            return new PricingEngine(id, id, Set.of());
        }

        @Override
        public Support supports(String engine, Contract contract, Underlying underlying) {
            return engine.equals("calls") && contract.type() == OptionType.PUT
                    ? Support.no("it values calls")
                    : Support.YES;
        }

        @Override
        public Valuation value(Contract contract, Underlying underlying, String engine, ValuationAim aim) {
            if (engine.equals("broken")) {
                throw new ComputationException("it does not settle");
            }
            if (contract.strike() < 0) {
                throw new IllegalArgumentException("strike = -1.0, must be positive");
            }
            return new Valuation(
                    contract,
                    engine.equals("off") ? 2.1 : 2,
                    0.01,
                    List.of(new Greek(Greek.DELTA, "1", 0.5, 0)),
                    Doubles.of(),
                    Doubles.of(),
                    engine,
                    List.of(),
                    new Cost(0, 0, 0));
        }

        @Override
        public ValueProfile profile(
                Contract contract, Underlying underlying, Doubles prices, String engine, double tolerance) {
            Doubles zeros = prices.map(price -> 0);
            return new ValueProfile(prices, zeros, zeros, zeros, 0, engine, List.of());
        }
    }

    private static PriceQuestion question(OptionType type, double strike, String... engines) {
        return new PriceQuestion(
                "toy",
                "Toy",
                new Toy(),
                Underlying.futures(5, 0.05),
                List.of(new Contract(type, Exercise.EUROPEAN, strike, 1)),
                List.of(engines),
                new ValuationAim(1e-6, false));
    }

    @Test
    void theFirstMethodThatValuesAnOptionIsTaken() {
        List<PricedContract> call = Pricing.answer(question(OptionType.CALL, 5));
        assertThat(call.get(0).answers()).extracting(EngineAnswer::engine).containsExactly("calls");
        List<PricedContract> put = Pricing.answer(question(OptionType.PUT, 5));
        assertThat(put.get(0).answers()).extracting(EngineAnswer::engine).containsExactly("off");
    }

    @Test
    void methodsThatAreAskedForAreCheckedAgainstEachOther() {
        PriceQuestion question = question(OptionType.CALL, 5, "calls", "off", "broken");
        List<PricedContract> priced = Pricing.answer(question);
        PricedContract call = priced.get(0);
        assertThat(call.valuations()).hasSize(2);
        assertThat(call.answers().get(2).reason()).isEqualTo("failed: it does not settle");
        assertThat(call.disagreements()).singleElement().asString().startsWith("calls and off disagree: 0.1");
        Values json = CanonicalJson.parse(PriceJson.text(question, priced));
        assertThat(json.text("model")).isEqualTo("toy");
        assertThat(PriceJson.text(question, priced)).contains("calls and off disagree", "it does not settle");
    }

    @Test
    void mistakesAreThoseOfTheUser() {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> Pricing.answer(question(OptionType.CALL, 5, "magic")))
                .withMessageContaining("magic");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> Pricing.answer(question(OptionType.PUT, 5, "calls")))
                .withMessageContaining("nothing values the put with strike 5.0 and 1.0 years: calls: it values calls");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> Pricing.answer(question(OptionType.CALL, -1)))
                .withMessage("toy: strike = -1.0, must be positive");
    }
}
