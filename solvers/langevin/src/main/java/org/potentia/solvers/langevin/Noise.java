package org.potentia.solvers.langevin;

import org.apache.commons.rng.JumpableUniformRandomProvider;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/** A stream of random numbers of one block of paths. */
final class Noise {
    private final UniformRandomProvider uniform;
    private final ContinuousSampler normal;

    private Noise(UniformRandomProvider uniform) {
        this.uniform = uniform;
        this.normal = ZigguratSampler.NormalizedGaussian.of(uniform);
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

    /** Fills a part of an array with the next standard normal numbers, times a factor. */
    void normals(double[] out, int from, int to, double factor) {
        for (int i = from; i < to; i++) {
            out[i] = factor * normal.sample();
        }
    }

    /** Returns the next standard normal number. */
    double normal() {
        return normal.sample();
    }
}
