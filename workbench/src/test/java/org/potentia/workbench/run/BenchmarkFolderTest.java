package org.potentia.workbench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.optimize.OptimizationProblem;
import org.potentia.workbench.fixtures.Optimizers;
import org.potentia.workbench.json.CanonicalJson;
import org.potentia.workbench.optimization.BenchmarkListener;
import org.potentia.workbench.optimization.BenchmarkResult;
import org.potentia.workbench.optimization.Contestant;
import org.potentia.workbench.optimization.OptimizerBenchmark;
import org.potentia.workbench.optimization.TestProblem;

class BenchmarkFolderTest {
    private static final TestProblem BOWL = new TestProblem(
            "bowl",
            "A bowl",
            2,
            OptionalDouble.of(0),
            0.3,
            50,
            false,
            () -> OptimizationProblem.over(x -> x[0] * x[0] + x[1] * x[1], Doubles.of(-1, -1), Doubles.of(1, 1)));
    private static final OptimizerBenchmark EXPERIMENT = new OptimizerBenchmark(
            List.of(
                    Contestant.of(Optimizers.guesser("guesser", 5)),
                    Contestant.of(Optimizers.failing("faulty")).named("a \"faulty\" one")),
            List.of(
                    BOWL,
                    TestProblem.ofUnknownOptimum(
                            "mine", "My own", 1e-6, 20, BOWL.source().get())),
            3);

    @TempDir
    Path temporary;

    private RunFolder written(String name, int threads) {
        BenchmarkResult result = EXPERIMENT.run(threads, BenchmarkListener.NONE);
        RunFolder folder = RunFolder.open(
                temporary.resolve(name),
                new RunFacts("potentia test", List.of("bench-optimizers"), threads, List.of()),
                () -> Instant.EPOCH);
        folder.finish(result);
        return folder;
    }

    private String text(String run, String file) throws IOException {
        return Files.readString(temporary.resolve(run).resolve(file));
    }

    @Test
    void theResultIsTheSameForAnyNumberOfThreads() throws IOException {
        written("one", 1);
        written("four", 4);

        assertThat(text("four", RunFolder.RESULT)).isEqualTo(text("one", RunFolder.RESULT));
        assertThat(text("four", RunFolder.RUNS)).isEqualTo(text("one", RunFolder.RUNS));
        assertThat(text("one", RunFolder.RESULT))
                .doesNotContainIgnoringCase("second")
                .doesNotContain("thread");
    }

    @Test
    void theTimesStandWithTheCircumstances() throws IOException {
        RunFolder folder = written("run", 1);
        Values run = CanonicalJson.parse(text("run", RunFolder.RUN));

        assertThat(folder.status()).isEqualTo(RunStatus.COMPLETE);
        assertThat(run.get("files")).isEqualTo(List.of("result.json", "runs.csv"));
        List<?> times = list(run, "times");
        assertThat(times).hasSize(4);
        Values first = (Values) times.getFirst();
        assertThat(first.names()).containsExactly("contestant", "problem", "seconds", "microsecondsPerEvaluation");
        assertThat(first.number("microsecondsPerEvaluation")).isPositive();
        // who broke down before the first evaluation has no time for each
        assertThat(((Values) times.get(2)).has("microsecondsPerEvaluation")).isFalse();
    }

    @Test
    void everythingThatMattersIsInTheResult() {
        BenchmarkResult result = EXPERIMENT.run(1, BenchmarkListener.NONE);
        Values json = CanonicalJson.parse(BenchmarkJson.text(result));

        assertThat(json.names())
                .containsExactly(
                        "schemaVersion",
                        "firstSeed",
                        "seeds",
                        "interrupted",
                        "areaFrom",
                        "areaTo",
                        "problems",
                        "contestants",
                        "cells",
                        "notes");
        Values problem = (Values) list(json, "problems").getFirst();
        assertThat(problem.names())
                .containsExactly("id", "title", "dimension", "gradients", "best", "known", "target", "budget");
        assertThat(problem.number("target")).isEqualTo(0.3);
        Values contestant = (Values) list(json, "contestants").getFirst();
        assertThat(contestant.names()).containsExactly("name", "optimizer", "gradients", "area", "ecdf");
        assertThat(((Values) Optional.ofNullable(contestant.get("ecdf")).orElseThrow()).number("runs"))
                .isEqualTo(6);
        Values cell = (Values) list(json, "cells").getFirst();
        assertThat(cell.names())
                .containsExactly(
                        "contestant",
                        "problem",
                        "runs",
                        "successes",
                        "successRate",
                        "ert",
                        "medianEvaluations",
                        "medianGap");
        assertThat(cell.number("ert")).isEqualTo(result.cells().getFirst().ert().getAsDouble());
        assertThat(((Values) list(json, "cells").get(2)).has("ert")).isFalse();
        assertThat(json.get("notes")).isEqualTo(result.notes());
    }

    private static List<?> list(Values values, String name) {
        return (List<?>) Optional.ofNullable(values.get(name)).orElseThrow();
    }

    @Test
    void eachRunHasItsRow() throws IOException {
        written("run", 1);
        List<String> lines = text("run", RunFolder.RUNS).lines().toList();

        assertThat(lines).hasSize(13);
        assertThat(lines.getFirst())
                .isEqualTo("contestant,problem,seed,success,evaluations,spent,invalid,restarts,best,gap,failure");
        assertThat(lines.get(1)).startsWith("\"guesser\",\"bowl\",1,").endsWith(",");
        assertThat(lines.get(7))
                .isEqualTo("\"a \"\"faulty\"\" one\",\"bowl\",1,,0,0,0,0,Infinity,Infinity,"
                        + "\"IllegalStateException: it has a fault\"");
    }
}
