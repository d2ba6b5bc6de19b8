package org.potentia.api.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.potentia.api.evolve.BackwardPropagator.Exercise;
import org.potentia.api.model.OptionType;

class ContractTest {
    private final Contract put = new Contract(OptionType.PUT, Exercise.AMERICAN, 105, 0.75);

    @Test
    void paysWhatExercisePays() {
        assertThat(put.intrinsic(100)).isEqualTo(5);
        assertThat(put.intrinsic(110)).isZero();
        assertThat(put.payoff().function().applyAsDouble(101)).isEqualTo(4);
        Contract call = new Contract(OptionType.CALL, Exercise.EUROPEAN, 105, 0.75);
        assertThat(call.intrinsic(107)).isEqualTo(2);
        assertThat(call.payoff().function().applyAsDouble(108)).isEqualTo(3);
    }

    @Test
    void changesOneThingAtATime() {
        assertThat(put.expiringIn(0.5)).isEqualTo(new Contract(OptionType.PUT, Exercise.AMERICAN, 105, 0.5));
        assertThat(put.exercised(Exercise.EUROPEAN))
                .isEqualTo(new Contract(OptionType.PUT, Exercise.EUROPEAN, 105, 0.75));
    }

    @Test
    void refusesStrikesThatAreNoNumberAndTimesThatAreNotPositive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Contract(OptionType.PUT, Exercise.EUROPEAN, Double.NaN, 1))
                .withMessageContaining("strike = NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> put.expiringIn(0))
                .withMessageContaining("years to expiry = 0.0");
    }
}
