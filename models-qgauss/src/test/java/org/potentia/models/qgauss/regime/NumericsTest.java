package org.potentia.models.qgauss.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NumericsTest {
    private static double[] normals(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] x = new double[n];
        Arrays.setAll(x, i -> random.nextGaussian());
        return x;
    }

    @Test
    void transformIsTheSumOfItsDefinition() {
        double[] real = normals(16, 1);
        double[] imaginary = normals(16, 2);
        double[] re = real.clone();
        double[] im = imaginary.clone();

        Fourier.transform(re, im);

        for (int k = 0; k < 16; k++) {
            double sumRe = 0;
            double sumIm = 0;
            for (int j = 0; j < 16; j++) {
                double angle = -2 * Math.PI * j * k / 16;
                sumRe += real[j] * Math.cos(angle) - imaginary[j] * Math.sin(angle);
                sumIm += real[j] * Math.sin(angle) + imaginary[j] * Math.cos(angle);
            }
            assertThat(re[k]).isCloseTo(sumRe, within(1e-12));
            assertThat(im[k]).isCloseTo(sumIm, within(1e-12));
        }
        assertThat(Fourier.length(1000)).isEqualTo(1024);
        assertThat(Fourier.length(1024)).isEqualTo(1024);
    }

    @Test
    void binnedDensityIsTheDirectSum() {
        double[] data = normals(5000, 3);

        KernelDensity grid = KernelDensity.onGrid(data, 0.1, -2, 2, 0.005);

        for (int i = 0; i < grid.density().length; i += 37) {
            double x = grid.first() + i * grid.step();
            // linear binning widens the kernel's variance by at most step^2/4, that is a relative 6e-4 of the curvature
            // term
            assertThat(grid.density()[i]).isCloseTo(KernelDensity.at(x, data, 0.1), within(1e-3));
        }
        assertThat(grid.mode()).isBetween(-0.5, 0.5);
    }

    @Test
    void lineGoesThroughItsPoints() {
        Line line = Line.through(new double[] {0, 1, 3}, new double[] {1, 3, 7});

        assertThat(line.slope()).isCloseTo(2, within(1e-14));
        assertThat(line.intercept()).isCloseTo(1, within(1e-14));
        assertThat(line.slopeError()).isCloseTo(0, within(1e-12));
        assertThatIllegalArgumentException().isThrownBy(() -> Line.through(new double[] {1, 1}, new double[] {1, 2}));
    }

    @Test
    void robustLinePassesStrayPointsBy() {
        Line line = Line.robust(new double[] {0, 1, 2, 3, 4, 5}, new double[] {40, 2, 3, 4, 5, 6});

        assertThat(line.slope()).isCloseTo(1, within(1e-12));
        assertThat(line.intercept()).isCloseTo(1, within(1e-12));
    }

    @Test
    void breaksAreFoundWhereTheyAre() {
        double[] x = new double[40];
        double[] y = new double[40];
        double[] weights = new double[40];
        double[] noise = normals(40, 5);
        for (int i = 0; i < 40; i++) {
            x[i] = 0.2 * i;
            y[i] = -0.8 * x[i] + 0.24 * Math.max(0, x[i] - 4) + 0.01 * noise[i];
            weights[i] = 1e4;
        }

        Breaks breaks = Breaks.find(x, y, weights, 4);

        assertThat(breaks.two()).isTrue();
        assertThat(x[breaks.end()]).isBetween(3.4, 4.4);
        assertThat(x[breaks.begin()]).isBetween(3.6, 4.6);
        assertThat(breaks.chiSquare()).isLessThan(80).isLessThan(breaks.singleChiSquare());
    }

    @Test
    void gapIsFoundBetweenTwoSlopes() {
        double[] x = new double[40];
        double[] y = new double[40];
        double[] weights = new double[40];
        for (int i = 0; i < 40; i++) {
            x[i] = i;
            y[i] = i <= 12 ? -i : i <= 20 ? -12 : -12 - 0.5 * (i - 20);
            weights[i] = 1e4;
        }

        Breaks breaks = Breaks.find(x, y, weights, 4);

        assertThat(breaks.end()).isEqualTo(12);
        assertThat(breaks.begin()).isEqualTo(20);
    }

    @Test
    void oneLineStaysOne() {
        double[] x = new double[30];
        double[] y = normals(30, 8);
        double[] weights = new double[30];
        Arrays.setAll(x, i -> i);
        Arrays.fill(weights, 1);

        assertThat(Breaks.find(x, y, weights, 4).two()).isFalse();
    }

    @Test
    void simplexFindsTheMinimumOfAValley() {
        double[] best = Simplex.minimize(
                p -> Math.pow(1 - p[0], 2) + 100 * Math.pow(p[1] - p[0] * p[0], 2), new double[] {-1.2, 1}, 0.5, 2000);

        assertThat(best[0]).isCloseTo(1, within(1e-3));
        assertThat(best[1]).isCloseTo(1, within(1e-3));
    }

    @Test
    void detrendingTakesAwayALine() {
        double[] line = new double[100];
        Arrays.setAll(line, i -> 5 + 0.5 * i);

        assertThat(Detrending.NONE.apply(line, 10)[99] - Detrending.NONE.apply(line, 10)[0])
                .isEqualTo(49.5);
        double[] centred = Detrending.CENTRED.apply(line, 11);
        assertThat(Arrays.stream(centred, 10, 90).boxed()).allMatch(value -> Math.abs(value) < 1e-9);
        double[] trailing = Detrending.TRAILING.apply(line, 11);
        assertThat(Arrays.stream(trailing, 20, 100).boxed()).allMatch(value -> Math.abs(value - 2.5) < 1e-9);
        double[] block = Detrending.BLOCK.apply(line, 10);
        assertThat(block[10]).isCloseTo(-2.25, within(1e-9));
        assertThat(block[19]).isCloseTo(2.25, within(1e-9));
    }
}
