package org.potentia.models.schrodinger.threshold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.potentia.models.schrodinger.modality.BandwidthTest;
import org.potentia.models.schrodinger.modality.ModalityResult;
import org.potentia.models.schrodinger.modality.Resampling;
import org.potentia.models.schrodinger.modality.Sample;

/**
 * The algorithm of section 5.2: the lowest volume above which one mode is rejected.
 *
 * <p>It looks again and again at level \( \alpha \) and stops at the first rejection, so that the chance of one somewhere is far above
 * \( \alpha \) if every law has one mode.
 *
 * @param looks what was looked at, the last one with the rejection if there is one
 * @param found whether there is
 */
record ThresholdSearch(List<Look> looks, boolean found) {
    /** The interval of the test, in standard deviations about the mean; it must hold two different returns. */
    private static final double DEVIATIONS = 1.5;

    /**
     * A look.
     *
     * @param rung the threshold
     * @param test what the test said; empty if returns do not differ enough to be tested
     */
    record Look(Ladder.Rung rung, Optional<ModalityResult> test) {}

    /** Searches among returns that are in the order of increasing volume. */
    static ThresholdSearch of(double[] ordered, Ladder ladder, Resampling resampling, long seed) {
        List<Look> looks = new ArrayList<>();
        for (Ladder.Rung rung : ladder.rungs()) {
            double[] above = Arrays.copyOfRange(ordered, ordered.length - rung.days(), ordered.length);
            Optional<ModalityResult> test = test(above, resampling, seed + 7919L * rung.number());
            looks.add(new Look(rung, test));
            if (test.isPresent() && test.get().rejected()) {
                return new ThresholdSearch(List.copyOf(looks), true);
            }
        }
        return new ThresholdSearch(List.copyOf(looks), false);
    }

    private static Optional<ModalityResult> test(double[] returns, Resampling resampling, long seed) {
        if (Arrays.stream(returns).distinct().count() < 2) {
            return Optional.empty();
        }
        Sample sample = Sample.of(returns);
        double half = DEVIATIONS * sample.deviation();
        long inside = Arrays.stream(returns)
                .filter(r -> Math.abs(r - sample.mean()) < half)
                .distinct()
                .count();
        if (inside < 2) {
            return Optional.empty();
        }
        Resampling own = new Resampling(
                resampling.level(), resampling.replicates(), seed, resampling.early(), false, resampling.most());
        return Optional.of(BandwidthTest.hallYork(sample, own));
    }

    /** Searches after a shuffle of the returns against the volumes, and returns eta alone. */
    static double shuffled(double[] ordered, Ladder ladder, double largest, Resampling resampling, long seed) {
        double[] returns = ordered.clone();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = returns.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            double kept = returns[i];
            returns[i] = returns[j];
            returns[j] = kept;
        }
        return of(returns, ladder, resampling, seed).eta(largest);
    }

    /** The threshold \( V^* \), if one was found. */
    Optional<Double> threshold() {
        return found ? Optional.of(looks.getLast().rung().threshold()) : Optional.empty();
    }

    /** The threshold over the largest volume; 1 if none was found. */
    double eta(double largest) {
        return threshold().map(v -> v / largest).orElse(1.0);
    }

    /** The smallest p of all looks, that of the rejection if there is one; empty if nothing could be tested. */
    Optional<ModalityResult> smallest() {
        return looks.stream()
                .flatMap(look -> look.test().stream())
                .min(java.util.Comparator.comparingDouble(ModalityResult::pValue));
    }

    /** The threshold of the smallest p. */
    Optional<Ladder.Rung> mostUnusual() {
        return looks.stream()
                .filter(look -> look.test().isPresent())
                .min(java.util.Comparator.comparingDouble(
                        look -> look.test().map(ModalityResult::pValue).orElse(1.0)))
                .map(Look::rung);
    }
}
