package org.potentia.optimizers.commons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.Doubles;
import org.potentia.api.optimize.Budget;
import org.potentia.api.optimize.OptimizationProblem;
import org.potentia.api.optimize.Optimum;
import org.potentia.api.optimize.RunMonitor;
import org.potentia.api.optimize.StopReason;

class DifferentialEvolutionTest {
    private static final DifferentialEvolutionProvider PROVIDER = new DifferentialEvolutionProvider();

    /** Rastrigin's function in four dimensions, minimum 0 at 0.3. */
    private static double rastrigin(double[] x) {
        double sum = 0;
        for (double coordinate : x) {
            double y = coordinate - 0.3;
            sum += 10 + y * y - 10 * Math.cos(2 * Math.PI * y);
        }
        return sum;
    }

    private static final OptimizationProblem WAVES = OptimizationProblem.over(
            DifferentialEvolutionTest::rastrigin, Doubles.of(-5, -5, -5, -5), Doubles.of(5, 5, 5, 5));

    @ParameterizedTest
    @ValueSource(strings = {"jde", "best1bin", "rand1bin"})
    void findsTheLowestOfManyWells(String strategy) {
        Optimum optimum = PROVIDER.create(
                        PROVIDER.options().defaults().with("strategy", strategy).with("population", 15))
                .minimize(WAVES, Budget.of(60_000), new SplittableRandom(2), RunMonitor.NONE);
        assertThat(optimum.stop()).isEqualTo(StopReason.CONVERGED);
        assertThat(optimum.value()).isCloseTo(0, within(1e-9));
    }

    @Test
    void beginsWithALatinHypercubeAroundTheStart() {
        List<double[]> first = new ArrayList<>();
        OptimizationProblem problem = OptimizationProblem.over(
                        x -> {
                            first.add(x.clone());
                            return x[0];
                        },
                        Doubles.of(0, 0, 0),
                        Doubles.of(1, 1, 1))
                .startingAt(List.of(Doubles.of(0.25, 0.5, 0.75)));
        PROVIDER.create(PROVIDER.options().defaults())
                .minimize(problem, Budget.of(15), new SplittableRandom(1), RunMonitor.NONE);
        assertThat(first.get(0)).containsExactly(0.25, 0.5, 0.75);
        for (int k = 0; k < 3; k++) {
            int coordinate = k;
            int[] fifteenths = first.subList(1, 15).stream()
                    .mapToInt(x -> (int) (15 * x[coordinate]))
                    .sorted()
                    .distinct()
                    .toArray();
            assertThat(fifteenths).hasSize(14);
            assertThat(Arrays.stream(fifteenths)).allMatch(i -> i >= 0 && i < 15);
        }
    }

    @Test
    void reflectsAtTheFacesOfTheBox() {
        List<Double> seen = new ArrayList<>();
        OptimizationProblem edge = OptimizationProblem.over(
                x -> {
                    seen.add(x[0]);
                    return x[0] + x[1] * x[1];
                },
                Doubles.of(0, -1),
                Doubles.of(1, 1));
        Optimum optimum = PROVIDER.create(PROVIDER.options().defaults())
                .minimize(edge, Budget.of(10_000), new SplittableRandom(1), RunMonitor.NONE);
        assertThat(optimum.value()).isCloseTo(0, within(1e-9));
        // clipping instead would make many members equal to the bound itself
        assertThat(seen).allMatch(x -> x > 0 && x < 1);
    }

    @Test
    void refusesWeightsInTheWrongOrder() {
        assertThatThrownBy(() -> PROVIDER.create(
                        PROVIDER.options().defaults().with("leastWeight", 0.9).with("mostWeight", 0.4)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("leastWeight = 0.9, must be <= mostWeight = 0.4");
    }
}
