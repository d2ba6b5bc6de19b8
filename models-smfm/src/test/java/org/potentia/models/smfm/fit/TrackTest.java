package org.potentia.models.smfm.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.study.StudySeries;
import org.potentia.api.study.StudySeries.Column;

class TrackTest {
    private static final LocalDate FIRST = LocalDate.of(1996, 1, 2);

    private static Track track(StudySeries series, Values values) {
        Values all = values.with("window", 8).with("half-life", 3.0);
        return Track.of(series, IndicatorSettings.of(IndicatorSettings.OPTIONS.settings(all)));
    }

    private static double[] quotes(int size) {
        double[] quotes = new double[size];
        Arrays.setAll(quotes, i -> 94 + 0.1 * Math.sin(i));
        return quotes;
    }

    private static StudySeries contracts(double... months) {
        return MadeSeries.daily("future", FIRST, quotes(months.length)).with(Column.CONTRACT, Doubles.of(months));
    }

    private static double[] months(int size, int change, double before, double after) {
        double[] months = new double[size];
        Arrays.setAll(months, i -> i < change ? before : after);
        return months;
    }

    private static final Values RATES = Values.EMPTY.with("quotes", "rate");

    @Test
    void yieldIsAHundredLessTheQuote() {
        Track track = track(MadeSeries.daily("future", FIRST, quotes(20)), RATES);
        assertThat(track.moves().from(3)).isCloseTo(100 - (94 + 0.1 * Math.sin(3)), within(1e-12));
        assertThat(track.moves().step()).isEqualTo(1.0 / 252);
        assertThat(track.regions()).isEqualTo(new Regions(1, 20, 0));
    }

    @Test
    void noMoveLeadsFromAContractToAnother() {
        Track track = track(contracts(months(24, 12, 199612, 199703)), RATES);
        assertThat(track.moves().size()).isEqualTo(22);
        assertThat(track.contracts().get(10)).isEqualTo(199612);
        assertThat(track.contracts().get(11)).isEqualTo(199703);
        assertThat(track.moves().from(11)).isCloseTo(6 - 0.1 * Math.sin(12), within(1e-12));
        assertThat(track.log()).anySatisfy(line -> assertThat(line).contains("1 steps from a contract to another"));
    }

    @Test
    void onlyQuarterlyContractsWithMoreThanSixMonthsToGoCount() {
        // the contract of May is not quarterly, that of June 1996 is less than six months away
        assertThat(track(contracts(months(24, 10, 199705, 199703)), RATES)
                        .moves()
                        .size())
                .isEqualTo(13);
        assertThat(track(contracts(months(24, 10, 199606, 199703)), RATES)
                        .moves()
                        .size())
                .isEqualTo(13);
        assertThat(track(contracts(months(24, 10, 199606, 199703)), RATES.with("months-to-expiry", 0.0))
                        .moves()
                        .size())
                .isEqualTo(22);
        // by its name a SOFR contract of March ends in June
        assertThat(track(contracts(months(24, 10, 199606, 199703)), RATES.with("delivery", "sofr"))
                        .moves()
                        .size())
                .isEqualTo(22);
    }

    @Test
    void neighbourIsAnotherSeries() {
        StudySeries both = contracts(months(24, 24, 199612, 0))
                .with(Column.NEIGHBOUR, Doubles.of(quotes(24)).map(q -> q + 1))
                .with(Column.NEIGHBOUR_CONTRACT, Doubles.of(months(24, 24, 199609, 0)));
        assertThat(track(both, RATES.with("month", "neighbour")).moves().from(0))
                .isCloseTo(5, within(1e-12));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> track(contracts(months(24, 24, 199612, 0)), RATES.with("month", "neighbour")))
                .withMessageContaining("neighbouring contract");
    }

    @Test
    void quotesAboveAHundredNeedAShift() {
        double[] negative = quotes(20);
        negative[7] = 100.25;
        StudySeries series = MadeSeries.daily("future", FIRST, negative);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> track(series, RATES))
                .withMessageContaining("quote of future on 1996-01-09 = 100.25")
                .withMessageContaining("a shift above 0.25");
        Track track = track(series, RATES.with("shift", 1.0));
        assertThat(track.moves().from(7)).isCloseTo(0.75, within(1e-12));
    }

    @Test
    void pricesAtOrBelowZeroNeedAShift() {
        double[] prices = quotes(20);
        prices[3] = -37.63;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> track(MadeSeries.daily("oil", FIRST, prices), Values.EMPTY))
                .withMessageContaining("oil on 1996-01-05 = -37.63")
                .withMessageContaining("option shift");
    }

    @Test
    void theShiftThatIsNamedAdmitsEveryPrice() {
        double[] prices = quotes(20);
        prices[3] = -1;
        prices[5] = -100.2;
        prices[9] = 0;
        StudySeries series = MadeSeries.daily("oil", FIRST, prices);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> track(series, Values.EMPTY))
                .withMessage(
                        "price of oil on 1996-01-07 = -100.2 is the lowest of 3 that are not above the origin of the"
                                + " model, 0: give a shift above 100.2 (option shift), which moves the origin below all of them");
        Track track = track(series, Values.EMPTY.with("shift", 101.0));
        assertThat(track.moves().from(5)).isCloseTo(0.8, within(1e-12));
        prices[5] = 100.2;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> track(MadeSeries.daily("future", FIRST, prices), RATES))
                .withMessageContaining("= 100.2 (a yield of -0.2 percent) is the lowest of 1 ")
                .withMessageContaining("a shift above 0.2 (");
        assertThat(new SmfmIndicator().takesAnyPrice()).isTrue();
    }

    @Test
    void filteredVolatilityKnowsThePastOnly() {
        double[] prices = quotes(30);
        Track track = track(MadeSeries.daily("index", FIRST, prices), Values.EMPTY);
        double[] other = prices.clone();
        other[20] += 1;
        Track changed = track(MadeSeries.daily("index", FIRST, other), Values.EMPTY);
        assertThat(track.volatility().get(2)).isNaN();
        for (int i = 3; i <= 19; i++) {
            assertThat(changed.volatility().get(i))
                    .as("move " + i)
                    .isEqualTo(track.volatility().get(i));
        }
        assertThat(changed.volatility().get(20))
                .isGreaterThan(track.volatility().get(20));
        assertThat(track.volatility().get(10) + track.volatilityChange().get(10))
                .isCloseTo(track.volatility().get(11), within(1e-12));
    }

    @Test
    void observedVolatilityIsTakenInItsUnit() {
        double[] percent = new double[20];
        Arrays.setAll(percent, i -> 20 + i % 3);
        percent[5] = Double.NaN;
        Track track = track(
                MadeSeries.daily("index", FIRST, quotes(20)).with(Column.VOLATILITY, Doubles.of(percent)),
                Values.EMPTY.with("volatility-scale", 0.01));
        assertThat(track.observed()).isTrue();
        assertThat(track.volatility().get(1)).isCloseTo(0.21, within(1e-12));
        assertThat(track.volatilityChange().get(1)).isCloseTo(0.01, within(1e-12));
        assertThat(track.volatility().get(4)).isNaN();
        assertThat(track.volatility().get(5)).isNaN();
    }

    @Test
    void withinTheDayNoMoveLeadsOverNight() {
        double[] prices = quotes(20);
        long minute = 60_000_000_000L;
        long[] times = new long[20];
        int[] sessions = new int[20];
        Arrays.setAll(times, i -> i * minute);
        Arrays.setAll(sessions, i -> i / 10);
        StudySeries series = StudySeries.of("minutes", "", times, sessions, minute, Doubles.of(prices));
        Track track = track(series, Values.EMPTY);
        assertThat(track.moves().size()).isEqualTo(18);
        assertThat(track.moves().step()).isCloseTo(1 / (252.0 * 9), within(1e-15));
        assertThat(track(series, Values.EMPTY.with("steps-per-year", 1000.0))
                        .moves()
                        .step())
                .isEqualTo(1e-3);
    }

    @Test
    void contractsMustBeMonths() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> track(contracts(months(24, 24, 199613, 0)), RATES))
                .withMessageContaining("199612");
    }
}
