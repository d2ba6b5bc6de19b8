package org.potentia.workbench.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.potentia.api.Doubles;
import org.potentia.api.study.StudySeries;
import org.potentia.workbench.InputException;

class DailyPanelTest {
    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void longFileGivesASeriesForEachThing() throws IOException {
        Path file = file("panel.csv", """
                date,open,high,low,close,volume,ticker
                2020-01-03,11,12,10,12,600,B
                2020-01-02,10,12,10,11,500,B
                2020-01-02,1,2,1,2,50,A
                2020-01-03,,2,1,3,,A
                2020-01-06,2,2,1,0,70,A
                """);

        List<StudySeries> all = StudyInput.openAll(file.toString(), Optional.empty());

        assertThat(all).extracting(StudySeries::name).containsExactly("B", "A");
        assertThat(all.get(0).prices()).isEqualTo(Doubles.of(11, 12));
        assertThat(all.get(0).column(StudySeries.Column.VOLUME)).contains(Doubles.of(500, 600));
        assertThat(all.get(1).column(StudySeries.Column.OPEN)).contains(Doubles.of(1, Double.NaN));
        assertThat(all.get(1).column(StudySeries.Column.TURNOVER)).isEmpty();
        assertThat(all.get(1).log()).containsExactly("A: 1 rows without a date or a close above 0 were dropped");
    }

    @Test
    void folderIsReadFileByFile() throws IOException {
        file("b.csv", "date,open,close,volume,amount\n2020-01-02,1,2,3,4\n2020-01-03,1,2,3,5\n");
        file("a.csv", "Date,Open,Close,Volume\n2020-01-02,1,2,3\n2020-01-03,2,3,3\n");
        file("notes.txt", "no data");

        List<StudySeries> all = StudyInput.openAll(folder.toString(), Optional.empty());

        assertThat(all).extracting(StudySeries::name).containsExactly("a.csv", "b.csv");
        assertThat(all.get(1).column(StudySeries.Column.TURNOVER)).contains(Doubles.of(4, 5));
        assertThat(all.get(0).column(StudySeries.Column.TURNOVER)).isEmpty();
    }

    @Test
    void minutesAndBuiltInSetsAreOpenedAsBefore() throws IOException {
        Path minutes = file("minutes.csv", "day,minute,value\n1,1,5\n1,2,6\n");

        assertThat(StudyInput.openAll(minutes.toString(), Optional.empty()))
                .containsExactly(StudyInput.open(minutes.toString(), Optional.empty()));
        assertThat(StudyInput.openAll("sp500", Optional.empty())).hasSize(1);
    }

    @Test
    void mistakesAreSentences() throws IOException {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> StudyInput.openAll(folder.toString(), Optional.empty()))
                .withMessageContaining("holds no file that ends in .csv");
        Path empty = file("zero.csv", "date,open,close,amount\n2020-01-02,0,0,0\n");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> StudyInput.openAll(empty.toString(), Optional.empty()))
                .withMessageContaining("no row with a date and a close above 0");
    }
}
