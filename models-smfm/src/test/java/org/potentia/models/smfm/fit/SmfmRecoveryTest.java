package org.potentia.models.smfm.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.potentia.api.ComputationException;
import org.potentia.api.Services;
import org.potentia.api.Values;
import org.potentia.api.option.Settings;
import org.potentia.api.study.StudyProvider;
import org.potentia.api.study.StudyResult;
import org.potentia.api.study.StudySeries;
import org.potentia.tck.StudyProviderContract;

class SmfmRecoveryTest implements StudyProviderContract {
    @Override
    public StudyProvider provider() {
        return new SmfmRecovery();
    }

    @Override
    public List<StudySeries> studyData() {
        return List.of();
    }

    @Override
    public Settings studySettings() {
        return settings(Values.EMPTY.with("samples", 12).with("days", 40));
    }

    @Override
    public Services studyServices() {
        return new OneOptimizer();
    }

    private static Settings settings(Values values) {
        return RecoverySettings.OPTIONS.settings(values);
    }

    private static StudyResult run(Values values) {
        return new SmfmRecovery().run(List.of(), settings(values), new MadeSeries.Alone(3));
    }

    /** Shares of 150 samples within four standard deviations of a binomial law: a false alarm in 16 000 each. */
    @Test
    void statedErrorsCoverTheTruthWhereTheModelIsThatOfTheData() {
        StudyResult result = run(Values.EMPTY.with("samples", 150).with("days", 150));
        for (String name :
                List.of("oneFactor_one_free", "oneFactor_one_given", "twoFactor_two_level", "twoFactor_two_shape")) {
            Values row = (Values) result.values().get(name);
            assertThat(row.number("covered68")).as(name).isCloseTo(0.683, within(4 * Math.sqrt(0.683 * 0.317 / 150)));
            assertThat(row.number("covered95")).as(name).isCloseTo(0.95, within(4 * Math.sqrt(0.95 * 0.05 / 150)));
            assertThat(row.number("bias")).as(name).isCloseTo(0, within(4 * row.number("biasError")));
        }
        // a fit that takes a moving volatility for a constant one promises too much
        Values wrong = (Values) result.values().get("twoFactor_one_free");
        assertThat(wrong.number("covered95")).isLessThan(0.8);
        assertThat(result.figures()).extracting("id").containsExactly("smfm-recovery");
    }

    @Test
    void stepsWithinADayMakeOtherPathsOfTheSameLaw() {
        StudyResult fine = run(Values.EMPTY.with("samples", 40).with("days", 60).with("substeps", 4));
        Values row = (Values) fine.values().get("twoFactor_two_level");
        assertThat(row.number("bias")).isCloseTo(0, within(4 * row.number("biasError")));
    }

    @Test
    void seriesAndSeedsAreTheirOwn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SmfmRecovery()
                        .run(List.of(MadeSeries.daily(5, 6)), settings(Values.EMPTY), new MadeSeries.Alone(1)))
                .withMessageContaining("must be none");
        assertThatExceptionOfType(ComputationException.class)
                .isThrownBy(() -> run(Values.EMPTY.with("samples", 2).with("volatility", 30.0)))
                .withMessageContaining("volatility or days must be less");
        Set<Long> seeds = new HashSet<>();
        for (long part = 0; part < 100; part++) {
            seeds.add(Seeds.of(1, part));
            seeds.add(Seeds.of(2, part));
        }
        assertThat(seeds).hasSize(200);
    }
}
