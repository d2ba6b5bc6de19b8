package org.potentia.models.manes.flow;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.potentia.api.Arguments;
import org.potentia.api.Interval;

/**
 * Market of many assets whose prices move in discrete steps under money flows:
 *
 * <p>\[ x_{i,t+\Delta t} = (1 + r_{it}\Delta t)(1 + a_{it}\Delta t)\,x_{it}, \qquad
 * r_{it} = r + w z_t + f_i(a_{it}) + \varepsilon_{it}/\sqrt{\Delta t}, \qquad y_{it} = \log\frac{x_{it}}{x_{i,t-T}}, \]
 *
 * <p>with flows \( a_{it} \) by {@link FlowRule} and impact by {@link Impact} at \( b_{it} = \hat a - \sum_{k=1}^{\tau} a_{i,t-k} \). The noise
 * is normal with volatility \( \sigma \) and one correlation for all pairs; the predictor \( z_t \) is one autoregressive series of unit
 * variance. An asset whose log-return falls to \( y_* \) or below, or whose price is not positive, has defaulted: it is not traded any more
 * and leaves the average that flows follow.
 *
 * <p>Source: I. Halperin (2022), Phases of MANES, arXiv:2203.07550, equations 2, 5 and 7-11. All assets are alike; time is discrete, so that
 * nothing of order \( \Delta t^2 \) is dropped.
 *
 * @param clock steps and the length of a return
 * @param rule how money flows
 * @param eta strength of the impact, at least 0
 * @param beta its sharpness, years, positive; infinite for the hard impact (9)
 * @param threshold \( \hat a \), 1/year: the flow with all memory at which more of it starts to hurt
 * @param memory \( \tau \), steps whose flows are remembered, at least 0
 * @param rate \( r \), 1/year
 * @param signalWeight \( w \), 1/year
 * @param signalPersistence correlation of the predictor from step to step, in (-1, 1)
 * @param volatility \( \sigma \), per square root of year, positive
 * @param correlation correlation of the noise of two assets, in [0, 1]
 * @param defaultLevel \( y_* \), the log-return at which an asset defaults, negative
 */
public record FlowMarket(
        Clock clock,
        FlowRule rule,
        double eta,
        double beta,
        double threshold,
        int memory,
        double rate,
        double signalWeight,
        double signalPersistence,
        double volatility,
        double correlation,
        double defaultLevel) {
    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if one is not admissible
     */
    public FlowMarket {
        impact(eta, beta, threshold);
        Arguments.atLeast(memory, 0, "memory");
        Arguments.finite(rate, "rate");
        Arguments.finite(signalWeight, "signalWeight");
        Arguments.within(signalPersistence, Interval.open(-1, 1), "signalPersistence");
        Arguments.positive(volatility, "volatility");
        Arguments.probability(correlation, "correlation");
        Arguments.within(defaultLevel, Interval.below(0), "defaultLevel");
    }

    private static Impact impact(double eta, double beta, double b) {
        return new Impact(eta, beta, b);
    }

    /**
     * Returns the impact of a market without memory of flows.
     *
     * @return the impact at \( b = \hat a \)
     */
    public Impact fresh() {
        return impact(eta, beta, threshold);
    }

    /**
     * Returns the part of the drift of a log-price that no flow makes.
     *
     * @return \( r - \sigma^2/2 \), 1/year; the mean of the predictor is 0
     */
    public double quietDrift() {
        return rate - 0.5 * volatility * volatility;
    }

    /**
     * Simulates the market from a standstill: no returns, no flows in memory.
     *
     * @param assets how many assets, at least 1
     * @param steps how many steps, at least 1
     * @param random the source of chance; the same state gives the same market
     * @param watch sees the market after every step
     */
    void run(int assets, int steps, RandomGenerator random, CrowdWatch watch) {
        Arguments.atLeast(assets, 1, "assets");
        Arguments.atLeast(steps, 1, "steps");
        Run run = new Run(assets);
        double signal = random.nextGaussian();
        double innovation = Math.sqrt((1 - signalPersistence) * (1 + signalPersistence));
        for (int step = 1; step <= steps; step++) {
            run.step(step, signal, random);
            signal = signalPersistence * signal + innovation * random.nextGaussian();
            watch.see(step, run.returns, run.alive);
        }
    }

    /** What changes while the market runs. */
    private final class Run {
        private final double dt = clock.step();
        private final double rootDt = Math.sqrt(dt);
        private final double common = volatility * Math.sqrt(correlation);
        private final double own = volatility * Math.sqrt(1 - correlation);
        private final double[] returns;
        private final boolean[] alive;
        private final double[] remembered;
        private final double[][] growths;
        private final double[][] flows;

        Run(int assets) {
            returns = new double[assets];
            alive = new boolean[assets];
            Arrays.fill(alive, true);
            remembered = new double[assets];
            growths = new double[clock.returnSteps()][assets];
            flows = new double[memory][assets];
        }

        void step(int step, double signal, RandomGenerator random) {
            double market = average(returns, alive);
            double shared = common * random.nextGaussian();
            double[] oldest = growths[step % growths.length];
            for (int i = 0; i < returns.length; i++) {
                double noise = shared + own * random.nextGaussian();
                if (alive[i]) {
                    double a = rule.rate(returns[i], market);
                    double r = rate
                            + signalWeight * signal
                            + impact(eta, beta, threshold - remembered[i]).value(a)
                            + noise / rootDt;
                    double growth = growth(a * dt, r * dt);
                    double next = returns[i] + growth - oldest[i];
                    oldest[i] = growth;
                    remember(step, i, a);
                    if (next > defaultLevel) {
                        returns[i] = next;
                    } else {
                        alive[i] = false;
                    }
                }
            }
        }

        /** A price that is not positive is the end, as an infinite loss is. */
        private double growth(double flow, double earned) {
            return flow <= -1 || earned <= -1 ? Double.NEGATIVE_INFINITY : Math.log1p(flow) + Math.log1p(earned);
        }

        private void remember(int step, int i, double a) {
            if (memory > 0) {
                double[] slot = flows[step % memory];
                remembered[i] += a - slot[i];
                slot[i] = a;
            }
        }
    }

    /** The average over those that have not defaulted, 0 if none is left. */
    static double average(double[] returns, boolean[] alive) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < returns.length; i++) {
            if (alive[i]) {
                sum += returns[i];
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }
}
