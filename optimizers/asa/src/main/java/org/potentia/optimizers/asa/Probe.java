package org.potentia.optimizers.asa;

import java.util.function.Consumer;

/** Evaluates the cost after the annealing, on the same account as the run. */
interface Probe {
    /** Of a run that could go on: what is left of its budget is the annealing's. */
    Probe NONE = new Probe() {
        @Override
        public double value(double[] point) {
            return Double.NaN;
        }

        @Override
        public boolean allows(long evaluations) {
            return evaluations == 0;
        }
    };

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
}
