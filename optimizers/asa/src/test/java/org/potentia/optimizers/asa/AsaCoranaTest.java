package org.potentia.optimizers.asa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.optimize.History;
import org.potentia.api.optimize.Optimum;
import org.potentia.api.optimize.TracePoint;

/** The C program's own test, beside its own figures. */
class AsaCoranaTest {
    private static final double SUCCESS = 1e-6;

    /** Evaluations to the first cost of at most 1e-6 of the runs that get there, in order. */
    private static List<Long> hits(AsaOptions options, long firstSeed, long lastSeed) {
        List<Long> hits = new ArrayList<>();
        for (long seed = firstSeed; seed <= lastSeed; seed++) {
            Optimum optimum = Runs.run(options, Runs.corana(), 200_000, seed);
            optimum.trace().stream()
                    .filter(point -> point.value() <= SUCCESS)
                    .mapToLong(TracePoint::evaluation)
                    .findFirst()
                    .ifPresent(hits::add);
        }
        Collections.sort(hits);
        return hits;
    }

    private static double median(List<Long> sorted) {
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2.0;
    }

    /** ASA 30.53 in C with default options: 20 of 20 seeds, median 3408 evaluations (measured by gcc -O3 and splitmix64 uniforms). */
    @Test
    void needsAsManyEvaluationsAsTheProgram() {
        List<Long> hits = hits(AsaOptions.reference(), 1, 20);
        assertThat(hits).hasSize(20);
        assertThat(median(hits)).isBetween(0.85 * 3408, 1.15 * 3408);
    }

    @Test
    void theDefaultsDoNoWorse() {
        List<Long> hits = hits(AsaOptions.defaults(), 1, 20);
        assertThat(hits).hasSize(20);
        assertThat(median(hits)).isLessThan(1.15 * 3408);
    }

    @Test
    void theHistoryCoversTheRun() {
        Optimum optimum = Runs.run(AsaOptions.defaults(), Runs.corana(), 200_000);
        History history = optimum.history();
        Doubles evaluations = history.column("evaluation");
        assertThat(evaluations.size()).isBetween(HistoryLog.CAPACITY / 2, HistoryLog.CAPACITY + 1);
        assertThat(evaluations.get(0)).isLessThan(100);
        assertThat(evaluations.get(evaluations.size() - 1)).isEqualTo((double) optimum.evaluations());
        for (int i = 1; i < evaluations.size(); i++) {
            assertThat(evaluations.get(i)).isGreaterThan(evaluations.get(i - 1));
            assertThat(history.column("best").get(i))
                    .isLessThanOrEqualTo(history.column("best").get(i - 1));
            assertThat(history.column("meanTemperature").get(i))
                    .isBetween(
                            history.column("leastTemperature").get(i) * (1 - 1e-12),
                            history.column("largestTemperature").get(i) * (1 + 1e-12));
        }
        assertThat(history.column("best").get(evaluations.size() - 1)).isEqualTo(optimum.value());
        assertThat(history.column("accepted").get(evaluations.size() - 1))
                .isEqualTo(optimum.details().number("accepted"));
    }
}
