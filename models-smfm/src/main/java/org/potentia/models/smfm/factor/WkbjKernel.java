package org.potentia.models.smfm.factor;

import java.util.List;
import org.potentia.api.ComputationException;
import org.potentia.models.smfm.factor.MostProbablePath.Solution;

/**
 * The density after a time by the most probable paths alone: \( (2\pi)^{-n/2} [\det(-\partial^2 A / \partial q\,\partial q')]^{1/2}
 * (g(q) / g(q'))^{1/4} e^{-A} \), A the least action of the Lagrangian with \( R/12 \), per unit of the coordinates where it leads. Exact where
 * the Lagrangian is quadratic; else right to first order in the time. The discretisation is extrapolated.
 *
 * @param diffusion one or two dimensions
 * @param time how long, years, positive
 * @param segments segments of the coarse path, at least 2; the fine one has twice as many
 */
record WkbjKernel(CurvedDiffusion diffusion, double time, int segments) {
    /** A log-density with what it is made of. */
    record Value(double logDensity, double error, double action, double logVanVleck, int solutions) {}

    Value from(double[] from, double[] to) {
        Value coarse = once(segments, from, to);
        Value fine = once(2 * segments, from, to);
        double change = (fine.logDensity() - coarse.logDensity()) / 3;
        return new Value(
                fine.logDensity() + change, Math.abs(change), fine.action(), fine.logVanVleck(), fine.solutions());
    }

    private Value once(int count, double[] from, double[] to) {
        PathAction action = new PathAction(diffusion, CurvatureTerm.WKBJ, time, count);
        List<Solution> found = new MostProbablePath(action).between(from, to);
        double measure = 0.25
                * Math.log(diffusion.at(to).geometry().determinant()
                        / diffusion.at(from).geometry().determinant());
        double normalisation = measure - 0.5 * from.length * Math.log(2 * Math.PI);
        double most = Double.NEGATIVE_INFINITY;
        double sum = 0;
        int minima = 0;
        for (Solution solution : found) {
            // a path of least action; others have a conjugate point and no part in the sum to this order
            if (solution.hessian().negative() == 0) {
                double log = normalisation + 0.5 * solution.hessian().logVanVleck() - solution.value();
                double larger = Math.max(most, log);
                sum = sum * Math.exp(most - larger) + Math.exp(log - larger);
                most = larger;
                minima++;
            }
        }
        if (minima == 0) {
            throw new ComputationException(
                    "every path found has a direction that lowers the action; the time is too long for the most"
                            + " probable path alone");
        }
        Solution least = found.get(0);
        return new Value(most + Math.log(sum), 0, least.value(), least.hessian().logVanVleck(), minima);
    }
}
