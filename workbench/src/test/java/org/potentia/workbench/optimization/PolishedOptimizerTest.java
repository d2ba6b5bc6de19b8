package org.potentia.workbench.optimization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.optimize.Budget;
import org.potentia.api.optimize.LocalRun;
import org.potentia.api.optimize.Objective;
import org.potentia.api.optimize.OptimizationProblem;
import org.potentia.api.optimize.Optimizer;
import org.potentia.api.optimize.OptimizerProvider;
import org.potentia.api.optimize.Optimum;
import org.potentia.api.optimize.Progress;
import org.potentia.api.optimize.RunMonitor;
import org.potentia.api.optimize.StopReason;
import org.potentia.api.optimize.TracePoint;
import org.potentia.api.option.Option;
import org.potentia.api.option.OptionSpace;
import org.potentia.workbench.fixtures.Optimizers;
import org.potentia.workbench.fixtures.Simplex;

class PolishedOptimizerTest {
    private static final Objective BOWL =
            point -> (point[0] - 0.3) * (point[0] - 0.3) + 4 * (point[1] + 0.6) * (point[1] + 0.6);
    private static final OptimizerProvider GUESSER = Optimizers.guesser("guesser", 40);
    private static final Polish COMPASS =
            Polish.by(Optimizers.compass("compass")).withRounds(1);

    private static OptimizationProblem over(Objective objective) {
        return OptimizationProblem.over(objective, Doubles.of(-1, -1), Doubles.of(1, 1));
    }

    private static Optimizer bare(OptimizerProvider provider) {
        return provider.create(provider.options().defaults());
    }

    private static Optimum run(Optimizer optimizer, OptimizationProblem problem, Budget budget, RunMonitor monitor) {
        return optimizer.minimize(problem, budget, new SplittableRandom(1), monitor);
    }

    private static Optimum polished(Polish polish, Budget budget) {
        return run(new PolishedOptimizer(bare(GUESSER), polish), over(BOWL), budget, RunMonitor.NONE);
    }

    @Test
    void goesToTheBottomFromWhereTheFirstEnded() {
        AtomicLong calls = new AtomicLong();
        Optimum first = run(bare(GUESSER), over(BOWL), Budget.of(1_000), RunMonitor.NONE);
        Optimum both = run(
                new PolishedOptimizer(bare(GUESSER), COMPASS),
                over(point -> {
                    calls.incrementAndGet();
                    return BOWL.value(point);
                }),
                Budget.of(1_000),
                RunMonitor.NONE);

        assertThat(first.value()).isGreaterThan(1e-3);
        assertThat(both.value()).isLessThan(1e-10);
        assertThat(BOWL.value(both.point().toArray())).isEqualTo(both.value());
        assertThat(both.stop()).isEqualTo(StopReason.CONVERGED);
        assertThat(both.evaluations()).isEqualTo(calls.get()).isGreaterThan(40);
        assertThat(both.seconds()).isEqualTo(0.5);
        assertThat(both.runs()).hasSize(1);
        LocalRun run = both.runs().getFirst();
        assertThat(run.start()).isEqualTo(first.runs().getFirst().start());
        assertThat(run.point()).isEqualTo(both.point());
        assertThat(run.value()).isEqualTo(both.value());
        assertThat(run.evaluations()).isEqualTo(both.evaluations());
        assertThat(run.resolution()).isPresent();
    }

    @Test
    void theTraceGoesOn() {
        Optimum first = run(bare(GUESSER), over(BOWL), Budget.of(1_000), RunMonitor.NONE);
        Optimum both = polished(COMPASS, Budget.of(1_000));
        List<TracePoint> trace = both.trace();

        assertThat(trace).startsWith(first.trace().toArray(TracePoint[]::new));
        for (int i = 1; i < trace.size(); i++) {
            assertThat(trace.get(i).value()).isLessThan(trace.get(i - 1).value());
            assertThat(trace.get(i).evaluation()).isGreaterThan(trace.get(i - 1).evaluation());
        }
        assertThat(trace.getLast().value()).isEqualTo(both.value());
        assertThat(trace.get(first.trace().size()).evaluation()).isGreaterThan(40);
    }

    @Test
    void saysWhatThePolishWasWorth() {
        Optimum first = run(bare(GUESSER), over(BOWL), Budget.of(1_000), RunMonitor.NONE);
        Optimum both = polished(COMPASS.withShare(0.9), Budget.of(1_000));
        Values what = (Values) both.details().get("polish");

        assertThat(what.text("id")).isEqualTo("compass");
        assertThat(what.number("evaluations")).isEqualTo((double) (both.evaluations() - 40));
        Values round = round(both, 0);
        assertThat(round.number("evaluations")).isEqualTo(40);
        assertThat(round.number("value")).isEqualTo(first.value());
        assertThat(round.text("stop")).isEqualTo("CONVERGED");
        assertThat(round.number("polish")).isEqualTo(what.number("evaluations"));
        assertThat(round.number("valueAfter")).isEqualTo(both.value());
        assertThat(both.provenance().id()).isEqualTo("guesser+compass");
        Values polish = (Values) both.provenance().options().get("polish");
        assertThat(polish.number("share")).isEqualTo(0.9);
        assertThat(polish.number("points")).isEqualTo(1);
        assertThat(polish.number("rounds")).isEqualTo(1);
        assertThat(polish.text("version")).isEqualTo("1.2.3");
    }

    private static Values round(Optimum optimum, int index) {
        Values polish =
                (Values) Optional.ofNullable(optimum.details().get("polish")).orElseThrow();
        return (Values) ((List<?>) Optional.ofNullable(polish.get("rounds")).orElseThrow()).get(index);
    }

    @Test
    void eachRoundGivesTheFirstTwiceTheEvaluations() {
        // 0.5 of 3000 in parts of 1, 2 and 4 sevenths
        Optimum optimum = run(
                new PolishedOptimizer(bare(Optimizers.guesser("guesser", 10_000)), COMPASS.withRounds(3)),
                over(BOWL),
                Budget.of(3_000),
                RunMonitor.NONE);

        assertThat(round(optimum, 0).number("evaluations")).isEqualTo(214);
        assertThat(round(optimum, 1).number("evaluations")).isEqualTo(428);
        assertThat(round(optimum, 2).number("evaluations")).isEqualTo(857);
        assertThat(optimum.runs()).hasSize(3);
        assertThat(optimum.runs()).extracting(LocalRun::start).doesNotHaveDuplicates();
        assertThat(optimum.runs()).allSatisfy(run -> assertThat(run.value()).isLessThan(1e-10));
        assertThat(optimum.runs().stream().mapToLong(LocalRun::evaluations).sum())
                .isEqualTo(optimum.evaluations());
        Certificate certificate = Certifier.FUNCTION
                .certify(over(BOWL), List.of("a", "b"), optimum, 3_000, 1)
                .certificate();
        assertThat(certificate.starts()).isEqualTo(3);
        assertThat(certificate.agreeing()).isEqualTo(3);
    }

    @Test
    void roundsEndWithTheBudgetOrTheTarget() {
        AtomicLong calls = new AtomicLong();
        OptimizationProblem counted = over(point -> {
            calls.incrementAndGet();
            return 1 + BOWL.value(point);
        });
        Optimizer nine = new PolishedOptimizer(bare(GUESSER), COMPASS.withRounds(9));

        Optimum exhausted = run(nine, counted, Budget.of(300), RunMonitor.NONE);
        assertThat(exhausted.stop()).isEqualTo(StopReason.EVALUATIONS_EXHAUSTED);
        assertThat(exhausted.evaluations()).isEqualTo(300).isEqualTo(calls.get());
        Optimum reached = run(nine, counted, Budget.of(30_000).withTarget(1 + 1e-6), RunMonitor.NONE);
        assertThat(reached.stop()).isEqualTo(StopReason.TARGET_REACHED);
        assertThat(reached.evaluations()).isLessThan(400);
    }

    @Test
    void historiesOfTheRoundsGoOn() {
        Optimum optimum = run(
                new PolishedOptimizer(bare(Optimizers.noting("noting", 10)), COMPASS.withRounds(2)),
                over(BOWL),
                Budget.of(1_000),
                RunMonitor.NONE);
        double second =
                round(optimum, 0).number("evaluations") + round(optimum, 0).number("polish");

        assertThat(optimum.history().columns()).containsExactly("evaluation", "level");
        assertThat(optimum.history().column("evaluation")).isEqualTo(Doubles.of(1, 10, second + 1, second + 10));
        assertThat(optimum.history().column("level")).isEqualTo(Doubles.of(10, 0, 10, 0));
        assertThat(optimum.details().text("remark")).isEqualTo("noted");
    }

    @Test
    void countsOfTheHistoryGoOnAndTheBestNeverRises() {
        Optimum optimum = run(
                new PolishedOptimizer(bare(Optimizers.counting("counting", 10)), COMPASS.withRounds(3)),
                over(BOWL),
                Budget.of(1_000),
                RunMonitor.NONE);
        Doubles best = optimum.history().column("best");

        // each round begins with 1 generated and 0 accepted, and ends with 10 and 4
        assertThat(optimum.history().column("generated")).isEqualTo(Doubles.of(1, 10, 11, 20, 21, 30));
        assertThat(optimum.history().column("accepted")).isEqualTo(Doubles.of(0, 4, 4, 8, 8, 12));
        assertThat(optimum.history().column("temperature")).isEqualTo(Doubles.of(1, 0.5, 1, 0.5, 1, 0.5));
        // the second round begins below what the first and its polish found
        assertThat(best.get(0)).isEqualTo(5);
        for (int i = 1; i < best.size(); i++) {
            assertThat(best.get(i)).isLessThanOrEqualTo(best.get(i - 1));
        }
        assertThat(best.get(2)).isEqualTo(round(optimum, 0).number("valueAfter"));
    }

    @Test
    void aRoundWithoutAValidPointTakesNothingAway() {
        // only the first points evaluated are valid: those of the first round and its polish
        AtomicLong calls = new AtomicLong();
        Optimum optimum = run(
                new PolishedOptimizer(bare(GUESSER), COMPASS.withRounds(2)),
                over(point -> calls.incrementAndGet() > 200 ? Double.NaN : BOWL.value(point)),
                Budget.of(1_000),
                RunMonitor.NONE);

        assertThat(optimum.value()).isLessThan(1e-3);
        assertThat(optimum.stop()).isEqualTo(StopReason.CONVERGED);
        assertThat(optimum.invalid()).isPositive();
    }

    @Test
    void theFirstHandsOverWhenItsShareIsSpent() {
        Optimum both = polished(COMPASS.withShare(0.1), Budget.of(200));

        assertThat(round(both, 0).text("stop")).isEqualTo("EVALUATIONS_EXHAUSTED");
        assertThat(round(both, 0).number("evaluations")).isEqualTo(20);
        assertThat(both.value()).isLessThan(1e-10);
    }

    @Test
    void keepsTheBudget() {
        for (long budget : new long[] {1, 2, 3, 45, 60}) {
            AtomicLong calls = new AtomicLong();
            Optimum optimum = run(
                    new PolishedOptimizer(bare(GUESSER), COMPASS),
                    over(point -> {
                        calls.incrementAndGet();
                        return BOWL.value(point);
                    }),
                    Budget.of(budget),
                    RunMonitor.NONE);

            assertThat(optimum.evaluations()).isEqualTo(calls.get()).isLessThanOrEqualTo(budget);
            assertThat(optimum.stop()).isEqualTo(StopReason.EVALUATIONS_EXHAUSTED);
        }
        // nothing is left for the polish
        assertThat(round(polished(COMPASS.withShare(1), Budget.of(40)), 0).number("polish"))
                .isZero();
    }

    @Test
    void doesNotPolishWhatHasReachedTheTarget() {
        Optimum optimum = polished(COMPASS, Budget.of(1_000).withTarget(3));

        assertThat(optimum.stop()).isEqualTo(StopReason.TARGET_REACHED);
        assertThat(optimum.evaluations()).isLessThanOrEqualTo(40);
        assertThat(round(optimum, 0).number("polish")).isZero();
        assertThat(polished(COMPASS, Budget.of(1_000).withTarget(1e-5)).stop()).isEqualTo(StopReason.TARGET_REACHED);
    }

    @Test
    void doesNotPolishWhatWasCancelledOrIsNoPoint() {
        RunMonitor cancelled = new RunMonitor() {
            @Override
            public boolean cancelled() {
                return true;
            }
        };
        Optimizer both = new PolishedOptimizer(bare(GUESSER), COMPASS);

        assertThat(run(both, over(BOWL), Budget.of(100), cancelled).stop()).isEqualTo(StopReason.CANCELLED);
        Optimum nowhere = run(both, over(point -> Double.NaN), Budget.of(100), RunMonitor.NONE);
        assertThat(nowhere.stop()).isEqualTo(StopReason.NO_VALID_POINT);
        assertThat(nowhere.evaluations()).isEqualTo(40);
        assertThat(nowhere.invalid()).isEqualTo(40);
    }

    @Test
    void theWatcherHearsOneRun() {
        List<Progress> heard = new ArrayList<>();
        Optimum optimum =
                run(new PolishedOptimizer(bare(GUESSER), COMPASS), over(BOWL), Budget.of(1_000), new RunMonitor() {
                    @Override
                    public void progress(Progress progress) {
                        heard.add(progress);
                    }
                });

        assertThat(heard).hasSize((int) optimum.evaluations());
        for (int i = 0; i < heard.size(); i++) {
            assertThat(heard.get(i).evaluations()).isEqualTo(i + 1);
        }
        assertThat(heard).isSortedAccordingTo((one, other) -> Double.compare(other.bestValue(), one.bestValue()));
        assertThat(heard.getLast().bestValue()).isEqualTo(optimum.value());
    }

    @Test
    void polishesTheEndsOfTheBestDescents() {
        // two basins at -0.5 and 0.5, the second a little deeper; the simplex ends in three descents
        Objective basins =
                point -> Math.min(Math.abs(point[0] + 0.5) + 0.01, Math.abs(point[0] - 0.5)) + Math.abs(point[1]);
        OptimizerProvider simplex = new Simplex();
        Optimizer first = simplex.create(simplex.options().defaults().with("starts", 3));
        // half of the evaluations are its share
        Optimum before = run(first, over(basins), Budget.of(1_000), RunMonitor.NONE);
        Optimum one = run(new PolishedOptimizer(first, COMPASS), over(basins), Budget.of(2_000), RunMonitor.NONE);
        Optimum all = run(
                new PolishedOptimizer(first, COMPASS.withPoints(5)), over(basins), Budget.of(2_000), RunMonitor.NONE);

        assertThat(before.runs()).hasSize(3);
        assertThat(changed(before, one)).isEqualTo(1);
        assertThat(changed(before, all)).isEqualTo(3);
        assertThat(all.value()).isLessThanOrEqualTo(one.value());
        assertThat(all.runs())
                .hasSize(3)
                .allSatisfy(run -> assertThat(run.value()).isGreaterThanOrEqualTo(all.value()));
    }

    private static long changed(Optimum before, Optimum after) {
        long changed = 0;
        for (int i = 0; i < before.runs().size(); i++) {
            changed += before.runs().get(i).evaluations() == after.runs().get(i).evaluations() ? 0 : 1;
        }
        return changed;
    }

    @Test
    void equalSeedsGiveEqualResults() {
        assertThat(polished(COMPASS, Budget.of(300))).isEqualTo(polished(COMPASS, Budget.of(300)));
    }

    @Test
    void refusesPolishesThatMakeNoSense() {
        assertThatThrownBy(() -> COMPASS.withShare(0)).hasMessage("share = 0.0, must be in (0, 1]");
        assertThatThrownBy(() -> COMPASS.withShare(1.5)).hasMessage("share = 1.5, must be in (0, 1]");
        assertThatThrownBy(() -> COMPASS.withRounds(0)).hasMessage("rounds = 0, must be in [1, 20]");
        assertThatThrownBy(() -> COMPASS.withRounds(21)).hasMessage("rounds = 21, must be in [1, 20]");
        assertThatThrownBy(() -> COMPASS.withPoints(0)).hasMessage("points = 0, must be >= 1");
        assertThatThrownBy(() -> COMPASS.withSettings(
                        OptionSpace.of(Option.flag("other", true, "of another")).defaults()))
                .hasMessageContaining("not of compass");
        assertThat(COMPASS.withSettings(OptionSpace.EMPTY.defaults())).isEqualTo(COMPASS);
    }
}
