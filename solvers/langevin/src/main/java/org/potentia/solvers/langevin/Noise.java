package org.potentia.solvers.langevin;

import org.apache.commons.rng.JumpableUniformRandomProvider;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** A stream of random numbers of one block of paths. Normal numbers are made some hundred at a time, which takes half the time. */
final class Noise {
    private static final int STORE = 256;

    private final UniformRandomProvider uniform;
    private final long[] bits = new long[STORE];
    private final double[] store = new double[STORE];
    private final int[] doubtful = new int[STORE];
    private int next = STORE;

    private Noise(UniformRandomProvider uniform) {
        this.uniform = uniform;
    }

    /**
     * Makes streams that do not overlap: one generator, each stream \( 2^{128} \) numbers after the one before.
     *
     * @param seed the seed
     * @param count how many
     */
    static Noise[] streams(long seed, int count) {
        JumpableUniformRandomProvider source =
                (JumpableUniformRandomProvider) RandomSource.XO_SHI_RO_256_PP.create(seed);
        Noise[] streams = new Noise[count];
        for (int i = 0; i < count; i++) {
            streams[i] = new Noise(source.jump());
        }
        return streams;
    }

    /** Returns the next number between 0 and 1. */
    double uniform() {
        return uniform.nextDouble();
    }

    /** Fills an array with further standard normal numbers, times a factor. */
    void normals(double[] out, double factor) {
        for (int from = 0; from < out.length; from += STORE) {
            make(out, from, Math.min(STORE, out.length - from), factor);
        }
    }

    /** Returns a further standard normal number. */
    double normal() {
        if (next == STORE) {
            make(store, 0, STORE, 1);
            next = 0;
        }
        return store[next++];
    }

    private void make(double[] out, int from, int count, double factor) {
        draw(uniform, bits, count);
        Ziggurat.normals(bits, out, from, count, factor, doubtful, uniform);
    }

    private static void draw(UniformRandomProvider source, long[] bits, int count) {
        for (int i = 0; i < count; i++) {
            bits[i] = source.nextLong();
        }
    }
}
