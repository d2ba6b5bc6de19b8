package org.potentia.optimizers.asa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.optimize.Budget;
import org.potentia.api.optimize.OptimizationProblem;
import org.potentia.api.optimize.Optimum;
import org.potentia.api.optimize.Progress;
import org.potentia.api.optimize.RunMonitor;
import org.potentia.api.optimize.StopReason;

/** Runs left and taken up again end as if nothing had happened, bit for bit. */
class AsaResumeTest {
    private static final OptimizationProblem RUGGED =
            OptimizationProblem.over(Runs::rugged, Doubles.of(-2, -2, 1, -3), Doubles.of(2, 2, 1, 3));

    static Stream<Arguments> runs() {
        AsaOptions often = AsaOptions.defaults()
                .with("Acceptance_Frequency_Modulus", 20)
                .with("Accepted_To_Generated_Ratio", 0.05)
                .with("Maximum_Cost_Repeat", 0);
        OptimizationProblem started =
                RUGGED.startingAt(List.of(Doubles.of(1, 1, 1, 1), Doubles.of(-1, 0, 1, 2), Doubles.of(0, 0, 1, 0)));
        OptimizationProblem constrained = RUGGED.where(x -> x[0] + x[1] > 0.2);
        OptimizationProblem broken =
                OptimizationProblem.over(x -> x[0] > 1 ? Double.NaN : Runs.rugged(x), RUGGED.lower(), RUGGED.upper());
        return Stream.of(
                Arguments.of("defaults", often, RUGGED),
                Arguments.of("truncated index", often.with("realIndex", false), RUGGED),
                Arguments.of("starts", often, started),
                Arguments.of("from a start", often.with("User_Initial_Parameters", true), started),
                Arguments.of("constraint", often, constrained),
                Arguments.of("invalid points", often.with("Number_Cost_Samples", -6), broken),
                Arguments.of("in turn", often.with("Sequential_Parameters", 1), RUGGED),
                Arguments.of("cost samples", often.with("Reanneal_Cost", 7), RUGGED),
                Arguments.of("cost samples anew", often.with("Reanneal_Cost", -7), RUGGED),
                Arguments.of("integers", often.withParameterType(Doubles.of(1, -1, -1, 1)), RUGGED),
                Arguments.of("blocks", often.withBlock(7), broken),
                Arguments.of("blocks in turn", often.withBlock(5).with("Sequential_Parameters", 0), RUGGED),
                Arguments.of("adapted blocks", often.withBlock(9).with("Gener_Mov_Avr", 3), RUGGED),
                Arguments.of(
                        "held temperatures",
                        often.with("SMALL_FLOAT", 1e-4)
                                .with("NO_PARAM_TEMP_TEST", true)
                                .with("NO_COST_TEMP_TEST", true),
                        RUGGED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("runs")
    void aResumedRunEndsAsTheUninterruptedOne(String name, AsaOptions options, OptimizationProblem problem) {
        Asa asa = Asa.of(options);
        Runs.Saved all = new Runs.Saved(29, 30);
        Optimum whole = asa.minimize(problem, Budget.of(900), 11, RunMonitor.NONE, all);
        assertThat(whole.details().number("reannealings")).as("reannealings").isPositive();
        for (int i = 0; i < all.states.size(); i++) {
            Runs.Saved end = new Runs.Saved(Long.MAX_VALUE);
            Optimum resumed = asa.resume(read(all.states.get(i)), problem, Budget.of(900), RunMonitor.NONE, end);
            assertThat(Runs.withoutClock(resumed)).as("resumed at state %d", i).isEqualTo(Runs.withoutClock(whole));
            assertThat(timeless(end.states)).as("last state").isEqualTo(timeless(List.of(all.last())));
        }
    }

    /** A run of a smaller budget that is continued is the run of the larger one. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("runs")
    void aLargerBudgetIsAContinuation(String name, AsaOptions options, OptimizationProblem problem) {
        Asa asa = Asa.of(options);
        Runs.Saved saved = new Runs.Saved(Long.MAX_VALUE);
        Optimum whole = asa.minimize(problem, Budget.of(900), 5, RunMonitor.NONE, saved);
        for (long first : new long[] {1, 4, 100, 333, 617}) {
            Runs.Saved cut = new Runs.Saved(Long.MAX_VALUE);
            Optimum shorter = asa.minimize(problem, Budget.of(first), 5, RunMonitor.NONE, cut);
            assertThat(shorter.evaluations()).isEqualTo(first);
            assertThat(Runs.withoutClock(asa.resume(read(cut.last()), problem, Budget.of(900), RunMonitor.NONE, saved)))
                    .isEqualTo(Runs.withoutClock(whole));
        }
    }

    @Test
    void aRunThatIsOverStaysOver() {
        AsaOptions options = Runs.quiet().withLimits(0, 30);
        Runs.Saved all = new Runs.Saved(1);
        Optimum whole = Asa.of(options).minimize(RUGGED, Budget.of(900), 5, RunMonitor.NONE, all);
        Optimum resumed = Asa.of(options).resume(read(all.last()), RUGGED, Budget.of(5_000), RunMonitor.NONE, all);
        assertThat(Runs.withoutClock(resumed)).isEqualTo(Runs.withoutClock(whole));
    }

    @Test
    void aCancelledRunSavesItsState() {
        Asa asa = Asa.of(AsaOptions.defaults());
        Runs.Saved saved = new Runs.Saved(Long.MAX_VALUE);
        List<Progress> heard = new ArrayList<>();
        Optimum cancelled = asa.minimize(
                RUGGED,
                Budget.of(900),
                3,
                new RunMonitor() {
                    @Override
                    public boolean cancelled() {
                        return heard.size() > 5;
                    }

                    @Override
                    public void progress(Progress progress) {
                        heard.add(progress);
                    }
                },
                saved);
        assertThat(cancelled.stop()).isEqualTo(StopReason.CANCELLED);
        assertThat(saved.states).hasSize(1);
        Optimum whole = asa.minimize(RUGGED, Budget.of(900), 3, RunMonitor.NONE, saved);
        assertThat(Runs.withoutClock(
                        asa.resume(read(saved.states.get(0)), RUGGED, Budget.of(900), RunMonitor.NONE, saved)))
                .isEqualTo(Runs.withoutClock(whole));
        assertThat(heard.get(0).levels())
                .containsKeys("costTemperature", "parameterTemperature", "accepted", "generated", "invalid");
        assertThat(heard.size()).as("reports, fewer than evaluations").isLessThan((int) cancelled.evaluations());
    }

    /** Ten times the largest number of evaluations after which a program may be killed in the acceptance test of the project. */
    @Test
    @Tag("slow")
    void aLongRunLosesNothing() {
        AsaOptions options = AsaOptions.defaults()
                .withLimits(0, 0)
                .with("Maximum_Cost_Repeat", 0)
                .with("NO_PARAM_TEMP_TEST", true)
                .with("NO_COST_TEMP_TEST", true);
        Asa asa = Asa.of(options);
        Runs.Saved some = new Runs.Saved(300_001);
        Budget million = Budget.of(1_000_000);
        Optimum whole = asa.minimize(Runs.corana(), million, 9, RunMonitor.NONE, some);
        assertThat(whole.history().rows()).hasSizeBetween(HistoryLog.CAPACITY / 2, HistoryLog.CAPACITY + 1);
        for (Values state : List.copyOf(some.states)) {
            assertThat(Runs.withoutClock(asa.resume(read(state), Runs.corana(), million, RunMonitor.NONE, some)))
                    .isEqualTo(Runs.withoutClock(whole));
        }
    }

    @Test
    void statesOfOthersAreRefused() {
        Asa asa = Asa.of(AsaOptions.defaults());
        Runs.Saved saved = new Runs.Saved(50);
        asa.minimize(RUGGED, Budget.of(120), 3, RunMonitor.NONE, saved);
        Values state = saved.states.get(1);

        refused(
                asa,
                RUGGED,
                Values.of("x", 1),
                "the state is of another program or optimizer (schema null), must be of asa");
        refused(asa, RUGGED, state.with("version", 2), "the state has version 2.0, must have version 1.0");
        refused(
                asa,
                RUGGED,
                state.with("lastCost", 1.25),
                "damaged, must be as it was saved: its checksum does not fit");
        refused(asa, RUGGED, without(state, "index"), "its checksum does not fit");
        refused(asa, RUGGED, sealed(without(state, "index")), "damaged, must be as it was saved: index is missing");
        refused(asa, RUGGED, sealed(state.with("index", Doubles.of(1))), "index has 1 numbers, must have 3");
        refused(asa, RUGGED, sealed(state.with("random", "1 2 x 4")), "damaged, must be as it was saved");
        refused(asa, RUGGED, sealed(state.with("random", "1 2 3")), "random has 3 numbers, must have 4");
        refused(asa, RUGGED, sealed(state.with("phase", "LUNCH")), "damaged, must be as it was saved");
        refused(asa, RUGGED, sealed(state.with("history", 3)), "history = 3.0, must be a list of points");
        refused(asa, RUGGED, sealed(state.with("history", List.of("a"))), "history holds a, must hold points");
        refused(asa, RUGGED, sealed(state.with("optimizer", "cma-es")), "the state is of cma-es, must be of asa");
        refused(
                Asa.of(AsaOptions.defaults().with("Delta_X", 0.01)),
                RUGGED,
                state,
                "the state was saved with deltaX = 0.001, must be 0.01 as in the options of this run");
        refused(
                asa.withGenerator("mine", (random, i, t, x, lower, upper) -> x),
                RUGGED,
                state,
                "the state was saved with the generating function asa, must be mine");
        refused(asa, Runs.square(Runs::bowl), state, "the state is of 4 dimensions, must be of 2 as the problem is");
        refused(
                asa,
                OptimizationProblem.over(Runs::rugged, RUGGED.lower(), Doubles.of(2, 2, 1, 4)),
                state,
                "the state is of the box [-2.0, -2.0, 1.0, -3.0] to [2.0, 2.0, 1.0, 3.0], must be of");
        refused(
                asa,
                RUGGED.startingAt(List.of(Doubles.of(0, 0, 1, 0))),
                state,
                "the state was saved with other starts, must have those of the problem");
    }

    private static void refused(Asa asa, OptimizationProblem problem, Values state, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> asa.resume(state, problem, Budget.of(200), RunMonitor.NONE, new Runs.Saved(9_999)))
                .withMessageContaining(message);
    }

    private static Values without(Values state, String name) {
        Map<String, @Nullable Object> rest = new LinkedHashMap<>(state.asMap());
        rest.remove(name);
        return Values.of(rest);
    }

    /** A state that was not damaged by accident. */
    private static Values sealed(Values state) {
        Values rest = without(state, "checksum");
        return rest.with("checksum", Checkpoint.checksum(rest));
    }

    private static List<Values> timeless(List<Values> states) {
        return states.stream()
                .map(state -> without(without(state, "checksum"), "seconds"))
                .toList();
    }

    /** What a file gives back: every number through its shortest decimal, empty lists as lists of numbers. */
    private static Values read(Values state) {
        Map<String, @Nullable Object> back = new LinkedHashMap<>();
        state.asMap().forEach((name, value) -> back.put(name, read(value)));
        return Values.of(back);
    }

    private static @Nullable Object read(@Nullable Object value) {
        if (value instanceof Double number) {
            return Double.valueOf(number.toString());
        }
        if (value instanceof Doubles numbers) {
            return numbers.map(x -> Double.parseDouble(Double.toString(x)));
        }
        if (value instanceof Values values) {
            return read(values);
        }
        if (value instanceof List<?> list) {
            return list.isEmpty()
                    ? Doubles.of()
                    : list.stream().map(AsaResumeTest::read).toList();
        }
        return value;
    }
}
