package org.potentia.models.qgauss.regime;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * How often each block is taken in each resample: as many blocks as there are, drawn with replacement.
 *
 * @param weights by resample and block
 */
@SuppressWarnings("ArrayRecordComponent") // internal, and never changed once made
record Resamples(int[][] weights) {
    static Resamples draw(int count, int blocks, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[][] weights = new int[count][blocks];
        for (int[] weight : weights) {
            for (int i = 0; i < blocks; i++) {
                weight[random.nextInt(blocks)]++;
            }
        }
        return new Resamples(weights);
    }

    int count() {
        return weights.length;
    }

    /** Each block once. */
    static int[] once(int blocks) {
        int[] ones = new int[blocks];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** The sum over blocks of what each has, as often as it is taken. */
    static double sum(double[] ofBlocks, int[] weight) {
        double sum = 0;
        for (int i = 0; i < ofBlocks.length; i++) {
            sum += weight[i] * ofBlocks[i];
        }
        return sum;
    }

    /** The standard deviation of the finite ones among values; 0 if there are fewer than two. */
    static double deviation(double[] values) {
        double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
        if (finite.length < 2) {
            return 0;
        }
        double mean = Arrays.stream(finite).average().orElse(0);
        double squares = 0;
        for (double value : finite) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / (finite.length - 1));
    }
}
