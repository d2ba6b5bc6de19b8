package org.potentia.solvers.langevin;

/**
 * What makes an answer wrong.
 *
 * @param noise the scatter of the paths, five standard deviations
 * @param smoothing the bandwidth of the kernel, and the finite size of crowds
 * @param stepping the length of the steps
 * @param surely how much of that is beyond the noise
 */
record Errors(double noise, double smoothing, double stepping, double surely) {
    double total() {
        return noise + smoothing + stepping;
    }

    /** Returns what more paths would make less. */
    double random() {
        return total() - surely;
    }
}
