package org.potentia.api.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.Values;

class StudyValuesTest {
    private static StudySeries series() {
        return StudySeries.of("toy", "by hand", new long[] {10, 20, 30}, new int[] {0, 0, 1}, 10, Doubles.of(1, 2, 3));
    }

    @Test
    void seriesKeepsWhatItIsGiven() {
        StudySeries series =
                series().with(StudySeries.Column.VOLUME, Doubles.of(5, 6, 7)).withLog(List.of("made by hand"));

        assertThat(series.name()).isEqualTo("toy");
        assertThat(series.provenance()).isEqualTo("by hand");
        assertThat(series.size()).isEqualTo(3);
        assertThat(series.time(2)).isEqualTo(30);
        assertThat(series.session(2)).isEqualTo(1);
        assertThat(series.step()).isEqualTo(10);
        assertThat(series.prices()).isEqualTo(Doubles.of(1, 2, 3));
        assertThat(series.column(StudySeries.Column.VOLUME)).contains(Doubles.of(5, 6, 7));
        assertThat(series.column(StudySeries.Column.OPEN)).isEmpty();
        assertThat(series.log()).containsExactly("made by hand");
        assertThat(series).hasToString("toy (3 rows)");
        assertThat(series()).isEqualTo(series()).hasSameHashCodeAs(series()).isNotEqualTo(series);
    }

    @Test
    void seriesIsNotChangedFromOutside() {
        long[] times = {1, 2};
        int[] sessions = {0, 0};
        StudySeries series = StudySeries.of("toy", "", times, sessions, 0, Doubles.of(1, 2));
        times[0] = 7;
        sessions[0] = 7;

        assertThat(series.time(0)).isEqualTo(1);
        assertThat(series.session(0)).isZero();
    }

    @Test
    void seriesRefusesDisorder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StudySeries.of("x", "", new long[] {1}, new int[] {0, 0}, 0, Doubles.of(1, 2)))
                .withMessageContaining("must be 2 each");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StudySeries.of("x", "", new long[] {2, 2}, new int[] {0, 0}, 0, Doubles.of(1, 2)))
                .withMessageContaining("row 1 of x is out of order");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StudySeries.of("x", "", new long[] {1, 2}, new int[] {1, 0}, 0, Doubles.of(1, 2)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StudySeries.of("x", "", new long[] {1}, new int[] {0}, -1, Doubles.of(1)))
                .withMessageContaining("step = -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StudySeries.of("x", "", new long[] {1}, new int[] {0}, 0, Doubles.of(Double.NaN)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> series().with(StudySeries.Column.OPEN, Doubles.of(1)))
                .withMessageContaining("OPEN of toy has 1 values, must have 3");
    }

    @Test
    void tableHoldsNumbersAndTexts() {
        StudyTable table = StudyTable.of(
                "heights",
                StudyTable.Column.numbers("lag", "min", 1, Double.NaN),
                StudyTable.Column.texts("zone", List.of("A", "C")));

        assertThat(table.rows()).isEqualTo(2);
        assertThat(table.columns().get(0).values()).containsExactly(1.0, "");
        assertThat(table.columns().get(1).unit()).isEqualTo("1");
    }

    @Test
    void tableRefusesRaggedColumnsAndOtherValues() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StudyTable.of(
                        "t", StudyTable.Column.numbers("a", "1", 1), StudyTable.Column.numbers("b", "1", 1, 2)))
                .withMessageContaining("column b of t has 2 values, must have 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StudyTable.of("Not a name", StudyTable.Column.numbers("a", "1", 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StudyTable.Column("a", "1", List.of(1)))
                .withMessageContaining("must be numbers or texts");
    }

    @Test
    void resultRefusesTwoTablesOfOneName() {
        StudyTable table = StudyTable.of("t", StudyTable.Column.numbers("a", "1", 1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StudyResult(Values.EMPTY, List.of(table, table), List.of(), List.of(), List.of()))
                .withMessageContaining("two tables or figures t");
    }
}
