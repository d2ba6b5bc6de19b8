package org.potentia.models.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.numerics.StudentT;

class ShockLawsTest {
    private static final int PATHS = 40_000;

    /** Mean of a function of one day's shock over weighted paths, with its standard error. */
    private static double[] weightedMean(int days, int day, double nu, DoubleUnaryOperator function) {
        ShockLaws laws = new ShockLaws(days, nu);
        SplittableRandom random = new SplittableRandom(5);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < PATHS; i++) {
            ShockLaws.Path path = laws.path(i, PATHS, random);
            double chosen = 0;
            for (int j = 0; j < days; j++) {
                double z = path.next();
                chosen = j == day ? z : chosen;
            }
            double term = path.weight() * function.applyAsDouble(chosen);
            sum += term;
            squares += term * term;
        }
        double mean = sum / PATHS;
        return new double[] {mean, Math.sqrt((squares / PATHS - mean * mean) / PATHS)};
    }

    @ParameterizedTest
    @CsvSource({"1, 5", "4, 7.6", "20, 2.05", "20, 7.6", "20, 500", "250, 7.6", "4, 1e6"})
    void weighsPathsByOneOnAverage(int days, double nu) {
        double[] mean = weightedMean(days, 0, nu, z -> 1);
        // false alarm 6e-5
        assertThat(mean[0]).isCloseTo(1, within(4 * mean[1]));
        assertThat(mean[1]).isLessThan(0.01);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "4, 0", "4, 3", "20, 10"})
    void restoresTheLawOfEveryDay(int days, int day) {
        double nu = 6;
        StudentT law = new StudentT(0, 1, nu);
        // false alarm 6e-5 each
        double[] square = weightedMean(days, day, nu, z -> z * z);
        assertThat(square[0]).isCloseTo(nu / (nu - 2), within(4 * square[1]));
        double[] crash = weightedMean(days, day, nu, z -> z < -12 ? 1 : 0);
        assertThat(crash[0]).isCloseTo(law.cdf(-12), within(4 * crash[1]));
        // the usual law alone would have the standard error of a count
        assertThat(crash[1]).isLessThan(Math.sqrt(law.cdf(-12) / PATHS) / 3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {2.05, 7.6, 1e6})
    void neverWeighsAPathByMoreThanTwo(double nu) {
        ShockLaws laws = new ShockLaws(20, nu);
        SplittableRandom random = new SplittableRandom(6);
        for (int i = 0; i < 4000; i++) {
            ShockLaws.Path path = laws.path(i, 4000, random);
            for (int j = 0; j < 20; j++) {
                assertThat(path.next()).isFinite();
            }
            assertThat(path.weight()).isBetween(0.0, 2.0);
        }
    }

    @Test
    void weighsByTheBalanceHeuristicByHand() {
        ShockLaws laws = new ShockLaws(2, 5);
        ShockLaws.Path path = laws.path(0, 4, new SplittableRandom(7));
        double y = path.next();
        double z = path.next();
        StudentT usual = new StudentT(0, 1, 5);
        StudentT crash = new StudentT(0, 3, 1);
        StudentT wide = new StudentT(0, 1 + 2.2 / Math.sqrt(2), 5);
        double one = (crash.density(y) / usual.density(y) + crash.density(z) / usual.density(z)) / 2;
        double all = wide.density(y) * wide.density(z) / (usual.density(y) * usual.density(z));
        assertThat(path.weight()).isCloseTo(1 / (0.5 + 0.25 * one + 0.25 * all), within(1e-13));
    }
}
