package org.potentia.api.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.evolve.BackwardPropagator.Exercise;
import org.potentia.api.evolve.Cost;
import org.potentia.api.model.OptionType;

class ValuationTest {
    private static Valuation valuation(double price, double... boundary) {
        return new Valuation(
                new Contract(OptionType.PUT, Exercise.AMERICAN, 105, 0.75),
                price,
                1e-6,
                List.of(new Greek(Greek.DELTA, "1", -0.5, 1e-6)),
                Doubles.of(0, 0.5),
                Doubles.of(boundary),
                "tree",
                List.of(),
                new Cost(1, 1, 0));
    }

    @Test
    void findsSensitivitiesByName() {
        Valuation valuation = valuation(9, 82, 90);
        assertThat(valuation.greek(Greek.DELTA).orElseThrow().value()).isEqualTo(-0.5);
        assertThat(valuation.greek(Greek.VEGA)).isEmpty();
    }

    @Test
    void refusesWhatIsNoNumberAndWhatDoesNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> valuation(Double.NaN, 82, 90))
                .withMessageContaining("price = NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> valuation(9, 82))
                .withMessageContaining("2 times and 1 prices of exercise");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Greek(Greek.VEGA, "price", Double.POSITIVE_INFINITY, 0))
                .withMessageContaining("vega");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ValuationAim(0, true))
                .withMessageContaining("tolerance");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PricingEngine(" ", "Tree", Set.of()))
                .withMessageContaining("id");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ValueProfile(
                        Doubles.of(1, 2), Doubles.of(1), Doubles.of(1), Doubles.of(1), 0, "tree", List.of()))
                .withMessageContaining("2 prices, 1 values");
    }
}
