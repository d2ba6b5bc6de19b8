package org.potentia.optimizers.asa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.optimize.OptimizationProblem;
import org.potentia.optimizers.asa.MinimaList.Minimum;

class CompassTest {
    private static double bowl(double[] x) {
        return (x[0] - 1) * (x[0] - 1) + 3 * Math.abs(x[1] - 2);
    }

    private static Box box(double... types) {
        OptimizationProblem problem =
                OptimizationProblem.over(CompassTest::bowl, Doubles.of(-4, -4, 7), Doubles.of(4, 4, 7));
        return new Box(problem, AsaOptions.defaults().withParameterType(Doubles.of(types)));
    }

    private static final Minimum FROM = new Minimum(Doubles.of(-3, 3, 7), 19);

    @Test
    void goesToTheBottom() {
        Minimum bottom = new Compass(box(-1), 10_000).descend(FROM, new Account(CompassTest::bowl, 10_000));
        assertThat(bottom.point().get(0)).isCloseTo(1, within(2e-6));
        assertThat(bottom.point().get(1)).isCloseTo(2, within(2e-6));
        assertThat(bottom.point().get(2)).isEqualTo(7);
        assertThat(bottom.cost()).isEqualTo(bowl(bottom.point().toArray()));
    }

    @Test
    void stopsAtABound() {
        Account account = new Account(x -> -x[0] - x[1], 10_000);
        Minimum corner = new Compass(box(-1), 10_000).descend(new Minimum(Doubles.of(0, 0, 7), 0), account);
        assertThat(corner.cost()).isEqualTo(-8);
    }

    @Test
    void stopsWhenItsEvaluationsAreSpentOrTheBudgetIs() {
        Account account = new Account(CompassTest::bowl, 10_000);
        assertThat(new Compass(box(-1), 17).descend(FROM, account).cost()).isLessThan(19);
        assertThat(account.spent()).isEqualTo(17);
        Account small = new Account(CompassTest::bowl, 5);
        new Compass(box(-1), 17).descend(FROM, small);
        assertThat(small.spent()).isEqualTo(5);
        assertThat(new Compass(box(-1), 0).descend(FROM, small)).isEqualTo(FROM);
    }

    @Test
    void movesIntegersByWholeNumbers() {
        Account account = new Account(
                x -> {
                    assertThat(x[0]).isEqualTo(Math.rint(x[0]));
                    return bowl(x);
                },
                10_000);
        Minimum bottom = new Compass(box(1, -1, -1), 10_000).descend(FROM, account);
        assertThat(bottom.point().get(0)).isEqualTo(1);
    }

    @Test
    void takesInvalidPointsForWalls() {
        Account account = new Account(x -> x[0] > 0 ? Double.NaN : bowl(x), 10_000);
        Minimum edge = new Compass(box(-1), 10_000).descend(FROM, account);
        assertThat(edge.point().get(0)).isCloseTo(0, within(1e-5)).isNotPositive();
    }
}
