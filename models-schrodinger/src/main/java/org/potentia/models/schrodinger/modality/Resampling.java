package org.potentia.models.schrodinger.modality;

import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.potentia.api.Arguments;
import org.potentia.api.Interval;

/**
 * How a test draws its replicates. Replicate b has random numbers of its own, from the seed and b, so that neither the number of threads nor
 * the order in which they work changes a result.
 *
 * @param level \( \alpha \), the level of the decision, in (0, 0.5]
 * @param replicates B, how many replicates
 * @param seed where the random numbers start
 * @param early whether to stop as soon as the remaining replicates can no longer change the decision
 * @param parallel whether to use all cores
 * @param most how many observations are tested at most; of more a random sample of that size is taken
 * @since 0.1
 */
public record Resampling(double level, int replicates, long seed, boolean early, boolean parallel, int most) {
    /** A million observations take about half a minute with 500 replicates on one core. */
    private static final int MOST = 1_000_000;

    private static final int BLOCK = 32;

    /**
     * Checks the options.
     *
     * @throws IllegalArgumentException if a number is out of its bounds
     */
    public Resampling {
        Arguments.within(level, Interval.closed(1e-4, 0.5), "alpha");
        Arguments.atLeast(replicates, 1, "replicates");
        Arguments.atLeast(most, 10, "most");
    }

    /**
     * Returns the default: level 0.05, no early stop, one thread, at most a million observations.
     *
     * @param replicates how many replicates
     * @param seed where the random numbers start
     * @return the options
     * @throws IllegalArgumentException if there is no replicate
     */
    public static Resampling of(int replicates, long seed) {
        return new Resampling(0.05, replicates, seed, false, false, MOST);
    }

    /**
     * Returns these options with another level.
     *
     * @param alpha the level
     * @return the options
     * @throws IllegalArgumentException if it is not in [0.0001, 0.5]
     */
    public Resampling atLevel(double alpha) {
        return new Resampling(alpha, replicates, seed, early, parallel, most);
    }

    /**
     * Returns these options with an early stop.
     *
     * @return the options
     */
    public Resampling stoppingEarly() {
        return new Resampling(level, replicates, seed, true, parallel, most);
    }

    /**
     * Returns these options on all cores.
     *
     * @return the options
     */
    public Resampling onAllCores() {
        return new Resampling(level, replicates, seed, early, true, most);
    }

    /** One replicate after the other, on one thread. */
    @FunctionalInterface
    interface Trial {
        boolean exceeds(SplittableRandom random);
    }

    /** Runs the replicates; every thread makes a trial of its own, for a trial may keep arrays. */
    ModalityResult run(int observations, int tested, double statistic, Supplier<Trial> trials) {
        // p <= level means at most this many exceedances
        int allowed = (int) Math.floor(level * replicates * (1 + 1e-12));
        int done = 0;
        int exceedances = 0;
        ThreadLocal<Trial> own = ThreadLocal.withInitial(trials);
        while (done < replicates) {
            int first = done;
            int last = early ? Math.min(replicates, first + BLOCK) : replicates;
            IntStream numbers = IntStream.range(first, last);
            boolean[] exceeded = new boolean[last - first];
            (parallel ? numbers.parallel() : numbers)
                    .forEach(b -> exceeded[b - first] = own.get().exceeds(random(b)));
            for (boolean each : exceeded) {
                done++;
                exceedances += each ? 1 : 0;
                boolean settled = exceedances > allowed || exceedances + replicates - done <= allowed;
                if (early && settled && done < replicates) {
                    return new ModalityResult(
                            observations,
                            tested,
                            statistic,
                            exceedances,
                            done,
                            replicates,
                            level,
                            exceedances <= allowed);
                }
            }
        }
        return new ModalityResult(
                observations, tested, statistic, exceedances, done, replicates, level, exceedances <= allowed);
    }

    /** The random numbers of a replicate; the seed of the thinning is that of number -1. */
    private SplittableRandom random(int replicate) {
        return new SplittableRandom(new SplittableRandom(seed + 0x9E3779B97F4A7C15L * replicate).nextLong());
    }

    Sample thinned(Sample sample) {
        return sample.thinned(most, seed);
    }
}
