package org.potentia.solvers.finitevolume;

/**
 * The exponential of a flow between nodes by powers of a matrix without negative entries, \( e^{t Q^T} = \sum_k e^{-\Lambda t}
 * \frac{(\Lambda t)^k}{k!} (1 + Q^T/\Lambda)^k \): exact in time, and no mass becomes negative, whatever the mesh. Source: A. Jensen (1953),
 * doi:10.1080/03461238.1953.10419459; weights after B. L. Fox, P. W. Glynn (1988), doi:10.1145/42404.42409.
 */
final class Uniformisation {
    private static final int CHECK = 32;
    private static final double NOTHING = 1e-13;
    private static final double ROUNDING = 2e-15;

    private final PlanarFlow flow;
    private double[] now;
    private double[] next;
    private long multiplications;

    Uniformisation(PlanarFlow flow) {
        this.flow = flow;
        now = new double[flow.mesh().size()];
        next = new double[flow.mesh().size()];
    }

    long multiplications() {
        return multiplications;
    }

    /**
     * Advances masses with the rates that are prepared.
     *
     * @param masses the masses; replaced by the later ones
     * @param duration the time
     * @param most the most multiplications allowed
     * @return whether they sufficed; if not, the masses are unchanged
     */
    boolean advance(double[] masses, double duration, long most) {
        double fastest = flow.fastest();
        double growth = flow.mostGrowth();
        double mean = fastest * duration;
        if (mean == 0) {
            return true;
        }
        long last = (long) Math.ceil(mean + 8 * Math.sqrt(mean) + 30);
        long first = (long) Math.max(0, Math.floor(mean - 8 * Math.sqrt(mean)));
        if (first > most && last > 1L << 40) {
            // the rest could only be a law at rest, which is looked for all the same
            last = 1L << 40;
        }
        double[] sum = new double[masses.length];
        System.arraycopy(masses, 0, now, 0, masses.length);
        double factor = Math.exp(growth * duration);
        double weight = 1;
        double weights = 0;
        // weights relative to the first of them, scaled down before they overflow
        for (long k = 0; k <= last; k++) {
            if (k >= first) {
                if (k > first) {
                    weight *= mean / k;
                }
                if (weight > 1e200) {
                    scale(sum, 1e-200);
                    weights *= 1e-200;
                    weight *= 1e-200;
                }
                weights += weight;
                for (int node = 0; node < sum.length; node++) {
                    sum[node] += weight * now[node];
                }
            }
            if (k == last) {
                break;
            }
            if (k >= most) {
                return false;
            }
            flow.multiply(now, fastest, growth, next);
            multiplications++;
            if (k % CHECK == 0 && k < first && settled(last - k)) {
                System.arraycopy(next, 0, sum, 0, sum.length);
                weights = 1;
                break;
            }
            double[] swap = now;
            now = next;
            next = swap;
        }
        for (int node = 0; node < masses.length; node++) {
            masses[node] = factor * sum[node] / weights;
        }
        return true;
    }

    /** Tells whether nothing will happen any more: a multiplication never changes more than the one before, and less than rounding is nothing. */
    private boolean settled(long left) {
        double change = 0;
        double all = 0;
        for (int node = 0; node < now.length; node++) {
            change += Math.abs(next[node] - now[node]);
            all += now[node];
        }
        return change <= Math.max(NOTHING / left, ROUNDING) * all;
    }

    private static void scale(double[] values, double factor) {
        for (int node = 0; node < values.length; node++) {
            values[node] *= factor;
        }
    }
}
