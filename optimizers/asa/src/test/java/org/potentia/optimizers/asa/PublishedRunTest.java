package org.potentia.optimizers.asa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.potentia.api.optimize.Optimum;
import org.potentia.api.optimize.TracePoint;

/**
 * Twenty runs with the preset {@code asa-test} beside the run that comes with the C program ASA 30.53: the same function, the same options,
 * other random numbers.
 */
class PublishedRunTest {
    /** Median number of evaluations to the minimum of the C program, 20 seeds with its own defaults; measured with 30.53. */
    private static final double MEDIAN_OF_THE_PROGRAM = 3408;

    private static List<Optimum> runs;

    /** Best cost, accepted and generated states. */
    private static List<double[]> published;

    @BeforeAll
    static void runAndRead() throws IOException {
        runs = LongStream.rangeClosed(1, 20)
                .mapToObj(seed -> Runs.run(AsaOptions.asaTest(), Runs.corana(), 200_000, seed))
                .toList();
        String name = "published-trace.csv";
        try (InputStream in = Objects.requireNonNull(PublishedRunTest.class.getResourceAsStream(name), name)) {
            published = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("best_cost"))
                    .map(line -> Arrays.stream(line.split(",", -1))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toList();
        }
    }

    /** Sorted over the runs. */
    private static double[] sorted(ToDoubleFunction<Optimum> figure) {
        return runs.stream().mapToDouble(figure).sorted().toArray();
    }

    private static double median(double[] sorted) {
        return (sorted[9] + sorted[10]) / 2;
    }

    @Test
    void everyRunReachesTheMinimum() {
        // the lowest cost above 0 that the function has is 0.0033750, so that 1e-6 and 0 are the same to it
        assertThat(runs).allSatisfy(run -> assertThat(run.value()).isZero());
        assertThat(published.get(published.size() - 1)).containsExactly(0, 335, 3680);
    }

    @Test
    void generatedStatesToTheMinimumAreAsManyAsInTheProgram() {
        double[] generated = sorted(run -> run.details().number("generatedAtBest"));
        assertThat(median(generated)).isBetween(0.85 * MEDIAN_OF_THE_PROGRAM, 1.15 * MEDIAN_OF_THE_PROGRAM);
        // the published run is one of the crowd
        assertThat(3680.0).isBetween(generated[0], generated[19]);
    }

    @Test
    void acceptedStatesToTheMinimumAreAsManyAsInTheProgram() {
        double[] accepted = sorted(run -> run.details().number("acceptedAtBest"));
        assertThat(335.0).isBetween(accepted[0], accepted[19]);
    }

    @Test
    void everyRunEndsAsThePublishedOneDoes() {
        assertThat(runs)
                .allSatisfy(run ->
                        assertThat(run.details().text("exitStatus")).isEqualTo(ExitStatus.C_TEMP_TOO_SMALL.name()));
    }

    @Test
    void theWayDownIsThatOfThePublishedRun() {
        // more runs than twenty, so that the published one being beyond all of them at some place would mean something
        List<Optimum> many = LongStream.rangeClosed(1, 200)
                .mapToObj(seed -> Runs.run(AsaOptions.asaTest(), Runs.corana(), 200_000, seed))
                .toList();
        double ranks = 0;
        int rows = 0;
        for (double[] row : published) {
            if (row[2] < 60 || row[0] == 0) {
                continue; // the first states depend on where a run begins, and the last row is the end
            }
            double[] costs = many.stream()
                    .mapToDouble(run -> costAt(run, row[2]))
                    .sorted()
                    .toArray();
            assertThat(row[0])
                    .as("best cost after %.0f generated states", row[2])
                    .isBetween(costs[0], costs[costs.length - 1]);
            ranks += Arrays.stream(costs).filter(cost -> cost < row[0]).count() / (double) costs.length;
            rows++;
        }
        assertThat(ranks / rows).as("mean rank of the published run").isBetween(0.1, 0.9);
    }

    /** The best cost after so many generated states; the few samples and tangents are counted as such. */
    private static double costAt(Optimum run, double generated) {
        double best = Double.POSITIVE_INFINITY;
        for (TracePoint point : run.trace()) {
            if (point.evaluation() <= generated) {
                best = point.value();
            }
        }
        return best;
    }
}
