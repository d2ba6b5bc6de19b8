package org.potentia.optimizers.commons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.optimize.Budget;
import org.potentia.api.optimize.LocalRun;
import org.potentia.api.optimize.OptimizationProblem;
import org.potentia.api.optimize.Optimum;
import org.potentia.api.optimize.RunMonitor;
import org.potentia.api.optimize.StopReason;

class MultistartTest {
    private static final MultistartProvider PROVIDER = new MultistartProvider();

    /** Two wells at x = -1 (value -1) and x = 1 (value -1.2), the first of them wider. */
    private static final OptimizationProblem TWO_WELLS = OptimizationProblem.over(
            p -> -Math.exp(-2 * (p[0] + 1) * (p[0] + 1) - p[1] * p[1])
                    - 1.2 * Math.exp(-4 * (p[0] - 1) * (p[0] - 1) - p[1] * p[1]),
            Doubles.of(-3, -2),
            Doubles.of(3, 2));

    private static Optimum run(OptimizationProblem problem, long evaluations) {
        return PROVIDER.create(PROVIDER.options().defaults())
                .minimize(problem, Budget.of(evaluations), new SplittableRandom(1), RunMonitor.NONE);
    }

    @Test
    void findsTheDeeperWellFromAStartInTheOther() {
        Optimum optimum = run(TWO_WELLS.startingAt(List.of(Doubles.of(-1, 0.1))), 20_000);
        assertThat(optimum.stop()).isEqualTo(StopReason.CONVERGED);
        assertThat(optimum.point().get(0)).isCloseTo(1, within(1e-2));
        assertThat(optimum.runs()).hasSize(8).allMatch(run -> run.stop() == StopReason.CONVERGED);
        assertThat(optimum.runs().get(0).start()).isEqualTo(Doubles.of(-1, 0.1));
        assertThat(optimum.runs().get(0).point().get(0)).isCloseTo(-1, within(1e-2));
    }

    @Test
    void letsACertificateCountTheDescentsThatAgree() {
        Optimum optimum = run(TWO_WELLS, 20_000);
        long agreeing = optimum.runs().stream()
                .filter(run -> run.value() <= optimum.value() + 1e-9 * (1 + Math.abs(optimum.value())))
                .count();
        assertThat(agreeing).isBetween(2L, 7L);
        assertThat(optimum.runs().stream().mapToDouble(LocalRun::value).min()).hasValue(optimum.value());
        assertThat(optimum.runs().stream().mapToLong(LocalRun::evaluations).sum())
                .isEqualTo(optimum.evaluations());
    }

    @Test
    void usesAllStartsOfTheProblem() {
        List<Doubles> starts = IntStream.range(0, 11)
                .mapToObj(i -> Doubles.of(-2 + 0.4 * i, 0.5))
                .toList();
        Optimum optimum = run(TWO_WELLS.startingAt(starts), 20_000);
        assertThat(optimum.runs()).extracting(LocalRun::start).isEqualTo(starts);
    }

    @Test
    void makesFewerDescentsWhenTheBudgetIsSmall() {
        assertThat(run(TWO_WELLS, 400).runs()).hasSize(2);
        assertThat(run(TWO_WELLS, 20).runs()).hasSize(1);
    }

    @Test
    void sharesTheBudgetSoThatNoDescentTakesItAll() {
        // a narrow curved valley, which no descent leaves within its share
        OptimizationProblem valley = OptimizationProblem.over(
                p -> 1e6 * Math.pow(p[1] - p[0] * p[0], 2) + Math.pow(1 - p[0], 2) + Math.pow(p[2] - p[1], 4),
                Doubles.of(-3, -3, -3),
                Doubles.of(3, 9, 9));
        Optimum optimum = run(valley, 2_000);
        assertThat(optimum.evaluations()).isEqualTo(2_000);
        assertThat(optimum.runs()).hasSize(8);
        assertThat(optimum.runs()).allMatch(run -> run.evaluations() >= 100);
    }

    @Test
    void spreadsTheOtherStartsOverTheBox() {
        Optimum optimum = run(TWO_WELLS.startingAt(List.of(Doubles.of(0, 0))), 20_000);
        List<LocalRun> others = optimum.runs().subList(1, 8);
        for (int coordinate = 0; coordinate < 2; coordinate++) {
            int i = coordinate;
            assertThat(others)
                    .anyMatch(run -> run.start().get(i) > 0)
                    .anyMatch(run -> run.start().get(i) < 0);
        }
    }
}
