package org.potentia.benchmarks;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.potentia.api.model.Market;
import org.potentia.api.model.OptionType;
import org.potentia.numerics.ImpliedVolatility;
import org.potentia.numerics.LogGaussianMixture;
import org.potentia.numerics.LogGaussianStrip;
import org.potentia.numerics.PricingConstraint;
import org.potentia.numerics.PricingLaw;

/** Time of one price by the sum over three components: in strips of ten strikes, alone, and with what a calibration does beside it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class NesBenchmark {
    private static final int STRIKES = 10;

    /** What the law that prices meets. */
    @Param({"martingale", "paper", "none"})
    private String constraint = "martingale";

    private final Market market = new Market(2386.13, 0.0029, 0.0215);
    private final double years = 0.5095890410958904;
    private final LogGaussianMixture shape = new LogGaussianMixture(0.487, -0.864, 0.146, 0.7, 0.624);
    private final double[] strikes = new double[STRIKES];
    private final double[] prices = new double[STRIKES];
    private final double[][] gradients = new double[STRIKES][LogGaussianStrip.PARAMETERS];
    private LogGaussianStrip strip = strip();
    private PricingLaw law = law();
    private int turn;

    /** Makes the benchmark. */
    public NesBenchmark() {}

    /** Takes the constraint. */
    @Setup
    public void choose() {
        for (int i = 0; i < STRIKES; i++) {
            strikes[i] = 1500 + 150 * i;
        }
        strip = strip();
        law = law();
        move();
    }

    private LogGaussianStrip strip() {
        OptionType[] types = new OptionType[STRIKES];
        Arrays.fill(types, OptionType.CALL);
        double[] positive =
                Arrays.stream(strikes).map(strike -> Math.max(1, strike)).toArray();
        return new LogGaussianStrip(market, years, PricingConstraint.of(constraint), positive, types);
    }

    private PricingLaw law() {
        return PricingLaw.of(shape.stationary(years), market, years, PricingConstraint.of(constraint), 0.831);
    }

    /** Other parameters each time, so that nothing can be remembered. */
    private void move() {
        turn = (turn + 1) % 1000;
        strip.set(0.487 + 1e-5 * turn, -0.864, 0.146, 0.7, 0.624, 0.831);
    }

    /** One of ten prices of a law that is ready. */
    @Benchmark
    @OperationsPerInvocation(STRIKES)
    public double[] strip10() {
        strip.prices(prices);
        return prices;
    }

    /** One of ten prices, with the law made and tilted for them. */
    @Benchmark
    @OperationsPerInvocation(STRIKES)
    public double[] strip10WithLaw() {
        move();
        strip.prices(prices);
        return prices;
    }

    /** One of ten prices with its gradient in six parameters, with the law made and tilted for them. */
    @Benchmark
    @OperationsPerInvocation(STRIKES)
    public double[] strip10WithLawAndGradient() {
        move();
        strip.gradients(prices, gradients);
        return prices;
    }

    /** One price of a law that is ready. */
    @Benchmark
    public double single() {
        turn = (turn + 1) % STRIKES;
        return law.price(OptionType.CALL, strikes[turn]);
    }

    /** One price, with the law made and tilted for it alone. */
    @Benchmark
    public double singleWithLaw() {
        turn = (turn + 1) % STRIKES;
        return law().price(OptionType.CALL, strikes[turn]);
    }

    /** One price, and its implied volatility. */
    @Benchmark
    public double impliedVolatility() {
        turn = (turn + 1) % STRIKES;
        double price = law.price(OptionType.CALL, strikes[turn]);
        return ImpliedVolatility.of(OptionType.CALL, price, strikes[turn], market, years)
                .orElse(0);
    }
}
