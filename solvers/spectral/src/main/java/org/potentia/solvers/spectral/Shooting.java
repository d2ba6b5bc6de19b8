package org.potentia.solvers.spectral;

/**
 * Follows solutions along a {@link Chain} from both ends, counts the rates below a given one, and says how far the next one is.
 *
 * <p>The solutions from the two ends are compared where their product is largest, which is where the wanted function is. There
 * \( f(\lambda) = J_l/u_l - J_r/u_r \) falls between its poles and vanishes at the rates, and \( -f' = \int w u^2 dx / u^2 \) is the norm
 * of the function that is glued together. The number of rates below is the number of zeros of that function, plus one where \( f \lt 0 \):
 * there can be no spurious rate and none is missed. Not safe for use by several threads.
 */
final class Shooting {
    private static final double LARGE = 0x1p300;

    private static final double SMALL = 0x1p-300;

    private static final int STEP = 300;

    private final Chain chain;
    private final boolean lowerAbsorbs;
    private final boolean upperAbsorbs;
    private final double[][] transfer;
    private final double[][] slope;
    private final Sweep fromLeft;
    private final Sweep fromRight;

    private double rate;
    private int match;
    private int below;
    private double correction;
    private double norm;

    Shooting(Chain chain, boolean lowerAbsorbs, boolean upperAbsorbs) {
        this.chain = chain;
        this.lowerAbsorbs = lowerAbsorbs;
        this.upperAbsorbs = upperAbsorbs;
        transfer = new double[4][chain.size];
        slope = new double[4][chain.size];
        fromLeft = new Sweep(chain.size + 1);
        fromRight = new Sweep(chain.size + 1);
    }

    /** A solution followed from one end. */
    private static final class Sweep {
        final double[] psi;
        final double[] chi;
        final double[] norm;
        final int[] exponent;
        final int[] zeros;

        Sweep(int n) {
            psi = new double[n];
            chi = new double[n];
            norm = new double[n];
            exponent = new int[n];
            zeros = new int[n];
        }
    }

    /** Counts the rates below a given one, by the zeros of the solution from the left. */
    int below(double lambda) {
        chain.transfer(lambda, transfer);
        double[] uu = transfer[0];
        double[] uj = transfer[1];
        double[] ju = transfer[2];
        double[] jj = transfer[3];
        double p = lowerAbsorbs ? 0 : 1;
        double c = lowerAbsorbs ? 1 : 0;
        boolean negative = false;
        int zeros = 0;
        for (int e = 0; e < chain.size; e++) {
            double next = uu[e] * p + uj[e] * c;
            c = ju[e] * p + jj[e] * c;
            p = next;
            if (p < 0 != negative && p != 0) {
                negative = !negative;
                zeros++;
            }
            double size = Math.abs(p) + Math.abs(c);
            if (size > LARGE) {
                p *= SMALL;
                c *= SMALL;
            } else if (size < SMALL) {
                p *= LARGE;
                c *= LARGE;
            }
        }
        // at a reflecting end J/u falls through zero where a rate is passed
        return upperAbsorbs || (negative ? -c : c) >= 0 ? zeros : zeros + 1;
    }

    /**
     * Looks at a rate: afterwards {@link #below()}, {@link #correction()} and {@link #mode()} tell what was found.
     *
     * @param lambda the rate
     * @param avoid a function in whose wells the solutions must not be compared, or an empty array
     */
    void probe(double lambda, double[] avoid) {
        rate = lambda;
        chain.transfer(lambda, transfer, slope);
        sweepRight();
        sweepLeft();
        match = match(avoid);
        double left = fromLeft.psi[match];
        double right = fromRight.psi[match];
        double difference = fromLeft.chi[match] / left - fromRight.chi[match] / right;
        norm = fromLeft.norm[match] / (left * left) + fromRight.norm[match] / (right * right);
        below = fromLeft.zeros[match] + fromRight.zeros[match] + (difference < 0 ? 1 : 0);
        correction = difference / norm;
    }

    private void sweepRight() {
        double p = lowerAbsorbs ? 0 : 1;
        double c = lowerAbsorbs ? 1 : 0;
        double sum = 0;
        int exponent = 0;
        int zeros = 0;
        boolean negative = false;
        fromLeft.psi[0] = p;
        fromLeft.chi[0] = c;
        fromLeft.norm[0] = 0;
        for (int e = 0; e < chain.size; e++) {
            double nextP = transfer[0][e] * p + transfer[1][e] * c;
            double nextC = transfer[2][e] * p + transfer[3][e] * c;
            sum += nextC * (slope[0][e] * p + slope[1][e] * c) - nextP * (slope[2][e] * p + slope[3][e] * c);
            p = nextP;
            c = nextC;
            if (p < 0 != negative && p != 0) {
                negative = !negative;
                zeros++;
            }
            double size = Math.abs(p) + Math.abs(c);
            if (size > LARGE) {
                p *= SMALL;
                c *= SMALL;
                sum *= SMALL * SMALL;
                exponent += STEP;
            } else if (size < SMALL) {
                p *= LARGE;
                c *= LARGE;
                sum *= LARGE * LARGE;
                exponent -= STEP;
            }
            fromLeft.psi[e + 1] = p;
            fromLeft.chi[e + 1] = c;
            fromLeft.norm[e + 1] = sum;
            fromLeft.exponent[e + 1] = exponent;
            fromLeft.zeros[e + 1] = zeros;
        }
    }

    private void sweepLeft() {
        int n = chain.size;
        double p = upperAbsorbs ? 0 : 1;
        double c = upperAbsorbs ? -1 : 0;
        double sum = 0;
        int exponent = 0;
        int zeros = 0;
        boolean negative = false;
        fromRight.psi[n] = p;
        fromRight.chi[n] = c;
        fromRight.norm[n] = 0;
        for (int e = n - 1; e >= 0; e--) {
            // the determinant of a transfer matrix is one
            double nextP = transfer[3][e] * p - transfer[1][e] * c;
            double nextC = transfer[0][e] * c - transfer[2][e] * p;
            sum += c * (slope[0][e] * nextP + slope[1][e] * nextC) - p * (slope[2][e] * nextP + slope[3][e] * nextC);
            p = nextP;
            c = nextC;
            if (p < 0 != negative && p != 0) {
                negative = !negative;
                zeros++;
            }
            double size = Math.abs(p) + Math.abs(c);
            if (size > LARGE) {
                p *= SMALL;
                c *= SMALL;
                sum *= SMALL * SMALL;
                exponent += STEP;
            } else if (size < SMALL) {
                p *= LARGE;
                c *= LARGE;
                sum *= LARGE * LARGE;
                exponent -= STEP;
            }
            fromRight.psi[e] = p;
            fromRight.chi[e] = c;
            fromRight.norm[e] = sum;
            fromRight.exponent[e] = exponent;
            fromRight.zeros[e] = zeros;
        }
    }

    private int match(double[] avoid) {
        int best = chain.size / 2;
        int highest = Integer.MIN_VALUE;
        for (int b = 0; b <= chain.size; b++) {
            double product = fromLeft.psi[b] * fromRight.psi[b];
            int size = Math.getExponent(product) + fromLeft.exponent[b] + fromRight.exponent[b];
            boolean allowed = avoid.length == 0 || Math.abs(avoid[b]) < 1;
            if (size > highest && product != 0 && allowed) {
                highest = size;
                best = b;
            }
        }
        return best;
    }

    /** How many rates lie below that of the last probe. */
    int below() {
        return below;
    }

    /** How far from the last probe the nearest rate is, to first order. */
    double correction() {
        return correction;
    }

    /** The function of the last probe, which is that of a rate if the correction is small. */
    Mode mode() {
        int n = chain.size;
        double[] psi = new double[n + 1];
        double[] chi = new double[n + 1];
        double height = 1 / Math.sqrt(norm);
        for (int b = 0; b <= n; b++) {
            Sweep side = b <= match ? fromLeft : fromRight;
            double scale = Math.scalb(height / side.psi[match], side.exponent[b] - side.exponent[match]);
            psi[b] = scale * side.psi[b];
            chi[b] = scale * side.chi[b];
        }
        if (upperAbsorbs ? chi[n] > 0 : psi[n] < 0) {
            for (int b = 0; b <= n; b++) {
                psi[b] = -psi[b];
                chi[b] = -chi[b];
            }
        }
        return new Mode(rate + correction, psi, chi);
    }

    /** The integral of the product of two functions of the rate of the last probe, or of nearly that rate. */
    double overlap(Mode one, Mode other) {
        double sum = 0;
        for (int e = 0; e < chain.size; e++) {
            double p = one.psi()[e];
            double c = one.chi()[e];
            double q = other.psi()[e];
            double d = other.chi()[e];
            sum += (transfer[2][e] * p + transfer[3][e] * c) * (slope[0][e] * q + slope[1][e] * d)
                    - (transfer[0][e] * p + transfer[1][e] * c) * (slope[2][e] * q + slope[3][e] * d);
        }
        return sum;
    }
}
