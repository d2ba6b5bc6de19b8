package org.potentia.optimizers.commons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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

class DirectLTest {
    private static final DirectLProvider PROVIDER = new DirectLProvider();

    /** Branin's function: three minima of equal value 0.397887357729738 (10/(8 pi)). */
    private static final OptimizationProblem BRANIN = OptimizationProblem.over(
            x -> Math.pow(x[1] - 5.1 * x[0] * x[0] / (4 * Math.PI * Math.PI) + 5 * x[0] / Math.PI - 6, 2)
                    + 10 * (1 - 1 / (8 * Math.PI)) * Math.cos(x[0])
                    + 10,
            Doubles.of(-5, 0),
            Doubles.of(10, 15));

    private static Optimum run(OptimizationProblem problem, String sides, boolean polish, long seed) {
        return PROVIDER.create(
                        PROVIDER.options().defaults().with("sides", sides).with("polish", polish))
                .minimize(problem, Budget.of(20_000), new SplittableRandom(seed), RunMonitor.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fewest", "all", "random"})
    void convergesByDivisionAlone(String sides) {
        Optimum optimum = run(BRANIN, sides, false, 1);
        assertThat(optimum.stop()).isEqualTo(StopReason.CONVERGED);
        assertThat(optimum.value()).isCloseTo(10 / (8 * Math.PI), within(1e-12));
        assertThat(optimum.runs()).hasSize(1);
    }

    @Test
    void comesWithinATenThousandthOfBraninsMinimumAsFastAsPublished() {
        // Jones, Perttunen and Stuckman (1993), table 1: 195 evaluations to a relative error of 1e-4
        Optimum optimum = PROVIDER.create(PROVIDER.options().defaults().with("sides", "all"))
                .minimize(
                        BRANIN,
                        Budget.of(20_000).withTarget(10 / (8 * Math.PI) * (1 + 1e-4)),
                        new SplittableRandom(1),
                        RunMonitor.NONE);
        assertThat(optimum.stop()).isEqualTo(StopReason.TARGET_REACHED);
        assertThat(optimum.evaluations()).isLessThan(200);
    }

    @Test
    void needsNoGeneratorUnlessToldTo() {
        assertThat(run(BRANIN, "fewest", true, 1).trace())
                .isEqualTo(run(BRANIN, "fewest", true, 2).trace());
        assertThat(run(BRANIN, "all", true, 1).trace())
                .isEqualTo(run(BRANIN, "all", true, 2).trace());
        assertThat(run(BRANIN, "random", true, 1).trace())
                .isNotEqualTo(run(BRANIN, "random", true, 2).trace());
    }

    @Test
    void looksElsewhereAsLongAsItTookToGetThere() {
        Optimum optimum = run(BRANIN, "fewest", false, 1);
        long best = optimum.trace().get(optimum.trace().size() - 1).evaluation();
        assertThat(optimum.evaluations()).isBetween(2 * best - 2, 2 * best + 100);
    }

    @Test
    void polishesOntoABound() {
        OptimizationProblem slope = OptimizationProblem.over(x -> x[0] - x[1], Doubles.of(1, 1), Doubles.of(2, 3));
        assertThat(run(slope, "fewest", false, 1).value()).isGreaterThan(-2).isLessThan(-2 + 1e-8);
        assertThat(run(slope, "fewest", true, 1).value()).isEqualTo(-2);
    }

    @Test
    void findsTheMinimumFromAStartFarAway() {
        Optimum optimum = run(BRANIN.startingAt(List.of(Doubles.of(-5, 0))), "fewest", true, 1);
        assertThat(optimum.value()).isCloseTo(10 / (8 * Math.PI), within(1e-12));
    }
}
