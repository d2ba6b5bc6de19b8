package org.potentia.models.schrodinger.threshold;

import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.potentia.api.Doubles;
import org.potentia.api.study.StudySeries;

/** Daily series for tests. */
final class MadeAssets {
    static final long DAY = 86_400_000_000_000L;

    private MadeAssets() {}

    /** Returns with two modes at volumes above 2, with one below. */
    static StudySeries twoStates(String name, int days, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] volumes = new double[days];
        double[] returns = new double[days];
        for (int i = 0; i < days; i++) {
            boolean busy = random.nextDouble() < 0.3;
            volumes[i] = busy ? 2 + 0.4 * random.nextDouble() : 1 + 0.5 * random.nextDouble();
            double side = random.nextBoolean() ? 0.03 : -0.03;
            returns[i] = busy ? side + 0.006 * random.nextGaussian() : 0.012 * random.nextGaussian();
        }
        return series(name, returns, volumes);
    }

    /** Normal returns whatever the volume. */
    static StudySeries oneMode(String name, int days, long seed) {
        Doubles[] made = Unimodal.NORMAL.make(days, seed);
        return series(name, made[1].toArray(), made[0].toArray());
    }

    /** A series of opens at 10 and closes that give these returns. */
    static StudySeries series(String name, double[] returns, double[] volumes) {
        int n = returns.length;
        long first = LocalDate.of(2011, 1, 3).toEpochDay();
        return StudySeries.of(
                        name,
                        "made",
                        LongStream.range(first, first + n).map(day -> day * DAY).toArray(),
                        IntStream.range(0, n).toArray(),
                        DAY,
                        Doubles.of(returns).map(r -> 10 * Math.exp(r)))
                .with(StudySeries.Column.OPEN, Doubles.of(returns).map(r -> 10))
                .with(StudySeries.Column.VOLUME, Doubles.of(volumes));
    }
}
