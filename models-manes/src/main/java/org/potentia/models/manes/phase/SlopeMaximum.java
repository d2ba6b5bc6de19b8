package org.potentia.models.manes.phase;

import org.potentia.models.manes.market.ForceResponse;
import org.potentia.numerics.GaussianMixture;

/**
 * The force at which the mean of an asset answers most. The variance has its maximum where two components of different means are about
 * equally likely, between the forces that lift one far above the others; the grid is laid there and the best place on it refined on the third
 * cumulant, whose zero the maximum is.
 */
final class SlopeMaximum {
    private final double force;
    private final double slope;

    SlopeMaximum(ForceResponse response, GaussianMixture single, int grid) {
        double reach = reach(response);
        double best = 0;
        double bestVariance = response.cumulants(0).variance();
        double step = 2 * reach / grid;
        for (int i = 0; i <= grid; i++) {
            // shifted, so that the zero of a symmetric market lies inside a step and is found as others are
            double f = -reach + (i + 0.137) * step;
            double variance = response.cumulants(f).variance();
            if (variance > bestVariance) {
                best = f;
                bestVariance = variance;
            }
        }
        double left = best - step;
        double right = best + step;
        boolean humped = single.size() > 1
                && response.cumulants(left).third() > 0
                && response.cumulants(right).third() < 0;
        this.force = humped ? Crossing.between(f -> response.cumulants(f).third(), left, right) : best;
        this.slope = response.coupling()
                * response.tiltPerForce()
                * response.cumulants(force).variance();
    }

    double force() {
        return force;
    }

    double slope() {
        return slope;
    }

    /** Forces between which any two components become equally likely. */
    private static double reach(ForceResponse response) {
        GaussianMixture rest = response.atRest();
        double reach = 0;
        for (int j = 0; j < rest.size(); j++) {
            for (int k = 0; k < j; k++) {
                double lift = rest.logWeights().get(j) - rest.logWeights().get(k);
                double slope = rest.means().get(j) - rest.means().get(k);
                double spread =
                        Math.sqrt(rest.variances().get(j) + rest.variances().get(k));
                if (Double.isFinite(lift)) {
                    reach = Math.max(reach, (Math.abs(lift) + 4) / Math.max(Math.abs(slope), spread));
                }
            }
        }
        return 2 * reach / response.tiltPerForce();
    }
}
