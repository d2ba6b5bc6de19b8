package org.potentia.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.Doubles;

class GaussLegendreTest {
    @Test
    void pointsAndWeightsAreThoseOfTheTables() {
        // Abramowitz and Stegun, table 25.4, n = 5
        GaussLegendre rule = new GaussLegendre(5);
        double[] nodes = {-0.906179845938664, -0.538469310105683, 0, 0.538469310105683, 0.906179845938664};
        double[] weights = {
            0.236926885056189, 0.478628670499366, 0.568888888888889, 0.478628670499366, 0.236926885056189
        };
        assertThat(rule.nodes().toArray()).containsExactly(nodes, within(1e-15));
        assertThat(rule.weights().toArray()).containsExactly(weights, within(1e-15));
        assertThat(rule.size()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8, 16, 40})
    void integratesPolynomialsExactly(int size) {
        GaussLegendre rule = new GaussLegendre(size);
        for (int degree = 0; degree < 2 * size; degree++) {
            int power = degree;
            double exact = (1 - Math.pow(-1, degree + 1)) / (degree + 1);
            assertThat(sum(rule.weights(), values(rule, x -> Math.pow(x, power))))
                    .isCloseTo(exact, within(1e-14));
        }
        for (int degree = 0; degree < size; degree++) {
            int power = degree;
            for (int i = 0; i < size; i++) {
                double upTo = rule.nodes().get(i);
                double exact = (Math.pow(upTo, degree + 1) - Math.pow(-1, degree + 1)) / (degree + 1);
                assertThat(sum(rule.integralUpTo(i), values(rule, x -> Math.pow(x, power))))
                        .isCloseTo(exact, within(1e-13));
            }
        }
    }

    @Test
    void coefficientsAreThoseOfLegendre() {
        GaussLegendre rule = new GaussLegendre(6);
        // 1 + 3 P_2 + 0.5 P_5
        double[] values = values(
                rule, x -> 1 + 1.5 * (3 * x * x - 1) + 0.5 * (63 * Math.pow(x, 5) - 70 * Math.pow(x, 3) + 15 * x) / 8);
        double[] expected = {1, 0, 3, 0, 0, 0.5};
        for (int degree = 0; degree < 6; degree++) {
            assertThat(sum(rule.coefficient(degree), values)).isCloseTo(expected[degree], within(1e-14));
        }
    }

    @Test
    void refusesWhatDoesNotExist() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GaussLegendre(1))
                .withMessage("size = 1, must be >= 2");
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> new GaussLegendre(4).coefficient(4));
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> new GaussLegendre(4).integralUpTo(4));
    }

    private static double[] values(GaussLegendre rule, DoubleUnaryOperator function) {
        return rule.nodes().map(function).toArray();
    }

    private static double sum(Doubles weights, double[] values) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights.get(i) * values[i];
        }
        return sum;
    }
}
