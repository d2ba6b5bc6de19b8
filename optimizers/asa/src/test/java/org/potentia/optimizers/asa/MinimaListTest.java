package org.potentia.optimizers.asa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.optimizers.asa.MinimaList.Minimum;

class MinimaListTest {
    private static final double[] GRID = {0.1};
    private static final double[] WIDTHS = {4};

    /** Two wells near -1 and 1, the left one lower. */
    private static double wells(double[] x) {
        double across = x[0] * x[0] - 1;
        return across * across + 0.1 * x[0];
    }

    private static MinimaList filled(int number, ToDoubleFunction<double[]> cost) {
        MinimaList list = new MinimaList(number, GRID, WIDTHS);
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 2_000; i++) {
            double[] x = {4 * random.nextDouble() - 2};
            list.offer(x, cost.applyAsDouble(x));
        }
        return list;
    }

    private static List<Minimum> minima(MinimaList list, int probes) {
        return list.minima(new Account(MinimaListTest::wells, 1_000), probes);
    }

    @Test
    void findsOneMinimumForEachWell() {
        List<Minimum> minima = minima(filled(5, MinimaListTest::wells), 5);
        assertThat(minima).hasSize(2);
        // roots of 4x(x^2 - 1) + 0.1
        assertThat(minima.get(0).point().get(0)).isCloseTo(-1.0120, within(0.01));
        assertThat(minima.get(1).point().get(0)).isCloseTo(0.9870, within(0.01));
        assertThat(minima.get(0).cost()).isLessThan(minima.get(1).cost());
    }

    @Test
    void listsStatesOnSlopesTooIfNotTested() {
        List<Minimum> minima = minima(filled(5, MinimaListTest::wells), 0);
        assertThat(minima).hasSize(5);
        for (int i = 0; i < 5; i++) {
            for (int j = i + 1; j < 5; j++) {
                double apart =
                        minima.get(i).point().get(0) - minima.get(j).point().get(0);
                assertThat(Math.abs(apart)).isGreaterThan(0.4);
            }
        }
    }

    @Test
    void returnsNoMoreThanWanted() {
        assertThat(minima(filled(1, MinimaListTest::wells), 5)).hasSize(1);
    }

    @Test
    void keepsTheLowestOfNeighbours() {
        MinimaList list = new MinimaList(3, GRID, WIDTHS);
        list.offer(new double[] {0.0}, 5);
        list.offer(new double[] {0.3}, 4);
        list.offer(new double[] {0.2}, 6);
        list.offer(new double[] {1.0}, 3);
        assertThat(list.minima(new Account(x -> 9, 10), 0))
                .containsExactly(new Minimum(Doubles.of(1), 3), new Minimum(Doubles.of(0.3), 4));
    }

    @Test
    void aLowerStateBetweenTwoReplacesBoth() {
        MinimaList list = new MinimaList(3, GRID, WIDTHS);
        list.offer(new double[] {0.0}, 5);
        list.offer(new double[] {0.6}, 4);
        list.offer(new double[] {0.3}, 3);
        assertThat(list.minima(new Account(x -> 9, 10), 0)).containsExactly(new Minimum(Doubles.of(0.3), 3));
    }

    @Test
    void keepsThoseFarthestFromBetterOnesWhenFull() {
        MinimaList list = new MinimaList(1, new double[] {0}, WIDTHS);
        // a valley at 0 with many states, and one far state that is higher than all of them
        list.offer(new double[] {2}, 50);
        for (int i = 0; i < 30; i++) {
            list.offer(new double[] {0.01 * i}, i);
        }
        Doubles costs = list.state().numbers("costs");
        assertThat(costs.size()).isEqualTo(10);
        assertThat(costs.get(0)).isZero();
        assertThat(costs.get(9)).isEqualTo(50);
    }

    /** The same rule in the plainest words. */
    private static final class Naive {
        private final List<double[]> states = new ArrayList<>();

        void offer(double x, double y, double cost, int capacity) {
            states.add(new double[] {x, y, cost});
            states.sort(Comparator.comparingDouble(state -> state[2]));
            if (states.size() > capacity) {
                List<Double> alone = new ArrayList<>();
                for (int i = 0; i < states.size(); i++) {
                    double nearest = Double.POSITIVE_INFINITY;
                    for (double[] better : states.subList(0, i)) {
                        double dx = (better[0] - states.get(i)[0]) / 4;
                        double dy = (better[1] - states.get(i)[1]) / 2;
                        nearest = Math.min(nearest, dx * dx + dy * dy);
                    }
                    alone.add(nearest);
                }
                int worst = 0;
                int sum = -1;
                for (int i = 0; i < states.size(); i++) {
                    double own = alone.get(i);
                    int rank = (int) alone.stream().filter(other -> other > own).count();
                    if (i + rank >= sum) {
                        sum = i + rank;
                        worst = i;
                    }
                }
                states.remove(worst);
            }
        }
    }

    @Test
    void forgetsByRankOfCostAndDistanceFromBetterOnes() {
        MinimaList list = new MinimaList(2, new double[] {0, 0}, new double[] {4, 2});
        Naive naive = new Naive();
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 400; i++) {
            double x = 4 * random.nextDouble();
            double y = 2 * random.nextDouble();
            double cost = random.nextDouble();
            list.offer(new double[] {x, y}, cost);
            naive.offer(x, y, cost, 20);
            assertThat(list.state().numbers("costs"))
                    .as("after state %d", i)
                    .isEqualTo(Doubles.of(naive.states.stream().mapToDouble(state -> state[2])));
        }
    }

    @Test
    void listsPolishedMinimaOnceAndInOrder() {
        MinimaList list = new MinimaList(2, GRID, WIDTHS);
        Minimum left = new Minimum(Doubles.of(-1), 0.2);
        Minimum right = new Minimum(Doubles.of(1), 0.1);
        Minimum besides = new Minimum(Doubles.of(1.3), 0.15);
        Minimum far = new Minimum(Doubles.of(2), 0.3);
        assertThat(list.distinct(List.of(left, besides, far, right))).containsExactly(right, left);
    }

    @Test
    void ignoresCoordinatesThatAreFixed() {
        MinimaList list = new MinimaList(3, new double[] {0.1, 0.1}, new double[] {4, 0});
        list.offer(new double[] {0.0, 1}, 5);
        list.offer(new double[] {0.2, 1}, 4);
        assertThat(list.state().numbers("costs")).isEqualTo(Doubles.of(4));
    }

    @Test
    void takesAnInvalidStretchForAHill() {
        MinimaList list = filled(5, x -> x[0] * x[0]);
        assertThat(list.minima(new Account(x -> x[0] * x[0], 1_000), 5)).hasSize(1);
        // without the test of the way there are more, and a wall keeps them
        assertThat(list.minima(
                        new Account(x -> Math.abs(x[0]) < 0.2 ? x[0] * x[0] : Double.POSITIVE_INFINITY, 1_000), 5))
                .hasSize(5);
    }

    @Test
    void doesNotTestWhatTheBudgetDoesNotAllow() {
        Account account = new Account(MinimaListTest::wells, 7);
        assertThat(filled(5, MinimaListTest::wells).minima(account, 5)).hasSizeGreaterThan(2);
        assertThat(account.spent()).isLessThanOrEqualTo(7);
    }

    @Test
    void goesOnAfterARestoreAsBefore() {
        MinimaList list = filled(2, MinimaListTest::wells);
        MinimaList restored = new MinimaList(2, GRID, WIDTHS);
        restored.restore(list.state());
        list.offer(new double[] {-1.012}, wells(new double[] {-1.012}));
        restored.offer(new double[] {-1.012}, wells(new double[] {-1.012}));
        assertThat(restored.state()).isEqualTo(list.state());
    }

    @Test
    void refusesADamagedList() {
        MinimaList list = new MinimaList(1, GRID, WIDTHS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> list.restore(
                        Values.EMPTY.with("points", List.of(Doubles.of(1))).with("costs", Doubles.of())))
                .withMessageContaining("1 points and 0 costs");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> list.restore(
                        Values.EMPTY.with("points", List.of(Doubles.of(1, 2))).with("costs", Doubles.of(1))))
                .withMessageContaining("has 2 numbers, must have 1");
    }
}
