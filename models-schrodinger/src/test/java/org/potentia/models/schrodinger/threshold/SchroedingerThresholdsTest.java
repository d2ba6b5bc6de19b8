package org.potentia.models.schrodinger.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.potentia.api.Values;
import org.potentia.api.study.StudyContext;
import org.potentia.api.study.StudyResult;
import org.potentia.api.study.StudySeries;
import org.potentia.api.study.StudyTable;

class SchroedingerThresholdsTest {
    private static final Values QUICK = Values.EMPTY
            .with("years", 0.0)
            .with("replicates", 60)
            .with("shuffles", 19)
            .with("synthetic", 3);

    private final SchroedingerThresholds study = new SchroedingerThresholds();

    private StudyResult run(Values options, StudyContext context, StudySeries... data) {
        return study.run(List.of(data), study.options().settings(options), context);
    }

    private static List<Object> column(StudyResult result, String table, String column) {
        StudyTable found = result.tables().stream()
                .filter(each -> each.name().equals(table))
                .findFirst()
                .orElseThrow();
        return found.columns().stream()
                .filter(each -> each.name().equals(column))
                .findFirst()
                .orElseThrow()
                .values();
    }

    @Test
    void findsTheVolumeAboveWhichReturnsHaveTwoModes() {
        StudyResult result = run(
                QUICK,
                new ThresholdContext(),
                MadeAssets.twoStates("busy", 700, 3),
                MadeAssets.oneMode("calm", 700, 4));

        assertThat(column(result, "thresholds", "asset")).containsExactly("busy", "calm");
        double threshold = (double) column(result, "thresholds", "threshold").get(0);
        assertThat(threshold).isBetween(1.0, 2.1);
        double p = (double) column(result, "thresholds", "permutation_p").get(0);
        double q = (double) column(result, "thresholds", "q_value").get(0);
        assertThat(p).isBetween(1 / 39.0, 1.0);
        assertThat(q).isGreaterThanOrEqualTo(p);
        assertThat(result.values().number("assetsWithThreshold")).isGreaterThanOrEqualTo(1);
        assertThat(result.figures()).extracting("id").contains("schrodinger-5", "schrodinger-6", "schrodinger-path");
        assertThat(result.log()).anySatisfy(line -> assertThat(line).contains("made series of one mode"));
    }

    @Test
    void assetIsWatchedWhileItsVolumeIsAboveTheThreshold() {
        double[] returns = new double[400];
        double[] volumes = new double[400];
        StudySeries two = MadeAssets.twoStates("busy", 400, 5);
        for (int i = 0; i < 400; i++) {
            returns[i] = Math.log(two.prices().get(i) / 10);
            volumes[i] = two.column(StudySeries.Column.VOLUME).orElseThrow().get(i);
        }
        volumes[399] = 2.3;
        StudySeries high = MadeAssets.series("high", returns, volumes);
        double[] quiet = volumes.clone();
        quiet[399] = 0.9;
        StudySeries low = MadeAssets.series("low", returns, quiet);

        StudyResult result = run(QUICK.with("shuffles", 0), new ThresholdContext(), high, low);

        assertThat(column(result, "watch-list", "asset")).containsExactly("high");
        assertThat(result.warnings()).anySatisfy(line -> assertThat(line).contains("without shuffles"));
    }

    @Test
    void stoppedRunGoesOnToTheSameResult() {
        StudySeries[] data = {MadeAssets.twoStates("a", 300, 6), MadeAssets.oneMode("b", 300, 7)};
        Map<String, String> memory = new ConcurrentHashMap<>();
        StudyResult whole = run(QUICK, new ThresholdContext(), data);

        assertThatExceptionOfType(ThresholdContext.Killed.class)
                .isThrownBy(() -> run(QUICK, new ThresholdContext(memory, 10), data));
        assertThat(memory).hasSize(10);
        StudyResult resumed = run(QUICK, new ThresholdContext(memory, Integer.MAX_VALUE), data);

        assertThat(resumed.values()).isEqualTo(whole.values());
        assertThat(resumed.tables()).isEqualTo(whole.tables());
        assertThat(resumed.log()).isEqualTo(whole.log());
    }

    @Test
    void resultOfAnAssetDoesNotDependOnTheOthers() {
        StudySeries one = MadeAssets.twoStates("a", 300, 6);
        Values bare = QUICK.with("shuffles", 0).with("synthetic", 0);
        StudyResult alone = run(bare, new ThresholdContext(), one);
        StudyResult second = run(bare, new ThresholdContext(), MadeAssets.oneMode("b", 300, 7), one);

        assertThat(column(second, "thresholds", "eta").get(1))
                .isEqualTo(column(alone, "thresholds", "eta").get(0));
    }

    @Test
    void singleAssetHasItsOwnPermutationTest() {
        StudyResult result = run(
                QUICK.with("shuffles", 1).with("synthetic", 0),
                new ThresholdContext(),
                MadeAssets.oneMode("b", 300, 7));

        assertThat(result.values().number("eta")).isBetween(0.0, 1.0);
        assertThat(result.values().number("permutationP")).isBetween(0.05, 1.0);
    }

    @Test
    void mixtureOfASingleAssetTellsLevelsAndRisk() {
        StudyResult result = run(
                QUICK.with("shuffles", 0).with("synthetic", 0).with("levels", 3),
                new ThresholdContext(),
                MadeAssets.twoStates("busy", 600, 3));

        assertThat(column(result, "level-criteria", "levels")).containsExactly(1.0, 2.0, 3.0);
        assertThat(column(result, "level-of-day", "most_probable_level"))
                .hasSize(600)
                .contains(0.0)
                .anyMatch(n -> (double) n > 0);
        List<Object> shortfall = column(result, "level-risk", "es_1");
        List<Object> risk = column(result, "level-risk", "var_1");
        assertThat(risk).hasSize(3);
        for (int k = 0; k < 3; k++) {
            assertThat((double) shortfall.get(k))
                    .isGreaterThan((double) risk.get(k))
                    .isPositive();
        }
        // busy days are the wild ones
        assertThat((double) risk.get(2)).isGreaterThan((double) risk.get(0));
        assertThat(column(result, "level-risk", "last_day")).containsOnlyOnce("today");
        assertThat(result.log()).anySatisfy(line -> assertThat(line).contains("criterion of Schwarz takes"));
        // the same from the regression on volume, where the wild days are those of much volume
        Values levels = (Values) Objects.requireNonNull(result.values().get("levels"));
        // the volumes of calm and wild days do not meet, so that the slope grows without bound and only the ratio tells
        assertThat(levels.number("slope")).isGreaterThan(5);
        assertThat(levels.number("likelihoodRatio")).isGreaterThan(100);
        assertThat(levels.number("p")).isLessThan(1e-6);
        assertThat(levels.number("es1")).isGreaterThan(levels.number("var1"));
        List<Object> ofVolume = column(result, "level-risk-of-volume", "var_1");
        assertThat(ofVolume).hasSize(6);
        assertThat((double) ofVolume.get(4)).isGreaterThan((double) ofVolume.get(0));
        assertThat(ofVolume.get(5)).isEqualTo(levels.number("var1"));
        assertThat(column(result, "level-regression", "parameter")).contains("slope for log volume");
        assertThat(result.log())
                .anySatisfy(
                        line -> assertThat(line).contains("ordered regression").contains("hardly determined"));
    }

    @Test
    void badInputIsNamed() {
        double[] returns = MadeAssets.oneMode("x", 60, 1)
                .prices()
                .map(p -> Math.log(p / 10))
                .toArray();
        double[] equal = new double[60];
        Arrays.fill(equal, 5);
        double[] missing = new double[60];
        Arrays.fill(missing, Double.NaN);
        refused("the volume 5.0 on all days", QUICK, MadeAssets.series("x", returns, equal));
        refused("0 days with a volume", QUICK, MadeAssets.series("x", returns, missing));
        refused("21 days, must have at least 22", QUICK, MadeAssets.oneMode("x", 21, 1));
        refused("must be at least 4.0", QUICK.with("years", 4.0), MadeAssets.oneMode("x", 60, 1));
        double[] still = new double[60];
        refused(
                "different returns",
                QUICK,
                MadeAssets.series(
                        "x",
                        still,
                        MadeAssets.oneMode("y", 60, 1)
                                .column(StudySeries.Column.VOLUME)
                                .orElseThrow()
                                .toArray()));
        StudySeries full = MadeAssets.oneMode("x", 60, 1);
        StudySeries noOpen = StudySeries.of("x", "", new long[] {1}, new int[] {0}, 0, org.potentia.api.Doubles.of(1));
        refused("no opening prices", QUICK, noOpen);
        refused("no volumes", QUICK, noOpen.with(StudySeries.Column.OPEN, org.potentia.api.Doubles.of(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(QUICK, new ThresholdContext(), full, full))
                .withMessageContaining("one name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(QUICK, new ThresholdContext()))
                .withMessageContaining("no series");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(QUICK.with("from", 20120101).with("to", 20110101), new ThresholdContext(), full))
                .withMessageContaining("must not be after");
    }

    private void refused(String words, Values options, StudySeries series) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(options, new ThresholdContext(), series))
                .withMessageContaining(words);
        StudyResult beside = run(
                options.with("years", 0.0).with("shuffles", 0).with("synthetic", 0),
                new ThresholdContext(),
                MadeAssets.oneMode("good", 100, 3),
                series);
        if (!words.contains("4.0")) {
            assertThat(beside.values().number("assetsLeftOut")).isEqualTo(1);
            assertThat(beside.log())
                    .anySatisfy(line -> assertThat(line).contains("is left out").contains(words));
        }
    }
}
