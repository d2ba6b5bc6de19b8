package org.potentia.app.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.Parameter;
import org.potentia.api.ParameterSpace;
import org.potentia.api.Scale;
import org.potentia.api.Values;
import org.potentia.api.model.Horizon;
import org.potentia.api.model.ReturnDistribution;
import org.potentia.api.optimize.StopReason;
import org.potentia.api.option.Provenance;
import org.potentia.numerics.GaussianMixture;
import org.potentia.numerics.Normals;
import org.potentia.numerics.StudentT;
import org.potentia.workbench.calibration.Fit;
import org.potentia.workbench.calibration.ParameterEstimate;
import org.potentia.workbench.comparison.ComparisonResult;
import org.potentia.workbench.comparison.DataDescription;
import org.potentia.workbench.comparison.DensityCurve;
import org.potentia.workbench.comparison.ForecastTrack;
import org.potentia.workbench.comparison.InSampleScores;
import org.potentia.workbench.comparison.ModelResult;
import org.potentia.workbench.comparison.NotApplicable;
import org.potentia.workbench.comparison.OutOfSampleScores;
import org.potentia.workbench.comparison.PairwiseTest;
import org.potentia.workbench.comparison.PairwiseTest.Verdict;
import org.potentia.workbench.comparison.Split;
import org.potentia.workbench.comparison.SplitOutcome;
import org.potentia.workbench.comparison.TailCoverage;
import org.potentia.workbench.comparison.TestStatistic;
import org.potentia.workbench.data.DropReason;
import org.potentia.workbench.data.DroppedRows;
import org.potentia.workbench.optimization.Certificate;

/** A comparison made by hand: returns from a Student-t law with a crash put in, and three laws that were never fitted to them. */
public final class SampleComparison {
    private static final int FITTED = 700;
    private static final int JUDGED = 400;
    private static final LocalDate FIRST = LocalDate.of(2017, 4, 3);

    private final Doubles fitted;
    private final Doubles judged;
    private final List<LocalDate> dates;

    private SampleComparison() {
        StudentT law = new StudentT(0.0004, 0.006, 3);
        SplittableRandom random = new SplittableRandom(1);
        fitted = Doubles.of(random.doubles(FITTED).map(law::quantile));
        double[] later = random.doubles(JUDGED).map(law::quantile).toArray();
        later[300] = -0.0989;
        later[301] = 0.0888;
        later[302] = -0.1276;
        judged = Doubles.of(later);
        dates = IntStream.range(0, JUDGED)
                .mapToObj(i -> FIRST.plusDays(FITTED + i))
                .toList();
    }

    /** Returns the comparison; its second model has an id that would end a script if it were not escaped. */
    public static ComparisonResult result() {
        return new SampleComparison().make();
    }

    private ComparisonResult make() {
        List<ModelResult> models = new ArrayList<>();
        models.add(model("student-t", "Student's t", new StudentT(0.0004, 0.006, 3), Optional.empty()));
        models.add(model(
                "toy-</script>", "A </script> & a \"name\"", new StudentT(0.0004, 0.006, 3), Optional.of("student-t")));
        models.add(model(
                "mixture",
                "Two Gaussians",
                GaussianMixture.of(new double[] {0.8, 0.2}, new double[] {0.0005, 0}, new double[] {4e-5, 4e-4}),
                Optional.empty()));
        models.add(model(
                "normal",
                "Normal law",
                GaussianMixture.of(new double[] {1}, new double[] {0.0004}, new double[] {1.1e-4}),
                Optional.empty()));
        List<PairwiseTest> pairs = List.of(
                new PairwiseTest("student-t", "student-t", Verdict.BEST, 0, 0, 1, 0),
                new PairwiseTest("toy-</script>", "student-t", Verdict.IDENTICAL, 0, 0, 1, 0),
                new PairwiseTest("mixture", "student-t", Verdict.NOT_DISTINGUISHABLE, -0.003, -0.9, 0.37, 0),
                new PairwiseTest("normal", "student-t", Verdict.WORSE, -0.15, -3.4, 0.0007, 0));
        return new ComparisonResult(
                new DataDescription(
                        "toy prices",
                        "0123456789abcdef",
                        FITTED + JUDGED + 1,
                        new DroppedRows(Map.of(DropReason.NO_PRICE, 2), List.of()),
                        List.of("days come before months")),
                new SplitOutcome(
                        new Split.Share(0.7),
                        FITTED,
                        FIRST,
                        FIRST.plusDays(FITTED - 1),
                        JUDGED,
                        dates.get(0),
                        dates.get(JUDGED - 1)),
                Horizon.tradingDays(1),
                false,
                optimizer(),
                1,
                models,
                List.of(new NotApplicable("options-only", "Prices options", "1.0", "it gives no law of returns")),
                pairs,
                fitted,
                judged,
                false);
    }

    private ModelResult model(String id, String title, ReturnDistribution law, Optional<String> same) {
        Fit fit = fit(id, title, law);
        Doubles logScores = judged.map(law::logDensity);
        Doubles normalScores =
                judged.map(x -> law.cdf(x) < 0.5 ? Normals.quantile(law.cdf(x)) : -Normals.quantile(law.survival(x)));
        Doubles x = Doubles.grid(-0.2, 0.2, 801);
        ForecastTrack track = new ForecastTrack(
                dates,
                judged,
                logScores,
                judged.map(Math::abs),
                judged.map(law::cdf),
                normalScores,
                new DensityCurve(x, x.map(law::logDensity)));
        TestStatistic fine = new TestStatistic(0.03, 0.4);
        TestStatistic bad = new TestStatistic(0.3, 0.00004);
        OutOfSampleScores out = new OutOfSampleScores(
                JUDGED,
                logScores.stream().sum() / JUDGED,
                id.equals("normal") ? Double.POSITIVE_INFINITY : 0.0047,
                fine,
                fine,
                bad,
                fine,
                new TailCoverage(0.01, 5, 5.0 / JUDGED, 0.01 * JUDGED, fine),
                new TailCoverage(0.05, 40, 40.0 / JUDGED, 0.05 * JUDGED, bad));
        return new ModelResult(fit, InSampleScores.of(fit), out, track, same);
    }

    private Fit fit(String id, String title, ReturnDistribution law) {
        ParameterSpace space = ParameterSpace.of(
                new Parameter(
                        "mean", "mu", "1", "location", Interval.REALS, Interval.closed(-1, 1), Scale.LINEAR, 0.0004),
                new Parameter(
                        "scale", "sigma", "1", "scale", Interval.above(0), Interval.closed(1e-6, 1), Scale.LOG, 0.006));
        List<ParameterEstimate> estimates = List.of(
                new ParameterEstimate("mean", "mu", "1", "location", 0.0004, OptionalDouble.of(0.00012), ""),
                new ParameterEstimate(
                        "scale", "sigma", "1", "scale", 0.006, OptionalDouble.empty(), "it is at a bound"));
        Certificate certificate = new Certificate(
                optimizer(),
                1,
                StopReason.CONVERGED,
                60_000,
                1234,
                5,
                2,
                8,
                7,
                0.01,
                OptionalDouble.of(1000),
                1e-5,
                OptionalDouble.of(1e-8),
                List.of("scale"),
                OptionalDouble.of(17));
        return new Fit(
                id,
                title,
                "1.0",
                space.defaults(),
                estimates,
                FITTED,
                fitted.stream().map(law::logDensity).sum(),
                2,
                id.equals("mixture") ? Optional.of("parameters fitted to one-day returns") : Optional.empty(),
                certificate,
                List.of());
    }

    private static Provenance optimizer() {
        return new Provenance("multistart", "1.0", Values.of("starts", 8));
    }
}
