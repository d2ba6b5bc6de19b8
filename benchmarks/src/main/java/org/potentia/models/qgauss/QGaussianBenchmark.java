package org.potentia.models.qgauss;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The maximum-likelihood fit of location, q and \( \beta \) to 5000 draws of the law with location 0.1, q = 1.5, \( \beta = 1 \); beside it
 * one evaluation of the likelihood with both derivatives, and as many logarithms as there are observations.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class QGaussianBenchmark {
    private static final int SIZE = 5000;

    private final double[] draws = new double[SIZE];
    private int turn;

    /** Makes the benchmark. */
    public QGaussianBenchmark() {}

    /** Draws the sample. */
    @Setup
    public void draw() {
        QGaussian law = new QGaussian(0.1, 1.5, 1);
        SplittableRandom random = new SplittableRandom(6);
        for (int i = 0; i < SIZE; i++) {
            draws[i] = law.sample(random);
        }
    }

    /** Another sample each time, by one observation, so that nothing can be remembered. */
    private void move() {
        turn = (turn + 1) % SIZE;
        draws[turn] += 1e-9;
    }

    /** The whole fit: start, Newton's steps, standard errors. */
    @Benchmark
    public double fit() {
        move();
        return QGaussianFit.free(draws).q();
    }

    /** One evaluation. */
    @Benchmark
    public double likelihood() {
        move();
        return new Likelihood(draws, 0.1, 1.475, 0).value;
    }

    /** What one logarithm an observation would take. */
    @Benchmark
    public double logarithms() {
        move();
        double sum = 0;
        for (double x : draws) {
            sum += Math.log1p(x * x);
        }
        return sum;
    }
}
