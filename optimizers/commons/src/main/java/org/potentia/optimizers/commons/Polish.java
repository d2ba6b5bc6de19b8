package org.potentia.optimizers.commons;

import org.potentia.api.optimize.StopReason;

/**
 * Nelder-Mead, which gets near from anywhere, followed by BOBYQA, which gets to the bottom; again from there with a smaller simplex, until a
 * round improves no more.
 *
 * @param firstSize edges of the first simplex, as a share of the box
 * @param tolerance a round that improves by at most this times \( 1 + |f| \) is the last one
 */
record Polish(double firstSize, double tolerance) implements Descent {
    /** Edges of the later simplices, as a share of the box: to look around once more, not to start from afar. */
    static final double LATER_SIZE = 0.02;

    /** A simplex ends early, where BOBYQA takes over: it converges in fewer evaluations once a quadratic model holds. */
    private static final double ROUGH_VALUES = 1e-7;

    private static final double ROUGH_WIDTH = 1e-3;

    /** First radius of the trust region: some widths of the simplex that ended. */
    private static final double RADIUS = 5 * ROUGH_WIDTH;

    /** Last radius of the trust region: a smaller step near an optimum changes the value by less than rounding. */
    private static final double FINAL_RADIUS = 1e-8;

    @Override
    public StopReason descend(UnitObjective objective) {
        double size = firstSize;
        while (true) {
            double before = objective.best();
            new NelderMead(size, ROUGH_VALUES, ROUGH_WIDTH).run(objective);
            // where rounding stalls it, the improvement tells whether that matters
            new Bobyqa(RADIUS, FINAL_RADIUS).run(objective);
            if (before - objective.best() <= tolerance * (1 + Math.abs(objective.best()))) {
                return StopReason.CONVERGED;
            }
            size = LATER_SIZE;
        }
    }
}
