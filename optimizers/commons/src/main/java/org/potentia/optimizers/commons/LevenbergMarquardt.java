package org.potentia.optimizers.commons;

import org.potentia.api.optimize.StopReason;

/**
 * Steps between Gauss and Newton's and the steepest descent, in a box, for a sum of squares that knows its residuals: each step minimises the
 * sum as it would be if the residuals were straight lines, with a penalty on its length that shrinks while the promise is kept and grows while it
 * is not.
 *
 * <p>Levenberg (1944), Marquardt (1963) for the step; Nielsen (1999) for the penalty; a coordinate is held where it lies on a face of the cube
 * and the gradient points out of it, and a step ends at the faces. The step is solved by reflections of the slopes themselves rather than from
 * their products, which would square the condition of the problem.
 *
 * <p>It ends when the step promises, or brings, less than the tolerance, when all residuals are rounding, or after a hundred steps per
 * coordinate.
 *
 * @param tolerance the least decrease worth a step, relative to the value and the floor
 * @param floor what is added to the value: 1 as other methods have it, or 0 to go on to the last digit of a sum of squares whose bottom is zero
 */
record LevenbergMarquardt(double tolerance, double floor) implements Descent {
    /** The first penalty, relative to the steepest slope: a good guess is improved at once by nearly full steps. */
    private static final double FIRST_PENALTY = 1e-3;

    /** A penalty below which it makes no difference. */
    private static final double LEAST_PENALTY = 1e-16;

    /** A penalty above which steps are nothing but rounding. */
    private static final double LARGEST_PENALTY = 1e20;

    /** Steps tried per coordinate, and one more, as MINPACK has it: beyond, a start creeps down from where there is no model to speak of. */
    private static final int MOST_STEPS = 100;

    /** A value below which a sum of squares is zero for every purpose. */
    private static final double NOTHING = 1e-290;

    @Override
    public StopReason descend(UnitObjective objective) {
        return objective.residuals() == 0
                ? new Lbfgs(20, 0.3, Math.max(tolerance, 1e-13)).descend(objective)
                : new Way(objective).down();
    }

    /** One way down. */
    private final class Way {
        private final UnitObjective objective;
        private final int n;
        private final int m;
        private final double[][] inBox;
        private double[] residuals;
        private double[][] slopes;
        private double[] trialResiduals;
        private double[][] trialSlopes;
        private double[] point;
        private double value;
        private final double[] gradient;
        private final double[] scale;
        private final double[] left;
        private final double[] move;
        private final DampedSquares squares;

        Way(UnitObjective objective) {
            this.objective = objective;
            n = objective.dimension();
            m = objective.residuals();
            inBox = new double[m][objective.size()];
            residuals = new double[m];
            slopes = new double[m][n];
            trialResiduals = new double[m];
            trialSlopes = new double[m][n];
            gradient = new double[n];
            scale = new double[n];
            left = new double[m];
            move = new double[n];
            squares = new DampedSquares(m, n);
            point = objective.bestUnit();
            value = objective.residualsAndSlopes(point, residuals, slopes, inBox);
        }

        StopReason down() {
            if (!(value < Double.POSITIVE_INFINITY)) {
                // a start without slopes
                return StopReason.STALLED;
            }
            double penalty = FIRST_PENALTY;
            double growth = 2;
            boolean[] free = new boolean[n];
            double[] trial = new double[n];
            slopesHere();
            for (int tried = 0; value > NOTHING; tried++) {
                if (tried >= MOST_STEPS * (n + 1)) {
                    return StopReason.STALLED;
                }
                if (free(free) == 0) {
                    return StopReason.CONVERGED;
                }
                boolean whole = step(free, penalty, trial);
                double promise = promise(trial);
                if (promise <= 0.5 * worth() && whole && penalty <= FIRST_PENALTY) {
                    // the last step is known already: taking it squares what is left of the way
                    objective.residualsAndSlopes(trial, trialResiduals, trialSlopes, inBox);
                    return StopReason.CONVERGED;
                }
                double there = promise > 0
                        ? objective.residualsAndSlopes(trial, trialResiduals, trialSlopes, inBox)
                        : Double.POSITIVE_INFINITY;
                double gain = value - there;
                if (gain > 0) {
                    double kept = gain / promise;
                    boolean enough = gain <= worth() && kept > 0.25;
                    accept(trial, there);
                    penalty *= Math.max(0.1, Math.min(1 - Math.pow(2 * kept - 1, 3), 2));
                    penalty = Math.max(penalty, LEAST_PENALTY);
                    growth = 2;
                    if (enough) {
                        return StopReason.CONVERGED;
                    }
                } else {
                    penalty *= growth;
                    growth *= 2;
                    if (penalty > LARGEST_PENALTY) {
                        return StopReason.CONVERGED;
                    }
                }
            }
            return StopReason.CONVERGED;
        }

        /**
         * Finds the best point within reach: where the step would leave the cube, the coordinate goes to the face, and the others follow what is
         * left.
         *
         * @return whether no coordinate was stopped by a face
         */
        private boolean step(boolean[] free, double penalty, double[] trial) {
            System.arraycopy(point, 0, trial, 0, n);
            System.arraycopy(residuals, 0, left, 0, m);
            boolean whole = true;
            boolean again = true;
            while (again) {
                squares.solve(slopes, left, free, scale, penalty, move);
                again = false;
                for (int j = 0; j < n; j++) {
                    double to = point[j] + move[j];
                    if (free[j] && !(to >= 0 && to <= 1)) {
                        trial[j] = to < 0 ? 0 : 1;
                        free[j] = false;
                        again = true;
                        for (int i = 0; i < m; i++) {
                            left[i] += slopes[i][j] * (trial[j] - point[j]);
                        }
                    }
                }
                whole &= !again;
            }
            for (int j = 0; j < n; j++) {
                if (free[j]) {
                    trial[j] = point[j] + move[j];
                }
            }
            return whole;
        }

        private double worth() {
            return tolerance * (floor + value);
        }

        private void accept(double[] trial, double there) {
            point = trial.clone();
            value = there;
            double[] oldResiduals = residuals;
            residuals = trialResiduals;
            trialResiduals = oldResiduals;
            double[][] oldSlopes = slopes;
            slopes = trialSlopes;
            trialSlopes = oldSlopes;
            slopesHere();
        }

        /** The gradient, and the length of each column, which only grows: Marquardt's scale, as MINPACK keeps it. */
        private void slopesHere() {
            for (int j = 0; j < n; j++) {
                double sum = 0;
                double square = 0;
                for (int i = 0; i < m; i++) {
                    sum += slopes[i][j] * residuals[i];
                    square += slopes[i][j] * slopes[i][j];
                }
                gradient[j] = sum;
                scale[j] = Math.max(scale[j], Math.sqrt(square));
            }
        }

        private int free(boolean[] free) {
            int count = 0;
            for (int j = 0; j < n; j++) {
                free[j] = scale[j] > 0 && (gradient[j] > 0 ? point[j] > 0 : gradient[j] < 0 && point[j] < 1);
                count += free[j] ? 1 : 0;
            }
            return count;
        }

        /** How much lower the sum would be if residuals were straight lines. */
        private double promise(double[] trial) {
            double sum = 0;
            for (int i = 0; i < m; i++) {
                double change = 0;
                for (int j = 0; j < n; j++) {
                    change += slopes[i][j] * (trial[j] - point[j]);
                }
                // the difference of two squares, without the cancellation
                sum -= change * (2 * residuals[i] + change);
            }
            return 0.5 * sum;
        }
    }
}
