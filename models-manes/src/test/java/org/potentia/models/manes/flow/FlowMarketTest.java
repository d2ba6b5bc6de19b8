package org.potentia.models.manes.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FlowMarketTest {
    private static final Clock CLOCK = new Clock(252, 21);

    private static FlowMarket market(FlowRule rule, double eta, int memory, double correlation) {
        return new FlowMarket(CLOCK, rule, eta, 2, 0.5, memory, 0.1, 0, 0, 0.3, correlation, -5);
    }

    /** Without flows returns are normal with variance σ²T and an autocorrelation that falls in a straight line. */
    @Test
    void isARandomWalkWithoutFlows() {
        FlowMeasures measured =
                FlowMeasures.of(market(new FlowRule(0, 0, 0), 1, 0, 0), 200, 203, new SplittableRandom(1));
        // 200 assets, 200 independent lengths: four standard errors are 4/√40000 = 2%
        double deviation = 0.3 * Math.sqrt(CLOCK.years());
        assertThat(measured.deviation().getAsDouble()).isCloseTo(deviation, within(0.014 * deviation));
        assertThat(measured.mean().getAsDouble()).isCloseTo((0.1 - 0.045) * CLOCK.years(), within(0.02 * deviation));
        double[] correlations = measured.autocorrelations().orElseThrow().toArray();
        assertThat(correlations[0]).isCloseTo(1 - 5.0 / 21, within(0.02));
        assertThat(correlations[1]).isCloseTo(1 - 11.0 / 21, within(0.02));
        assertThat(correlations[2]).isCloseTo(0, within(0.025));
        assertThat(correlations[3]).isCloseTo(0, within(0.025));
        assertThat(measured.dependence().getAsDouble()).isCloseTo(0, within(0.01));
        assertThat(measured.lost()).isZero();
    }

    /** With a linear flow the growth of the price is an autoregression over all steps of a return; its moments follow from its impulse response. */
    @Test
    void hasTheMomentsOfItsAutoregression() {
        double gain = 6; // half of what runs away: gain × T = 0.5
        FlowMeasures measured =
                FlowMeasures.of(market(new FlowRule(gain, 0, 0), 0, 0, 0), 200, 203, new SplittableRandom(2));
        int steps = CLOCK.returnSteps();
        double dt = CLOCK.step();
        double[] growth = new double[2000];
        double[] response = new double[2000];
        double variance = 0;
        for (int k = 0; k < growth.length; k++) {
            double before = 0;
            for (int j = 1; j <= steps && k - j >= 0; j++) {
                before += growth[k - j];
            }
            growth[k] = (k == 0 ? 1 : 0) + gain * dt * before;
            for (int j = 0; j < steps && k - j >= 0; j++) {
                response[k] += growth[k - j];
            }
            variance += response[k] * response[k] * 0.09 * dt;
        }
        double deviation = Math.sqrt(variance);
        // correlated over some two lengths: 2% is four standard errors; the logarithm of (1 + a dt) costs a little more
        assertThat(measured.deviation().getAsDouble()).isCloseTo(deviation, within(0.03 * deviation));
        double mean = 0.055 * CLOCK.years() / (1 - gain * CLOCK.years());
        assertThat(measured.mean().getAsDouble()).isCloseTo(mean, within(0.05 * deviation));
    }

    @Test
    void knowsTheCorrelationOfItsNoise() {
        FlowMeasures measured =
                FlowMeasures.of(market(new FlowRule(0, 0, 0), 1, 0, 0.4), 50, 1003, new SplittableRandom(3));
        // 1000 independent lengths of the average: its variance to 4.5%, four standard errors are 0.4 × 18%
        assertThat(measured.dependence().getAsDouble()).isCloseTo(0.4, within(0.072));
    }

    @Test
    void makesAssetsDependOnEachOtherThroughTheFlow() {
        FlowMeasures alone = FlowMeasures.of(market(new FlowRule(1, 0, 0), 0, 0, 0), 50, 203, new SplittableRandom(4));
        FlowMeasures together =
                FlowMeasures.of(market(new FlowRule(1, 0, 7), 0, 0, 0), 50, 203, new SplittableRandom(4));
        assertThat(together.dependence().getAsDouble())
                .isGreaterThan(alone.dependence().getAsDouble() + 0.01);
    }

    /** Beyond gain × T = 1 returns feed on themselves: prices explode or vanish. */
    @Test
    void runsAwayWhenReturnsFeedOnThemselves() {
        FlowMeasures measured =
                FlowMeasures.of(market(new FlowRule(20, 0, 0), 0, 0, 0), 100, 30, new SplittableRandom(5));
        assertThat(measured.lost()).isBetween(0.2, 0.8);
        assertThat(measured.lostByHalf()).isLessThanOrEqualTo(measured.lost());
    }

    /** Crowding: with flows remembered, the same impact turns against the crowd and momentum fades. */
    @Test
    void losesMomentumWhenFlowsAreRemembered() {
        FlowRule rule = new FlowRule(4, 0, 0);
        FlowMeasures fresh = FlowMeasures.of(market(rule, 1, 0, 0), 300, 103, new SplittableRandom(6));
        FlowMeasures crowded = FlowMeasures.of(market(rule, 1, 42, 0), 300, 103, new SplittableRandom(6));
        assertThat(crowded.autocorrelations().orElseThrow().get(2))
                .isLessThan(fresh.autocorrelations().orElseThrow().get(2) - 0.05);
    }

    @Test
    void isTheSameForTheSameSeed() {
        FlowMarket market = market(new FlowRule(2, 1, 1), 1.2, 5, 0.2);
        assertThat(path(market, 7)).isEqualTo(path(market, 7)).isNotEqualTo(path(market, 8));
    }

    private static List<Double> path(FlowMarket market, long seed) {
        List<Double> path = new ArrayList<>();
        market.run(3, 50, new SplittableRandom(seed), (step, returns, alive) -> path.add(returns[1]));
        return path;
    }

    @Test
    void followsItsPredictor() {
        FlowMarket led = new FlowMarket(CLOCK, new FlowRule(0, 0, 0), 0, 2, 0, 0, 0, 3, 0.99, 0.01, 0, -5);
        FlowMeasures measured = FlowMeasures.of(led, 20, 53, new SplittableRandom(9));
        // one predictor moves all
        assertThat(measured.dependence().getAsDouble()).isGreaterThan(0.95);
        assertThat(measured.deviation().getAsDouble()).isGreaterThan(10 * 0.01 * Math.sqrt(CLOCK.years()));
    }

    @Test
    void refusesWhatIsNoMarket() {
        assertThatThrownBy(() -> new FlowMarket(CLOCK, new FlowRule(0, 0, 0), 0, 2, 0, 0, 0, 0, 1, 0.3, 0, -5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("signalPersistence");
        assertThatThrownBy(() -> new FlowMarket(CLOCK, new FlowRule(0, 0, 0), 0, 2, 0, 0, 0, 0, 0, 0.3, 0, 0))
                .hasMessageContaining("defaultLevel");
        assertThatThrownBy(() -> new FlowRule(-1, 0, 0)).hasMessage("phi = -1.0, must be finite and >= 0");
        assertThatThrownBy(() -> new Clock(0, 1)).hasMessageContaining("stepsPerYear");
        assertThatThrownBy(() -> FlowMeasures.of(market(new FlowRule(0, 0, 0), 1, 0, 0), 2, 5, new SplittableRandom(1)))
                .hasMessageContaining("lengths");
    }
}
