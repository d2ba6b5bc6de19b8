package org.potentia.api.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.potentia.api.model.Market;

class UnderlyingTest {
    @Test
    void theCarryOfAStockFollowsTheRate() {
        Underlying stock = Underlying.stock(100, 0.04, 0.01);
        assertThat(stock.carry()).isCloseTo(0.03, within(1e-15));
        assertThat(stock.atRate(0.05).carry()).isCloseTo(0.04, within(1e-15));
        assertThat(stock.forward(2)).isCloseTo(100 * Math.exp(0.06), within(1e-12));
        assertThat(stock.discount(2)).isCloseTo(Math.exp(-0.08), within(1e-15));
        assertThat(Underlying.of(new Market(100, 0.04, 0.01))).isEqualTo(stock);
    }

    @Test
    void theCarryOfFuturesStaysZero() {
        Underlying futures = Underlying.futures(5.5, 0.06);
        assertThat(futures.atRate(0.07)).isEqualTo(Underlying.futures(5.5, 0.07));
        assertThat(futures.at(6)).isEqualTo(Underlying.futures(6, 0.06));
    }

    @Test
    void refusesAPriceThatIsNoNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Underlying.futures(Double.POSITIVE_INFINITY, 0.05))
                .withMessage("price of the underlying = Infinity, must be finite");
    }
}
