package org.potentia.models.smfm.hedge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.Services;
import org.potentia.api.Values;
import org.potentia.api.study.StudyContext;
import org.potentia.api.study.StudyResult;
import org.potentia.api.study.StudySeries;
import org.potentia.api.study.StudyTable;

class SmfmHedgingTest {
    private static final StudySeries SERIES = MadeSeries.of("walk", 400);

    /** Works in the calling thread. */
    private record Alone(long seed) implements StudyContext {
        @Override
        public Services services() {
            return new NoSolvers();
        }

        @Override
        public <T> List<T> all(List<? extends Callable<T>> tasks) {
            return tasks.stream()
                    .map(task -> {
                        try {
                            return task.call();
                        } catch (RuntimeException e) {
                            throw e;
                        } catch (Exception e) {
                            throw new AssertionError(e);
                        }
                    })
                    .toList();
        }

        @Override
        public void progress(String what, double share) {
            assertThat(share).isBetween(0.0, 1.0);
        }
    }

    private static StudyResult run(List<StudySeries> data, Object... pairs) {
        Values values =
                Values.of("window", 60).with("days", 10).with("paths", 30).with("strikes", 3);
        for (int i = 0; i < pairs.length; i += 2) {
            values = values.with((String) pairs[i], pairs[i + 1]);
        }
        return new SmfmHedging().run(data, HedgeSettings.OPTIONS.settings(values), new Alone(3));
    }

    private static StudyTable table(StudyResult result, String name) {
        return result.tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void hedgesAlongMadePathsAndAlongASeries() {
        StudyResult result = run(List.of(SERIES));

        // three made worlds and the series, three strikes, four hedgers
        assertThat(table(result, "errors").rows()).isEqualTo(4 * 3 * 4);
        // starts at rows 60, 70, ..., 380: the last option must expire within the series
        assertThat(table(result, "starts").rows()).isEqualTo(33);
        assertThat(table(result, "convergence").rows()).isEqualTo(5);
        assertThat(result.values().number("walk.starts")).isEqualTo(33);
        assertThat(result.figures()).hasSize(3);
    }

    @Test
    void makesItsOwnPathsWithoutData() {
        StudyResult result = run(List.of());

        assertThat(table(result, "errors").rows()).isEqualTo(3 * 3 * 4);
        assertThat(result.tables()).noneMatch(table -> table.name().equals("starts"));
    }

    /** What comes after a day changes nothing of what is believed on it. */
    @Test
    void looksNotAhead() {
        HedgeSettings settings = HedgeSettings.of(
                HedgeSettings.OPTIONS.settings(Values.of("window", 60).with("days", 10)));
        double[] other = SERIES.prices().toArray();
        for (int i = 101; i < other.length; i++) {
            other[i] *= 1 + 0.01 * (i % 7);
        }
        Belief one = Belief.on(SERIES.prices(), 100, settings).orElseThrow();
        Belief two = Belief.on(Doubles.of(other), 100, settings).orElseThrow();

        assertThat(two.law()).isEqualTo(one.law());
        assertThat(two.exponent()).isEqualTo(one.exponent());
        assertThat(two.path().sigma(0)).isEqualTo(one.path().sigma(0));
        assertThat(two.path().price(4)).isNotEqualTo(one.path().price(4));
    }

    /** In units of the price at the start nothing depends on the unit of the price. */
    @Test
    void doesNotDependOnTheUnitOfThePrice() {
        HedgeSettings settings = HedgeSettings.of(HedgeSettings.OPTIONS.settings(Values.of("window", 60)));
        Belief one = Belief.on(SERIES.prices(), 100, settings).orElseThrow();
        Belief two = Belief.on(SERIES.prices().map(price -> 1000 * price), 100, settings)
                .orElseThrow();

        assertThat(two.law().x()).isCloseTo(one.law().x(), within(1e-9));
        assertThat(two.law().sigma()).isCloseTo(one.law().sigma(), within(1e-9));
    }

    @Test
    void skipsStartsBeforeWhichThePriceStoodStill() {
        double[] prices = SERIES.prices().toArray();
        Arrays.fill(prices, 0, 75, prices[75]);
        StudyResult result = run(List.of(MadeSeries.of("still", Doubles.of(prices))));

        assertThat(result.log()).anyMatch(line -> line.contains("2 starts were left out"));
    }

    @Test
    void warnsOfOverlappingOptionsAndOfExponentsAtTheirLimit() {
        StudyResult result = run(List.of(SERIES), "every", 50, "limit", 1);
        assertThat(result.warnings()).anyMatch(line -> line.contains("held at the limit of 1.0"));
        assertThat(result.warnings()).noneMatch(line -> line.contains("overlap"));

        assertThat(run(List.of(SERIES), "every", 5).warnings()).anyMatch(line -> line.contains("options overlap"));
    }

    @Test
    void refusesWhatCannotBeHedged() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(List.of(MadeSeries.of("short", 70))))
                .withMessageContaining("short has 70 rows, must have at least 71");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(List.of(SERIES, SERIES)))
                .withMessageContaining("two series have one name");
        double[] prices = SERIES.prices().toArray();
        prices[7] = 0;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(List.of(MadeSeries.of("zero", Doubles.of(prices)))))
                .withMessageContaining("price 8 of zero = 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(List.of(
                        MadeSeries.of("still", Doubles.grid(5, 5 + 1e-300, 200).map(price -> 5)))))
                .withMessageContaining("still has 0 starts with a moving price");
    }

    @Test
    void callsAndPutsHaveTheSameErrorsByParity() {
        StudyTable calls = table(run(List.of(SERIES), "type", "call"), "errors");
        StudyTable puts = table(run(List.of(SERIES), "type", "put"), "errors");
        for (int row = 0; row < calls.rows(); row++) {
            double call = (Double) calls.columns().get(7).values().get(row);
            double put = (Double) puts.columns().get(7).values().get(row);
            // percent of the start; the lattice keeps parity to its own error
            assertThat(put).isCloseTo(call, within(2e-2));
        }
    }
}
