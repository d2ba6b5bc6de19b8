package org.potentia.solvers.spectral;

import java.util.Arrays;

/**
 * What a solution of \( u' = J/(Dw),\ J' = (\kappa - \lambda)\,w\,u \) at the left end of each panel of a mesh makes of it at the right end,
 * as a polynomial in \( \lambda \): the iterated integrals of the weight and its reciprocal.
 *
 * <p>Without killing the first term is the identity exactly, and what follows are integrals of positive functions; nothing is lost by
 * cancellation, so that a rate of 1e-42 comes out with the relative accuracy of one of order one. This is the factorised
 * (supersymmetric) form \( A^\dagger A \): \( u' \) and \( J' \) are its two factors.
 *
 * <p>Solutions are kept as \( \psi = u\sqrt w \) and \( \chi = J/\sqrt w \), with a weight that is constant around each boundary, so that
 * neither overflows in deep wells.
 */
final class Chain {
    /** Powers of the rate: with {@link Mesh#MOST_PHASE} the next would add 2.5^28/28!, less than 1e-18. */
    static final int TERMS = 14;

    /** Panels worked on side by side, so that the loops over them are vectors and all of them stay in the cache. */
    private static final int BLOCK = 256;

    /** Terms below this share of the first are left out: they are lost in rounding. */
    private static final double NEGLIGIBLE = 1e-18;

    private static final int Q = Gauss.POINTS;

    final Mesh mesh;
    final int size;
    /** Half the logarithm of the weight around each boundary. */
    final double[] level;
    /** Coefficients by entry of the transfer matrix (uu, uJ, Ju, JJ, then what the source adds to u and J), power and panel. */
    private final double[][][] transfer;

    private final double[] weight = new double[TERMS];
    private final double[] fluxWeight = new double[TERMS];
    /** Coefficients by functional, column, power and panel. */
    private final double[][][][] functionals;
    /** Values of u, then of J, in a panel by column and power, point and panel; empty unless asked for. */
    private final double[][][] inside;

    /**
     * Integrates the powers.
     *
     * @param mesh the panels
     * @param rows functions \( f \) whose integrals \( \int f u\sqrt w\,dx \) will be asked for, at the points of all panels
     * @param source a function \( s \) that adds \( s\sqrt w \) to \( J' \), at the points of all panels; empty if there is none
     * @param keepInside whether values inside the panels will be asked for
     */
    Chain(Mesh mesh, double[][] rows, double[] source, boolean keepInside) {
        this.mesh = mesh;
        this.size = mesh.size();
        level = new double[size + 1];
        for (int b = 0; b <= size; b++) {
            level[b] = 0.25 * (mesh.reference(Math.max(b - 1, 0)) + mesh.reference(Math.min(b, size - 1)));
        }
        int columns = source.length > 0 ? 3 : 2;
        transfer = new double[2 * columns][TERMS][size];
        functionals = new double[rows.length][columns][TERMS][size];
        inside = new double[keepInside ? 4 : 0][TERMS][keepInside ? Q * size : 0];
        Block block = new Block(rows, source);
        for (int first = 0; first < size; first += BLOCK) {
            block.integrate(first, Math.min(BLOCK, size - first));
        }
        weigh();
    }

    /** Evaluates the entries of all transfer matrices at a rate. */
    void transfer(double lambda, double[][] out) {
        double shifted = lambda - mesh.origin();
        int terms = terms(shifted);
        for (int entry = 0; entry < out.length; entry++) {
            horner(transfer[entry], shifted, terms, out[entry]);
        }
    }

    /** Evaluates the entries and their derivatives with respect to the rate. */
    void transfer(double lambda, double[][] out, double[][] slopes) {
        double shifted = lambda - mesh.origin();
        int terms = terms(shifted);
        for (int entry = 0; entry < out.length; entry++) {
            double[][] c = transfer[entry];
            double[] sum = out[entry];
            double[] slope = slopes[entry];
            System.arraycopy(c[terms - 1], 0, sum, 0, size);
            Arrays.fill(slope, 0, size, 0);
            int m = terms - 2;
            for (; m >= 1; m -= 2) {
                twoPowers(c[m], c[m - 1], shifted, sum, slope, size);
            }
            if (m == 0) {
                double[] term = c[0];
                for (int e = 0; e < size; e++) {
                    slope[e] = slope[e] * shifted + sum[e];
                    sum[e] = sum[e] * shifted + term[e];
                }
            }
        }
    }

    /** Adds two powers at once, so that sums are loaded and stored half as often. */
    private static void twoPowers(
            double[] upper, double[] lower, double shifted, double[] sum, double[] slope, int size) {
        for (int e = 0; e < size; e++) {
            double before = sum[e];
            double middle = before * shifted + upper[e];
            slope[e] = (slope[e] * shifted + before) * shifted + middle;
            sum[e] = middle * shifted + lower[e];
        }
    }

    private static void twoPowers(double[] upper, double[] lower, double shifted, double[] sum, int size) {
        for (int e = 0; e < size; e++) {
            sum[e] = (sum[e] * shifted + upper[e]) * shifted + lower[e];
        }
    }

    /** How many powers matter at a rate: those after them are smaller than rounding in every panel. */
    private int terms(double shifted) {
        double before = 1;
        double power = Math.abs(shifted);
        for (int m = 2; m < TERMS; m++) {
            before = power;
            power *= Math.abs(shifted);
            if (weight[m] * power < NEGLIGIBLE && fluxWeight[m] * before < NEGLIGIBLE) {
                return m;
            }
        }
        return TERMS;
    }

    /** The largest coefficient of each power in any panel, relative to the first one of its entry. */
    private void weigh() {
        for (int m = 0; m < TERMS; m++) {
            for (int e = 0; e < size; e++) {
                double largest = Math.abs(transfer[0][m][e] / transfer[0][0][e]);
                largest = Math.max(largest, Math.abs(transfer[1][m][e] / transfer[1][0][e]));
                largest = Math.max(largest, Math.abs(transfer[3][m][e] / transfer[3][0][e]));
                weight[m] = Math.max(weight[m], mesh.kills() ? Double.POSITIVE_INFINITY : largest);
                fluxWeight[m] = Math.max(fluxWeight[m], Math.abs(transfer[2][m][e] / transfer[2][1][e]));
            }
        }
    }

    /** Evaluates the entries at a complex rate. */
    void transfer(double re, double im, double[][] outRe, double[][] outIm) {
        for (int entry = 0; entry < outRe.length; entry++) {
            horner(transfer[entry], re - mesh.origin(), im, outRe[entry], outIm[entry]);
        }
    }

    /** Evaluates the weights of \( \psi \) and \( \chi \) at the left ends in an integral \( \int f u\sqrt w\,dx \). */
    void functional(int which, double lambda, double[] psi, double[] chi) {
        horner(functionals[which][0], lambda - mesh.origin(), terms(lambda - mesh.origin()), psi);
        horner(functionals[which][1], lambda - mesh.origin(), terms(lambda - mesh.origin()), chi);
    }

    /** Evaluates the same at a complex rate, with what the source adds. */
    void functional(int which, double re, double im, double[][] outRe, double[][] outIm) {
        for (int column = 0; column < outRe.length; column++) {
            horner(functionals[which][column], re - mesh.origin(), im, outRe[column], outIm[column]);
        }
    }

    private void horner(double[][] c, double shifted, int terms, double[] sum) {
        System.arraycopy(c[terms - 1], 0, sum, 0, size);
        int m = terms - 2;
        for (; m >= 1; m -= 2) {
            twoPowers(c[m], c[m - 1], shifted, sum, size);
        }
        if (m == 0) {
            double[] term = c[0];
            for (int e = 0; e < size; e++) {
                sum[e] = sum[e] * shifted + term[e];
            }
        }
    }

    private void horner(double[][] c, double re, double im, double[] sumRe, double[] sumIm) {
        System.arraycopy(c[TERMS - 1], 0, sumRe, 0, size);
        Arrays.fill(sumIm, 0, size, 0);
        for (int m = TERMS - 2; m >= 0; m--) {
            double[] term = c[m];
            for (int e = 0; e < size; e++) {
                double before = sumRe[e];
                sumRe[e] = before * re - sumIm[e] * im + term[e];
                sumIm[e] = before * im + sumIm[e] * re;
            }
        }
    }

    /**
     * Evaluates a solution at the points of all panels.
     *
     * @param flux whether \( \chi \) is wanted; else \( \psi \)
     * @param lambda the rate
     * @param psi \( \psi \) at the boundaries
     * @param chi \( \chi \) at the boundaries
     * @return the values, {@code [j * size + e]}
     */
    double[] inside(boolean flux, double lambda, double[] psi, double[] chi) {
        double shifted = lambda - mesh.origin();
        double[] values = new double[Q * size];
        double[] factor = new double[size];
        for (int column = 0; column < 2; column++) {
            for (int e = 0; e < size; e++) {
                factor[e] = column == 0 ? psi[e] : Math.exp(2 * level[e] - mesh.reference(e)) * chi[e];
            }
            double[][] c = inside[(flux ? 2 : 0) + column];
            for (int m = 0; m < TERMS; m++) {
                for (int j = 0; j < Q; j++) {
                    int row = j * size;
                    for (int e = 0; e < size; e++) {
                        values[row + e] += factor[e] * c[m][row + e];
                    }
                }
                for (int e = 0; e < size; e++) {
                    factor[e] *= shifted;
                }
            }
        }
        for (int j = 0; j < Q; j++) {
            for (int e = 0; e < size; e++) {
                double half = 0.5 * mesh.logWeight(e, j);
                values[j * size + e] *= Math.exp(flux ? mesh.reference(e) - level[e] - half : half - level[e]);
            }
        }
        return values;
    }

    /** Arrays for some panels side by side, {@code [j * BLOCK + e]}. */
    private final class Block {
        private final double[][] rows;
        private final double[] source;
        private final double[][] weight = new double[Q][BLOCK];
        private final double[][] resistance = new double[Q][BLOCK];
        // the square root of the weight over its level at the left end
        private final double[][] shape = new double[Q][BLOCK];
        private final double[][] u = new double[Q][BLOCK];
        private final double[][] flux = new double[Q][BLOCK];
        private final double[][] product = new double[Q][BLOCK];
        private final double[] endU = new double[BLOCK];
        private final double[] endFlux = new double[BLOCK];
        private final double[] turn = new double[BLOCK];
        private final double[] psiScale = new double[BLOCK];
        private final double[] chiScale = new double[BLOCK];
        private final double[][][] weighted;
        private int count;

        Block(double[][] rows, double[] source) {
            this.rows = rows;
            this.source = source;
            weighted = new double[rows.length][Q][BLOCK];
        }

        void integrate(int first, int panels) {
            count = panels;
            for (int e = 0; e < count; e++) {
                double reference = mesh.reference(first + e);
                double half = mesh.half(first + e);
                for (int j = 0; j < Q; j++) {
                    if (rows.length > 0 || source.length > 0) {
                        shape[j][e] = Math.exp(0.5 * mesh.logWeight(first + e, j) - level[first + e]);
                    }
                    double relative = Math.exp(mesh.logWeight(first + e, j) - reference);
                    weight[j][e] = half * relative;
                    resistance[j][e] = half / (relative * mesh.diffusivity(first + e, j));
                }
            }
            scale(first);
            Killing[] killing = new Killing[mesh.kills() ? count : 0];
            for (int e = 0; e < killing.length; e++) {
                killing[e] = new Killing(mesh, first + e, e, weight, resistance);
            }
            for (int column = 0; column < transfer.length / 2; column++) {
                column(column, first, killing);
            }
        }

        private void column(int column, int first, Killing[] killing) {
            fill(u, column == 0 ? 1 : 0);
            fill(flux, column == 1 ? 1 : 0);
            Arrays.fill(endU, column == 0 ? 1 : 0);
            Arrays.fill(endFlux, column == 1 ? 1 : 0);
            if (column == 2) {
                injected(first);
                integrate(u, flux, flux, endFlux, 1);
                fill(u, 0);
            }
            for (int m = 0; m < TERMS; m++) {
                if (m > 0) {
                    // J = -integral of the weight times the u of the power before
                    integrate(weight, u, flux, endFlux, -1);
                    fill(u, 0);
                    Arrays.fill(endU, 0);
                }
                if (killing.length > 0) {
                    for (Killing one : killing) {
                        one.solve(u, flux, endU, endFlux);
                    }
                } else if (m > 0 || column > 0) {
                    integrate(resistance, flux, u, endU, 1);
                }
                store(column, m, first);
            }
        }

        private void integrate(double[][] factor, double[][] function, double[][] out, double[] end, double sign) {
            for (int j = 0; j < Q; j++) {
                multiply(factor[j], function[j], product[j], sign, count);
            }
            for (int i = 0; i <= Q; i++) {
                double[] weights = Gauss.INTEGRAL[i];
                double[] to = i < Q ? out[i] : end;
                Arrays.fill(to, 0, count, 0);
                for (int j = 0; j < Q; j += 4) {
                    addFour(weights, j, product[j], product[j + 1], product[j + 2], product[j + 3], to, count);
                }
            }
        }

        /** Puts the source into u and one into the flux, so that their product is integrated. */
        private void injected(int first) {
            fill(flux, 1);
            for (int e = 0; e < count; e++) {
                int panel = first + e;
                // J over the weight of the panel, in units of u over psi
                double unit = mesh.half(panel) * Math.exp(2 * level[panel] - mesh.reference(panel));
                for (int j = 0; j < Q; j++) {
                    u[j][e] = unit * shape[j][e] * source[panel * Q + j];
                }
            }
        }

        private void fill(double[][] rows, double value) {
            for (double[] row : rows) {
                Arrays.fill(row, 0, count, value);
            }
        }

        private static void multiply(double[] a, double[] b, double[] out, double sign, int count) {
            for (int e = 0; e < count; e++) {
                out[e] = sign * a[e] * b[e];
            }
        }

        /** Adds four weighted rows, so that the sum is loaded and stored a quarter as often. */
        private static void addFour(
                double[] weights, int j, double[] a, double[] b, double[] c, double[] d, double[] sum, int count) {
            double w0 = weights[j];
            double w1 = weights[j + 1];
            double w2 = weights[j + 2];
            double w3 = weights[j + 3];
            for (int e = 0; e < count; e++) {
                sum[e] += w0 * a[e] + w1 * b[e] + (w2 * c[e] + w3 * d[e]);
            }
        }

        private void store(int column, int m, int first) {
            double[] toPsi = transfer[column < 2 ? column : 4][m];
            double[] toChi = transfer[column < 2 ? 2 + column : 5][m];
            for (int e = 0; e < count; e++) {
                double unit = column == 1 ? turn[e] : 1;
                toPsi[first + e] = unit * psiScale[e] * endU[e];
                toChi[first + e] = unit * chiScale[e] * endFlux[e];
            }
            for (int f = 0; f < rows.length; f++) {
                double[] sum = functionals[f][column][m];
                double[][] factor = weighted[f];
                for (int j = 0; j < Q; j += 2) {
                    addProducts(factor[j], u[j], factor[j + 1], u[j + 1], sum, first, count);
                }
                if (column == 1) {
                    for (int e = 0; e < count; e++) {
                        sum[first + e] *= turn[e];
                    }
                }
            }
            if (inside.length > 0 && column < 2) {
                for (int j = 0; j < Q; j++) {
                    System.arraycopy(u[j], 0, inside[column][m], j * size + first, count);
                    System.arraycopy(flux[j], 0, inside[2 + column][m], j * size + first, count);
                }
            }
        }

        private static void addProducts(
                double[] a, double[] b, double[] c, double[] d, double[] sum, int first, int count) {
            for (int e = 0; e < count; e++) {
                sum[first + e] += a[e] * b[e] + c[e] * d[e];
            }
        }

        /** What turns the ends of a panel into psi and chi at its right boundary. */
        private void scale(int first) {
            for (int e = 0; e < count; e++) {
                int panel = first + e;
                double here = level[panel];
                double next = level[panel + 1];
                turn[e] = Math.exp(2 * here - mesh.reference(panel));
                psiScale[e] = Math.exp(next - here);
                chiScale[e] = Math.exp(mesh.reference(panel) - next - here);
                for (int f = 0; f < rows.length; f++) {
                    for (int j = 0; j < Q; j++) {
                        weighted[f][j][e] = mesh.half(panel) * Gauss.WEIGHTS[j] * rows[f][panel * Q + j] * shape[j][e];
                    }
                }
            }
        }
    }
}
