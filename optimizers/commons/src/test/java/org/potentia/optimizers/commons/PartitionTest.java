package org.potentia.optimizers.commons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.potentia.api.Doubles;
import org.potentia.api.optimize.Budget;
import org.potentia.api.optimize.Objective;
import org.potentia.api.optimize.OptimizationProblem;
import org.potentia.api.optimize.RunMonitor;

class PartitionTest {
    private static final Objective BUMPY =
            x -> Math.sin(13 * x[0]) * Math.cos(7 * x[1] + 1) + (x[2] - 0.3) * (x[2] - 0.3) + 0.1 * x[0];

    /** An objective on the unit cube, begun at its origin. */
    private static UnitObjective objective(int n, Objective objective) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        OptimizationProblem problem = OptimizationProblem.over(objective, Doubles.of(new double[n]), Doubles.of(ones));
        Evaluator evaluator = new Evaluator(problem, Budget.of(100_000), RunMonitor.NONE, () -> 0);
        double[] origin = new double[n];
        return new UnitObjective(
                new UnitBox(problem.lower(), problem.upper()), evaluator, origin, evaluator.value(origin));
    }

    private static Partition partition(DirectL.Sides sides, int rounds) {
        Partition partition = new Partition(objective(3, BUMPY), 1e-6);
        DirectL method = new DirectL(sides, 0, 1e-6, 1);
        SplittableRandom random = new SplittableRandom(1);
        long[] divisions = new long[3];
        for (int i = 0; i < rounds; i++) {
            method.round(partition, divisions, random);
        }
        return partition;
    }

    @ParameterizedTest
    @EnumSource
    void fillsTheCubeWithoutOverlap(DirectL.Sides sides) {
        Partition partition = partition(sides, 40);
        List<Partition.Cell> cells = partition.cells();
        assertThat(cells).hasSizeGreaterThan(150).hasSize((int) partition.size());
        double volume = 0;
        for (Partition.Cell cell : cells) {
            volume += Arrays.stream(cell.sides()).reduce(1, (a, b) -> a * b);
        }
        assertThat(volume).isCloseTo(1, within(1e-12));
        for (int i = 0; i < cells.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(overlap(cells.get(i), cells.get(j))).isFalse();
            }
        }
    }

    private static boolean overlap(Partition.Cell one, Partition.Cell other) {
        for (int k = 0; k < one.sides().length; k++) {
            double apart = Math.abs(one.centre()[k] - other.centre()[k]);
            if (apart > 0.5 * (one.sides()[k] + other.sides()[k]) - 1e-9) {
                return false;
            }
        }
        return true;
    }

    @ParameterizedTest
    @EnumSource
    void knowsTheValueAtEveryCentre(DirectL.Sides sides) {
        for (Partition.Cell cell : partition(sides, 20).cells()) {
            assertThat(cell.value()).isEqualTo(BUMPY.value(cell.centre()));
            double longest = Arrays.stream(cell.sides()).max().orElseThrow();
            double shortest = Arrays.stream(cell.sides()).min().orElseThrow();
            assertThat(longest).isLessThan(3.1 * shortest);
        }
    }

    @Test
    void choosesOneBoxOfEachSizeOnTheLowerRightHull() {
        Partition partition = partition(DirectL.Sides.FEWEST, 25);
        List<Partition.Cell> chosen = partition.candidates(0);
        assertThat(chosen).hasSizeGreaterThan(2);
        Set<Integer> levels = new HashSet<>();
        assertThat(chosen).allMatch(cell -> levels.add(cell.level()));
        assertThat(chosen.get(chosen.size() - 1).value()).isEqualTo(partition.least());
        for (Partition.Cell cell : chosen) {
            assertThat(isPotentiallyOptimal(cell, partition.cells())).isTrue();
        }
        List<Partition.Cell> all = partition.cells();
        long optimal = all.stream()
                .mapToInt(Partition.Cell::level)
                .distinct()
                .filter(level -> all.stream()
                        .filter(cell -> cell.level() == level)
                        .anyMatch(cell -> isPotentiallyOptimal(cell, all)))
                .count();
        assertThat(optimal).isEqualTo(chosen.size());
    }

    /** By the definition: some constant K leaves no other box a lower bound below its own. */
    private static boolean isPotentiallyOptimal(Partition.Cell cell, List<Partition.Cell> all) {
        double size = Math.pow(3, -cell.level());
        double least = 0;
        double most = Double.POSITIVE_INFINITY;
        for (Partition.Cell other : all) {
            double otherSize = Math.pow(3, -other.level());
            double slope = (other.value() - cell.value()) / (otherSize - size);
            if (otherSize == size) {
                if (other.value() < cell.value()) {
                    return false;
                }
            } else if (otherSize > size) {
                most = Math.min(most, slope);
            } else {
                least = Math.max(least, slope);
            }
        }
        return most > 0 && least <= most;
    }

    @Test
    void leavesBoxesThatPromiseTooLittle() {
        Partition partition = partition(DirectL.Sides.ALL, 15);
        List<Partition.Cell> all = partition.candidates(0);
        List<Partition.Cell> biased = partition.candidates(0.5);
        assertThat(biased).isEqualTo(all.subList(0, biased.size())).hasSizeLessThan(all.size());
        assertThat(partition.candidates(1e6)).isEqualTo(all.subList(0, 1));
    }

    @Test
    void dividesTheSideWithTheBestValueFirst() {
        Partition partition = new Partition(objective(2, x -> (x[0] - 0.5) + 10 * Math.abs(x[1] - 0.2)), 1e-6);
        Partition.Cell cube = partition.cells().get(0);
        partition.divide(cube, List.of(0, 1));
        // below the centre along the second side the value is lowest, so those boxes keep the first side whole
        assertThat(partition.cells())
                .extracting(cell -> Doubles.of(cell.sides()).map(side -> Math.rint(9 * side)))
                .containsExactlyInAnyOrder(
                        Doubles.of(9, 3), Doubles.of(9, 3), Doubles.of(3, 3), Doubles.of(3, 3), Doubles.of(3, 3));
        assertThat(partition.least()).isCloseTo(10 * (0.2 - 1.0 / 6), within(1e-12));
    }

    @Test
    void dividesInvalidBoxesToo() {
        Partition partition =
                new Partition(objective(2, x -> x[0] + x[1] > 0 && x[0] < 0.97 ? Double.NaN : 1 - x[0]), 1e-6);
        assertThat(partition.least()).isInfinite();
        DirectL method = new DirectL(DirectL.Sides.FEWEST, 0, 1e-6, 1);
        long[] divisions = new long[2];
        for (int i = 0; i < 200; i++) {
            method.round(partition, divisions, new SplittableRandom(1));
        }
        assertThat(partition.least()).isLessThan(0.03);
    }
}
