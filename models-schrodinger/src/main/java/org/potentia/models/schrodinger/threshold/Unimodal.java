package org.potentia.models.schrodinger.threshold;

import java.util.SplittableRandom;
import org.potentia.api.Doubles;

/** Made series in which no threshold is to be found: lognormal volume, and one law with one mode whose width grows with volume. */
enum Unimodal {
    NORMAL(0),
    STUDENT(4);

    /** The spread of the logarithm of volume, and how much of it persists to the next day, of a liquid share. */
    private static final double SPREAD = 0.5;

    private static final double PERSISTENCE = 0.8;
    private static final double DAILY = 0.015;

    private final int freedom;

    Unimodal(int freedom) {
        this.freedom = freedom;
    }

    String id() {
        return this == NORMAL ? "normal" : "student-4";
    }

    /** Volumes and returns of so many days. */
    Doubles[] make(int days, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] volumes = new double[days];
        double[] returns = new double[days];
        double state = 0;
        for (int i = 0; i < days; i++) {
            state = PERSISTENCE * state + Math.sqrt(1 - PERSISTENCE * PERSISTENCE) * random.nextGaussian();
            volumes[i] = Math.exp(SPREAD * state);
            double square = 0;
            for (int k = 0; k < freedom; k++) {
                double z = random.nextGaussian();
                square += z * z;
            }
            double step = random.nextGaussian();
            // the width goes with the root of volume, as if volume counted trades
            returns[i] = DAILY * Math.sqrt(volumes[i]) * (freedom == 0 ? step : step / Math.sqrt(square / freedom));
        }
        return new Doubles[] {Doubles.of(volumes), Doubles.of(returns)};
    }
}
