package org.potentia.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Reports beside each time of the clock how much of it the benchmark had a core for, as {@code cpu} and {@code evaluation:cpu}: on a machine
 * that others use too the clock measures them as well. For benchmarks of mode AverageTime with one thread; the time of compiler and collector
 * threads is left out.
 */
public final class CpuTime implements InternalProfiler {
    private static final String WORKER = "jmh-worker";

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long cpuBefore;
    private long clockBefore;

    /** Makes the profiler. */
    public CpuTime() {}

    @Override
    public String getDescription() {
        return "Time on a core beside the time of the clock";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        cpuBefore = workers();
        clockBefore = System.nanoTime();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double share = (workers() - cpuBefore) / (double) (System.nanoTime() - clockBefore);
        List<Result<?>> results = new ArrayList<>();
        results.add(onCore("cpu", result.getPrimaryResult(), share));
        result.getSecondaryResults().forEach((name, time) -> results.add(onCore(name + ":cpu", time, share)));
        return results;
    }

    private static Result<?> onCore(String name, Result<?> time, double share) {
        return new ScalarResult(name, time.getScore() * share, time.getScoreUnit(), AggregationPolicy.AVG);
    }

    private long workers() {
        long sum = 0;
        for (long id : threads.getAllThreadIds()) {
            var info = threads.getThreadInfo(id);
            if (info != null && info.getThreadName().contains(WORKER)) {
                sum += Math.max(0, threads.getThreadCpuTime(id));
            }
        }
        return sum;
    }
}
