package org.potentia.solvers.finitevolume;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.potentia.api.evolve.EvolutionProblem.LinearDiffusion;
import org.potentia.api.model.Diffusion;

/**
 * One implicit step of finite volumes on 2000 nodes of a double well, with the matrix kept and with the matrix new, and of a triad beside it:
 * three arrays of the same length, the limit of memory.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class FiniteVolumeBenchmark {
    private static final int NODES = 2000;
    private static final double STEP = 1e-3;

    private final double[] known = new double[NODES];
    private final double[] unknown = new double[NODES];
    private final double[] other = new double[NODES];
    private final LinearScheme scheme;
    private double step = STEP;

    /** Makes the mesh. */
    public FiniteVolumeBenchmark() {
        double[] nodes = new double[NODES];
        double[] middles = new double[NODES - 1];
        for (int i = 0; i < NODES; i++) {
            nodes[i] = -3 + 6.0 * i / (NODES - 1);
        }
        for (int i = 0; i < NODES - 1; i++) {
            middles[i] = 0.5 * (nodes[i] + nodes[i + 1]);
        }
        scheme = new LinearScheme(LinearDiffusion.of(new Well()), new Mesh(nodes, middles, false, false));
        Arrays.fill(known, 1.0 / 6);
        Arrays.fill(other, 2);
    }

    /** Downhill in \( x^4/4 - x^2/2 \). */
    private static final class Well implements Diffusion {
        @Override
        public double drift(double x, double t) {
            return x - x * x * x;
        }

        @Override
        public double volatility(double x, double t) {
            return 0.5;
        }
    }

    /** A step as long as the one before. */
    @Benchmark
    public double[] step() {
        scheme.solve(0, STEP, known, unknown);
        return unknown;
    }

    /** A step of another length: the matrix is eliminated anew. */
    @Benchmark
    public double[] stepOfAnotherLength() {
        step = step == STEP ? 2 * STEP : STEP;
        scheme.solve(0, step, known, unknown);
        return unknown;
    }

    /** What memory allows: two arrays read, one written. */
    @Benchmark
    public double[] triad() {
        for (int i = 0; i < NODES; i++) {
            unknown[i] = known[i] + 3 * other[i];
        }
        return unknown;
    }
}
