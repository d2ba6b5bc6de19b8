package org.potentia.workbench.optimization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;

class EcdfTest {
    /** A run of a problem with a budget of a million: a positive number solved it, a negative one was spent in vain. */
    private static SeedRun run(int seed, long evaluations) {
        return new SeedRun(
                seed,
                evaluations > 0 ? OptionalLong.of(evaluations) : OptionalLong.empty(),
                Math.abs(evaluations),
                Math.abs(evaluations),
                0,
                0,
                evaluations > 0 ? 0 : seed,
                evaluations > 0 ? 0 : seed,
                0.5,
                Optional.empty());
    }

    private static Cell cell(String problem, long... evaluations) {
        SeedRun[] runs = new SeedRun[evaluations.length];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = run(i + 1, evaluations[i]);
        }
        return new Cell("one", problem, List.of(runs));
    }

    @Test
    void theExpectedRunningTimeSharesAllEvaluationsAmongTheSuccesses() {
        // by hand: (1000 + 3000 + 200000) / 2
        Cell cell = cell("a", 1_000, -200_000, 3_000);

        assertThat(cell.ert()).isEqualTo(OptionalDouble.of(102_000));
        assertThat(cell.successes()).isEqualTo(2);
        assertThat(cell.successRate()).isCloseTo(2.0 / 3, within(1e-16));
        assertThat(cell.medianEvaluations()).isEqualTo(OptionalDouble.of(3_000));
        assertThat(cell.medianGap()).isEqualTo(OptionalDouble.of(0));
        assertThat(cell.seconds()).isEqualTo(1.5);
    }

    @Test
    void withoutSuccessThereIsNoExpectedRunningTime() {
        assertThat(cell("a", -10, -10).ert()).isEmpty();
        assertThat(cell("a", -10, -10).successRate()).isZero();
        assertThat(cell("a", 10, -10).medianEvaluations()).isEmpty();
        assertThat(cell("a", 10, 20).medianEvaluations()).isEqualTo(OptionalDouble.of(15));
        assertThat(cell("a", -10, -10).medianGap()).isEqualTo(OptionalDouble.of(1.5));
        Cell nothing = cell("a");
        assertThat(nothing.ert()).isEmpty();
        assertThat(nothing.medianEvaluations()).isEmpty();
        assertThat(nothing.medianGap()).isEmpty();
        assertThat(nothing.successRate()).isZero();
    }

    @Test
    void theStaircaseGoesUpAtEachSuccess() {
        Ecdf ecdf = Ecdf.of(List.of(cell("a", 1_000, -200_000), cell("b", 1_000, 50)));

        assertThat(ecdf.evaluations()).isEqualTo(Doubles.of(50, 1_000));
        assertThat(ecdf.shares()).isEqualTo(Doubles.of(0.25, 0.75));
        assertThat(ecdf.runs()).isEqualTo(4);
        assertThat(ecdf.at(49)).isZero();
        assertThat(ecdf.at(50)).isEqualTo(0.25);
        assertThat(ecdf.at(999)).isEqualTo(0.25);
        assertThat(ecdf.at(1e9)).isEqualTo(0.75);
    }

    @Test
    void theAreaIsTakenOverTheLogarithmOfTheEvaluations() {
        // by hand: log10(2e5) = 5.301029995663981, so the width is 3.301029995663981;
        // solved at 1e3 and at 1e4 of four runs: (2.301029995663981 + 1.301029995663981) / 4 / 3.301029995663981
        double width = 3.301029995663981;
        Ecdf ecdf = Ecdf.of(List.of(cell("a", 1_000, 10_000), cell("b", -200_000, -200_000)));

        assertThat(ecdf.area()).isCloseTo(3.602059991327962 / 4 / width, within(1e-15));
    }

    @Test
    void whatIsSolvedEarlierOrLaterThanTheIntervalCountsAtItsEnds() {
        assertThat(Ecdf.of(List.of(cell("a", 1))).area()).isCloseTo(1, within(1e-15));
        assertThat(Ecdf.of(List.of(cell("a", 100))).area()).isCloseTo(1, within(1e-15));
        assertThat(Ecdf.of(List.of(cell("a", 200_000))).area()).isZero();
        assertThat(Ecdf.of(List.of(cell("a", 400_000))).area()).isZero();
        assertThat(Ecdf.of(List.of()).area()).isZero();
    }
}
