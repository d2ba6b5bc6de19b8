package org.potentia.models.qgauss.regime;

import org.potentia.models.qgauss.QGaussian;

/**
 * A q-Gaussian about 0 fitted to binned distances by maximum likelihood: to all of them, or to those in a window, with a free amplitude.
 *
 * @param q the index
 * @param beta the inverse squared width
 * @param inside the mass of the law within the window; the share of the data there, divided by it, is the amplitude
 * @param logLikelihood at the maximum
 */
record ShapeFit(double q, double beta, double inside, double logLikelihood) {
    private static final double LOWEST = 0.2;
    private static final double HIGHEST = 2.98;
    private static final int MOST_STEPS = 60;
    private static final double DQ = 1e-3;
    private static final double DB = 1e-3;

    /**
     * Fits a law.
     *
     * @param histogram knows bins and their centres
     * @param counts of each bin
     * @param from the first bin of the window
     * @param to the bin behind the last one
     * @param startQ where to begin
     * @param startBeta where to begin
     */
    static ShapeFit of(LogHistogram histogram, double[] counts, int from, int to, double startQ, double startBeta) {
        Window window = new Window(histogram, counts, from, to);
        double q = clip(startQ);
        double b = Math.log(startBeta);
        double here = window.logLikelihood(q, b);
        double damping = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            double qUp = window.logLikelihood(q + DQ, b);
            double qDown = window.logLikelihood(q - DQ, b);
            double bUp = window.logLikelihood(q, b + DB);
            double bDown = window.logLikelihood(q, b - DB);
            double both = window.logLikelihood(q + DQ, b + DB);
            double gq = (qUp - qDown) / (2 * DQ);
            double gb = (bUp - bDown) / (2 * DB);
            double hqq = -(qUp - 2 * here + qDown) / (DQ * DQ);
            double hbb = -(bUp - 2 * here + bDown) / (DB * DB);
            double hqb = -(both - qUp - bUp + here) / (DQ * DB);
            boolean moved = false;
            double dq = 0;
            double db = 0;
            for (int attempt = 0; attempt < 20 && !moved; attempt++) {
                double a = hqq + damping * (Math.abs(hqq) + 1);
                double c = hbb + damping * (Math.abs(hbb) + 1);
                double determinant = a * c - hqb * hqb;
                if (a > 0 && determinant > 1e-12 * a * Math.abs(c)) {
                    dq = limit((gq * c - gb * hqb) / determinant, 0.3);
                    db = limit((gb * a - gq * hqb) / determinant, 1);
                    double next = window.logLikelihood(clip(q + dq), b + db);
                    if (next >= here - 1e-10 * Math.abs(here)) {
                        dq = clip(q + dq) - q;
                        q += dq;
                        b += db;
                        here = next;
                        moved = true;
                        damping = damping < 1e-3 ? 0 : damping / 10;
                    }
                }
                damping = moved ? damping : Math.max(1e-3, 10 * damping);
            }
            if (!moved || Math.abs(dq) + Math.abs(db) < 1e-5) {
                break;
            }
        }
        return new ShapeFit(q, Math.exp(b), window.mass(q, b), here);
    }

    private static double clip(double q) {
        return Math.max(LOWEST, Math.min(HIGHEST, q));
    }

    private static double limit(double step, double most) {
        return Math.max(-most, Math.min(most, step));
    }

    /** The data of a window and the likelihood of a law given that a distance lies in it. */
    private static final class Window {
        private final double[] squares;
        private final double[] counts;
        private final double total;
        private final double lower;
        private final double upper;

        Window(LogHistogram histogram, double[] all, int from, int to) {
            int used = 0;
            squares = new double[to - from];
            counts = new double[to - from];
            double sum = 0;
            for (int k = from; k < to; k++) {
                if (all[k] > 0) {
                    squares[used] = histogram.centres()[k] * histogram.centres()[k];
                    counts[used++] = all[k];
                    sum += all[k];
                }
            }
            total = sum;
            lower = histogram.edges()[from];
            upper = to == histogram.bins()
                    ? Double.POSITIVE_INFINITY
                    : histogram.edges()[to];
        }

        double logLikelihood(double q, double b) {
            double delta = q - 1;
            double beta = Math.exp(b);
            double sum = 0;
            if (Math.abs(delta) < 1e-6) {
                for (int k = 0; k < squares.length; k++) {
                    sum += counts[k] * beta * squares[k];
                }
            } else {
                for (int k = 0; k < squares.length; k++) {
                    double stretch = delta * beta * squares[k];
                    if (counts[k] > 0) {
                        if (stretch <= -1) {
                            return Double.NEGATIVE_INFINITY;
                        }
                        sum += counts[k] * Math.log1p(stretch) / delta;
                    }
                }
            }
            QGaussian law = new QGaussian(0, q, beta);
            return total * (law.logDensity(0) - Math.log(Math.max(1e-300, mass(law)))) - sum;
        }

        double mass(double q, double b) {
            return mass(new QGaussian(0, q, Math.exp(b)));
        }

        private double mass(QGaussian law) {
            double beyond = upper == Double.POSITIVE_INFINITY ? 0 : law.survival(upper);
            return lower == 0 ? 1 - 2 * beyond : 2 * (law.survival(lower) - beyond);
        }
    }
}
