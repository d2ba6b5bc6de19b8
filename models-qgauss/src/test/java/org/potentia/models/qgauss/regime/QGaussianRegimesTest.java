package org.potentia.models.qgauss.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.Services;
import org.potentia.api.Values;
import org.potentia.api.option.Settings;
import org.potentia.api.study.StudyContext;
import org.potentia.api.study.StudyResult;
import org.potentia.api.study.StudySeries;
import org.potentia.api.study.StudyTable;

class QGaussianRegimesTest {
    private static final long MINUTE = 60_000_000_000L;

    /** Works in the calling thread. */
    record Alone(long seed) implements StudyContext {
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

    private static Settings settings(Object... pairs) {
        Values values = Values.EMPTY;
        for (int i = 0; i < pairs.length; i += 2) {
            values = values.with((String) pairs[i], pairs[i + 1]);
        }
        return RegimeSettings.OPTIONS.settings(values);
    }

    private static StudyResult run(StudySeries series, Object... pairs) {
        return new QGaussianRegimes().run(List.of(series), settings(pairs), new Alone(3));
    }

    private static StudySeries series(double[] prices, int session) {
        long[] times = new long[prices.length];
        Arrays.setAll(times, i -> i * MINUTE);
        int[] sessions = IntStream.range(0, prices.length).map(i -> i / session).toArray();
        return StudySeries.of("test", "", times, sessions, MINUTE, Doubles.of(prices));
    }

    private static Values regime(StudyResult result, int i) {
        return (Values) ((List<?>) result.values().asMap().get("regimes")).get(i);
    }

    private static double value(Values regime, String name) {
        return ((Values) regime.asMap().get(name)).number("value");
    }

    private static double error(Values regime, String name) {
        return ((Values) regime.asMap().get(name)).number("error");
    }

    @Test
    void normalWalkHasOneRegimeOfAlphaTwoAndQOne() {
        StudyResult result =
                run(NullControl.walk(30_000, 0, 5), "longest-lag", 300, "lags", 20, "resamples", 60, "detrend", "none");

        Values single = regime(result, 0);
        assertThat(single.text("name")).isEqualTo("single");
        assertThat(value(single, "alpha")).isCloseTo(2, within(3 * error(single, "alpha")));
        assertThat(value(single, "q")).isCloseTo(1, within(0.05));
        assertThat(error(single, "alpha"))
                .isGreaterThan(((Values) single.asMap().get("alpha")).number("naiveError"));
        assertThat(result.figures()).extracting("id").containsExactly("qgauss-1", "qgauss-2", "qgauss-4");
        Values rivals = (Values) ((List<?>) result.values().asMap().get("rivals")).get(4);
        assertThat(rivals.text("shape")).isEqualTo("Gaussian");
    }

    @Test
    void joinedSeriesGivesItsTwoRegimesBack() {
        StudyResult result = new QGaussianRegimes()
                .run(List.of(), settings("preset", "joined", "lags", 40, "resamples", 60), new Alone(1));

        List<?> exact = (List<?>) result.values().asMap().get("exactLaw");
        for (int i = 0; i < 2; i++) {
            Values found = regime(result, i);
            Values law = (Values) exact.get(i);
            for (String name : List.of("alpha", "alphaFromBeta", "D")) {
                assertThat(value(found, name))
                        .as(found.text("name") + " " + name)
                        .isCloseTo(law.number(name), within(3 * error(found, name)));
            }
        }
        Values weak = regime(result, 1);
        assertThat(value(weak, "q")).isCloseTo(1.71, within(3 * error(weak, "q")));
        assertThat(value(regime(result, 0), "alpha")).isCloseTo(1.26, within(0.04));
        Values changes = (Values) result.values().asMap().get("changePoints");
        assertThat(changes.number("strongUntil")).isBetween(30.0, 60.0);
        assertThat(changes.number("weakFrom")).isBetween(35.0, 110.0);
        assertThat(result.tables())
                .extracting(StudyTable::name)
                .contains("lags", "densities", "bump-edges", "zone-a", "zone-c", "collapse-strong", "collapse-weak");
        assertThat(result.figures()).hasSize(4);
    }

    @Test
    void statesMakeTheWeakLawBeyondTheJoin() {
        JoinedSeries.States states = JoinedSeries.PAPER.states(4000);

        // at 600 minutes the crossover is over: P_max = 1/(C_q (D t)^(1/alpha)), equation (8)
        assertThat(states.density(0, 600))
                .isCloseTo(JoinedSeries.PAPER.weak().law(600).density(0), within(2e-4));
        assertThat(states.cdf(3, 600))
                .isCloseTo(JoinedSeries.PAPER.weak().law(600).cdf(3), within(1e-4));
    }

    @Test
    void smallNullControlsGiveAlphaTwo() {
        StudyResult result = new QGaussianNullControls()
                .run(
                        List.of(),
                        new QGaussianNullControls()
                                .options()
                                .settings(Values.of("walks", 4)
                                        .with("steps", 20_000)
                                        .with("longest-lag", 300)
                                        .with("lags", 20)
                                        .with("detrend", "none")),
                        new Alone(2));

        assertThat(result.values().number("meanAlpha"))
                .isCloseTo(2, within(3 * result.values().number("meanError")));
        assertThat(result.tables().get(0).rows()).isEqualTo(4);
        assertThat(NullControl.walk(1000, 3, 1).size()).isEqualTo(1000);
    }

    @Test
    void badSeriesAreRefusedInOneSentence() {
        double[] constant = new double[5000];
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(series(constant, 390)))
                .withMessageContaining("has one price throughout");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(NullControl.walk(90, 0, 1)))
                .withMessageContaining("too short for 12 lags");
        StudySeries uneven = StudySeries.of("u", "", new long[] {1, 5}, new int[] {0, 0}, 0, Doubles.of(1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> run(uneven)).withMessageContaining("unevenly spaced");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QGaussianRegimes().run(List.of(), settings(), new Alone(1)))
                .withMessageContaining("there are 0 series");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settingsOf("shortest-lag", 10, "longest-lag", 5))
                .withMessageContaining("must be below longest-lag");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settingsOf("strong-until", 10))
                .withMessageContaining("must be given together");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QGaussianNullControls()
                        .run(
                                List.of(series(constant, 390)),
                                new QGaussianNullControls().options().defaults(),
                                new Alone(1)))
                .withMessageContaining("must be none");
    }

    private static RegimeSettings settingsOf(Object... pairs) {
        return RegimeSettings.of(settings(pairs));
    }

    @Test
    void tickAtomAndShortSeriesAreWarnedOf() {
        double[] prices = new double[12_000];
        SplittableRandom random = new SplittableRandom(4);
        double price = 100;
        for (int i = 0; i < prices.length; i++) {
            price += 0.15 * random.nextGaussian();
            prices[i] = Math.rint(price * 4) / 4;
        }
        StudyResult result =
                run(series(prices, 390), "lags", 15, "resamples", 20, "bandwidth", 0.005, "longest-lag", 3000);

        assertThat(result.warnings())
                .anySatisfy(line -> assertThat(line).contains("are exactly zero"))
                .anySatisfy(line -> assertThat(line).contains("resolves the tick"))
                .anySatisfy(line -> assertThat(line).contains("lags above 1200 were left out"))
                .anySatisfy(line -> assertThat(line).contains("half of the returns lie within two ticks"));
        assertThat(result.log()).anySatisfy(line -> assertThat(line).contains("tick of 0.25"));
    }

    @Test
    void overnightJumpsAreKeptRemovedOrLeftOut() {
        StudySeries series = series(new double[] {1, 2, 3, 10, 11, 12}, 3);

        assertThat(track(series, Track.Overnight.KEEP).returns(1).values()).containsExactly(1, 1, 7, 1, 1);
        assertThat(track(series, Track.Overnight.REMOVE).returns(1).values()).containsExactly(1, 1, 0, 1, 1);
        assertThat(track(series, Track.Overnight.WITHIN).returns(1).values()).containsExactly(1, 1, 1, 1);
        assertThat(track(series, Track.Overnight.WITHIN).longestUsefulLag()).isEqualTo(2);
        assertThat(track(series, Track.Overnight.KEEP).blockCount()).isEqualTo(2);
    }

    private static Track track(StudySeries series, Track.Overnight overnight) {
        return Track.of(series, overnight, Detrending.NONE, 10, 2);
    }

    @Test
    void regimeLimitsCanBeGiven() {
        StudyResult result = run(
                NullControl.walk(30_000, 3, 5),
                "longest-lag",
                300,
                "lags",
                30,
                "resamples",
                20,
                "detrend",
                "none",
                "strong-until",
                20,
                "weak-from",
                40);

        assertThat(regime(result, 0).number("to")).isLessThanOrEqualTo(20);
        assertThat(regime(result, 1).number("from")).isGreaterThanOrEqualTo(40);
    }
}
