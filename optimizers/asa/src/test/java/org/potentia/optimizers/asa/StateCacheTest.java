package org.potentia.optimizers.asa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.Values;

class StateCacheTest {
    @Test
    void knowsEqualStatesWithoutResolution() {
        StateCache cache = new StateCache(10, new double[] {0, 0});
        cache.keep(new double[] {0.0, 3}, 7);
        assertThat(cache.cost(new double[] {-0.0, 3})).isEqualTo(7);
        assertThat(cache.cost(new double[] {0.0, Math.nextUp(3.0)})).isNull();
    }

    @Test
    void givesAllStatesOfACellTheCostOfTheFirst() {
        StateCache cache = new StateCache(10, new double[] {0.1, 0.5});
        cache.keep(new double[] {0.42, -0.2}, 1);
        cache.keep(new double[] {0.49, -0.4}, 2);
        assertThat(cache.cost(new double[] {0.45, -0.01})).isEqualTo(1);
        assertThat(cache.cost(new double[] {0.51, -0.2})).isNull();
        assertThat(cache.cost(new double[] {0.42, 0.2})).isNull();
    }

    @Test
    void cellsNarrowerThanNumbersHoldOneNumberEach() {
        StateCache cache = new StateCache(10, new double[] {1e-16});
        cache.keep(new double[] {3000}, 1);
        cache.keep(new double[] {4000}, 2);
        cache.keep(new double[] {3000 * 1e-16}, 3);
        cache.keep(new double[] {1e300}, 4);
        assertThat(cache.cost(new double[] {3000})).isEqualTo(1);
        assertThat(cache.cost(new double[] {4000})).isEqualTo(2);
        assertThat(cache.cost(new double[] {3000 * 1e-16})).isEqualTo(3);
        assertThat(cache.cost(new double[] {1e300})).isEqualTo(4);
        assertThat(cache.cost(new double[] {Math.nextUp(3000.0)})).isNull();
        assertThat(cache.cost(new double[] {Double.MAX_VALUE})).isNull();
        assertThat(cache.cost(new double[] {-3000})).isNull();
    }

    @Test
    void theCellsOfBothZerosAreOne() {
        StateCache cache = new StateCache(10, new double[] {0.5});
        cache.keep(new double[] {-0.0}, 1);
        assertThat(cache.cost(new double[] {0.1})).isEqualTo(1);
    }

    @Test
    void forgetsTheOldestWhenFull() {
        StateCache cache = new StateCache(2, new double[] {0});
        cache.keep(new double[] {1}, 1);
        cache.keep(new double[] {2}, 2);
        cache.keep(new double[] {1}, 9);
        cache.keep(new double[] {3}, 3);
        assertThat(cache.cost(new double[] {1})).isNull();
        assertThat(cache.cost(new double[] {2})).isEqualTo(2);
        assertThat(cache.cost(new double[] {3})).isEqualTo(3);
    }

    @Test
    void keepsNothingOfTheArrayGiven() {
        StateCache cache = new StateCache(2, new double[] {0});
        double[] state = {1};
        cache.keep(state, 1);
        state[0] = 2;
        assertThat(cache.state().get("states")).isEqualTo(List.of(Doubles.of(1)));
    }

    @Test
    void goesOnAfterARestoreAsBefore() {
        StateCache cache = new StateCache(2, new double[] {0.1});
        cache.keep(new double[] {0.42}, 1);
        cache.keep(new double[] {0.77}, Double.POSITIVE_INFINITY);
        StateCache restored = new StateCache(2, new double[] {0.1});
        restored.restore(cache.state());
        assertThat(restored.state()).isEqualTo(cache.state());
        cache.keep(new double[] {5}, 5);
        restored.keep(new double[] {5}, 5);
        assertThat(restored.state()).isEqualTo(cache.state());
        assertThat(restored.cost(new double[] {0.49})).isNull();
        assertThat(restored.cost(new double[] {0.71})).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void refusesADamagedContent() {
        StateCache cache = new StateCache(1, new double[] {0});
        Doubles point = Doubles.of(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cache.restore(saved(List.of(point, Doubles.of(2)), Doubles.of(1, 2))))
                .withMessageContaining("must have as many of both and at most 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cache.restore(saved(List.of(point), Doubles.of(1, 2))))
                .withMessageContaining("1 states and 2 costs");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cache.restore(saved(List.of(Doubles.of(1, 2)), Doubles.of(1))))
                .withMessageContaining("a state of the cache has 2 numbers, must have 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cache.restore(saved(List.of("x"), Doubles.of(1))))
                .withMessageContaining("states holds x, must hold points");
    }

    private static Values saved(List<?> states, Doubles costs) {
        return Values.EMPTY.with("states", states).with("costs", costs);
    }
}
