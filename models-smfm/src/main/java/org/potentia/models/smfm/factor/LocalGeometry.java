package org.potentia.models.smfm.factor;

/**
 * The geometry that a metric gives to the surroundings of a point, from the metric and its first and second derivatives there; any number of
 * dimensions. Indices count from 0.
 *
 * <p>Source: L. Ingber (2000), equation 22, with the factor 1/2 in \( \Gamma \) (erratum C6) and the indices of \( R \) (erratum C7). <b>The
 * curvature has the sign of the paper, minus the usual one</b>: it is -2 on the unit sphere.
 */
public final class LocalGeometry {
    private final int n;
    private final MatrixJet metric;
    private final MatrixJet inverse;

    private LocalGeometry(MatrixJet metric, MatrixJet inverse) {
        this.n = metric.size();
        this.metric = metric;
        this.inverse = inverse;
    }

    /** Takes \( g_{GG'} \). */
    static LocalGeometry ofMetric(MatrixJet metric) {
        return new LocalGeometry(metric, metric.inverse());
    }

    /** Takes \( g^{GG'} \), the covariance per unit of time. */
    static LocalGeometry ofDiffusion(MatrixJet diffusion) {
        return new LocalGeometry(diffusion.inverse(), diffusion);
    }

    /**
     * Returns the number of dimensions.
     *
     * @return at least 1
     */
    public int dimension() {
        return n;
    }

    /**
     * An element of the metric.
     *
     * @param i index
     * @param j index
     * @return \( g_{ij} \)
     */
    public double metric(int i, int j) {
        return metric.value(i, j);
    }

    /**
     * An element of its inverse.
     *
     * @param i index
     * @param j index
     * @return \( g^{ij} \)
     */
    public double inverse(int i, int j) {
        return inverse.value(i, j);
    }

    /**
     * The determinant of the metric.
     *
     * @return \( g = \det g_{ij} \)
     */
    public double determinant() {
        return 1 / inverse.determinant();
    }

    /** \( g^{ij}{}_{,k} \). */
    double inverseSlope(int i, int j, int k) {
        return inverse.first(k, i, j);
    }

    /** \( g^{ij}{}_{,kl} \). */
    double inverseBend(int i, int j, int k, int l) {
        return inverse.second(k, l, i, j);
    }

    private double slope(int i, int j, int k) {
        return metric.first(k, i, j);
    }

    private double bend(int i, int j, int k, int l) {
        return metric.second(k, l, i, j);
    }

    /** \( (\ln \sqrt g)_{,k} \). */
    double logVolumeSlope(int k) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                sum += 0.5 * inverse(i, j) * slope(i, j, k);
            }
        }
        return sum;
    }

    /** \( (\ln \sqrt g)_{,kl} \). */
    double logVolumeBend(int k, int l) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                sum += 0.5 * (inverseSlope(i, j, l) * slope(i, j, k) + inverse(i, j) * bend(i, j, k, l));
            }
        }
        return sum;
    }

    /**
     * A Christoffel symbol.
     *
     * @param f the upper index
     * @param j a lower index
     * @param k the other
     * @return \( \Gamma^f_{jk} = \tfrac12 g^{lf} (g_{jl,k} + g_{kl,j} - g_{jk,l}) \)
     */
    public double christoffel(int f, int j, int k) {
        double sum = 0;
        for (int l = 0; l < n; l++) {
            sum += 0.5 * inverse(l, f) * (slope(j, l, k) + slope(k, l, j) - slope(j, k, l));
        }
        return sum;
    }

    /**
     * An element of the tensor of curvature as (22) has it.
     *
     * @param f index
     * @param j index
     * @param k index
     * @param l index
     * @return \( R_{fjkl} = \tfrac12 (g_{fk,jl} - g_{jk,fl} - g_{fl,jk} + g_{jl,fk}) + g_{mn} (\Gamma^m_{fk} \Gamma^n_{jl} - \Gamma^m_{fl}
     *     \Gamma^n_{jk}) \)
     */
    public double riemann(int f, int j, int k, int l) {
        double sum = 0.5 * (bend(f, k, j, l) - bend(j, k, f, l) - bend(f, l, j, k) + bend(j, l, f, k));
        for (int m = 0; m < n; m++) {
            for (int o = 0; o < n; o++) {
                sum += metric(m, o)
                        * (christoffel(m, f, k) * christoffel(o, j, l) - christoffel(m, f, l) * christoffel(o, j, k));
            }
        }
        return sum;
    }

    /**
     * The scalar curvature with the sign of the paper.
     *
     * @return \( R = g^{jl} g^{fk} R_{fjkl} \); 0 in one dimension, -2 on the unit sphere
     */
    public double curvature() {
        double sum = 0;
        for (int f = 0; f < n; f++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    for (int l = 0; l < n; l++) {
                        double weight = inverse(j, l) * inverse(f, k);
                        sum += weight == 0 ? 0 : weight * riemann(f, j, k, l);
                    }
                }
            }
        }
        return sum;
    }

    /**
     * What a midpoint rule with the measure at the end of the step must add to the Feynman Lagrangian to conserve mass; in one dimension
     * \( \tfrac18 (2 b'^2 - b b'') \) (erratum C8). With \( \varphi = \ln \sqrt g \), \( T_{ijk} \) the symmetric part of \( g_{ij,k} \) and
     * \( T_i = T_{ij}{}^j \) it is \( \tfrac12 g^{kl} (\varphi_{,kl} + \varphi_{,k} \varphi_{,l}) - \tfrac34 T_i \varphi^{,i} - \tfrac1{16}
     * (g^{ij} g^{kl} + 2 g^{ik} g^{jl}) g_{ij,kl} + \tfrac1{32} (6 T_{ijk} T^{ijk} + 9 T_i T^i) - \tfrac16 R \): the mass of the kernel to
     * first order in the step, by the moments of a normal law.
     *
     * @return 1/time
     */
    public double midpointTerm() {
        double[][][] symmetric = new double[n][n][n];
        double[] trace = new double[n];
        double[] volume = new double[n];
        for (int i = 0; i < n; i++) {
            volume[i] = logVolumeSlope(i);
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    symmetric[i][j][k] = (slope(i, j, k) + slope(j, k, i) + slope(k, i, j)) / 3;
                    trace[i] += symmetric[i][j][k] * inverse(j, k);
                }
            }
        }
        double sum = -curvature() / 6;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double g = inverse(i, j);
                sum += g
                        * (0.5 * (logVolumeBend(i, j) + volume[i] * volume[j])
                                - 0.75 * trace[i] * volume[j]
                                + 9 / 32.0 * trace[i] * trace[j]);
                for (int k = 0; k < n; k++) {
                    for (int l = 0; l < n; l++) {
                        sum -= (g * inverse(k, l) + 2 * inverse(i, k) * inverse(j, l)) * bend(i, j, k, l) / 16;
                        sum += 6 / 32.0 * g * inverse(k, l) * contracted(symmetric, i, j, k, l);
                    }
                }
            }
        }
        return sum;
    }

    /** \( T_{iko} T_{jlp} g^{op} \). */
    private double contracted(double[][][] symmetric, int i, int j, int k, int l) {
        double sum = 0;
        for (int o = 0; o < n; o++) {
            for (int p = 0; p < n; p++) {
                sum += symmetric[i][k][o] * symmetric[j][l][p] * inverse(o, p);
            }
        }
        return sum;
    }
}
