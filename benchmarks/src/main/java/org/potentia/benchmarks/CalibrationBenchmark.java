package org.potentia.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.potentia.api.Values;
import org.potentia.api.model.Market;
import org.potentia.api.model.OptionType;
import org.potentia.api.optimize.Progress;
import org.potentia.api.optimize.RunMonitor;
import org.potentia.api.option.Settings;
import org.potentia.models.nes.NesProvider;
import org.potentia.numerics.LogGaussianMixture;
import org.potentia.numerics.PricingConstraint;
import org.potentia.numerics.PricingLaw;
import org.potentia.optimizers.commons.LevenbergMarquardtProvider;
import org.potentia.workbench.calibration.OptionLoss;
import org.potentia.workbench.calibration.SmileCalibration;
import org.potentia.workbench.calibration.SmileFit;
import org.potentia.workbench.chain.Expiry;
import org.potentia.workbench.chain.Quote;
import org.potentia.workbench.optimization.Contestant;

/**
 * Time of NES fitted to ten calls that it priced itself, relative errors, from five starts drawn from the seed, the seeds 1 to 20 in turn: until
 * the first point with a mean absolute error below a thousandth and a hundred-thousandth, and of the whole fit with its certificate, standard
 * errors and remarks. And of a surface: ten expiries of ten quotes, each fitted by itself.
 *
 * <p>Every seed is fitted once before the clock runs; one that ends with an error above a hundred-thousandth ends the benchmark.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(3)
public class CalibrationBenchmark {
    private static final int SEEDS = 20;
    private static final int STARTS = 5;
    private static final int STRIKES = 10;
    private static final int EXPIRIES = 10;

    /** The unit in which {@link OptionLoss} counts relative errors. */
    private static final double UNIT = 1e-4;

    private static final LogGaussianMixture TRUE = new LogGaussianMixture(0.55, -1.10, 0.28, 0.45, 0.35);

    /** What the law that prices meets. */
    @Param({"none", "martingale"})
    private String constraint = "none";

    private final NesProvider model = new NesProvider();
    private final SmileCalibration calibration = calibration();
    private Settings choices = model.calibrationOptions().defaults();
    private List<Expiry> expiry = List.of();
    private List<List<Expiry>> surface = List.of();
    private int seed;

    /** Makes the benchmark. */
    public CalibrationBenchmark() {}

    private static SmileCalibration calibration() {
        LevenbergMarquardtProvider optimizer = new LevenbergMarquardtProvider();
        Contestant contestant = Contestant.of(optimizer)
                .withSettings(optimizer.options().defaults().with("starts", STARTS));
        return new SmileCalibration(contestant, OptionLoss.of(OptionLoss.Kind.RELATIVE));
    }

    /** Makes the quotes, and sees that every seed finds them again. */
    @Setup
    public void quote() {
        choices = model.calibrationOptions().settings(Values.EMPTY.with("constraint", constraint));
        expiry = List.of(expiry(30, 3));
        surface = new ArrayList<>();
        for (int i = 1; i <= EXPIRIES; i++) {
            surface.add(List.of(expiry(30 * i, 3 * Math.sqrt(i))));
        }
        for (int i = 0; i < SEEDS; i++) {
            double error = fit().scores().mape();
            if (!(error < 1e-5)) {
                throw new IllegalStateException("seed " + seed + " ends with an error of " + error);
            }
        }
    }

    private Expiry expiry(int days, double apart) {
        double years = days / 365.0;
        Market market = new Market(100, 0.02, 0);
        PricingLaw law = PricingLaw.of(TRUE.stationary(years), market, years, PricingConstraint.of(constraint), 1);
        List<Quote> quotes = new ArrayList<>();
        for (int i = 0; i < STRIKES; i++) {
            double strike = 100 + apart * (i - 5);
            quotes.add(Quote.of(OptionType.CALL, strike, law.price(OptionType.CALL, strike)));
        }
        return new Expiry(years, Optional.empty(), market, quotes, List.of());
    }

    /** Starts every iteration with the same seed. */
    @Setup(Level.Iteration)
    public void rewind() {
        seed = 0;
    }

    /** The whole fit. */
    @Benchmark
    public SmileFit fit() {
        seed = seed % SEEDS + 1;
        return fit(expiry, RunMonitor.NONE);
    }

    /** Until the first point whose mean absolute error is below a thousandth. */
    @Benchmark
    public Object untilThousandth() {
        return until(1e-3);
    }

    /** Until the first point whose mean absolute error is below a hundred-thousandth. */
    @Benchmark
    public Object untilHundredThousandth() {
        return until(1e-5);
    }

    /** A surface of a hundred quotes. */
    @Benchmark
    public List<SmileFit> surface() {
        seed = seed % SEEDS + 1;
        List<SmileFit> fits = new ArrayList<>();
        for (List<Expiry> one : surface) {
            fits.add(fit(one, RunMonitor.NONE));
        }
        return fits;
    }

    private SmileFit fit(List<Expiry> quotes, RunMonitor monitor) {
        return calibration.fit(model, choices, quotes, Optional.empty(), Optional.empty(), seed, monitor);
    }

    private Object until(double error) {
        seed = seed % SEEDS + 1;
        // half the sum of squares at which the root mean square, which is above the mean absolute error, is that error
        Until until = new Until(0.5 * STRIKES * error * error / (UNIT * UNIT));
        try {
            return fit(expiry, until);
        } catch (CancellationException e) {
            return e;
        }
    }

    /** Ends a fit at a value. */
    private static final class Until implements RunMonitor {
        private final double value;
        private boolean reached;

        Until(double value) {
            this.value = value;
        }

        @Override
        public void progress(Progress progress) {
            reached |= progress.bestValue() <= value;
        }

        @Override
        public boolean cancelled() {
            return reached;
        }
    }
}
