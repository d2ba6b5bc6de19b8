package org.potentia.workbench.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Values;
import org.potentia.workbench.calibration.Fit;
import org.potentia.workbench.calibration.ParameterEstimate;
import org.potentia.workbench.comparison.ComparisonResult;
import org.potentia.workbench.comparison.DataDescription;
import org.potentia.workbench.comparison.InSampleScores;
import org.potentia.workbench.comparison.ModelResult;
import org.potentia.workbench.comparison.NotApplicable;
import org.potentia.workbench.comparison.OutOfSampleScores;
import org.potentia.workbench.comparison.PairwiseTest;
import org.potentia.workbench.comparison.SplitOutcome;
import org.potentia.workbench.comparison.TailCoverage;
import org.potentia.workbench.comparison.TestStatistic;
import org.potentia.workbench.json.CanonicalJson;
import org.potentia.workbench.optimization.Certificate;

/**
 * The content of {@code result.json}: everything of a comparison that somebody else must be able to reproduce, and nothing else. The keys
 * and their order are described in the project's documentation, page <i>result-schema</i>.
 *
 * @since 0.1
 */
public final class ResultJson {
    /** The version of the layout; goes up when a key changes its meaning or goes away. */
    public static final int SCHEMA_VERSION = 1;

    private ResultJson() {}

    /**
     * Arranges a comparison for {@code result.json}.
     *
     * @param result the comparison
     * @return its values in the order of the schema
     */
    public static Values values(ComparisonResult result) {
        return object().put("schemaVersion", SCHEMA_VERSION)
                .put("data", data(result.data()))
                .put("split", split(result.split()))
                .put(
                        "horizon",
                        object().put("steps", result.horizon().steps())
                                .put("stepYears", result.horizon().stepYears())
                                .put("years", result.horizon().years())
                                .values())
                .put("overlapping", result.overlapping())
                .put(
                        "optimizer",
                        object().put("id", result.optimizer().id())
                                .put("version", result.optimizer().version())
                                .put("options", result.optimizer().options())
                                .values())
                // as text: a seed has 64 bits, a number of JSON 53
                .put("seed", Long.toString(result.seed()))
                .put("interrupted", result.interrupted())
                .put("models", result.models().stream().map(ResultJson::model).toList())
                .put(
                        "notApplicable",
                        result.notApplicable().stream()
                                .map(ResultJson::notApplicable)
                                .toList())
                .put(
                        "pairwise",
                        result.pairwise().stream().map(ResultJson::pairwise).toList())
                .values();
    }

    /**
     * Writes {@code result.json}.
     *
     * @param result the comparison
     * @return its text, the same bytes for the same comparison
     */
    public static String text(ComparisonResult result) {
        return CanonicalJson.writePretty(values(result));
    }

    /**
     * Arranges a fit, as {@code fit --json} prints it and as it stands within a model of {@code result.json}.
     *
     * @param fit the fit
     * @return id, version, parameters, in-sample scores and certificate
     */
    public static Values fit(Fit fit) {
        return fitStart(fit)
                .put("inSample", inSample(InSampleScores.of(fit)))
                .put("certificate", certificate(fit.certificate()))
                .put("notes", notes(fit))
                .values();
    }

    /**
     * Arranges what is said of the data, as {@code fit --json} prints it and as it stands in {@code result.json}.
     *
     * @param data the description
     * @return name, hash, rows, dropped rows by reason, and notes
     */
    public static Values data(DataDescription data) {
        Entries byReason = object();
        data.droppedRows().counts().forEach((reason, count) -> byReason.put(reason.name(), count));
        return object().put("name", data.name())
                .put("hash", "sha256:" + data.sha256())
                .put("rows", data.rows())
                .put("dropped", data.dropped())
                .put("droppedByReason", byReason.values())
                .put("notes", data.notes())
                .values();
    }

    private static Values split(SplitOutcome split) {
        return object().put("rule", split.rule().toString())
                .put(
                        "fit",
                        object().put("count", split.fitCount())
                                .put("from", split.fitFrom().toString())
                                .put("to", split.fitTo().toString())
                                .values())
                .put(
                        "test",
                        object().put("count", split.testCount())
                                .put("from", split.testFrom().toString())
                                .put("to", split.testTo().toString())
                                .values())
                .values();
    }

    /** Who reads the notes alone must not miss that something else was fitted. */
    private static List<String> notes(Fit fit) {
        return Stream.concat(fit.fittedTo().stream(), fit.notes().stream()).toList();
    }

    private static Values model(ModelResult model) {
        return fitStart(model.fit())
                .put("sameLawAs", model.sameLawAs().orElse(null))
                .put("inSample", inSample(model.inSample()))
                .put("outOfSample", outOfSample(model.outOfSample()))
                .put("certificate", certificate(model.fit().certificate()))
                .put("notes", notes(model.fit()))
                .values();
    }

    private static Entries fitStart(Fit fit) {
        return object().put("id", fit.modelId())
                .put("version", fit.version())
                .put("title", fit.title())
                .put(
                        "parameters",
                        fit.estimates().stream().map(ResultJson::estimate).toList())
                .put("fittedTo", fit.fittedTo().orElse(null));
    }

    static Values estimate(ParameterEstimate estimate) {
        return object().put("name", estimate.name())
                .put("unit", estimate.unit())
                .put("value", estimate.value())
                .put("standardError", orNull(estimate.standardError()))
                .put("whyNoStandardError", estimate.standardError().isPresent() ? null : estimate.whyNoStandardError())
                .values();
    }

    private static Values inSample(InSampleScores scores) {
        return object().put("count", scores.count())
                .put("logLikelihood", scores.logLikelihood())
                .put("freeParameters", scores.freeParameters())
                .put("aic", scores.aic())
                .put("bic", scores.bic())
                .values();
    }

    private static Values outOfSample(OutOfSampleScores scores) {
        return object().put("count", scores.count())
                .put("meanLogScore", scores.meanLogScore())
                .put("meanCrps", scores.meanCrps())
                .put("kolmogorovSmirnov", test(scores.kolmogorovSmirnov()))
                .put("ljungBoxPit", test(scores.ljungBox()))
                .put("ljungBoxSquaredPit", test(scores.ljungBoxSquared()))
                .put("berkowitz", test(scores.berkowitz()))
                .put("lowerTail", List.of(coverage(scores.coverage1()), coverage(scores.coverage5())))
                .values();
    }

    private static Values test(TestStatistic test) {
        return object().put("statistic", test.statistic())
                .put("pValue", test.pValue())
                .values();
    }

    private static Values coverage(TailCoverage coverage) {
        return object().put("level", coverage.level())
                .put("observed", coverage.observed())
                .put("rate", coverage.rate())
                .put("expected", coverage.expected())
                .put("statistic", coverage.kupiec().statistic())
                .put("pValue", coverage.kupiec().pValue())
                .values();
    }

    static Values certificate(Certificate certificate) {
        return object().put("stop", certificate.stop().name())
                .put("evaluationsAsked", certificate.asked())
                .put("evaluations", certificate.evaluations())
                .put("invalidEvaluations", certificate.invalidEvaluations())
                .put("newtonSteps", certificate.newtonSteps())
                .put("starts", certificate.starts())
                .put("agreeing", certificate.agreeing())
                .put("spread", certificate.spread())
                // the descents minimised the negative of the log-likelihood
                .put(
                        "secondBest",
                        certificate.secondBest().isPresent()
                                ? -certificate.secondBest().getAsDouble()
                                : null)
                .put("projectedGradient", certificate.projectedGradient())
                .put("resolution", orNull(certificate.resolution()))
                .put("atBounds", certificate.atBounds())
                .put("conditionNumber", certificate.conditionNumberOrWord())
                .put("seed", Long.toString(certificate.seed()))
                .values();
    }

    private static Values notApplicable(NotApplicable model) {
        return object().put("id", model.id())
                .put("version", model.version())
                .put("title", model.title())
                .put("reason", model.reason())
                .values();
    }

    private static Values pairwise(PairwiseTest test) {
        return object().put("model", test.model())
                .put("against", test.against())
                .put("verdict", test.verdict().toString())
                .put("meanDifference", test.meanDifference())
                .put("statistic", test.statistic())
                .put("pValue", test.pValue())
                .put("lags", test.lags())
                .values();
    }

    private static @Nullable Double orNull(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }

    private static Entries object() {
        return new Entries();
    }

    /** Collects entries in order. */
    private static final class Entries {
        private final Map<String, @Nullable Object> entries = new LinkedHashMap<>();

        Entries put(String name, @Nullable Object value) {
            entries.put(name, value);
            return this;
        }

        Values values() {
            return Values.of(entries);
        }
    }
}
