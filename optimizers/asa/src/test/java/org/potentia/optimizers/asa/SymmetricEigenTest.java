package org.potentia.optimizers.asa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SymmetricEigenTest {
    private static double[][] hilbert(int n) {
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                matrix[i][j] = 1.0 / (i + j + 1);
            }
        }
        return matrix;
    }

    @Test
    void invertsTheHilbertMatrix() {
        double[][] inverse = new SymmetricEigen(hilbert(3)).inverse();
        // the inverse of a Hilbert matrix has integers
        double[][] expected = {{9, -36, 30}, {-36, 192, -180}, {30, -180, 180}};
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                assertThat(inverse[i][j]).isCloseTo(expected[i][j], within(1e-10));
            }
        }
    }

    @Test
    void knowsHowWellDeterminedAMatrixIs() {
        // N. J. Higham (2002), Accuracy and Stability of Numerical Algorithms, table 28.1: condition number of the 5 x
        // 5 Hilbert matrix
        assertThat(new SymmetricEigen(hilbert(5)).condition()).isCloseTo(4.77e5, within(0.01e5));
        assertThat(new SymmetricEigen(new double[][] {{2, 0}, {0, 0}}).condition())
                .isInfinite();
        assertThat(new SymmetricEigen(new double[][] {{-7}}).condition()).isEqualTo(1);
    }

    @Test
    void knowsTheSmallestEigenvalue() {
        // 1 and 3, and -1 and 3
        assertThat(new SymmetricEigen(new double[][] {{2, 1}, {1, 2}}).smallest())
                .isCloseTo(1, within(1e-15));
        assertThat(new SymmetricEigen(new double[][] {{1, 2}, {2, 1}}).smallest())
                .isCloseTo(-1, within(1e-15));
    }

    @Test
    void endsOnWhatIsNoNumber() {
        SymmetricEigen eigen = new SymmetricEigen(new double[][] {{1, Double.NaN}, {Double.NaN, 1}});
        assertThat(eigen.condition() <= 1e12).isFalse();
    }
}
