package org.potentia.models.smfm.factor;

/**
 * A diffusion near a point, in any number of dimensions: its covariance per unit of time \( g^{GG'} \), the inverse of the metric, and its
 * drift in the sense of Ito \( g^G \), with derivatives. From these follow \( h^G \), its divergence and the Lagrangians of (22).
 */
public final class LocalDiffusion {
    private final LocalGeometry geometry;
    private final double[] ito;
    private final double[] drift;
    private final double divergence;

    /**
     * Takes what is known at the point.
     *
     * @param covariance \( g^{GG'} \)
     * @param ito \( g^G \)
     * @param itoDivergence \( g^G{}_{,G} \), the sum of the derivatives of each drift by its own coordinate
     */
    LocalDiffusion(MatrixJet covariance, double[] ito, double itoDivergence) {
        geometry = LocalGeometry.ofDiffusion(covariance);
        int n = ito.length;
        this.ito = ito.clone();
        drift = ito.clone();
        double sum = itoDivergence;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double volume = geometry.logVolumeSlope(j);
                drift[i] -= 0.5 * (geometry.inverseSlope(i, j, j) + geometry.inverse(i, j) * volume);
                sum -= 0.5
                        * (geometry.inverseBend(i, j, i, j)
                                + geometry.inverseSlope(i, j, i) * volume
                                + geometry.inverse(i, j) * geometry.logVolumeBend(i, j));
            }
        }
        for (int i = 0; i < n; i++) {
            sum += drift[i] * geometry.logVolumeSlope(i);
        }
        divergence = sum;
    }

    /**
     * Returns the geometry.
     *
     * @return metric and curvature
     */
    public LocalGeometry geometry() {
        return geometry;
    }

    /**
     * An element of the drift in the sense of Ito.
     *
     * @param i index
     * @return \( g^i \)
     */
    public double itoDrift(int i) {
        return ito[i];
    }

    /**
     * An element of the covariant drift.
     *
     * @param i index
     * @return \( h^i = g^i - \tfrac12 g^{-1/2} (g^{1/2} g^{ij})_{,j} \)
     */
    public double drift(int i) {
        return drift[i];
    }

    /**
     * The covariant divergence of the drift.
     *
     * @return \( h^G{}_{;G} = g^{-1/2} (g^{1/2} h^G)_{,G} \), 1/time
     */
    public double divergence() {
        return divergence;
    }

    /**
     * A canonical momentum.
     *
     * @param i index
     * @param velocity \( \dot M^G \)
     * @return \( \Pi_i = g_{ij} (\dot M^j - h^j) \)
     */
    public double momentum(int i, double... velocity) {
        double sum = 0;
        for (int j = 0; j < drift.length; j++) {
            sum += geometry.metric(i, j) * (velocity[j] - drift[j]);
        }
        return sum;
    }

    /**
     * The Lagrangian (22).
     *
     * @param term how much of the curvature is in it
     * @param velocity \( \dot M^G \)
     * @return \( \tfrac12 (\dot M - h)^G g_{GG'} (\dot M - h)^{G'} + \tfrac12 h^G{}_{;G} \) and the share of R, 1/time
     */
    public double lagrangian(CurvatureTerm term, double... velocity) {
        double sum = 0.5 * divergence;
        for (int i = 0; i < drift.length; i++) {
            sum += 0.5 * (velocity[i] - drift[i]) * momentum(i, velocity);
        }
        return term == CurvatureTerm.NONE || drift.length == 1 ? sum : sum + term.share() * geometry.curvature();
    }
}
