package org.potentia.models.smfm.factor;

/** A homogeneous diffusion in any number of dimensions that knows the derivatives of its coefficients. Immutable. */
public interface CurvedDiffusion {
    /**
     * Returns the number of dimensions.
     *
     * @return at least 1
     */
    int dimension();

    /**
     * Returns what the diffusion is near a point.
     *
     * @param point where, inside the domain
     * @return covariance, drift, metric
     */
    LocalDiffusion at(double... point);

    /**
     * Says whether a point is inside the domain.
     *
     * @param point where
     * @return whether {@link #at} takes it
     */
    boolean inside(double... point);

    /**
     * Returns the distance over which the coefficients change much.
     *
     * @param coordinate along which coordinate
     * @param point where
     * @return positive
     */
    double scale(int coordinate, double... point);
}
