package org.potentia.models.smfm.fit;

import java.util.SplittableRandom;

/** Seeds of parts of a study. Neighbouring numbers will not do: generators whose seeds differ by a multiple of their stride share one sequence. */
final class Seeds {
    private Seeds() {}

    static long of(long seed, long part) {
        return new SplittableRandom(seed ^ new SplittableRandom(part).nextLong()).nextLong();
    }
}
