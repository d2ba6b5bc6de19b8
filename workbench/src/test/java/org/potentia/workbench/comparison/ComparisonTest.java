package org.potentia.workbench.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.potentia.api.Doubles;
import org.potentia.api.model.Horizon;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.ReturnSample;
import org.potentia.api.optimize.RunMonitor;
import org.potentia.workbench.InputException;
import org.potentia.workbench.calibration.Calibration;
import org.potentia.workbench.calibration.Fit;
import org.potentia.workbench.comparison.ComparisonListener.Phase;
import org.potentia.workbench.comparison.PairwiseTest.Verdict;
import org.potentia.workbench.data.DroppedRows;
import org.potentia.workbench.data.PriceSeries;
import org.potentia.workbench.fixtures.Models;
import org.potentia.workbench.fixtures.Series;
import org.potentia.workbench.fixtures.Simplex;
import org.potentia.workbench.run.ResultJson;
import org.potentia.workbench.support.Seeds;

class ComparisonTest {
    private static final PriceSeries SERIES = Series.normal(600, 5);
    private static final ComparisonSettings SETTINGS =
            ComparisonSettings.defaults().withOptimizer("simplex");

    private static Comparison comparison(ModelProvider... models) {
        return new Comparison(List.of(models), List.of(new Simplex()));
    }

    private static ComparisonResult run(ModelProvider... models) {
        return comparison(models).run(SERIES, SETTINGS, ComparisonListener.NONE);
    }

    @Test
    void comparesModelsThatNeedASolverOnlyWhenTheyAreNamed() {
        Comparison comparison = comparison(Models.normal("normal"), Models.needing("needing", "toy-spectral"));

        assertThat(comparison.run(SERIES, SETTINGS, ComparisonListener.NONE).models())
                .extracting(ModelResult::id)
                .containsExactly("normal");
        assertThat(comparison
                        .run(SERIES, SETTINGS.withModels(List.of("needing")), ComparisonListener.NONE)
                        .models())
                .extracting(ModelResult::id)
                .containsExactly("needing");
    }

    @Test
    void ranksByMeanLogScoreAndTestsAgainstTheBest() {
        ComparisonResult result = run(Models.laplace("laplace"), Models.normal("normal"), Models.student("student", 2));

        assertThat(result.models()).extracting(ModelResult::id).containsExactly("normal", "laplace", "student");
        assertThat(result.models())
                .isSortedAccordingTo((a, b) -> Double.compare(
                        b.outOfSample().meanLogScore(), a.outOfSample().meanLogScore()));
        assertThat(result.pairwise().getFirst())
                .isEqualTo(new PairwiseTest("normal", "normal", Verdict.BEST, 0, 0, 1, 0));
        assertThat(result.against("student")).hasValueSatisfying(test -> {
            assertThat(test.verdict()).isEqualTo(Verdict.WORSE);
            assertThat(test.statistic()).isNegative();
            assertThat(test.meanDifference())
                    .isCloseTo(
                            result.models().get(2).outOfSample().meanLogScore()
                                    - result.models().get(0).outOfSample().meanLogScore(),
                            within(1e-12));
        });
        assertThat(result.interrupted()).isFalse();
        assertThat(result.data())
                .isEqualTo(new DataDescription("test series", SERIES.sha256(), 601, DroppedRows.NONE, List.of()));
    }

    @Test
    void scoresTheTrueLawAsCalibrated() {
        ModelResult normal = run(Models.normal("normal")).models().getFirst();
        OutOfSampleScores scores = normal.outOfSample();

        // entropy of the law: the mean log score has standard deviation sqrt(1/2 / 180) = 0.053 about it; 4 of these by
        // chance in 1e-4
        double entropy = -0.5 * Math.log(2 * Math.PI * Math.E * 1e-4);
        assertThat(scores.meanLogScore()).isCloseTo(entropy, within(0.22));
        // expected CRPS of a normal law: sigma / sqrt(pi)
        assertThat(scores.meanCrps()).isCloseTo(0.01 / Math.sqrt(Math.PI), within(0.0012));
        // five tests at 0.1 %: a false alarm in 0.5 % of seeds
        assertThat(List.of(
                        scores.kolmogorovSmirnov(),
                        scores.ljungBox(),
                        scores.ljungBoxSquared(),
                        scores.berkowitz(),
                        scores.coverage5().kupiec()))
                .allSatisfy(test -> assertThat(test.pValue()).isGreaterThan(0.001));
        assertThat(scores.count()).isEqualTo(180);
    }

    @Test
    void computesTheCriteriaInSample() {
        InSampleScores scores = run(Models.normal("normal")).models().getFirst().inSample();

        assertThat(scores.count()).isEqualTo(420);
        assertThat(scores.aic()).isEqualTo(4 - 2 * scores.logLikelihood());
        assertThat(scores.bic()).isCloseTo(2 * Math.log(420) - 2 * scores.logLikelihood(), within(1e-9));
    }

    @Test
    void tracksEveryForecast() {
        ModelResult normal = run(Models.normal("normal")).models().getFirst();
        ForecastTrack track = normal.track();
        double mean = normal.fit().parameters().get("mean");
        double sigma = normal.fit().parameters().get("sigma");

        assertThat(track.count()).isEqualTo(180);
        assertThat(track.dates().getLast()).isEqualTo(SERIES.date(600));
        assertThat(track.returns()).isEqualTo(SERIES.logReturns().slice(420, 600));
        for (int i = 0; i < track.count(); i++) {
            double z = (track.returns().get(i) - mean) / sigma;
            assertThat(track.normalScores().get(i)).isCloseTo(z, within(1e-9));
            assertThat(track.logScores().get(i))
                    .isCloseTo(-0.5 * z * z - Math.log(sigma * Math.sqrt(2 * Math.PI)), within(1e-12));
        }
        // the average of equal densities is the density itself
        DensityCurve curve = track.averageDensity();
        assertThat(curve.x().size()).isEqualTo(401);
        double z = (curve.x().get(100) - mean) / sigma;
        assertThat(curve.density().get(100))
                .isCloseTo(Math.exp(-0.5 * z * z) / (sigma * Math.sqrt(2 * Math.PI)), within(1e-9));
    }

    @Test
    void forecastsFromEverythingBeforeAndNothingAfter() {
        ModelResult reacting = run(Models.reacting("reacting")).models().getFirst();
        double sigma = reacting.fit().parameters().get("sigma");
        double reaction = reacting.fit().parameters().get("reaction");
        Doubles returns = SERIES.logReturns();

        for (int i : new int[] {0, 1, 179}) {
            double last = returns.get(420 + i - 1);
            double z = returns.get(420 + i) / Math.sqrt(sigma * sigma + reaction * last * last);
            assertThat(reacting.track().normalScores().get(i)).isCloseTo(z, within(1e-9));
        }
        // a mixture of many laws: its mass on the grid
        DensityCurve curve = reacting.track().averageDensity();
        double step = curve.x().get(1) - curve.x().get(0);
        assertThat(curve.density().stream().sum() * step).isCloseTo(1, within(0.02));
    }

    @Test
    void everyModelAppearsAndFailuresDoNotStopTheOthers() {
        ComparisonResult result = run(Models.mute("mute"), Models.failing("failing"), Models.normal("normal"));

        assertThat(result.models()).extracting(ModelResult::id).containsExactly("normal");
        assertThat(result.notApplicable())
                .containsExactly(
                        new NotApplicable(
                                "failing",
                                "Title of failing",
                                "1.2.3",
                                "no admissible parameters of failing were found that give the observations a finite"
                                        + " likelihood"),
                        new NotApplicable("mute", "Title of mute", "1.2.3", "it gives no law of returns"));
    }

    @Test
    @Timeout(10) // what is not a number must not keep the quadrature halving
    void aModelThatReturnsNonsenseDropsOut() {
        ModelProvider nonsense = Models.nonsense("nonsense");
        ComparisonResult result = run(nonsense, Models.normal("normal"));

        assertThat(result.models()).hasSize(1);
        assertThat(result.notApplicable().getFirst().reason())
                .startsWith("its distribution function at the return ")
                .endsWith(" is NaN, must be in [0.0, 1.0]");
    }

    @Test
    void namesTheSameLawAfterTheOlderModel() {
        ComparisonResult result =
                run(Models.normal("a-young", 1988), Models.normal("b-old", 1908), Models.laplace("laplace"));

        assertThat(find(result, "a-young").sameLawAs()).contains("b-old");
        assertThat(find(result, "b-old").sameLawAs()).isEmpty();
        assertThat(find(result, "laplace").sameLawAs()).isEmpty();
        String best = result.best().orElseThrow().id();
        String twin = best.equals("b-old") ? "a-young" : "b-old";
        assertThat(result.against(twin).orElseThrow().verdict()).isEqualTo(Verdict.IDENTICAL);
    }

    private static ModelResult find(ComparisonResult result, String id) {
        return result.models().stream()
                .filter(model -> model.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"1, false, 1", "5, false, 2", "5, true, 3", "21, true, 1"})
    void isTheSameForAnyNumberOfThreads(int days, boolean overlapping, long seed) {
        Comparison comparison = comparison(
                Models.normal("normal"),
                Models.laplace("laplace"),
                Models.reacting("reacting"),
                Models.student("student", 4),
                Models.mute("mute"));
        ComparisonSettings settings = SETTINGS.withHorizon(Horizon.tradingDays(days))
                .withOverlapping(overlapping)
                .withSplit(Split.parse("0.6"))
                .withSeed(seed);
        String one = ResultJson.text(comparison.run(SERIES, settings, ComparisonListener.NONE));
        String four = ResultJson.text(comparison.run(SERIES, settings.withThreads(4), ComparisonListener.NONE));

        assertThat(four).isEqualTo(one).contains("\"laplace\"");
    }

    @Test
    void aModelsNumbersDoNotDependOnItsCompany() {
        ComparisonResult alone = run(Models.laplace("laplace"));
        ComparisonResult together =
                run(Models.laplace("laplace"), Models.normal("normal"), Models.student("student", 4));

        assertThat(find(together, "laplace").outOfSample())
                .isEqualTo(alone.models().getFirst().outOfSample());
        assertThat(find(together, "laplace").fit().estimates())
                .isEqualTo(alone.models().getFirst().fit().estimates());
    }

    @Test
    void overlappingForecastsCountTheirLags() {
        ComparisonSettings settings =
                SETTINGS.withHorizon(Horizon.tradingDays(5)).withOverlapping(true);
        ComparisonResult result = comparison(Models.normal("normal"), Models.laplace("laplace"))
                .run(SERIES, settings, ComparisonListener.NONE);

        assertThat(result.pairwise()).allSatisfy(test -> assertThat(test.lags()).isEqualTo(4));
    }

    @Test
    void tellsHowFarItIs() {
        Map<String, Double> fractions = new ConcurrentHashMap<>();
        Map<String, Phase> phases = new ConcurrentHashMap<>();
        AtomicBoolean fell = new AtomicBoolean();
        Map<String, ModelResult> finished = new ConcurrentHashMap<>();
        comparison(Models.normal("normal"), Models.mute("mute"))
                .run(SERIES, SETTINGS.withThreads(2), new ComparisonListener() {
                    @Override
                    public void progress(String model, Phase phase, double fraction) {
                        Double before = fractions.put(model, fraction);
                        fell.compareAndSet(false, before != null && before > fraction);
                        phases.put(model, phase);
                    }

                    @Override
                    public void finished(ModelResult result) {
                        finished.put(result.id(), result);
                    }
                });

        assertThat(fractions).containsOnly(Map.entry("normal", 1.0), Map.entry("mute", 1.0));
        assertThat(phases).containsOnly(Map.entry("normal", Phase.DONE), Map.entry("mute", Phase.NOT_APPLICABLE));
        assertThat(fell).isFalse();
        assertThat(finished).containsOnlyKeys("normal");
    }

    @Test
    void keepsWhatIsDoneWhenCancelled() {
        AtomicBoolean stop = new AtomicBoolean();
        ComparisonResult result = comparison(Models.laplace("laplace"), Models.normal("normal"), Models.mute("mute"))
                .run(SERIES, SETTINGS, new ComparisonListener() {
                    @Override
                    public void finished(ModelResult model) {
                        stop.set(true);
                    }

                    @Override
                    public boolean cancelled() {
                        return stop.get();
                    }
                });

        assertThat(result.interrupted()).isTrue();
        assertThat(result.models()).extracting(ModelResult::id).containsExactly("laplace");
        assertThat(result.notApplicable())
                .extracting(NotApplicable::id, NotApplicable::reason)
                .containsExactly(
                        tuple("mute", "it gives no law of returns"),
                        tuple("normal", "interrupted before it was begun"));
    }

    @Test
    void stopsInTheMiddleOfAForecast() {
        AtomicBoolean stop = new AtomicBoolean();
        ComparisonResult result = comparison(Models.normal("normal")).run(SERIES, SETTINGS, new ComparisonListener() {
            @Override
            public void progress(String model, Phase phase, double fraction) {
                stop.compareAndSet(false, phase == Phase.FORECASTING);
            }

            @Override
            public boolean cancelled() {
                return stop.get();
            }
        });

        assertThat(result.best()).isEmpty();
        assertThat(result.notApplicable().getFirst().reason()).isEqualTo("interrupted before it was finished");
        assertThat(result.interrupted()).isTrue();
    }

    @Test
    void anInterruptedThreadStopsTheComparisonAndStaysInterrupted() {
        Thread.currentThread().interrupt();
        ComparisonResult result = run(Models.normal("normal"), Models.laplace("laplace"));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(result.interrupted()).isTrue();
    }

    @Test
    void knowsOnlyWhatIsInstalled() {
        Comparison comparison = comparison(Models.normal("normal"), Models.laplace("laplace"));

        assertThatThrownBy(() -> comparison.check(SERIES, SETTINGS.withModels(List.of("normal", "laplaze"))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("unknown model 'laplaze'; did you mean laplace?");
        assertThatThrownBy(() -> comparison.check(SERIES, SETTINGS.withOptimizer("newton")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("unknown optimizer 'newton'");
        assertThatThrownBy(() -> comparison().check(SERIES, SETTINGS))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no model is installed");
        assertThatThrownBy(() -> comparison.check(Series.of(), SETTINGS)).isInstanceOf(InputException.class);
    }

    @Test
    void fitsAsItIsTold() {
        Simplex simplex = new Simplex();
        Calibration once = new Calibration(simplex, simplex.options().defaults().with("starts", 2));

        ComparisonResult result = comparison(Models.normal("normal"))
                .fittedBy(once)
                .run(SERIES, SETTINGS.withOptimizer("whoever"), ComparisonListener.NONE);

        assertThat(result.optimizer()).isEqualTo(once.optimizer());
        assertThat(result.models().getFirst().fit().certificate().starts()).isEqualTo(2);
    }

    @Test
    void saysThatThereIsNoOptimizer() {
        Comparison bare = new Comparison(List.of(Models.normal("normal")), List.of());

        assertThatThrownBy(() -> bare.check(SERIES, SETTINGS))
                .isInstanceOf(InputException.class)
                .hasMessage("no optimizer is installed, must be at least one: add a plugin with optimizers");
    }

    @Test
    void aModelThatLooksAheadFindsNothingThere() {
        AtomicReference<ReturnSample> seen = new AtomicReference<>();
        run(Models.starting("curious", sample -> {
            seen.set(sample);
            return List.of();
        }));

        assertThat(seen.get().steps()).isEqualTo(SERIES.logReturns().slice(0, 420));
    }

    @Test
    void aSingleFitGivesTheSameNumbers() {
        Fit compared = run(Models.normal("normal")).models().getFirst().fit();
        Fit single = FitSample.of(SERIES, SETTINGS.horizon(), false, Optional.of(SETTINGS.split()))
                .fit(new Calibration(new Simplex()), Models.normal("normal"), SETTINGS.seed(), RunMonitor.NONE);

        assertThat(ResultJson.fit(single)).isEqualTo(ResultJson.fit(compared));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void anErrorInAPluginStopsThatModelOnly(Error error, String reason) {
        ModelProvider broken = Models.starting("broken", sample -> {
            throw error;
        });
        ComparisonResult result = run(broken, Models.normal("normal"));

        assertThat(result.models()).extracting(ModelResult::id).containsExactly("normal");
        assertThat(result.notApplicable()).extracting(NotApplicable::reason).containsExactly(reason);
    }

    static Stream<Arguments> errors() {
        return Stream.of(
                Arguments.of(
                        new AssertionError("weights must sum to 1"),
                        "it failed with AssertionError: weights must sum to 1"),
                Arguments.of(new AssertionError(), "it failed with AssertionError"),
                Arguments.of(new StackOverflowError(), "it failed with StackOverflowError"),
                Arguments.of(
                        new OutOfMemoryError("Java heap space"), "it failed with OutOfMemoryError: Java heap space"),
                Arguments.of(
                        new NoClassDefFoundError("org/example/Missing"),
                        "it failed with NoClassDefFoundError: org/example/Missing"));
    }

    @Test
    void comparesOnlyTheModelsAskedFor() {
        ComparisonResult result = comparison(Models.normal("normal"), Models.laplace("laplace"), Models.mute("mute"))
                .run(SERIES, SETTINGS.withModels(List.of("mute", "normal", "normal")), ComparisonListener.NONE);

        assertThat(result.models()).extracting(ModelResult::id).containsExactly("normal");
        assertThat(result.notApplicable()).extracting(NotApplicable::id).containsExactly("mute");
    }

    @Test
    void seedsDependOnSeedAndIdAlone() {
        // FNV-1a of the empty text is the offset basis; its mix is fixed for ever, as results depend on it
        assertThat(Seeds.derive(1, "normal")).isEqualTo(Seeds.derive(1, "normal"));
        assertThat(Seeds.derive(1, "normal")).isNotEqualTo(Seeds.derive(2, "normal"));
        assertThat(Seeds.derive(1, "normal")).isNotEqualTo(Seeds.derive(1, "nes"));
    }
}
