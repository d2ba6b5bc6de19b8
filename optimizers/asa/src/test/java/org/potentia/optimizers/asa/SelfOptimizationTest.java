package org.potentia.optimizers.asa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.optimize.Budget;
import org.potentia.api.optimize.OptimizationProblem;
import org.potentia.api.optimize.Optimum;
import org.potentia.api.optimize.Progress;
import org.potentia.api.optimize.RunMonitor;
import org.potentia.api.optimize.StopReason;

class SelfOptimizationTest {
    private static final long LONG = 1_000_000;

    private static final AsaOptions OPTIONS = AsaOptions.defaults()
            .withLimits(0, 1_500)
            .with("selfOptimize", true)
            .with("selfOptimizeEvaluations", 3_000)
            .with("selfOptimizeRuns", 2)
            .with("selfOptimizeLimit", 150);

    private static final OptimizationProblem RUGGED =
            OptimizationProblem.over(Runs::rugged, Doubles.of(-2, -2, -2), Doubles.of(2, 2, 2));

    private static Optimum run(AsaOptions options, Budget budget, RunMonitor monitor, Runs.Saved saved) {
        return Asa.of(options).minimize(RUGGED, budget, 3, monitor, saved);
    }

    private static Optimum run(AsaOptions options) {
        return run(options, Budget.of(LONG), RunMonitor.NONE, new Runs.Saved(LONG));
    }

    private static Values description(Optimum optimum) {
        return (Values) optimum.details().get("selfOptimization");
    }

    /** All evaluations of which the details tell what they were for. */
    private static double spent(Optimum optimum) {
        Values evaluations = (Values) optimum.details().get("evaluations");
        return evaluations.names().stream().mapToDouble(evaluations::number).sum();
    }

    private static void assertSame(Optimum a, Optimum b) {
        assertThat(Runs.withoutClock(a)).isEqualTo(Runs.withoutClock(b));
    }

    @Test
    void choosesOptionsThatDoNoWorseThanThoseGiven() {
        Optimum optimum = run(OPTIONS);
        Values chosen = description(optimum);
        assertThat(chosen.number("cost")).isLessThan(chosen.number("costOfGiven"));
        assertThat(chosen.number("settings")).isGreaterThanOrEqualTo(10);
        assertThat(chosen.number("evaluations")).isBetween(3_000.0, 3_300.0);
        assertThat(chosen.text("costIs")).isEqualTo("the mean best cost of 2 runs of 150 evaluations");
        assertThat(optimum.evaluations())
                .isEqualTo((long) chosen.number("evaluations")
                        + optimum.runs().get(0).evaluations());
        assertThat(spent(optimum)).isEqualTo((double) optimum.evaluations());
        assertThat(optimum.stop()).isEqualTo(optimum.runs().get(0).stop());
        assertThat(optimum.provenance().options().flag("selfOptimize", false)).isTrue();
    }

    @Test
    void usesTheOptionsChosen() {
        // the cost is that of two short runs with these options and seeds, which a reader can make again
        Values chosen = description(run(OPTIONS));
        AsaOptions options = AsaOptions.defaults().withLimits(0, 1_500);
        Values values = (Values) chosen.get("options");
        assertThat(values.names())
                .containsExactly(
                        "temperatureRatioScale",
                        "temperatureAnnealScale",
                        "costParameterScaleRatio",
                        "acceptanceFrequencyModulus");
        for (String name : values.names()) {
            options = options.with(name, values.number(name));
        }
        Xoshiro seeds = Xoshiro.seeded(3);
        seeds.nextLong();
        long last = seeds.nextLong();
        double sum = 0;
        for (int i = 0; i < 2; i++) {
            sum += Runs.run(options, RUGGED, 150, seeds.nextLong()).value();
        }
        assertThat(sum / 2).isEqualTo(chosen.number("cost"));
        Optimum alone = Runs.run(options, RUGGED, LONG, last);
        Optimum optimum = run(OPTIONS);
        assertThat(optimum.runs()).isEqualTo(alone.runs());
        long before = (long) chosen.number("evaluations");
        assertThat(optimum.history().column("evaluation"))
                .isEqualTo(
                        Doubles.of(alone.history().column("evaluation").stream().map(when -> when + before)));
        for (String column : alone.history().columns().subList(1, 9)) {
            assertThat(optimum.history().column(column))
                    .as(column)
                    .isEqualTo(alone.history().column(column));
        }
        assertThat(optimum.value()).isLessThanOrEqualTo(alone.value());
    }

    @Test
    void judgesByTheEvaluationsToATarget() {
        Optimum optimum = run(OPTIONS.with("selfOptimizeTarget", 0.5));
        Values chosen = description(optimum);
        assertThat(chosen.number("cost")).isBetween(0.0, 1.0).isLessThan(chosen.number("costOfGiven"));
        assertThat(chosen.text("costIs")).startsWith("the mean share of 150 evaluations spent to reach 0.5 in 2 runs");
        // the target is that of the choice, not of the run
        assertThat(optimum.value()).isLessThan(0.5);
        assertThat(optimum.stop()).isNotEqualTo(StopReason.TARGET_REACHED);
    }

    @Test
    void aTargetOutOfReachIsJudgedByTheRestOfTheWay() {
        Values chosen = description(run(OPTIONS.with("selfOptimizeTarget", -1)));
        assertThat(chosen.number("cost")).isBetween(1.5, 2.0).isLessThan(chosen.number("costOfGiven"));
    }

    @Test
    void endsAtTheTargetOfTheBudgetEvenWhileChoosing() {
        Optimum optimum = run(OPTIONS, Budget.of(LONG).withTarget(1.0), RunMonitor.NONE, new Runs.Saved(LONG));
        assertThat(optimum.stop()).isEqualTo(StopReason.TARGET_REACHED);
        assertThat(optimum.value()).isLessThanOrEqualTo(1.0);
        assertThat(optimum.evaluations()).isLessThan(300);
        assertThat(description(optimum).text("status")).contains("before options were chosen");
        assertThat(spent(optimum)).isEqualTo((double) optimum.evaluations());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 149, 150, 151, 299, 300, 301, 1_234, 2_999, 3_040})
    void goesOnWhereItsBudgetEnded(long left) {
        Runs.Saved saved = new Runs.Saved(LONG);
        Optimum first = run(OPTIONS, Budget.of(left), RunMonitor.NONE, saved);
        assertThat(first.stop()).isEqualTo(StopReason.EVALUATIONS_EXHAUSTED);
        assertThat(first.evaluations()).isEqualTo(left);
        Optimum resumed =
                Asa.of(OPTIONS).resume(saved.last(), RUGGED, Budget.of(LONG), RunMonitor.NONE, new Runs.Saved(LONG));
        assertSame(resumed, run(OPTIONS));
    }

    @Test
    void goesOnFromEveryStateItSaves() {
        AtomicLong asked = new AtomicLong();
        Runs.Saved saved = new Runs.Saved(1) {
            @Override
            public boolean due(long evaluations) {
                return asked.incrementAndGet() % 3 == 0;
            }
        };
        Optimum whole = run(OPTIONS, Budget.of(LONG), RunMonitor.NONE, saved);
        assertThat(saved.states).hasSizeGreaterThan(10);
        for (Values state : saved.states) {
            assertSame(
                    Asa.of(OPTIONS).resume(state, RUGGED, Budget.of(LONG), RunMonitor.NONE, new Runs.Saved(LONG)),
                    whole);
        }
    }

    @Test
    void aCancelledRunSavesItsState() {
        AtomicLong asked = new AtomicLong();
        RunMonitor impatient = new RunMonitor() {
            @Override
            public boolean cancelled() {
                return asked.incrementAndGet() > 700;
            }
        };
        Runs.Saved saved = new Runs.Saved(LONG);
        Optimum cancelled = run(OPTIONS, Budget.of(LONG), impatient, saved);
        assertThat(cancelled.stop()).isEqualTo(StopReason.CANCELLED);
        assertSame(
                Asa.of(OPTIONS).resume(saved.last(), RUGGED, Budget.of(LONG), RunMonitor.NONE, new Runs.Saved(LONG)),
                run(OPTIONS));
    }

    @Test
    void endsWhenItsTimeIsOver() {
        AtomicLong nanos = new AtomicLong();
        Runs.Saved saved = new Runs.Saved(LONG);
        Optimum timed = Asa.of(OPTIONS)
                .withClock(() -> nanos.addAndGet(1_000_000))
                .minimize(RUGGED, new Budget(LONG, 1, Double.NEGATIVE_INFINITY), 3, RunMonitor.NONE, saved);
        assertThat(timed.stop()).isEqualTo(StopReason.TIME_EXHAUSTED);
        assertThat(timed.evaluations()).isPositive();
        assertSame(
                Asa.of(OPTIONS).resume(saved.last(), RUGGED, Budget.of(LONG), RunMonitor.NONE, new Runs.Saved(LONG)),
                run(OPTIONS));
    }

    @Test
    void reportsProgressOfTheWhole() {
        List<Progress> heard = new ArrayList<>();
        RunMonitor listener = new RunMonitor() {
            @Override
            public void progress(Progress progress) {
                heard.add(progress);
            }
        };
        run(OPTIONS, Budget.of(LONG), listener, new Runs.Saved(LONG));
        for (int i = 1; i < heard.size(); i++) {
            assertThat(heard.get(i).evaluations())
                    .isGreaterThan(heard.get(i - 1).evaluations());
            assertThat(heard.get(i).bestValue())
                    .isLessThanOrEqualTo(heard.get(i - 1).bestValue());
        }
        assertThat(heard.get(heard.size() - 1).evaluations()).isGreaterThan(3_000);
    }

    @Test
    void survivesAnObjectiveThatIsNeverValid() {
        OptimizationProblem invalid = OptimizationProblem.over(
                x -> {
                    throw new IllegalStateException("never");
                },
                Doubles.of(-1, -1),
                Doubles.of(1, 1));
        for (AsaOptions options : List.of(OPTIONS, OPTIONS.with("selfOptimizeTarget", 0))) {
            Optimum optimum =
                    Asa.of(options).minimize(invalid, Budget.of(LONG), 3, RunMonitor.NONE, new Runs.Saved(LONG));
            assertThat(optimum.stop()).isEqualTo(StopReason.NO_VALID_POINT);
            assertThat(optimum.invalid()).isEqualTo(optimum.evaluations()).isPositive();
        }
    }

    @Test
    void refusesForeignAndDamagedStates() {
        Runs.Saved saved = new Runs.Saved(LONG);
        run(OPTIONS, Budget.of(500), RunMonitor.NONE, saved);
        Values state = saved.last();
        Runs.Saved plain = new Runs.Saved(LONG);
        Asa.of(AsaOptions.defaults()).minimize(RUGGED, Budget.of(50), 3, RunMonitor.NONE, plain);
        assertRefused(OPTIONS, plain.last(), "is of another program or optimizer (schema potentia-asa-state)");
        assertRefused(OPTIONS.with("selfOptimizeLimit", 151), state, "saved with selfOptimizeLimit = 150.0");
        assertRefused(OPTIONS, state.with("settings", "7"), "its checksum does not fit");
        assertRefused(AsaOptions.defaults(), state, "schema potentia-asa-self-optimization");
    }

    private static void assertRefused(AsaOptions options, Values state, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Asa.of(options).resume(state, RUGGED, Budget.of(LONG), RunMonitor.NONE, new Runs.Saved(LONG)))
                .withMessageContaining(reason);
    }

    @Test
    void tellsOptionsThatDoNotFitTheProblem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(OPTIONS.withParameterType(Doubles.of(-1, 1))))
                .withMessageContaining("parameterType has 2 numbers");
    }

    @Test
    void givenOptionsOutsideTheRangesAreMovedIntoThem() {
        AsaOptions extreme = AsaOptions.defaults()
                .with("temperatureRatioScale", 0.5)
                .with("costParameterScaleRatio", 1e-9)
                .with("acceptanceFrequencyModulus", 0);
        Values moved = Tunable.named(Tunable.place(extreme).toArray());
        assertThat(moved.number("temperatureRatioScale")).isEqualTo(1e-2);
        assertThat(moved.number("costParameterScaleRatio")).isEqualTo(0.1);
        assertThat(moved.number("acceptanceFrequencyModulus")).isEqualTo(10);
    }
}
