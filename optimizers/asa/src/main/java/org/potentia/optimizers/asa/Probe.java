package org.potentia.optimizers.asa;

import java.util.function.Consumer;
import org.potentia.api.optimize.StopReason;

/** Evaluates the cost after the annealing, on the same account as the run. */
interface Probe {
    /**
     * Returns the probe of a run that could go on: it evaluates nothing, for what may be left of the budget is the annealing's.
     *
     * @param reason why the run was ended
     */
    static Probe none(StopReason reason) {
        return new Probe() {
            @Override
            public double value(double[] point) {
                return Double.NaN;
            }

            @Override
            public boolean allows(long evaluations) {
                return evaluations == 0;
            }

            @Override
            public String refusal() {
                return switch (reason) {
                    case CANCELLED -> "are not made, for the caller ended the run";
                    case TIME_EXHAUSTED -> "are not made, for the run was ended by its budget of time";
                    default -> "are not made, for the run was ended by its budget of evaluations";
                };
            }
        };
    }

    /**
     * Returns a probe that moves points before it evaluates them.
     *
     * @param where moves a point, in place
     */
    default Probe at(Consumer<double[]> where) {
        Probe inner = this;
        return new Probe() {
            @Override
            public double value(double[] point) {
                double[] moved = point.clone();
                where.accept(moved);
                return inner.value(moved);
            }

            @Override
            public boolean allows(long evaluations) {
                return inner.allows(evaluations);
            }

            @Override
            public String refusal() {
                return inner.refusal();
            }
        };
    }

    /**
     * Evaluates and counts.
     *
     * @param point a point of the box; neither kept nor changed
     * @return the cost; NaN or infinite if the point is invalid
     */
    double value(double[] point);

    /**
     * Tells whether so many evaluations more are within the budget.
     *
     * @param evaluations how many
     */
    boolean allows(long evaluations);

    /** Says why evaluations are not allowed, as the rest of a sentence that begins with them. */
    default String refusal() {
        return "are more than is left of the budget";
    }
}
