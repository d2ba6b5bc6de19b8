package org.potentia.models.schrodinger.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.study.StudySeries;
import org.potentia.models.schrodinger.modality.Resampling;

class PartsTest {
    private static final ThresholdSettings ALL_YEARS =
            ThresholdSettings.of(ThresholdSettings.OPTIONS.settings(Values.of("years", 0)));

    @Test
    void rangeRuleStepsThroughTheRange() {
        Doubles volumes = Doubles.of(IntStream.rangeClosed(0, 1000).mapToDouble(i -> i));

        Ladder ladder = Ladder.of(volumes, false, 20, 22);

        assertThat(ladder.rungs()).hasSize(19);
        assertThat(ladder.rungs().get(0)).isEqualTo(new Ladder.Rung(1, 50, 951));
        assertThat(ladder.rungs().get(18)).isEqualTo(new Ladder.Rung(19, 950, 51));
        assertThat(Ladder.of(volumes, false, 100, 22).rungs()).hasSize(97);
    }

    @Test
    void rulesDifferWhereOneVolumeIsHuge() {
        Doubles volumes = Doubles.of(IntStream.rangeClosed(1, 500).mapToDouble(i -> i == 500 ? 1e6 : i));

        assertThat(Ladder.of(volumes, false, 20, 22).rungs()).isEmpty();
        assertThat(Ladder.of(volumes, true, 20, 22).rungs())
                .hasSize(19)
                .first()
                .satisfies(rung -> assertThat(rung.days()).isEqualTo(475));
    }

    @Test
    void hugeVolumeIsReported() {
        double[] returns = new double[500];
        double[] volumes = new double[500];
        for (int i = 0; i < 500; i++) {
            returns[i] = Math.sin(i);
            volumes[i] = i == 77 ? 1e6 : 1 + i % 7;
        }
        TradingDays days = TradingDays.of(MadeAssets.series("x", returns, volumes), ALL_YEARS, 1);

        assertThat(days.warnings())
                .anySatisfy(line ->
                        assertThat(line).contains("selects only 1 of 500 days").contains("times the middle"));
        Ladder ladder = Ladder.of(days.volumes(), false, 20, 22);
        ThresholdSearch none = ThresholdSearch.of(ladder.inOrder(days.returns()), ladder, Resampling.of(100, 1), 1);
        assertThat(none.found()).isFalse();
        assertThat(none.eta(1e6)).isEqualTo(1);
        assertThat(none.smallest()).isEmpty();
    }

    @Test
    void daysThatCannotBeUsedAreCountedByReason() {
        StudySeries series = MadeAssets.series(
                        "x", new double[] {0.01, 0.02, 0.03, -0.01, 0.02}, new double[] {1, 0, Double.NaN, 2, 3})
                .with(StudySeries.Column.OPEN, Doubles.of(10, 10, 10, Double.NaN, 10));
        TradingDays days = TradingDays.of(series, ALL_YEARS, 1);

        assertThat(days.days()).hasSize(2);
        assertThat(days.log())
                .contains(
                        "x: 1 days without open or close were left out",
                        "x: 1 days without volume were left out",
                        "x: 1 days with volume 0, suspended were left out");
        ThresholdSettings late = ThresholdSettings.of(ThresholdSettings.OPTIONS.settings(
                Values.EMPTY.with("from", 20110107).with("to", 20110107)));
        assertThat(TradingDays.of(series, late, 1).days()).containsExactly(LocalDate.of(2011, 1, 7));
    }

    @Test
    void turnoverGoesBeforeShares() {
        StudySeries series = MadeAssets.series("x", new double[] {0.01, 0.02}, new double[] {1, 2})
                .with(StudySeries.Column.TURNOVER, Doubles.of(70, 80));

        TradingDays days = TradingDays.of(series, ALL_YEARS, 1);

        assertThat(days.volumes()).isEqualTo(Doubles.of(70, 80));
        assertThat(days.unit()).isEqualTo("money");
    }

    @Test
    void ticksSpreadTies() {
        double[] returns = new double[50];
        double[] volumes = IntStream.range(0, 50).mapToDouble(i -> i + 1.0).toArray();
        StudySeries series = MadeAssets.series("x", returns, volumes);
        assertThat(TradingDays.of(series, ALL_YEARS, 1).warnings())
                .anySatisfy(line -> assertThat(line).contains("49 of 50 returns repeat"))
                .anySatisfy(line -> assertThat(line).contains("from close to close"));

        ThresholdSettings spread = ThresholdSettings.of(ThresholdSettings.OPTIONS.settings(
                Values.EMPTY.with("years", 0.0).with("price-tick", 0.01)));
        Doubles moved = TradingDays.of(series, spread, 1).returns();
        assertThat(moved.stream().distinct().count()).isEqualTo(50);
        assertThat(moved.stream()).allMatch(r -> Math.abs(r) <= 0.0005);
    }

    @Test
    void limitsAreThoseOfBoardAndDate() {
        LocalDate before = LocalDate.of(2020, 8, 21);
        LocalDate after = LocalDate.of(2020, 8, 24);
        PriceLimit main = PriceLimit.of("auto", "sz000938-daily.csv.gz");
        assertThat(main).isEqualTo(PriceLimit.MAIN);
        // 9.87 * 1.1 = 10.857, to the tick 10.86
        assertThat(main.hit(9.87, 10.86, after)).isTrue();
        assertThat(main.hit(9.87, 10.85, after)).isFalse();
        assertThat(main.hit(10, 9, after)).isTrue();
        PriceLimit growth = PriceLimit.of("auto", "300059");
        assertThat(growth.hit(10, 11, before)).isTrue();
        assertThat(growth.hit(10, 11, after)).isFalse();
        assertThat(growth.hit(10, 12, after)).isTrue();
        assertThat(PriceLimit.of("auto", "sh688001")).isEqualTo(PriceLimit.STAR);
        assertThat(PriceLimit.of("auto", "sh600000")).isEqualTo(PriceLimit.MAIN);
        assertThat(PriceLimit.of("auto", "sh000300")).isEqualTo(PriceLimit.NONE);
        assertThat(PriceLimit.of("auto", "sz399001")).isEqualTo(PriceLimit.NONE);
        assertThat(PriceLimit.of("auto", "AAPL")).isEqualTo(PriceLimit.NONE);
        assertThat(PriceLimit.of("star", "AAPL")).isEqualTo(PriceLimit.STAR);
        assertThat(PriceLimit.NONE.hit(10, 11, after)).isFalse();
    }

    @Test
    void limitDaysAreCountedAndDroppedOnRequest() {
        double[] returns = {0, Math.log(1.1), 0.01, 0.02};
        StudySeries series = MadeAssets.series("sz000001", returns, new double[] {1, 2, 3, 4});
        TradingDays kept = TradingDays.of(series, ALL_YEARS, 1);
        assertThat(kept.log()).contains("sz000001: 1 days closed at the price limit and were kept");
        assertThat(kept.warnings()).anySatisfy(line -> assertThat(line).contains("an atom"));

        ThresholdSettings drop = ThresholdSettings.of(ThresholdSettings.OPTIONS.settings(
                Values.EMPTY.with("years", 0.0).with("limit-days", "drop")));
        assertThat(TradingDays.of(series, drop, 1).days()).hasSize(3);
    }

    @Test
    void qValuesAreThoseOfBenjaminiAndHochberg() {
        // by hand: 0.01 * 4, min(0.04 * 4/3, 0.03 * 4/2 ...) from the largest down
        assertThat(FalseDiscovery.qValues(0.01, 0.04, 0.03, 0.5))
                .containsExactly(new double[] {0.04, 0.16 / 3, 0.16 / 3, 0.5}, within(1e-15));
        assertThat(FalseDiscovery.qValues()).isEmpty();
    }

    @Test
    void permutationCountsTheDataIn() {
        assertThat(FalseDiscovery.permutation(0.3, 0.2, 0.3, 1, 1)).isEqualTo(3.0 / 5);
        assertThat(FalseDiscovery.permutation(0.1, 0.2, 0.3, 1, 1)).isEqualTo(1.0 / 5);
        assertThat(FalseDiscovery.permutation(1, 1, 1)).isEqualTo(1);
    }

    @Test
    void intervalOfAShareIsWilsons() {
        // 1 of 10: (0.0179, 0.4042), Brown, Cai, DasGupta (2001), table of intervals
        assertThat(ThresholdReport.wilson(1, 10)).containsExactly(new double[] {0.0179, 0.4042}, within(5e-5));
    }

    @Test
    void flatReturnsAboveAVolumeCannotBeTested() {
        double[] ordered = IntStream.range(0, 100)
                .mapToDouble(i -> i < 50 ? Math.sin(i) : 0)
                .toArray();
        Doubles volumes = Doubles.of(IntStream.range(0, 100).mapToDouble(i -> i));
        Ladder ladder = Ladder.of(volumes, false, 2, 22);

        ThresholdSearch search =
                ThresholdSearch.of(ordered, ladder, Resampling.of(40, 1).stoppingEarly(), 3);

        assertThat(search.looks().getLast().test()).isEmpty();
    }
}
