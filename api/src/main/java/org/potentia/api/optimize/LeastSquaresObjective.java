package org.potentia.api.optimize;

/**
 * Half a sum of squares, \( f(x) = \tfrac12 \sum_i r_i(x)^2 \), that knows its residuals and their slopes: what methods of Gauss and Newton's
 * kind live on. Any optimizer can minimise it as a plain objective or by its gradient.
 *
 * @since 0.1
 */
public interface LeastSquaresObjective extends GradientObjective {
    /**
     * Returns the number of residuals.
     *
     * @return how many there are, at least one
     */
    int residuals();

    /**
     * Evaluates the residuals.
     *
     * @param point the point {@code x[n]}; a working array of the optimizer, neither kept nor changed
     * @param residuals receives the residuals, {@code residuals[m]}; NaN or infinite in one of them marks the point as invalid
     */
    void residuals(double[] point, double[] residuals);

    /**
     * Evaluates the residuals and their slopes together.
     *
     * @param point the point {@code x[n]}
     * @param residuals receives the residuals, {@code residuals[m]}
     * @param slopes receives their derivatives, {@code slopes[m][n]}
     */
    void residualsAndSlopes(double[] point, double[] residuals, double[][] slopes);

    @Override
    default double value(double[] point) {
        double[] residuals = new double[residuals()];
        residuals(point, residuals);
        return half(residuals);
    }

    @Override
    default double valueAndGradient(double[] point, double[] gradient) {
        double[] residuals = new double[residuals()];
        double[][] slopes = new double[residuals.length][point.length];
        residualsAndSlopes(point, residuals, slopes);
        for (int j = 0; j < point.length; j++) {
            double sum = 0;
            for (int i = 0; i < residuals.length; i++) {
                sum += residuals[i] * slopes[i][j];
            }
            gradient[j] = sum;
        }
        return half(residuals);
    }

    private static double half(double[] residuals) {
        double sum = 0;
        for (double residual : residuals) {
            sum += residual * residual;
        }
        return 0.5 * sum;
    }
}
