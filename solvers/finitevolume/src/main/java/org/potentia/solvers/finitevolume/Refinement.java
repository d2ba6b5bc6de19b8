package org.potentia.solvers.finitevolume;

import java.util.ArrayList;
import java.util.List;

/** The answers on meshes each twice as fine as the one before, and what they come to. */
class Refinement {
    /** Changes of densities that are more than this share of their height are those of meshes that do not see them yet. */
    private static final double MUCH = 0.01;

    /** Changes that fall by less than this do not fall. */
    private static final double FALLING = 1.3;

    /** Estimates are enlarged by this. */
    private static final double SAFETY = 2.5;

    /** Changes of extrapolated answers that fall by less than this are taken to fall by as much. */
    private static final double LEAST_RATE = 1.2;

    private final double[] timeErrors;
    private final int count;
    private final boolean corners;
    final List<double[][]> levels = new ArrayList<>();

    /**
     * Begins without an answer.
     *
     * @param timeErrors the errors of the steps, for each time
     * @param count how many of the numbers, from the first on, are densities, whose error counts
     * @param corners whether the densities have corners, so that errors fall unevenly and nothing is extrapolated
     */
    Refinement(double[] timeErrors, int count, boolean corners) {
        this.timeErrors = timeErrors;
        this.count = count;
        this.corners = corners;
    }

    /** Begins without an answer where errors are even to second order only, so that answers are extrapolated once. */
    static Refinement once(int count) {
        return new Refinement(new double[1], count, false) {
            @Override
            double[] answer(int k) {
                return settled() ? extrapolated(level(0, k), level(1, k), 4) : level(0, k);
            }

            @Override
            double error(int k) {
                if (!settled()) {
                    return super.error(k);
                }
                double now = distance(answer(k), extrapolated(level(1, k), level(2, k), 4), count);
                return Math.max(now, 0.1 * distance(level(0, k), level(1, k), count));
            }

            private boolean settled() {
                return levels.size() >= 3 && rate(0) > 2.5 && rate(0) < 6;
            }
        };
    }

    static double distance(double[] one, double[] other, int count) {
        double largest = 0;
        for (int i = 0; i < count; i++) {
            double distance = Math.abs(one[i] - other[i]);
            if (!(distance <= largest)) {
                largest = distance;
            }
        }
        return largest;
    }

    void add(double[][] answers) {
        levels.add(answers);
    }

    boolean meets(double tolerance) {
        if (levels.size() < 3) {
            return false;
        }
        for (int k = 0; k < timeErrors.length; k++) {
            if (!(error(k) <= tolerance)) {
                return false;
            }
        }
        return true;
    }

    double[] level(int back, int k) {
        return levels.get(levels.size() - 1 - back)[k];
    }

    /** The rate at which the changes from mesh to mesh fall: 4 for a scheme of second order. */
    double rate(int k) {
        double before = distance(level(1, k), level(2, k), count);
        double now = distance(level(0, k), level(1, k), count);
        return now == 0 ? 4 : before / now;
    }

    private boolean smooth(int k) {
        if (corners || levels.size() < 3) {
            return false;
        }
        double rate = rate(k);
        if (levels.size() == 3) {
            return rate > 3 && rate < 6;
        }
        // one rate alone may be right by chance
        double before = rateBefore(k);
        return rate > 3.5 && rate < 4.6 && before > 3 && before < 6;
    }

    /** The rate before the last. */
    private double rateBefore(int k) {
        double now = distance(level(1, k), level(2, k), count);
        return now == 0 ? 4 : distance(level(2, k), level(3, k), count) / now;
    }

    /** Whether changes fell faster than those of a scheme of second order: they are those of errors that happen to cancel. */
    private boolean erratic(int k) {
        return levels.size() > 3 && !(rate(k) < 6 && rateBefore(k) < 6);
    }

    /**
     * What is left of the last change of answers that are extrapolated once: a fifteenth if they fall as they should, more where they do not,
     * as at a point next to a singularity that the changes of all others hide.
     */
    private double left(int k) {
        if (levels.size() == 3) {
            return SAFETY / 15;
        }
        double now = distance(once(0, k), once(1, k), count);
        double rate = now == 0 ? 16 : distance(once(1, k), once(2, k), count) / now;
        return SAFETY / (Math.clamp(rate, LEAST_RATE, 16) - 1);
    }

    private double[] once(int back, int k) {
        return extrapolated(level(back, k), level(back + 1, k), 4);
    }

    /** By how much the error may be more than it seems where answers do not converge as they should. */
    double doubt(int k) {
        if (corners || levels.size() < 3 || smooth(k)) {
            return 1;
        }
        return rate(k) > 2.5 ? 1.2 : 4;
    }

    /**
     * Whether answers change much and not less from mesh to mesh, so that nothing tells where they lead: fluxes from the windward side widen
     * a density that the noise leaves narrow by some cells, however many there are.
     */
    private boolean adrift(int k) {
        double height = 0;
        for (int i = 0; i < count; i++) {
            height = Math.max(height, Math.abs(level(0, k)[i]));
        }
        return rate(k) < FALLING && distance(level(0, k), level(1, k), count) > MUCH * height;
    }

    /** The answer at a time. */
    double[] answer(int k) {
        double[] finest = level(0, k);
        if (levels.size() < 3 || !smooth(k)) {
            return finest;
        }
        return extrapolated(once(0, k), once(1, k), 16);
    }

    /** Its error, as far as it can be told. */
    double error(int k) {
        double spatial;
        if (levels.size() < 3 || adrift(k)) {
            spatial = Double.POSITIVE_INFINITY;
        } else if (smooth(k)) {
            // that of the answer without the last extrapolation, or nearly so
            spatial = left(k) * distance(once(0, k), once(1, k), count);
        } else {
            double now = distance(level(0, k), level(1, k), count);
            double before = distance(level(1, k), level(2, k), count);
            // corners fall between the points or on them, so that one change alone says little
            double change = corners ? Math.max(now, 0.5 * before) : erratic(k) ? Math.max(now, before) : now;
            double rate = levels.size() > 3 ? Math.min(rate(k), rateBefore(k)) : rate(k);
            double factor = rate > 1.5 ? 1.5 / (Math.min(rate, 4) - 1) : 10;
            spatial = change * (corners ? 3 : erratic(k) ? Math.max(1, factor) : factor);
        }
        double error = spatial + 3 * timeErrors[k];
        return Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
    }

    /** What the last extrapolation changed in one of the numbers. */
    double correction(int k, int index) {
        return answer(k)[index] - once(0, k)[index];
    }

    static double[] extrapolated(double[] fine, double[] coarse, double ratio) {
        double[] out = new double[fine.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = fine[i] + (fine[i] - coarse[i]) / (ratio - 1);
        }
        return out;
    }
}
