package org.potentia.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.potentia.api.Doubles;
import org.potentia.api.model.Potential;

/**
 * What every potential promises: its derivatives are its derivatives, it is finite inside its domain, and the forms for arrays say the same.
 *
 * @since 0.1
 */
public interface PotentialContract {
    /**
     * Supplies the potentials to test: ordinary ones, and the limits of the parameters.
     *
     * @return potentials by name
     */
    Map<String, Potential> potentials();

    /**
     * Supplies the states at which derivatives are compared with differences; those outside the domain are left out.
     *
     * @return dimensionless log-returns; from -0.5 to 0.5 unless said otherwise
     */
    default Doubles potentialStates() {
        return Doubles.grid(-0.5, 0.5, 41);
    }

    /**
     * Supplies far states at which the potential must still be finite; those outside the domain are left out.
     *
     * @return dimensionless log-returns; up to 100 either way unless said otherwise
     */
    default Doubles farPotentialStates() {
        return Doubles.of(-100, -10, -3, -1, -1e-8, -1e-300, 0, 1e-300, 1e-8, 1, 3, 10, 100);
    }

    /**
     * States the relative accuracy of the derivatives against differences.
     *
     * @return the tolerance, 1e-7 unless said otherwise
     */
    default double potentialTolerance() {
        return 1e-7;
    }

    /**
     * Tests the gradient against differences of the value.
     *
     * @return a test for each potential
     */
    @TestFactory
    default Stream<DynamicTest> gradientIsTheSlopeOfTheValue() {
        return Cases.each(
                potentials(),
                potential -> compareWithDifferences("gradient", potential, potential::value, potential::gradient));
    }

    /**
     * Tests the curvature against differences of the gradient.
     *
     * @return a test for each potential
     */
    @TestFactory
    default Stream<DynamicTest> curvatureIsTheSlopeOfTheGradient() {
        return Cases.each(
                potentials(),
                potential -> compareWithDifferences("curvature", potential, potential::gradient, potential::curvature));
    }

    private void compareWithDifferences(
            String name, Potential potential, DoubleUnaryOperator function, DoubleUnaryOperator derivative) {
        double[] states = inside(potential, potentialStates());
        double largest =
                Arrays.stream(states).map(derivative).map(Math::abs).max().orElse(0);
        for (double y : states) {
            double step = 1e-3;
            while (!(potential.domain().contains(y - step) && potential.domain().contains(y + step))) {
                step /= 2;
            }
            Numbers.Derivative slope = Numbers.derivative(function, y, step);
            assertThat(derivative.applyAsDouble(y))
                    .as("%s at %s", name, y)
                    .isCloseTo(slope.value(), within(potentialTolerance() * largest + 10 * slope.error()));
        }
    }

    /**
     * Tests that value, gradient and curvature are finite, and the noise positive.
     *
     * @return a test for each potential
     */
    @TestFactory
    default Stream<DynamicTest> potentialIsFiniteInsideItsDomain() {
        return Cases.each(potentials(), potential -> {
            assertThat(potential.noise()).as("noise").isPositive().isFinite();
            for (double y : inside(potential, farPotentialStates())) {
                assertThat(potential.value(y)).as("value at %s", y).isFinite();
                assertThat(potential.gradient(y)).as("gradient at %s", y).isFinite();
                assertThat(potential.curvature(y)).as("curvature at %s", y).isFinite();
            }
        });
    }

    /**
     * Tests that the forms for arrays equal the form for one state, but for rounding.
     *
     * @return a test for each potential
     */
    @TestFactory
    default Stream<DynamicTest> arrayFormsOfThePotentialEqualTheScalarForm() {
        return Cases.each(potentials(), potential -> {
            double[] states = inside(potential, potentialStates());
            double[] values = new double[states.length];
            double[] gradients = new double[states.length];
            double[] before = states.clone();
            potential.values(states, values);
            potential.gradients(states, gradients);
            assertThat(states).as("states after the call").containsExactly(before);
            for (int i = 0; i < states.length; i++) {
                double value = potential.value(states[i]);
                double gradient = potential.gradient(states[i]);
                assertThat(values[i])
                        .as("value %d", i)
                        .isCloseTo(value, within(1e-13 * Math.abs(value) + Double.MIN_NORMAL));
                assertThat(gradients[i])
                        .as("gradient %d", i)
                        .isCloseTo(gradient, within(1e-13 * Math.abs(gradient) + Double.MIN_NORMAL));
            }
        });
    }

    private static double[] inside(Potential potential, Doubles states) {
        double[] inside = states.stream().filter(potential.domain()::contains).toArray();
        assertThat(DoubleStream.of(inside).count())
                .as("number of states inside the domain")
                .isPositive();
        return inside;
    }
}
