package org.potentia.optimizers.commons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.optimize.Budget;
import org.potentia.api.optimize.Objective;
import org.potentia.api.optimize.OptimizationProblem;
import org.potentia.api.optimize.Optimum;
import org.potentia.api.optimize.RunMonitor;
import org.potentia.api.optimize.StopReason;
import org.potentia.api.option.Provenance;

class AxisSearchTest {
    private static final MultistartProvider PROVIDER = new MultistartProvider();

    private static Optimum search(Objective objective, Doubles lower, Doubles upper, Doubles start) {
        Search search = new Search(
                OptimizationProblem.over(objective, lower, upper).startingAt(List.of(start)),
                Budget.of(10_000),
                new SplittableRandom(1),
                RunMonitor.NONE,
                () -> 0);
        search.descend(new AxisSearch(30), Long.MAX_VALUE);
        return search.optimum(Provenance.of(PROVIDER, PROVIDER.options().defaults()));
    }

    @Test
    void findsTheLowestOfTheWellsAlongEachAxis() {
        // along each axis wells at 1, 2, ..., 8, the lowest at 3 for the first coordinate and at 7 for the second
        Objective wells = x -> well(x[0], 3) + well(x[1], 7);
        Optimum optimum = search(wells, Doubles.of(0.5, 0.5), Doubles.of(8.5, 8.5), Doubles.of(8, 1));
        assertThat(optimum.point().get(0)).isCloseTo(3, within(1e-5));
        assertThat(optimum.point().get(1)).isCloseTo(7, within(1e-5));
        assertThat(optimum.evaluations()).isLessThan(200);
    }

    private static double well(double x, double lowest) {
        return 0.3 * Math.abs(x - lowest) - Math.cos(2 * Math.PI * (x - lowest)) + 0.1 * (x - lowest) * (x - lowest);
    }

    @Test
    void findsAnOptimumOnAFace() {
        Optimum optimum = search(x -> x[0] - x[1], Doubles.of(0, 0), Doubles.of(1, 1), Doubles.of(0.3, 0.4));
        assertThat(optimum.value()).isEqualTo(-1);
    }

    @Test
    void walksAroundInvalidStretches() {
        Objective holes =
                x -> x[0] > 0.4 && x[0] < 0.6 ? Double.NaN : Math.pow(x[0] - 0.7, 2) + Math.pow(x[1] - 0.2, 2);
        Optimum optimum = search(holes, Doubles.of(0, 0), Doubles.of(1, 1), Doubles.of(0.1, 0.9));
        assertThat(optimum.value()).isCloseTo(0, within(1e-12));
        assertThat(optimum.invalid()).isPositive();
    }

    @Test
    void endsWhereNothingChanges() {
        Optimum optimum = search(x -> 3, Doubles.of(0, 0), Doubles.of(1, 1), Doubles.of(0.5, 0.5));
        assertThat(optimum.stop()).isEqualTo(StopReason.CONVERGED);
        assertThat(optimum.value()).isEqualTo(3);
    }
}
