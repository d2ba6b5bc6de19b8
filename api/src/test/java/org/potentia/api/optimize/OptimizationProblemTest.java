package org.potentia.api.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.option.Provenance;

class OptimizationProblemTest {
    private static final Objective SUM = point -> point[0] + point[1];
    private static final OptimizationProblem BOX = OptimizationProblem.over(SUM, Doubles.of(0, -1), Doubles.of(1, -1));

    @Test
    void isFeasibleEverywhereUnlessTold() {
        assertThat(BOX.dimension()).isEqualTo(2);
        assertThat(BOX.starts()).isEmpty();
        assertThat(BOX.feasible().test(new double[] {0, -1})).isTrue();
        assertThat(BOX.where(point -> point[0] > 0.5).feasible().test(new double[] {0, -1}))
                .isFalse();
        assertThat(BOX.objective().value(new double[] {1, -1})).isZero();
    }

    @Test
    void copiesItsStarts() {
        List<Doubles> starts = new ArrayList<>(List.of(Doubles.of(0.5, -1)));
        OptimizationProblem problem = BOX.startingAt(starts);
        starts.clear();
        assertThat(problem.starts()).containsExactly(Doubles.of(0.5, -1));
        assertThat(problem.where(point -> true).starts()).hasSize(1);
    }

    @Test
    void refusesStartsOutsideTheBox() {
        for (Doubles start : List.of(Doubles.of(2, -1), Doubles.of(Double.NaN, -1), Doubles.of(0.5))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> BOX.startingAt(List.of(start)))
                    .withMessage("start " + start + " must lie in the box [0.0, -1.0] to [1.0, -1.0]");
        }
    }

    @Test
    void refusesBoxesThatAreNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OptimizationProblem.over(SUM, Doubles.of(), Doubles.of()))
                .withMessage("the box has 0 lower and 0 upper bounds, must have the same number and at least one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OptimizationProblem.over(SUM, Doubles.of(0), Doubles.of(1, 2)))
                .withMessageContaining("1 lower and 2 upper bounds");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OptimizationProblem.over(SUM, Doubles.of(0, 2), Doubles.of(1, 1)))
                .withMessage("bounds of coordinate 1 are [2.0, 1.0], must be finite and lower <= upper");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OptimizationProblem.over(SUM, Doubles.of(Double.NEGATIVE_INFINITY), Doubles.of(1)))
                .withMessageContaining("must be finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OptimizationProblem.over(SUM, Doubles.of(0), Doubles.of(Double.POSITIVE_INFINITY)))
                .withMessageContaining("must be finite");
    }

    @Test
    void budgetsLimitEvaluationsTimeAndTarget() {
        Budget budget = Budget.of(10);
        assertThat(budget.evaluations()).isEqualTo(10);
        assertThat(budget.seconds()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(budget.target()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(budget.withTarget(0.5)).isEqualTo(new Budget(10, Double.POSITIVE_INFINITY, 0.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Budget.of(0))
                .withMessage("evaluations = 0, must be >= 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Budget(1, 0, 0))
                .withMessage("seconds = 0.0, must be > 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> budget.withTarget(Double.NaN))
                .withMessage("target = NaN, must be a number");
    }

    @Test
    void resultsCopyTheirLists() {
        List<TracePoint> trace = new ArrayList<>(List.of(new TracePoint(1, 2)));
        LocalRun run = new LocalRun(Doubles.of(0), Doubles.of(1), 2, 1, StopReason.CONVERGED);
        Provenance provenance = new Provenance("toy", "1", Values.EMPTY);
        Optimum optimum =
                new Optimum(Doubles.of(1), 2, StopReason.CONVERGED, 1, 0, 0.1, List.of(run), trace, provenance);
        trace.clear();
        assertThat(optimum.trace()).containsExactly(new TracePoint(1, 2)).isUnmodifiable();
        assertThat(optimum.runs()).containsExactly(run).isUnmodifiable();
    }

    @Test
    void theIdleMonitorNeverStopsARun() {
        RunMonitor.NONE.progress(new Progress(1, 0));
        assertThat(RunMonitor.NONE.cancelled()).isFalse();
    }
}
