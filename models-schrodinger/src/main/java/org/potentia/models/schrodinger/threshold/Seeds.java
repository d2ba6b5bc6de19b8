package org.potentia.models.schrodinger.threshold;

import java.util.SplittableRandom;

/** A seed for each piece of work, from its name: it does not depend on what else is worked on. */
final class Seeds {
    private Seeds() {}

    static long of(long seed, String name, int number) {
        long named = seed + 0x9E3779B97F4A7C15L * name.hashCode();
        return new SplittableRandom(new SplittableRandom(named).nextLong() + 0xD1B54A32D192ED03L * number).nextLong();
    }
}
