package org.potentia.models.manes.flow;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;

/**
 * What is measured of a simulated market.
 *
 * @param mean mean of the returns of all assets at all times after the run-in, if two survive
 * @param deviation their standard deviation
 * @param autocorrelations correlation of the return of an asset with itself after a quarter, a half, one and two lengths of a return
 * @param dependence correlation of the returns of two assets, from the variance of their average
 * @param lost share of assets that have run off at the end: defaulted, or in the Langevin form exploded upwards
 * @param lostByHalf the same at half time
 */
public record FlowMeasures(
        OptionalDouble mean,
        OptionalDouble deviation,
        Optional<Doubles> autocorrelations,
        OptionalDouble dependence,
        double lost,
        double lostByHalf) {
    /** Lags of the autocorrelations in quarters of the length of a return. */
    static final Doubles LAGS = Doubles.of(0.25, 0.5, 1, 2);

    /** Run-in, in lengths of a return: correlations of the price with its start are gone. */
    private static final int RUN_IN = 3;

    /**
     * Simulates a market and measures it.
     *
     * @param market the market
     * @param assets how many assets, at least 1
     * @param lengths how long, in lengths of a return, at least 6
     * @param random the source of chance
     * @return the measures
     */
    public static FlowMeasures of(FlowMarket market, int assets, int lengths, RandomGenerator random) {
        Tally tally = new Tally(market.clock(), assets, lengths);
        market.run(assets, tally.steps, random, tally);
        return tally.measures();
    }

    /**
     * Simulates the Langevin form and measures it.
     *
     * @param market the Langevin form
     * @param clock the time it moves in, of the market it stands for
     * @param assets how many assets, at least 1
     * @param lengths how long, in lengths of a return, at least 6
     * @param random the source of chance
     * @return the measures
     */
    public static FlowMeasures of(LangevinMarket market, Clock clock, int assets, int lengths, RandomGenerator random) {
        Tally tally = new Tally(clock, assets, lengths);
        market.run(assets, tally.steps, random, tally);
        return tally.measures();
    }

    /** Sums up while the market runs. */
    private static final class Tally implements CrowdWatch {
        private final int steps;
        private final int from;
        private final int[] lags;
        private final double[][] past;
        private final double[] products = new double[LAGS.size()];
        private final long[] pairs = new long[LAGS.size()];
        private final double[][] ends = new double[LAGS.size()][2];
        private double sum;
        private double squares;
        private long count;
        private double marketSum;
        private double marketSquares;
        private long times;
        private double survivors;
        private double lostByHalf;
        private double lost;

        Tally(Clock clock, int assets, int lengths) {
            Arguments.atLeast(assets, 1, "assets");
            Arguments.atLeast(lengths, 6, "lengths");
            steps = Math.multiplyExact(clock.returnSteps(), lengths);
            from = RUN_IN * clock.returnSteps();
            lags = LAGS.stream()
                    .mapToInt(lag -> (int) Math.max(1, Math.round(lag * clock.returnSteps())))
                    .toArray();
            past = new double[2 * clock.returnSteps() + 1][assets];
        }

        @Override
        public void see(int step, double[] returns, boolean[] alive) {
            double[] now = past[step % past.length];
            System.arraycopy(returns, 0, now, 0, returns.length);
            int gone = 0;
            for (boolean each : alive) {
                gone += each ? 0 : 1;
            }
            lost = gone / (double) returns.length;
            if (2 * step <= steps) {
                lostByHalf = lost;
            }
            if (step <= from || gone == returns.length) {
                return;
            }
            double market = FlowMarket.average(returns, alive);
            marketSum += market;
            marketSquares += market * market;
            survivors += returns.length - gone;
            times++;
            for (int i = 0; i < returns.length; i++) {
                if (alive[i]) {
                    sum += now[i];
                    squares += now[i] * now[i];
                    count++;
                    correlate(step, i, now[i]);
                }
            }
        }

        private void correlate(int step, int asset, double now) {
            for (int k = 0; k < lags.length; k++) {
                if (step - lags[k] > from) {
                    double then = past[(step - lags[k]) % past.length][asset];
                    products[k] += now * then;
                    ends[k][0] += now;
                    ends[k][1] += then;
                    pairs[k]++;
                }
            }
        }

        FlowMeasures measures() {
            if (count < 2) {
                return new FlowMeasures(
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        Optional.empty(),
                        OptionalDouble.empty(),
                        lost,
                        lostByHalf);
            }
            double mean = sum / count;
            double variance = Math.max(0, squares / count - mean * mean);
            double marketMean = marketSum / times;
            double marketVariance = Math.max(0, marketSquares / times - marketMean * marketMean);
            double number = survivors / times;
            // Var(average) = variance (1 + (N-1) rho) / N
            OptionalDouble dependence = number > 1.5 && variance > 0
                    ? OptionalDouble.of((marketVariance / variance * number - 1) / (number - 1))
                    : OptionalDouble.empty();
            return new FlowMeasures(
                    OptionalDouble.of(mean),
                    OptionalDouble.of(Math.sqrt(variance)),
                    autocorrelations(variance),
                    dependence,
                    lost,
                    lostByHalf);
        }

        private Optional<Doubles> autocorrelations(double variance) {
            double[] values = new double[lags.length];
            for (int k = 0; k < lags.length; k++) {
                if (pairs[k] < 2 || !(variance > 0)) {
                    return Optional.empty();
                }
                double n = pairs[k];
                values[k] = (products[k] / n - ends[k][0] / n * (ends[k][1] / n)) / variance;
            }
            return Optional.of(Doubles.of(values));
        }
    }
}
