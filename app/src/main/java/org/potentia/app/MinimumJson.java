package org.potentia.app;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.optimize.LocalRun;
import org.potentia.api.optimize.Optimum;
import org.potentia.app.report.SingleRun;
import org.potentia.workbench.json.CanonicalJson;
import org.potentia.workbench.optimization.Certificate;

/** One run of an optimizer as JSON: everything that somebody else must be able to reproduce, and nothing that a clock tells. */
final class MinimumJson {
    private MinimumJson() {}

    static String text(SingleRun run) {
        return CanonicalJson.writePretty(values(run));
    }

    private static Values values(SingleRun run) {
        Optimum optimum = run.optimum();
        return Values.EMPTY
                .with("schemaVersion", 1)
                .with("problem", run.problem().id())
                .with("dimension", run.problem().dimension())
                .with("knownOptimum", orNull(run.problem().optimum()))
                .with(
                        "optimizer",
                        Values.EMPTY
                                .with("id", optimum.provenance().id())
                                .with("version", optimum.provenance().version())
                                .with("options", optimum.provenance().options()))
                // as text: a seed has 64 bits, a number of JSON 53
                .with("seed", Long.toString(run.seed()))
                .with("interrupted", run.interrupted())
                .with("solved", run.solved())
                .with("point", optimum.point())
                .with("value", optimum.value())
                .with("stop", optimum.stop().name())
                .with("evaluations", optimum.evaluations())
                .with("invalidEvaluations", optimum.invalid())
                .with(
                        "certificate",
                        run.certificate().map(MinimumJson::certificate).orElse(null))
                .with("details", optimum.details())
                .with(
                        "descents",
                        optimum.runs().stream().map(MinimumJson::descent).toList())
                .with(
                        "trace",
                        Values.EMPTY
                                .with(
                                        "evaluation",
                                        Doubles.of(optimum.trace().stream().mapToDouble(point -> point.evaluation())))
                                .with(
                                        "value",
                                        Doubles.of(optimum.trace().stream().mapToDouble(point -> point.value()))))
                .with(
                        "history",
                        Values.EMPTY
                                .with("columns", optimum.history().columns())
                                .with(
                                        "rows",
                                        List.<Doubles>copyOf(optimum.history().rows())));
    }

    private static Values certificate(Certificate certificate) {
        return Values.EMPTY
                .with("evaluationsAsked", certificate.asked())
                .with("evaluations", certificate.evaluations())
                .with("invalidEvaluations", certificate.invalidEvaluations())
                .with("starts", certificate.starts())
                .with("agreeing", certificate.agreeing())
                .with("spread", certificate.spread())
                .with("secondBest", orNull(certificate.secondBest()))
                .with("projectedGradient", certificate.projectedGradient())
                .with("resolution", orNull(certificate.resolution()))
                .with("atBounds", certificate.atBounds())
                .with("conditionNumber", certificate.conditionNumberOrWord());
    }

    private static Values descent(LocalRun run) {
        return Values.EMPTY
                .with("start", run.start())
                .with("point", run.point())
                .with("value", run.value())
                .with("evaluations", run.evaluations())
                .with("stop", run.stop().name())
                .with("resolution", orNull(run.resolution()));
    }

    private static @Nullable Double orNull(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }
}
