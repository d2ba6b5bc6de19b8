package org.potentia.optimizers.commons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.Doubles;
import org.potentia.api.optimize.Budget;
import org.potentia.api.optimize.OptimizationProblem;
import org.potentia.api.optimize.Optimum;
import org.potentia.api.optimize.RunMonitor;
import org.potentia.api.option.Settings;

class CmaEsTest {
    private static final CmaEsProvider PROVIDER = new CmaEsProvider();
    private static final Settings DEFAULTS = PROVIDER.options().defaults();

    private static Optimum run(Settings settings, OptimizationProblem problem) {
        return PROVIDER.create(settings)
                .minimize(problem, Budget.of(100_000), new SplittableRandom(4), RunMonitor.NONE);
    }

    /** Waves on a bowl, turned by an eighth of a circle so that the axes do not help; minimum -4 at 0.3. */
    private static final OptimizationProblem WAVES = OptimizationProblem.over(
            x -> {
                double y = (x[0] + x[1] - 0.6) / Math.sqrt(2);
                double z = (x[0] - x[1]) / Math.sqrt(2);
                return 0.1 * (y * y + z * z) - 2 * Math.cos(2 * Math.PI * y) - 2 * Math.cos(2 * Math.PI * z);
            },
            Doubles.of(-5, -5),
            Doubles.of(5, 5));

    @Test
    void endsWhenTwoPopulationsAgree() {
        Optimum optimum =
                run(DEFAULTS, OptimizationProblem.over(x -> x[0] * x[0] + x[1], Doubles.of(-1, 0), Doubles.of(2, 1)));
        assertThat(optimum.runs()).hasSize(2).allMatch(run -> run.value() < 1e-6);
    }

    @Test
    void restartsWithTwiceThePopulationUntilThen() {
        Optimum optimum = run(DEFAULTS, WAVES);
        assertThat(optimum.value()).isCloseTo(-4, within(1e-9));
        assertThat(optimum.runs()).hasSizeBetween(3, 10);
        assertThat(Agreement.count(optimum.runs())).isEqualTo(2);
    }

    @Test
    void makesOneRunIfToldTo() {
        assertThat(run(DEFAULTS.with("restarts", 0), WAVES).runs()).hasSize(1);
        assertThat(run(DEFAULTS.with("restarts", 3).with("agreeing", 21), WAVES).runs())
                .hasSize(4);
    }

    @Test
    void takesTheAdvisedPopulation() {
        assertThat(CmaEs.advised(1)).isEqualTo(4);
        assertThat(CmaEs.advised(10)).isEqualTo(10);
        assertThat(CmaEs.advised(39)).isEqualTo(14);
    }

    @ParameterizedTest
    @ValueSource(strings = {"penalty", "fold"})
    void findsAnOptimumInACornerEitherWay(String bounds) {
        Optimum optimum = run(
                DEFAULTS.with("bounds", bounds),
                OptimizationProblem.over(x -> x[0] - 2 * x[1], Doubles.of(-1, 0), Doubles.of(2, 1)));
        assertThat(optimum.value()).isCloseTo(-3, within(1e-10));
    }

    @Test
    void foldsPointsIntoTheCubeLikeAConcertina() {
        assertThat(UnitBox.folded(new double[] {0.3, -0.3, 1.3, 1.75, 2.25, -3.5, 1, 0}))
                .containsExactly(new double[] {0.3, 0.3, 0.7, 0.25, 0.25, 0.5, 1, 0}, within(1e-15));
    }
}
