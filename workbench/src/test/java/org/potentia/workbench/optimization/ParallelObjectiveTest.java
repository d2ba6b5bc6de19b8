package org.potentia.workbench.optimization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.ComputationException;
import org.potentia.api.optimize.GradientObjective;
import org.potentia.api.optimize.Objective;

class ParallelObjectiveTest {
    private static double[][] points(int count) {
        double[][] points = new double[count][];
        for (int i = 0; i < count; i++) {
            points[i] = new double[] {i};
        }
        return points;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 7})
    void givesEachPointItsOwnValue(int threads) {
        double[] values = new double[101];
        try (ParallelObjective parallel = ParallelObjective.of(point -> Math.sin(point[0]), threads)) {
            parallel.values(points(101), values);
            parallel.values(new double[0][], new double[0]);
            assertThat(parallel.value(new double[] {3})).isEqualTo(Math.sin(3));
            assertThat(parallel).isNotInstanceOf(GradientObjective.class);
        }
        for (int i = 0; i < values.length; i++) {
            assertThat(values[i]).isEqualTo(Math.sin(i));
        }
    }

    @Test
    void worksWithAsManyThreadsAsItWasGiven() {
        Set<Thread> workers = ConcurrentHashMap.newKeySet();
        // nobody gets past the barrier unless three are there at once
        CyclicBarrier three = new CyclicBarrier(3);
        Objective meeting = point -> {
            workers.add(Thread.currentThread());
            try {
                return three.await(20, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        };
        double[] values = new double[3];
        try (ParallelObjective parallel = ParallelObjective.of(meeting, 3)) {
            parallel.values(points(3), values);
        }
        assertThat(workers).hasSize(3);
        assertThat(values).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void aPointThatFailsHasNoValueAndStopsNoOther() {
        double[] values = new double[10];
        Objective broken = point -> {
            if (point[0] == 4) {
                throw new ArithmeticException("no value at 4");
            }
            return point[0];
        };
        try (ParallelObjective parallel = ParallelObjective.of(broken, 2)) {
            parallel.values(points(10), values);
        }
        assertThat(values).containsExactly(0, 1, 2, 3, Double.NaN, 5, 6, 7, 8, 9);
    }

    @Test
    void aFaultOfTheMachineIsNotHidden() {
        Objective greedy = point -> {
            throw new OutOfMemoryError("on purpose");
        };
        try (ParallelObjective parallel = ParallelObjective.of(greedy, 2)) {
            assertThatThrownBy(() -> parallel.values(points(3), new double[3]))
                    .isInstanceOf(ComputationException.class)
                    .hasMessageContaining("on purpose");
        }
    }

    @Test
    void passesGradientsThrough() {
        GradientObjective parabola = new GradientObjective() {
            @Override
            public double value(double[] point) {
                return point[0] * point[0];
            }

            @Override
            public double valueAndGradient(double[] point, double[] gradient) {
                gradient[0] = 2 * point[0];
                return value(point);
            }
        };
        try (ParallelObjective parallel = ParallelObjective.of(parabola, 2)) {
            double[] gradient = new double[1];
            double[] values = new double[3];
            parallel.values(points(3), values);
            assertThat(values).containsExactly(0, 1, 4);
            assertThat(((GradientObjective) parallel).valueAndGradient(new double[] {3}, gradient))
                    .isEqualTo(9);
            assertThat(gradient).containsExactly(6);
        }
    }

    @Test
    void finishesWhenTheCallingThreadIsInterrupted() {
        double[] values = new double[20];
        Thread.currentThread().interrupt();
        try (ParallelObjective parallel = ParallelObjective.of(point -> point[0], 2)) {
            parallel.values(points(20), values);
        }
        assertThat(Thread.interrupted()).isTrue();
        assertThat(values[19]).isEqualTo(19);
    }

    @Test
    void needsAThread() {
        assertThatThrownBy(() -> ParallelObjective.of(point -> 0, 0)).hasMessage("threads = 0, must be >= 1");
    }
}
