package org.potentia.workbench.calibration;

import org.potentia.api.optimize.LeastSquaresObjective;

/** A sum of squares with one coordinate held, as a function of the others. */
final class HeldResiduals implements LeastSquaresObjective {
    private final LeastSquaresObjective whole;
    private final int held;
    private final double at;

    /**
     * Holds a coordinate.
     *
     * @param held its index
     * @param at where it is held
     */
    HeldResiduals(LeastSquaresObjective whole, int held, double at) {
        this.whole = whole;
        this.held = held;
        this.at = at;
    }

    /** Leaves the coordinate out of a point. */
    static double[] without(double[] point, int held) {
        double[] others = new double[point.length - 1];
        System.arraycopy(point, 0, others, 0, held);
        System.arraycopy(point, held + 1, others, held, others.length - held);
        return others;
    }

    /** Puts the coordinate back. */
    double[] with(double[] others) {
        double[] point = new double[others.length + 1];
        System.arraycopy(others, 0, point, 0, held);
        point[held] = at;
        System.arraycopy(others, held, point, held + 1, others.length - held);
        return point;
    }

    @Override
    public int residuals() {
        return whole.residuals();
    }

    @Override
    public void residuals(double[] others, double[] residuals) {
        whole.residuals(with(others), residuals);
    }

    @Override
    public void residualsAndSlopes(double[] others, double[] residuals, double[][] slopes) {
        double[][] all = new double[residuals.length][others.length + 1];
        whole.residualsAndSlopes(with(others), residuals, all);
        for (int i = 0; i < residuals.length; i++) {
            System.arraycopy(without(all[i], held), 0, slopes[i], 0, others.length);
        }
    }
}
