package org.potentia.models.manes.flow;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.potentia.api.Arguments;
import org.potentia.api.Interval;
import org.potentia.api.model.Potential;

/**
 * Langevin form of the market: \( dy_i = [-V'(y_i) + g(\bar y - y_i)]\,dt + h\,dW_i \), by Euler's steps of the length that prices move in.
 *
 * <p>Source: I. Halperin (2022), Phases of MANES, arXiv:2203.07550, equations 18-22.
 *
 * @param potential the self-potential \( V \), which also knows \( h \)
 * @param coupling \( g \), 1/year
 * @param step length of a step, years, positive
 * @param defaultLevel \( y_* \), the log-return at which an asset defaults, negative
 */
public record LangevinMarket(Potential potential, double coupling, double step, double defaultLevel) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is not admissible
     */
    public LangevinMarket {
        Arguments.finite(coupling, "coupling");
        Arguments.positive(step, "step");
        Arguments.within(defaultLevel, Interval.below(0), "defaultLevel");
    }

    /** How the return that drops out of the window of length T is taken into account. */
    public enum Lag {
        /** As the paper does: its rate is a constant inside \( \theta \), its noise is not there; \( h = \sigma \). */
        CONSTANT,
        /** Its mean is \( y/T \), so that \( \xi \) loses \( 1/T \), and its noise is as large as that of the price; \( h^2 = 2\sigma^2 \). */
        RELAXING
    }

    /**
     * Writes a market of flows in Langevin form, with the impact expanded to the third order.
     *
     * @param market the market; its memory, its predictor and the correlation of its noise are left out
     * @param lag what becomes of the lagged return
     * @return the Langevin form
     */
    public static LangevinMarket of(FlowMarket market, Lag lag) {
        FlowExpansion drift = FlowExpansion.of(market.rule(), market.fresh());
        boolean relaxing = lag == Lag.RELAXING;
        double rate = 1 / market.clock().years();
        Potential potential = new QuarticPotential(
                // of a constant lag the mean without flows, which is that of the price itself
                relaxing ? market.quietDrift() : 0,
                relaxing ? drift.xi() - rate : drift.xi(),
                drift.rho(),
                drift.zeta(),
                relaxing ? Math.sqrt(2) * market.volatility() : market.volatility());
        return new LangevinMarket(potential, drift.g(), market.clock().step(), market.defaultLevel());
    }

    /**
     * Simulates the market from a standstill.
     *
     * @param assets how many assets, at least 1
     * @param steps how many steps, at least 1
     * @param random the source of chance; the same state gives the same market
     * @param watch sees the market after every step
     */
    void run(int assets, int steps, RandomGenerator random, CrowdWatch watch) {
        Arguments.atLeast(assets, 1, "assets");
        Arguments.atLeast(steps, 1, "steps");
        double[] returns = new double[assets];
        boolean[] alive = new boolean[assets];
        Arrays.fill(alive, true);
        double shake = potential.noise() * Math.sqrt(step);
        // without a limit on what one step may add, a cubic drift overshoots; whoever gets that far has run off already
        double farthest = -2 * defaultLevel;
        for (int k = 1; k <= steps; k++) {
            double market = FlowMarket.average(returns, alive);
            for (int i = 0; i < assets; i++) {
                double noise = shake * random.nextGaussian();
                if (alive[i]) {
                    double drift = -potential.gradient(returns[i]) + coupling * (market - returns[i]);
                    double next = returns[i] + drift * step + noise;
                    if (next > defaultLevel && next < farthest) {
                        returns[i] = next;
                    } else {
                        alive[i] = false;
                    }
                }
            }
            watch.see(k, returns, alive);
        }
    }
}
