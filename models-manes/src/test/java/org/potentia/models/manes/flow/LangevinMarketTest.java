package org.potentia.models.manes.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LangevinMarketTest {
    private static final Clock CLOCK = new Clock(252, 21);
    private static final FlowMarket QUIET =
            new FlowMarket(CLOCK, new FlowRule(0, 0, 0), 1, 2, 0.5, 0, 0.1, 0, 0, 0.3, 0, -5);

    /** With a relaxing lag it is an Ornstein-Uhlenbeck process of the very variance σ²T that the market has. */
    @Test
    void hasTheVarianceOfTheMarketIfTheLagRelaxes() {
        LangevinMarket form = LangevinMarket.of(QUIET, LangevinMarket.Lag.RELAXING);
        FlowMeasures measured = FlowMeasures.of(form, CLOCK, 200, 203, new SplittableRandom(1));
        // Euler's steps make the variance larger by 1/(1 - dt/2T), here 1.2% in the deviation
        double deviation = 0.3 * Math.sqrt(CLOCK.years() / (1 - 1 / 42.0));
        assertThat(measured.deviation().getAsDouble()).isCloseTo(deviation, within(0.014 * deviation));
        double[] correlations = measured.autocorrelations().orElseThrow().toArray();
        for (int k = 0; k < 4; k++) {
            int lag = (int) Math.round(FlowMeasures.LAGS.get(k) * 21);
            assertThat(correlations[k]).isCloseTo(Math.pow(1 - 1 / 21.0, lag), within(0.025));
        }
        assertThat(measured.mean().getAsDouble()).isCloseTo(0.055 * CLOCK.years(), within(0.02 * deviation));
    }

    /** As printed nothing holds the return back: a random walk, whose deviation grows with time, and default is certain in the end. */
    @Test
    void spreadsWithoutEndIfTheLagIsAConstant() {
        LangevinMarket form = LangevinMarket.of(QUIET, LangevinMarket.Lag.CONSTANT);
        FlowMeasures brief = FlowMeasures.of(form, CLOCK, 400, 12, new SplittableRandom(2));
        FlowMeasures lasting = FlowMeasures.of(form, CLOCK, 400, 120, new SplittableRandom(2));
        assertThat(lasting.deviation().getAsDouble())
                .isGreaterThan(2 * brief.deviation().getAsDouble());
    }

    @Test
    void losesAssetsOverTheTopOfAnUnboundedPotential() {
        // V = y³ - y/20: a well at 0.13 and a top at -0.13, an eighth of h² above
        QuarticPotential potential = new QuarticPotential(0.05, 0, -3, 0, 0.2);
        FlowMeasures measured = FlowMeasures.of(
                new LangevinMarket(potential, 0, CLOCK.step(), -1), CLOCK, 200, 60, new SplittableRandom(3));
        assertThat(measured.lost()).isGreaterThan(0.3);
        assertThat(measured.lostByHalf()).isBetween(0.05, measured.lost());
    }

    @Test
    void measuresNothingOfAMarketThatIsGone() {
        QuarticPotential cliff = new QuarticPotential(-100, 0, 0, 0, 0.2);
        FlowMeasures measured =
                FlowMeasures.of(new LangevinMarket(cliff, 0, CLOCK.step(), -1), CLOCK, 5, 6, new SplittableRandom(3));
        assertThat(measured.lost()).isEqualTo(1);
        assertThat(measured.mean()).isEmpty();
        assertThat(measured.autocorrelations()).isEmpty();
    }
}
