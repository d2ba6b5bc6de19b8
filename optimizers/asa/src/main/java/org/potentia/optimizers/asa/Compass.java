package org.potentia.optimizers.asa;

import java.util.Arrays;
import org.potentia.api.Doubles;

/**
 * Compass search: steps up and down each coordinate in turn to whatever is lower, and halves them when nothing is. Slow in narrow valleys, but
 * it needs no slope, keeps to the box, and takes integers as they are.
 *
 * <p>T. G. Kolda, R. M. Lewis and V. Torczon (2003), Optimization by direct search, SIAM Review 45(3), 385-482, section 2.
 */
final class Compass {
    /** The first step, as a share of the width: small beside the valleys worth listing. */
    private static final double FIRST = 1.0 / 64;

    /** The last step, as a share of the width: minima are listed, not polished to the end. */
    private static final double LAST = 1e-7;

    private final Box box;
    private final long evaluations;

    /**
     * Makes a search.
     *
     * @param box where it may go
     * @param evaluations how many it may take
     */
    Compass(Box box, long evaluations) {
        this.box = box;
        this.evaluations = evaluations;
    }

    /** Goes down from a state as far as evaluations allow. */
    MinimaList.Minimum descend(MinimaList.Minimum from, Probe probe) {
        double[] point = from.point().toArray();
        double cost = from.cost();
        double[] steps = new double[box.free()];
        for (int k = 0; k < steps.length; k++) {
            steps[k] = step(k, FIRST);
        }
        long left = evaluations;
        double share = FIRST;
        while (share >= LAST) {
            boolean lower = false;
            for (int turn = 0; turn < 2 * steps.length; turn++) {
                int k = turn / 2;
                int i = box.coordinate(k);
                double there = point[i] + (turn % 2 == 0 ? steps[k] : -steps[k]);
                if (there < box.least(k) || there > box.most(k)) {
                    continue;
                }
                if (left == 0 || !probe.allows(1)) {
                    return new MinimaList.Minimum(Doubles.of(point), cost);
                }
                left--;
                double[] moved = point.clone();
                moved[i] = there;
                double value = probe.value(moved);
                if (value < cost) {
                    point = moved;
                    cost = value;
                    lower = true;
                }
            }
            if (!lower) {
                share /= 2;
                double now = share;
                Arrays.setAll(steps, k -> step(k, now));
            }
        }
        return new MinimaList.Minimum(Doubles.of(point), cost);
    }

    /** A share of the width; of an integer a whole number. */
    private double step(int k, double share) {
        double step = share * 2 * box.half(k);
        return box.integer(k) ? Math.max(1, Math.rint(step)) : step;
    }
}
