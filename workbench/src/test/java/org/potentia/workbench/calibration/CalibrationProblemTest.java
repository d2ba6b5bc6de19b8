package org.potentia.workbench.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.potentia.api.ParameterSpace;
import org.potentia.api.model.Horizon;
import org.potentia.api.model.ReturnSample;
import org.potentia.api.optimize.RunMonitor;
import org.potentia.workbench.InputException;
import org.potentia.workbench.fixtures.Laws;
import org.potentia.workbench.fixtures.Models;
import org.potentia.workbench.fixtures.Optimizers;
import org.potentia.workbench.fixtures.Series;
import org.potentia.workbench.fixtures.Simplex;
import org.potentia.workbench.optimization.BenchmarkListener;
import org.potentia.workbench.optimization.BenchmarkResult;
import org.potentia.workbench.optimization.Contestant;
import org.potentia.workbench.optimization.OptimizerBenchmark;
import org.potentia.workbench.optimization.Polish;
import org.potentia.workbench.optimization.TestProblem;

class CalibrationProblemTest {
    private static final ReturnSample SAMPLE =
            ReturnSample.of(Series.normal(200, 5).logReturns(), Horizon.tradingDays(1));

    @Test
    void optimizersMeetOnTheUsersOwnLikelihood() {
        TestProblem problem = CalibrationProblem.of(Models.normal("normal"), SAMPLE, 1_500);
        BenchmarkResult result = new OptimizerBenchmark(
                        List.of(
                                Contestant.of(new Simplex()),
                                Contestant.of(Optimizers.guesser("guesser", 100)),
                                Contestant.of(Optimizers.guesser("polished", 100))
                                        .withPolish(Polish.by(Optimizers.compass("compass")))),
                        List.of(problem),
                        2)
                .run(2, BenchmarkListener.NONE);
        Fit fit = new Calibration(new Simplex()).fit(Models.normal("normal"), SAMPLE, 1, RunMonitor.NONE);

        assertThat(problem.id()).isEqualTo("normal");
        assertThat(problem.title()).isEqualTo("negative log-likelihood of Title of normal on 200 returns");
        assertThat(problem.dimension()).isEqualTo(2);
        assertThat(problem.optimum()).isEmpty();
        // the best that anybody found is the maximum that a fit finds, to the tolerance of the agreement
        assertThat(result.problems().getFirst().best())
                .isCloseTo(-fit.logLikelihood(), within(1e-6 * (1 + Math.abs(fit.logLikelihood()))));
        assertThat(result.cell("simplex", "normal").successes()).isEqualTo(2);
        assertThat(result.cell("guesser", "normal").successes()).isZero();
        assertThat(result.notes()).anyMatch(note -> note.startsWith("the optimum of normal is not known"));
    }

    @Test
    void refusesModelsThatHaveNoLikelihoodToSearch() {
        assertThatThrownBy(() -> CalibrationProblem.of(Models.mute("mute"), SAMPLE, 10))
                .isInstanceOf(InputException.class)
                .hasMessage("model mute is no model of returns, so it cannot be fitted to them");
        assertThatThrownBy(() -> CalibrationProblem.of(
                        Models.of(
                                "fixed",
                                ParameterSpace.of(Models.SIGMA),
                                Map.of("sigma", "known"),
                                (values, years) -> new Laws(NormalDistribution.of(0, 1), 0, 0.02)),
                        SAMPLE,
                        10))
                .isInstanceOf(InputException.class)
                .hasMessage("model fixed has no free parameter, must have one that an optimizer can look for");
    }
}
