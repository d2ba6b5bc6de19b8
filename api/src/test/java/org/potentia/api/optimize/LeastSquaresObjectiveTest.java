package org.potentia.api.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LeastSquaresObjectiveTest {
    /** Residuals x - 3 and 2 y. */
    private static final class Toy implements LeastSquaresObjective {
        @Override
        public int residuals() {
            return 2;
        }

        @Override
        public void residuals(double[] point, double[] residuals) {
            residuals[0] = point[0] - 3;
            residuals[1] = 2 * point[1];
        }

        @Override
        public void residualsAndSlopes(double[] point, double[] residuals, double[][] slopes) {
            residuals(point, residuals);
            slopes[0][0] = 1;
            slopes[0][1] = 0;
            slopes[1][0] = 0;
            slopes[1][1] = 2;
        }
    }

    @Test
    void isHalfTheSumOfSquares() {
        assertThat(new Toy().value(new double[] {5, -1})).isEqualTo(0.5 * (4 + 4));
    }

    @Test
    void hasTheGradientOfHalfTheSumOfSquares() {
        double[] gradient = new double[2];

        assertThat(new Toy().valueAndGradient(new double[] {5, -1}, gradient)).isEqualTo(4);
        assertThat(gradient).containsExactly(2, -4);
    }
}
