package org.potentia.optimizers.asa;

import java.util.random.RandomGenerator;

/**
 * The generator xoshiro256++ of D. Blackman and S. Vigna, Scrambled linear pseudorandom number generators, ACM Transactions on Mathematical
 * Software 47(4), 2021: period \( 2^{256} - 1 \), and a state that can be saved.
 */
final class Xoshiro implements RandomGenerator {
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private long s0;
    private long s1;
    private long s2;
    private long s3;

    private Xoshiro(long s0, long s1, long s2, long s3) {
        this.s0 = s0;
        this.s1 = s1;
        this.s2 = s2;
        this.s3 = s3;
    }

    /** Fills the state from a seed by SplitMix64, as the authors advise; four of its outputs are never all zero. */
    static Xoshiro seeded(long seed) {
        long[] state = new long[4];
        long z = seed;
        for (int i = 0; i < state.length; i++) {
            z += GOLDEN_GAMMA;
            state[i] = mix(z);
        }
        return at(state);
    }

    /** Takes up a saved state. */
    static Xoshiro at(long[] state) {
        if (state.length != 4 || (state[0] | state[1] | state[2] | state[3]) == 0) {
            throw new IllegalArgumentException("a state of the generator must have four numbers that are not all 0");
        }
        return new Xoshiro(state[0], state[1], state[2], state[3]);
    }

    long[] state() {
        return new long[] {s0, s1, s2, s3};
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        return b ^ (b >>> 31);
    }

    @Override
    public long nextLong() {
        long result = Long.rotateLeft(s0 + s3, 23) + s0;
        long shifted = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= shifted;
        s3 = Long.rotateLeft(s3, 45);
        return result;
    }

    /** Uniform in [0, 1): the upper 53 bits. */
    @Override
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1p-53;
    }
}
