package org.potentia.models.smfm.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.Services;
import org.potentia.api.Values;
import org.potentia.api.option.Settings;
import org.potentia.api.study.StudyProvider;
import org.potentia.api.study.StudyResult;
import org.potentia.api.study.StudySeries;
import org.potentia.api.study.StudyTable;
import org.potentia.tck.StudyProviderContract;

class SmfmIndicatorTest implements StudyProviderContract {
    private static final MadePrices MADE = MadePrices.of(400, 0.5, 0.05, 0.5, -0.3, 11);
    private static final Values SMALL = Values.EMPTY.with("window", 50).with("step", 50);

    @Override
    public StudyProvider provider() {
        return new SmfmIndicator();
    }

    @Override
    public List<StudySeries> studyData() {
        return List.of(MadeSeries.observed(MADE));
    }

    @Override
    public Settings studySettings() {
        return settings(SMALL.with("evaluations", 100));
    }

    @Override
    public Services studyServices() {
        return new OneOptimizer();
    }

    private static Settings settings(Values values) {
        return IndicatorSettings.OPTIONS.settings(values);
    }

    private static StudyResult run(StudySeries series, Values values) {
        return new SmfmIndicator().run(List.of(series), settings(values), new MadeSeries.Alone(5));
    }

    private static List<Object> column(StudyResult result, String table, String name) {
        StudyTable found = result.tables().stream()
                .filter(each -> each.name().equals(table))
                .findFirst()
                .orElseThrow();
        return found.columns().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow()
                .values();
    }

    private static double value(StudyResult result, String method, String name) {
        Values methods = (Values) result.values().get("methods");
        return ((Values) methods.get(method)).number(name);
    }

    /** Within four standard errors: a false alarm in 16 000. */
    @Test
    void windowsTogetherFindTheExponent() {
        StudyResult result =
                run(MadeSeries.observed(MADE), SMALL.with("window", 200).with("step", 200));

        for (String method : List.of("two_level", "two_shape")) {
            assertThat(value(result, method, "joint"))
                    .as(method)
                    .isCloseTo(0.5, within(4 * value(result, method, "jointError")));
        }
        assertThat(value(result, "two_level", "jointError")).isLessThan(0.1);
        assertThat(value(result, "two_shape", "jointError")).isGreaterThan(0.2);
        assertThat((double) column(result, "two-factors", "rho").get(0))
                .isCloseTo(
                        -0.3,
                        within(4
                                * (double)
                                        column(result, "two-factors", "rho_se").get(0)));
        assertThat(result.values().flag("volatilityObserved", false)).isTrue();
        assertThat(result.figures()).extracting("id").contains("smfm-2", "smfm-profiles");
    }

    @Test
    void searchAndNewtonsMethodAgree() {
        StudyResult annealed = run(MadeSeries.observed(MADE), SMALL);
        StudyResult newton = run(MadeSeries.observed(MADE), SMALL.with("optimizer", "none"));
        for (String method : List.of("one_free", "one_historical", "one_given", "two_level", "two_shape")) {
            List<Object> a = column(annealed, "windows", "x_" + method);
            List<Object> b = column(newton, "windows", "x_" + method);
            for (int i = 0; i < a.size(); i++) {
                assertThat((double) a.get(i)).as(method).isCloseTo((double) b.get(i), within(1e-6));
            }
        }
        assertThat(annealed.values().number("betterThanNewton")).isZero();
    }

    /** Two weeks of a quiet yield: the errors are those of erratum C14, and the words say what they mean. */
    @Test
    void twoWeeksKnowNothing() {
        double[] quotes = FitQuantitiesTest.WEEKS.stream().map(y -> 100 - y).toArray();
        StudyResult result = run(
                MadeSeries.daily(quotes),
                Values.EMPTY
                        .with("quotes", "rate")
                        .with("window", 14)
                        .with("drift", "zero")
                        .with("x-limit", 20));

        assertThat((double) column(result, "windows", "x_one_free").get(0)).isCloseTo(-0.8475116, within(1e-6));
        assertThat((double) column(result, "windows", "se_one_free").get(0)).isCloseTo(14.874987, within(1e-5));
        assertThat((double) column(result, "windows", "se_before_the_moves_are_seen")
                        .get(0))
                .isCloseTo(15.2984195, within(1e-6));
        assertThat(column(result, "windows", "interval_one_free")).containsExactly("unbounded");
        assertThat(column(result, "windows", "x95_to_one_free")).containsExactly(Double.POSITIVE_INFINITY);
        assertThat(result.warnings())
                .anySatisfy(line -> assertThat(line).contains("set no end"))
                .anySatisfy(line -> assertThat(line).contains("longer windows know more"))
                .anySatisfy(line -> assertThat(line).contains("no price band"))
                .anySatisfy(line -> assertThat(line).contains("no fits with two factors"));
        assertThat(column(result, "aggregate", "method")).containsExactly("one_free", "one_historical", "one_given");
    }

    /** The same noise looks lognormal or normal by how the volatility that is taken as it stands was made. */
    @Test
    void exponentOfAVolatilityTakenAsItStandsIsThatOfItsUnit() {
        StudySeries series = MadeSeries.daily(MADE.prices());
        StudyResult relative = run(series, SMALL);
        StudyResult absolute = run(series, SMALL.with("filter", "changes"));

        assertThat(value(relative, "two_level", "median")).isCloseTo(1, within(0.15));
        assertThat(value(absolute, "two_level", "median")).isCloseTo(0, within(0.15));
        assertThat(value(relative, "one_given", "median")).isCloseTo(1, within(0.05));
        assertThat(relative.warnings()).anySatisfy(line -> assertThat(line).contains("by its unit"));
    }

    @Test
    void volatilityAtThePriceIsThatOfTheMoves() {
        StudyResult result =
                run(MadeSeries.observed(MADE), SMALL.with("window", 200).with("step", 200));
        for (String method : List.of("one_free", "one_historical", "two_shape")) {
            assertThat((double) column(result, "windows", "local_volatility_" + method)
                            .get(0))
                    .as(method)
                    .isBetween(0.1, 0.8);
        }
        List<Object> low = column(result, "price-band", "at_x_less_error");
        List<Object> high = column(result, "price-band", "at_x_plus_error");
        // puts out of the money are dearer for a smaller exponent, calls cheaper
        assertThat((double) low.get(0)).isGreaterThan((double) high.get(0));
        assertThat((double) low.get(4)).isLessThan((double) high.get(4));
    }

    @Test
    void windowsOfPricesThatStandStillSayNothing() {
        double[] prices = MADE.prices().clone();
        Arrays.fill(prices, 100, 200, prices[100]);
        StudyResult result = run(MadeSeries.daily(prices), SMALL);
        assertThat(column(result, "windows", "x_one_free")).contains("");
        assertThat(result.warnings()).anySatisfy(line -> assertThat(line).contains("stands still"));
    }

    @Test
    void contextsAreYearsOrContracts() {
        StudySeries series = MadeSeries.daily("years", LocalDate.of(1999, 6, 1), MADE.prices());
        assertThat(column(run(series, SMALL), "contexts", "context")).contains("1999", "2000");
        double[] months = new double[series.size()];
        Arrays.setAll(months, i -> i < 200 ? 200109 : 200112);
        StudyResult result = run(series.with(StudySeries.Column.CONTRACT, Doubles.of(months)), SMALL);
        assertThat(column(result, "contexts", "context")).contains("200109", "200112");
        assertThat(column(result, "windows", "contract")).contains(200109.0, 200112.0);
        assertThat(result.figures()).extracting("id").contains("smfm-contexts");
    }

    @Test
    void badInputIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SmfmIndicator().run(List.of(), settings(Values.EMPTY), new MadeSeries.Alone(1)))
                .withMessageContaining("0 series");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(MadeSeries.daily(5, 5.1, 5.2), Values.EMPTY))
                .withMessageContaining("at least the 60");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(Values.EMPTY.with("window", 3)))
                .withMessageContaining("window = 3");
        double[] still = new double[80];
        Arrays.fill(still, 5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(MadeSeries.daily(still), Values.EMPTY))
                .withMessageContaining("one price only");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(MadeSeries.daily(MADE.prices()), SMALL.with("sinf", 5.0)))
                .withMessageContaining("move Sinf above");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(MadeSeries.daily(MADE.prices()), SMALL.with("s0", 500.0)))
                .withMessageContaining("move s0 below");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(MadeSeries.daily(MADE.prices()), SMALL.with("volatility", "column")))
                .withMessageContaining("no column of volatilities");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(MadeSeries.daily(MADE.prices()), SMALL.with("optimizer", "l-bfgs")))
                .withMessageContaining("no optimizer l-bfgs");
        double[] months = new double[MADE.prices().length];
        Arrays.setAll(months, i -> i % 10 < 5 ? 200109 : 200112);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(
                        MadeSeries.daily(MADE.prices()).with(StudySeries.Column.CONTRACT, Doubles.of(months)),
                        SMALL.with("within-contract", true)))
                .withMessageContaining("none lies within a contract");
    }
}
