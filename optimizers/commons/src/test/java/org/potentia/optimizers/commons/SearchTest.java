package org.potentia.optimizers.commons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.optimize.Budget;
import org.potentia.api.optimize.OptimizationProblem;
import org.potentia.api.optimize.Optimum;
import org.potentia.api.optimize.RunMonitor;
import org.potentia.api.optimize.StopReason;
import org.potentia.api.option.Provenance;

class SearchTest {
    private static final MultistartProvider PROVIDER = new MultistartProvider();

    @Test
    void stopsWhenTheTimeIsUp() {
        AtomicLong nanos = new AtomicLong();
        OptimizationProblem problem = OptimizationProblem.over(
                x -> {
                    nanos.addAndGet(100_000_000L);
                    return Math.pow(x[0], 4) + Math.pow(x[1], 4);
                },
                Doubles.of(-1, -2),
                Doubles.of(2, 1));
        Budget twoSeconds = new Budget(10_000, 2, Double.NEGATIVE_INFINITY);
        Search search = new Search(problem, twoSeconds, new SplittableRandom(1), RunMonitor.NONE, nanos::get);
        new Multistart(8, 0.1, 0.05, 4).pursue(search, new SplittableRandom(1));
        Optimum optimum =
                search.optimum(Provenance.of(PROVIDER, PROVIDER.options().defaults()));
        assertThat(optimum.stop()).isEqualTo(StopReason.TIME_EXHAUSTED);
        assertThat(optimum.evaluations()).isEqualTo(20);
        assertThat(optimum.seconds()).isEqualTo(2, within(1e-9));
    }

    @Test
    void drawsStartsIndependentlyBeyondTheDimensionsOfSobol() {
        int n = 1001;
        double[] upper = new double[n];
        Arrays.fill(upper, 1);
        OptimizationProblem problem = OptimizationProblem.over(x -> x[0], Doubles.of(new double[n]), Doubles.of(upper));
        UnitBox box = new UnitBox(problem.lower(), problem.upper());
        StartPoints starts = new StartPoints(problem, box, new SplittableRandom(1));
        assertThat(starts.next()).map(Doubles::of).contains(Doubles.of(box.centre()));
        Optional<double[]> drawn = starts.next();
        assertThat(drawn).isPresent();
        assertThat(Doubles.of(drawn.orElseThrow()).stream()).hasSize(n).allMatch(x -> x >= 0 && x <= 1);
    }

    @Test
    void mapsTheEndsOfTheBoxExactly() {
        Doubles lower = Doubles.of(-1e-3, 0.1, 7);
        Doubles upper = Doubles.of(1e9, 0.3, 7);
        UnitBox box = new UnitBox(lower, upper);
        assertThat(box.dimension()).isEqualTo(2);
        assertThat(box.toPoint(new double[] {0, 0})).isEqualTo(lower.toArray());
        assertThat(box.toPoint(new double[] {1, 1})).isEqualTo(upper.toArray());
        assertThat(box.toPoint(new double[] {-5, 9})).containsExactly(-1e-3, 0.3, 7);
        assertThat(box.toUnit(new double[] {1e9, 0.1, 7})).containsExactly(1, 0);
        assertThat(List.of(box.toUnit(box.centre())[0], box.toUnit(box.centre())[1]))
                .allMatch(u -> Math.abs(u - 0.5) < 1e-12);
    }
}
