package org.potentia.optimizers.commons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.Doubles;
import org.potentia.api.optimize.Budget;
import org.potentia.api.optimize.Objective;
import org.potentia.api.optimize.OptimizationProblem;
import org.potentia.api.optimize.RunMonitor;

class LineSearchTest {
    private static final double FLAT_ENOUGH = 0.1;

    private static Optional<LineSearch.Step> search(Objective objective, double[] from, double... direction) {
        Doubles lower = Doubles.of(new double[from.length]);
        double[] ones = new double[from.length];
        Arrays.fill(ones, 1);
        OptimizationProblem problem = OptimizationProblem.over(objective, lower, Doubles.of(ones));
        Evaluator evaluator = new Evaluator(problem, Budget.of(1_000), RunMonitor.NONE, () -> 0);
        Slope slope = Slope.of(new UnitObjective(
                new UnitBox(problem.lower(), problem.upper()), evaluator, from, objective.value(from)));
        double value = slope.value(from);
        return new LineSearch(slope, from, value, slope.gradient(from, value), direction, FLAT_ENOUGH).search();
    }

    /** From steps a thousand times too short or long, the conditions of Wolfe hold at the end; that on the slope where one is known. */
    @ParameterizedTest
    @CsvSource({
        "1e-3, true",
        "1e-3, false",
        "0.1, true",
        "0.1, false",
        "1, true",
        "1, false",
        "1000, true",
        "1000, false"
    })
    void endsLowerAndFlatter(double length, boolean withGradient) {
        // lowest at 0.3
        Slopes well = new Slopes((x, gradient) -> {
            double d = x[0] - 0.3;
            gradient[0] = 2 * d + 4 * d * d * d;
            return d * d + d * d * d * d;
        });
        Objective objective = withGradient ? well : well.valuesAlone();
        LineSearch.Step step = search(objective, new double[] {0.9}, -length).orElseThrow();
        double steepness = 1.2 + 4 * 0.216;
        assertThat(step.value()).isLessThan(0.36 + 0.1296 - 1e-4 * steepness * (0.9 - step.point()[0]));
        double d = step.point()[0] - 0.3;
        if (withGradient) {
            assertThat(2 * d + 4 * d * d * d).isLessThanOrEqualTo(FLAT_ENOUGH * steepness);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void bendsAtAFaceAndStopsInACorner(boolean withGradient) {
        Slopes slope = new Slopes((x, gradient) -> {
            gradient[0] = -1;
            gradient[1] = 2;
            return -x[0] + 2 * x[1];
        });
        LineSearch.Step step = search(withGradient ? slope : slope.valuesAlone(), new double[] {0.5, 0.5}, 0.1, -0.01)
                .orElseThrow();
        assertThat(step.point()[0]).isEqualTo(1);
        // along the face it is a tenth as steep, which a parabola over both parts takes for flat
        assertThat(step.point()[1]).isEqualTo(withGradient ? 0 : 0.4, within(1e-12));
        assertThat(step.value()).isEqualTo(2 * step.point()[1] - 1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void comesBackFromInvalidPoints(boolean withGradient) {
        Slopes cliff = new Slopes((x, gradient) -> {
            gradient[0] = -1;
            return x[0] > 0.6 ? Double.NaN : -x[0];
        });
        LineSearch.Step step = search(withGradient ? cliff : cliff.valuesAlone(), new double[] {0.5}, 1)
                .orElseThrow();
        assertThat(step.point()[0]).isBetween(0.5, 0.6);
        assertThat(step.value()).isCloseTo(-0.6, within(0.09));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void findsNothingWhereNothingIsLower(boolean withGradient) {
        // a gradient that does not tell the truth
        Slopes liar = new Slopes((x, gradient) -> {
            gradient[0] = withGradient ? -1 : 0;
            return withGradient ? x[0] : Math.abs(x[0] - 0.5);
        });
        Objective objective = withGradient ? liar : liar.valuesAlone();
        assertThat(search(objective, new double[] {0.5}, 0.1)).isEmpty();
    }
}
