package org.potentia.optimizers.commons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.potentia.api.Doubles;
import org.potentia.api.optimize.Budget;
import org.potentia.api.optimize.Objective;
import org.potentia.api.optimize.OptimizationProblem;
import org.potentia.api.optimize.RunMonitor;

class SlopeTest {
    private static final Doubles LOWER = Doubles.of(-1, 2);
    private static final Doubles UPPER = Doubles.of(3, 4);

    private static UnitObjective objective(Objective objective, double... start) {
        OptimizationProblem problem = OptimizationProblem.over(objective, LOWER, UPPER);
        Evaluator evaluator = new Evaluator(problem, Budget.of(1_000), RunMonitor.NONE, () -> 0);
        return new UnitObjective(new UnitBox(LOWER, UPPER), evaluator, start, objective.value(start));
    }

    private static double smooth(double[] x) {
        return Math.exp(x[0]) * Math.sin(x[1]);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 3", "-1, 2", "3, 4", "-1, 4", "2.999999999, 2.000000001"})
    void forwardDifferencesAreGoodToHalfTheDigitsAndCentralOnesToMore(double x, double y) {
        UnitObjective objective = objective(SlopeTest::smooth, x, y);
        double[] unit = objective.bestUnit();
        double value = objective.best();
        // the sides of the box are 4 and 2
        double byX = 4 * Math.exp(x) * Math.sin(y);
        double byY = 2 * Math.exp(x) * Math.cos(y);
        double[] forward = new DifferenceSlope(objective, false).gradient(unit, value);
        assertThat(forward[0]).isCloseTo(byX, within(1e-5));
        assertThat(forward[1]).isCloseTo(byY, within(1e-5));
        double[] central = new DifferenceSlope(objective, false).refined().gradient(unit, value);
        boolean inside = x == 0.5;
        assertThat(central[0]).isCloseTo(byX, within(inside ? 1e-8 : 1e-2));
        assertThat(central[1]).isCloseTo(byY, within(inside ? 1e-8 : 1e-2));
    }

    @Test
    void costsOneOrTwoEvaluationsPerCoordinateAndNoneOutside() {
        List<Double> xs = new ArrayList<>();
        List<Double> ys = new ArrayList<>();
        Objective watched = x -> {
            xs.add(x[0]);
            ys.add(x[1]);
            return smooth(x);
        };
        UnitObjective objective = objective(watched, 3, 2);
        xs.clear();
        ys.clear();
        new DifferenceSlope(objective, false).gradient(objective.bestUnit(), objective.best());
        assertThat(xs).hasSize(2);
        new DifferenceSlope(objective, true).gradient(new double[] {0.5, 0.5}, smooth(new double[] {1, 3}));
        assertThat(xs).hasSize(6).allMatch(x -> x >= -1 && x <= 3);
        assertThat(ys).allMatch(y -> y >= 2 && y <= 4);
    }

    @Test
    void looksToTheOtherSideOfAnInvalidPointAndAlongACleft() {
        // valid only where x <= 1, and where y = 3
        Objective walled = x -> x[0] <= 1 && x[1] == 3 ? 2 * x[0] + 5 * x[1] : Double.NaN;
        UnitObjective objective = objective(walled, 1, 3);
        for (boolean central : new boolean[] {false, true}) {
            double[] gradient =
                    new DifferenceSlope(objective, central).gradient(objective.bestUnit(), objective.best());
            assertThat(gradient[0]).isCloseTo(8, within(1e-6));
            assertThat(gradient[1]).isZero();
        }
    }

    @Test
    void mapsAGivenGradientToTheCube() {
        Slopes bowl = Slopes.bowl(0, 0);
        UnitObjective objective = objective(bowl, 1, 3);
        Slope slope = Slope.of(objective);
        assertThat(slope.free()).isTrue();
        assertThat(slope.refined()).isSameAs(slope);
        assertThat(slope.value(new double[] {0.5, 0.5})).isEqualTo(1 + 2 * 9);
        // 2 x times the side 4, 4 y times the side 2
        assertThat(slope.gradient(new double[] {0.5, 0.5}, 19)).containsExactly(8, 24);
    }

    @Test
    void remembersTheCurvatureAlongTheLastStep() {
        LimitedMemory memory = new LimitedMemory(3);
        boolean[] all = {true, true, true};
        double[] untouched = {1, 2, 3};
        assertThat(memory.multiply(untouched, all)).isFalse();
        assertThat(untouched).containsExactly(1, 2, 3);
        double[][] steps = {{1, 0.5, 0}, {0, 1, -0.5}, {0.25, 0, 1}, {1, 1, 1}};
        for (double[] s : steps) {
            // the changes of the gradient of a quadratic
            memory.add(s, new double[] {2 * s[0] + s[1], s[0] + 3 * s[1], 5 * s[2]});
        }
        // negative curvature is not remembered
        memory.add(new double[] {1, 0, 0}, new double[] {-1, 0, 0});
        double[] change = {3, 4, 5};
        assertThat(memory.multiply(change, all)).isTrue();
        assertThat(change[0]).isCloseTo(1, within(1e-14));
        assertThat(change[1]).isCloseTo(1, within(1e-14));
        assertThat(change[2]).isCloseTo(1, within(1e-14));
        double[] held = {3, 4, 0};
        assertThat(memory.multiply(held, new boolean[] {true, true, false})).isTrue();
        assertThat(held[2]).isZero();
        memory.clear();
        assertThat(memory.multiply(change, all)).isFalse();
    }
}
