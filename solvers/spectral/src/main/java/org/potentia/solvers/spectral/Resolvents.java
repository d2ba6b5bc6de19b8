package org.potentia.solvers.spectral;

/**
 * The evolution over short times, for which the sum over modes would be long: the best rational approximation of the exponential on the
 * half-line, \( e^{-x} \approx 2\,\mathrm{Re} \sum_j \alpha_j / (-x - \theta_j) \), each of its poles a solution of an ordinary
 * differential equation with complex rate that the same transfer matrices solve. Its error is 2e-14 of the function for every spectrum.
 *
 * <p>Source: A. J. Carpenter, A. Ruttan, R. S. Varga (1984), Extended numerical computations on the "1/9" conjecture in rational
 * approximation theory, doi:10.1007/BFb0072427; poles of degree 14 as in the Expokit package of R. B. Sidje (1998),
 * doi:10.1145/285861.285868. Checked against the exponential in 30-digit arithmetic: largest error 1.97e-14.
 */
final class Resolvents implements Flow {
    /** The largest distance of a pole from zero. */
    static final double FARTHEST = 18.9;

    private static final double[] POLE_RE = {
        -8.8977731864688888199,
        -3.7032750494234480603,
        -0.2087586382501301251,
        2.2697838292311127097,
        3.9933697105785685194,
        5.0893450605806245066,
        5.6231425727459771248
    };
    private static final double[] POLE_IM = {
        16.630982619902085304,
        13.656371871483268171,
        10.991260561901260913,
        8.4617379730402214019,
        6.0048316422350373178,
        3.5888240290270065102,
        1.1940690463439669766
    };
    private static final double[] RESIDUE_RE = {
        -7.1542880635890672853e-5,
        9.4390253107361688779e-3,
        -3.7636003878226968717e-1,
        4.8071120988325088907,
        -2.3498232091082701191e1,
        4.6933274488831293047e1,
        -2.7875161940145646468e1
    };
    private static final double[] RESIDUE_IM = {
        1.4361043349541300111e-4,
        -1.7184791958483017511e-2,
        3.3518347029450104214e-1,
        -1.3209793837428723881,
        -5.8083591297142074004,
        4.5643649768827760791e1,
        -1.0214733999056451434e2
    };

    /** Rounding of the sum over poles, relative to the size of its terms. */
    private static final double ROUNDING = 4e-16;

    /** Error of the approximation, with some room for what waves of several modes add up to. */
    private static final double ERROR = 6e-14;

    /**
     * The same of what begins in one point, times the square root of diffusivity times time: \( \frac{1}{\pi} \int |r(-k^2) - e^{-k^2}|
     * \,dk \) is 1.2352e-12, of which little is left but near that point: waves up to a thousand times as short as the density is wide
     * are not damped as much as they should be.
     */
    private static final double POINT_ERROR = 1.3e-12;

    /** Decay of a resolvent over a length of the square root of diffusivity times time: the least real part of a root of a pole. */
    private static final double DECAY = 2.2;

    /** The sum of all residues over the error: as many decays away a resolvent no longer errs by more than its size. */
    private static final double REACH = 37;

    /** Boundaries from which errors are collected. */
    private static final int COLLECTED = 400;

    private final Chain chain;
    private final boolean lowerAbsorbs;
    private final boolean upperAbsorbs;
    private final int point;
    private final int[] where;
    private final double[] initial;
    private final double[] amount;
    private final int functionals;
    private final double[][] re = new double[6][];
    private final double[][] im = new double[6][];
    private final double[][] left = new double[4][];
    private final double[][] right = new double[4][];

    /**
     * Prepares the evolution.
     *
     * @param chain the chain; a source of it is the weight times the initial function
     * @param problem its ends
     * @param point the boundary at which all mass begins, or -1 for a source
     * @param functionals how many of the functionals of the chain are wanted
     * @param where the boundaries at which the function is wanted, -1 for none
     * @param initial the initial function at these boundaries in the scale of psi; zero for a point mass
     * @param amount the initial function at all boundaries in the scale of psi; empty for a point mass
     */
    Resolvents(
            Chain chain, Problem problem, int point, int functionals, int[] where, double[] initial, double[] amount) {
        this.chain = chain;
        lowerAbsorbs = problem.lowerAbsorbs();
        upperAbsorbs = problem.upperAbsorbs();
        this.point = point;
        this.where = where;
        this.initial = initial;
        this.amount = amount;
        this.functionals = functionals;
        for (int i = 0; i < re.length; i++) {
            re[i] = new double[chain.size];
            im[i] = new double[chain.size];
        }
        for (int i = 0; i < left.length; i++) {
            left[i] = new double[chain.size + 1];
            right[i] = new double[chain.size + 1];
        }
    }

    @Override
    public int terms() {
        return 2 * POLE_RE.length;
    }

    @Override
    public State at(double time) {
        State state = new State(where.length, functionals);
        for (int pole = 0; pole < POLE_RE.length; pole++) {
            add(pole, time, state);
        }
        for (int k = 0; k < where.length; k++) {
            state.uncertainty()[k] += where[k] < 0 ? 0 : approximation(where[k], time);
        }
        return state;
    }

    /**
     * The error of the approximation at a boundary: 2e-14 of the initial function over the square root of the weight, which is large where
     * the weight is small, from all boundaries that are not too far away for a resolvent to reach.
     */
    private double approximation(int b, double time) {
        double length = Math.sqrt(chain.mesh.diffusivity(Math.min(b, chain.size - 1), 0) * time);
        if (point >= 0) {
            return POINT_ERROR * near(b, point, length) / length;
        }
        double sum = 0;
        double largest = 0;
        int stride = Math.max(1, chain.size / COLLECTED);
        for (int from = 0; from <= chain.size; from += stride) {
            double share = Math.abs(amount[from]) * near(b, from, length);
            double width = chain.mesh.boundary(Math.min(from + stride, chain.size)) - chain.mesh.boundary(from);
            sum += share * width;
            largest = Math.max(largest, share);
        }
        return ERROR * Math.max(largest, sum / (2 * Math.sqrt(Math.PI) * length));
    }

    private double near(int b, int from, double length) {
        double distance = Math.abs(chain.mesh.boundary(b) - chain.mesh.boundary(from));
        return Math.exp(Math.min(0, REACH - DECAY * distance / length));
    }

    private void add(int pole, double time, State state) {
        // t L - theta, over t: the rate is -theta / t
        double lambdaRe = -POLE_RE[pole] / time;
        double lambdaIm = -POLE_IM[pole] / time;
        boolean sourced = point < 0;
        chain.transfer(lambdaRe, lambdaIm, sourced ? re : first(re, 4), sourced ? im : first(im, 4));
        fromLeft();
        fromRight();
        double residueRe = 2 * RESIDUE_RE[pole] / time;
        double residueIm = 2 * RESIDUE_IM[pole] / time;
        double[] psiRe = new double[chain.size + 1];
        double[] psiIm = new double[chain.size + 1];
        double[] chiRe = new double[chain.size + 1];
        double[] chiIm = new double[chain.size + 1];
        for (int b = 0; b <= chain.size; b++) {
            solveAt(b, psiRe, psiIm, chiRe, chiIm);
        }
        for (int k = 0; k < where.length; k++) {
            if (where[k] >= 0) {
                int b = where[k];
                double value = residueRe * psiRe[b] - residueIm * psiIm[b];
                double turned = residueRe * psiIm[b] + residueIm * psiRe[b];
                state.psi()[k] += value;
                state.chi()[k] += residueRe * chiRe[b] - residueIm * chiIm[b];
                state.growth()[k] += residueRe * initial[k] + (POLE_RE[pole] * value - POLE_IM[pole] * turned) / time;
                state.uncertainty()[k] += ROUNDING * (Math.abs(value) + Math.abs(turned));
            }
        }
        double[][] rowRe = new double[sourced ? 3 : 2][chain.size];
        double[][] rowIm = new double[rowRe.length][chain.size];
        for (int f = 0; f < functionals; f++) {
            chain.functional(f, lambdaRe, lambdaIm, rowRe, rowIm);
            double sumRe = 0;
            double sumIm = 0;
            for (int e = 0; e < chain.size; e++) {
                // right of the point in which all mass begins J has jumped
                double jump = e == point ? 1 : 0;
                double flux = chiRe[e] + jump;
                sumRe += rowRe[0][e] * psiRe[e] - rowIm[0][e] * psiIm[e] + rowRe[1][e] * flux - rowIm[1][e] * chiIm[e];
                sumIm += rowRe[0][e] * psiIm[e] + rowIm[0][e] * psiRe[e] + rowRe[1][e] * chiIm[e] + rowIm[1][e] * flux;
                if (sourced) {
                    sumRe += rowRe[2][e];
                    sumIm += rowIm[2][e];
                }
            }
            state.integrals()[f] += residueRe * sumRe - residueIm * sumIm;
        }
    }

    private static double[][] first(double[][] rows, int count) {
        double[][] some = new double[count][];
        System.arraycopy(rows, 0, some, 0, count);
        return some;
    }

    /** From the left J is a slope times u plus an offset; the two are followed from boundary to boundary. */
    private void fromLeft() {
        double slopeRe = 0;
        double slopeIm = 0;
        double offsetRe = 0;
        double offsetIm = 0;
        boolean vanishes = lowerAbsorbs;
        for (int b = 0; ; b++) {
            if (b == point) {
                offsetRe += 1;
            }
            set(left, b, slopeRe, slopeIm, offsetRe, offsetIm);
            if (b == chain.size) {
                return;
            }
            // u' = (uu + uJ s) u + uJ o + a and J' = (Ju + JJ s) u + JJ o + b
            double overRe = vanishes ? re[3][b] : re[2][b] + re[3][b] * slopeRe - im[3][b] * slopeIm;
            double overIm = vanishes ? im[3][b] : im[2][b] + re[3][b] * slopeIm + im[3][b] * slopeRe;
            double underRe = vanishes ? re[1][b] : re[0][b] + re[1][b] * slopeRe - im[1][b] * slopeIm;
            double underIm = vanishes ? im[1][b] : im[0][b] + re[1][b] * slopeIm + im[1][b] * slopeRe;
            double size = underRe * underRe + underIm * underIm;
            slopeRe = (overRe * underRe + overIm * underIm) / size;
            slopeIm = (overIm * underRe - overRe * underIm) / size;
            double shiftRe = re[4][b] + (vanishes ? 0 : re[1][b] * offsetRe - im[1][b] * offsetIm);
            double shiftIm = im[4][b] + (vanishes ? 0 : re[1][b] * offsetIm + im[1][b] * offsetRe);
            double carriedRe = vanishes ? 0 : re[3][b] * offsetRe - im[3][b] * offsetIm;
            double carriedIm = vanishes ? 0 : re[3][b] * offsetIm + im[3][b] * offsetRe;
            offsetRe = carriedRe + re[5][b] - (slopeRe * shiftRe - slopeIm * shiftIm);
            offsetIm = carriedIm + im[5][b] - (slopeRe * shiftIm + slopeIm * shiftRe);
            vanishes = false;
        }
    }

    private void fromRight() {
        double slopeRe = 0;
        double slopeIm = 0;
        double offsetRe = 0;
        double offsetIm = 0;
        boolean vanishes = upperAbsorbs;
        set(right, chain.size, 0, 0, 0, 0);
        for (int b = chain.size - 1; b >= 0; b--) {
            if (b + 1 == point) {
                offsetRe -= 1;
            }
            // J (JJ - s uJ) = (s uu - Ju) u + s a + o - b
            double overRe = vanishes ? -re[0][b] : slopeRe * re[0][b] - slopeIm * im[0][b] - re[2][b];
            double overIm = vanishes ? -im[0][b] : slopeRe * im[0][b] + slopeIm * re[0][b] - im[2][b];
            double underRe = vanishes ? re[1][b] : re[3][b] - slopeRe * re[1][b] + slopeIm * im[1][b];
            double underIm = vanishes ? im[1][b] : im[3][b] - slopeRe * im[1][b] - slopeIm * re[1][b];
            double restRe = vanishes ? -re[4][b] : slopeRe * re[4][b] - slopeIm * im[4][b] + offsetRe - re[5][b];
            double restIm = vanishes ? -im[4][b] : slopeRe * im[4][b] + slopeIm * re[4][b] + offsetIm - im[5][b];
            double size = underRe * underRe + underIm * underIm;
            slopeRe = (overRe * underRe + overIm * underIm) / size;
            slopeIm = (overIm * underRe - overRe * underIm) / size;
            offsetRe = (restRe * underRe + restIm * underIm) / size;
            offsetIm = (restIm * underRe - restRe * underIm) / size;
            vanishes = false;
            set(right, b, slopeRe, slopeIm, offsetRe, offsetIm);
        }
    }

    private static void set(double[][] side, int b, double slopeRe, double slopeIm, double offsetRe, double offsetIm) {
        side[0][b] = slopeRe;
        side[1][b] = slopeIm;
        side[2][b] = offsetRe;
        side[3][b] = offsetIm;
    }

    private void solveAt(int b, double[] psiRe, double[] psiIm, double[] chiRe, double[] chiIm) {
        if ((b == 0 && lowerAbsorbs) || (b == chain.size && upperAbsorbs)) {
            double[][] side = b == 0 ? right : left;
            chiRe[b] = side[2][b];
            chiIm[b] = side[3][b];
            return;
        }
        double overRe = left[2][b] - right[2][b];
        double overIm = left[3][b] - right[3][b];
        double underRe = right[0][b] - left[0][b];
        double underIm = right[1][b] - left[1][b];
        double size = underRe * underRe + underIm * underIm;
        psiRe[b] = (overRe * underRe + overIm * underIm) / size;
        psiIm[b] = (overIm * underRe - overRe * underIm) / size;
        // left of the jump, if there is one
        chiRe[b] = left[0][b] * psiRe[b] - left[1][b] * psiIm[b] + left[2][b] - (b == point ? 1 : 0);
        chiIm[b] = left[0][b] * psiIm[b] + left[1][b] * psiRe[b] + left[3][b];
    }
}
