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
        assertThat(optimum.runs().subList(0, 11)).extracting(LocalRun::start).isEqualTo(starts);
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

    @Test
    void endsWhenAllDescentsAgree() {
        OptimizationProblem bowl = OptimizationProblem.over(
                p -> p[0] * p[0] + 3 * p[1] * p[1] + p[0] * p[1], Doubles.of(-3, -2), Doubles.of(3, 2));
        Optimum optimum = run(bowl, 20_000);
        assertThat(optimum.runs()).hasSize(8).allMatch(run -> run.value() < 1e-9);
        assertThat(optimum.evaluations()).isLessThan(1_000);
    }

    @Test
    void searchesAlongTheAxesWhereDescentsDisagree() {
        // three hundred and forty-three wells, one for each combination of seven along each axis
        OptimizationProblem wells = OptimizationProblem.over(
                p -> {
                    double sum = 0;
                    for (double x : p) {
                        sum += (x - 0.9) * (x - 0.9) - 2 * Math.cos(2 * Math.PI * (x - 0.9));
                    }
                    return sum;
                },
                Doubles.of(-3, -3, -3),
                Doubles.of(4, 4, 4));
        for (int seed = 1; seed <= 10; seed++) {
            Optimum optimum = PROVIDER.create(PROVIDER.options().defaults())
                    .minimize(wells, Budget.of(60_000), new SplittableRandom(seed), RunMonitor.NONE);
            assertThat(optimum.value()).isCloseTo(-6, within(1e-9));
            assertThat(optimum.evaluations()).isLessThan(20_000);
        }
    }

    @Test
    void makesAMultipleOfTheEvaluationsThatLedToTheBestValue() {
        Optimum hasty = run(TWO_WELLS, 20_000, "unseen", 0, "patience", 0);
        Optimum patient = run(TWO_WELLS, 20_000, "unseen", 0, "patience", 20);
        assertThat(hasty.runs()).hasSize(8);
        long needed = hasty.trace().stream()
                .filter(point -> point.value() <= hasty.value() + 1e-6)
                .findFirst()
                .orElseThrow()
                .evaluation();
        assertThat(patient.evaluations()).isBetween(21 * needed, 21 * needed + 5_000);
        assertThat(patient.value()).isEqualTo(hasty.value(), within(1e-9));
    }

    private static Optimum run(
            OptimizationProblem problem, long evaluations, String name, Object value, String other, Object otherValue) {
        return PROVIDER.create(PROVIDER.options().defaults().with(name, value).with(other, otherValue))
                .minimize(problem, Budget.of(evaluations), new SplittableRandom(1), RunMonitor.NONE);
    }
}
