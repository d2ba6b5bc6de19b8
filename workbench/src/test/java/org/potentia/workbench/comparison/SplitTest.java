package org.potentia.workbench.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.model.Horizon;
import org.potentia.workbench.InputException;
import org.potentia.workbench.data.PriceSeries;
import org.potentia.workbench.fixtures.Series;

class SplitTest {
    private static final PriceSeries SERIES = Series.normal(100, 1);

    private static SplitRule cut(int days, boolean overlapping, String split) {
        ComparisonSettings settings = ComparisonSettings.defaults()
                .withHorizon(Horizon.tradingDays(days))
                .withOverlapping(overlapping)
                .withSplit(Split.parse(split));
        return SplitRule.of(SERIES, settings);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.7", "0.55", "2015-01-02"})
    void readsWhatItWrites(String text) {
        assertThat(Split.parse(text)).hasToString(text);
        assertThat(Split.parse(Split.parse(text).toString())).isEqualTo(Split.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "-0.2", "NaN", "70%", "", "yesterday", "2015-02-30"})
    void refusesWhatIsNeitherShareNorDay(String text) {
        assertThatThrownBy(() -> Split.parse(text))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("must be");
    }

    @Test
    void aShareTakesTheFirstObservations() {
        SplitRule rule = cut(1, false, "0.7");

        assertThat(rule.fit().count()).isEqualTo(70);
        assertThat(rule.test().count()).isEqualTo(30);
        // price i is of day i; observation 69 runs from day 69 to day 70
        LocalDate first = LocalDate.of(2000, 1, 3);
        assertThat(rule.outcome())
                .isEqualTo(new SplitOutcome(
                        new Split.Share(0.7),
                        70,
                        first,
                        first.plusDays(70),
                        30,
                        first.plusDays(71),
                        first.plusDays(100)));
    }

    @Test
    void aDateIsTheFirstDayThatIsJudged() {
        SplitRule rule = cut(1, false, "2000-02-22");

        assertThat(rule.outcome().testFrom()).isEqualTo("2000-02-22");
        assertThat(rule.outcome().fitTo()).isEqualTo("2000-02-21");
        assertThat(rule.fit().count() + rule.test().count()).isEqualTo(100);
    }

    @Test
    void longerReturnsStandSideBySide() {
        SplitRule rule = SplitRule.of(
                Series.normal(503, 1), ComparisonSettings.defaults().withHorizon(Horizon.tradingDays(5)));

        assertThat(rule.fit().count()).isEqualTo(70);
        assertThat(rule.test().count()).isEqualTo(30);
        assertThat(rule.test().start(0)).isEqualTo(350);
    }

    @Test
    void overlappingReturnsShareNoStepAcrossTheSplit() {
        SplitRule rule = cut(5, true, "0.7");

        // 96 observations, the first 67 before the split, of which the last 4 reach beyond the first step judged
        assertThat(rule.test().start(0)).isEqualTo(67);
        assertThat(rule.fit().start(rule.fit().count() - 1) + 5).isEqualTo(67);
        assertThat(rule.test().count()).isEqualTo(29);
    }

    @Test
    void saysWhatIsNeededForALongHorizon() {
        assertThatThrownBy(() -> cut(101, false, "0.7"))
                .isInstanceOf(InputException.class)
                .hasMessage("the horizon of 101 steps is longer than test series with its 100 returns,"
                        + " must be shorter or have more data");
        assertThatThrownBy(() -> cut(21, false, "0.7"))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "test series has 4 observations (21-step returns); the split 0.7 leaves 2 to fit and 2 to judge,"
                                + " must be at least 30 and 20: take another split, a shorter horizon or more data");
    }

    @Test
    void speaksOfASingleObservationInTheSingular() {
        assertThatThrownBy(() -> SplitRule.of(Series.of(0.01), ComparisonSettings.defaults()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(
                        "test series has 1 observation (one-step return); the split 0.7 leaves 0 to fit");
    }

    @ParameterizedTest
    @CsvSource({"1, false, 0.7", "5, true, 0.7", "5, true, 2000-03-20", "2, false, 0.6"})
    void aSingleFitTakesTheSameObservationsAsAComparison(int days, boolean overlapping, String split) {
        FitSample single =
                FitSample.of(SERIES, Horizon.tradingDays(days), overlapping, Optional.of(Split.parse(split)));
        SplitRule rule = cut(days, overlapping, split);

        assertThat(single).isEqualTo(rule.fitted());
        assertThat(single.last()).isEqualTo(rule.outcome().fitTo());
    }

    @Test
    void aSingleFitWithoutASplitTakesAll() {
        FitSample single = FitSample.of(SERIES, Horizon.tradingDays(5), true, Optional.empty());

        assertThat(single.sample().count()).isEqualTo(96);
        assertThat(single.last()).isEqualTo(SERIES.date(100));
    }

    @Test
    void aSingleFitNeedsAsManyObservationsAsAComparison() {
        assertThatThrownBy(() -> FitSample.of(SERIES, Horizon.tradingDays(1), false, Optional.of(new Split.Share(0.2))))
                .isInstanceOf(InputException.class)
                .hasMessage("test series has 100 observations (one-step returns); the split 0.2 leaves 20 to fit,"
                        + " must be at least 30 to fit: take another split, a shorter horizon or more data");
        assertThatThrownBy(() -> FitSample.of(SERIES, Horizon.tradingDays(21), false, Optional.empty()))
                .isInstanceOf(InputException.class)
                .hasMessage("test series has 4 observations (21-step returns),"
                        + " must be at least 30 to fit: take a shorter horizon or more data");
    }

    @ParameterizedTest
    @CsvSource({"1, false", "5, true", "2, false"})
    void theFitSampleHoldsNothingOfTheFuture(int days, boolean overlapping) {
        SplitRule rule = cut(days, overlapping, "0.6");
        int end = rule.fit().start(rule.fit().count() - 1) + days;

        assertThat(rule.fit().steps()).isEqualTo(SERIES.logReturns().slice(0, end));
        assertThat(rule.test().start(0)).isGreaterThanOrEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.999", "0.01", "1990-01-01", "2030-01-01"})
    void saysWhenOnePartIsTooSmall(String split) {
        assertThatThrownBy(() -> cut(1, false, split))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("must be at least 30 and 20");
    }

    @Test
    void refusesToFitReturnsThatNeverChange() {
        double[] flat = new double[100];
        flat[90] = 0.01;
        assertThatThrownBy(() -> SplitRule.of(Series.of(flat), ComparisonSettings.defaults()))
                .isInstanceOf(InputException.class)
                .hasMessage("all 70 returns of test series that are to be fitted are 0.0, must vary to be fitted");
    }
}
