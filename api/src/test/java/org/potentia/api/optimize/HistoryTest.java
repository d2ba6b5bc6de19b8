package org.potentia.api.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.option.Provenance;

class HistoryTest {
    private static final History HISTORY =
            new History(List.of("evaluation", "temperature"), List.of(Doubles.of(1, 10), Doubles.of(5, 2)));

    @Test
    void givesItsColumns() {
        assertThat(HISTORY.column("evaluation")).isEqualTo(Doubles.of(1, 5));
        assertThat(HISTORY.column("temperature")).isEqualTo(Doubles.of(10, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HISTORY.column("cost"))
                .withMessage("there is no column cost, must be one of [evaluation, temperature]");
    }

    @Test
    void hasARowForEachMomentNoted() {
        assertThat(History.NONE.rows()).isEmpty();
        assertThat(History.NONE.column("evaluation")).isEqualTo(Doubles.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new History(List.of("evaluation"), List.of(Doubles.of(1), Doubles.of(1, 2))))
                .withMessage("a row has 2 numbers, must be 1 as there are columns");
    }

    @Test
    void doesNotChangeWithTheListsAround() {
        List<Doubles> rows = new ArrayList<>(List.of(Doubles.of(1)));
        History history = new History(List.of("evaluation"), rows);
        rows.clear();

        assertThat(history.rows()).containsExactly(Doubles.of(1)).isUnmodifiable();
        assertThat(history.columns()).isUnmodifiable();
    }

    @Test
    void optimaWithoutOneSaySo() {
        LocalRun run = new LocalRun(Doubles.of(0), Doubles.of(1), 2, 1, StopReason.CONVERGED);
        Provenance provenance = new Provenance("toy", "1", Values.EMPTY);
        Optimum optimum =
                new Optimum(Doubles.of(1), 2, StopReason.CONVERGED, 1, 0, 0.1, List.of(run), List.of(), provenance);

        assertThat(optimum.history()).isEqualTo(History.NONE);
        assertThat(optimum.details()).isEqualTo(Values.EMPTY);
        assertThat(run.resolution()).isEqualTo(OptionalDouble.empty());
    }

    @Test
    void progressMayComeWithoutLevels() {
        assertThat(new Progress(3, 0.5)).isEqualTo(new Progress(3, 0.5, Map.of()));
        assertThat(new Progress(3, 0.5, Map.of("temperature", 2.0)).levels()).containsEntry("temperature", 2.0);
    }
}
