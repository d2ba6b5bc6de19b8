package org.potentia.workbench.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.potentia.api.Doubles;
import org.potentia.api.study.StudySeries;
import org.potentia.workbench.InputException;

class StudyInputTest {
    @TempDir
    Path folder;

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("prices.csv"), text).toString();
    }

    @Test
    void tradesBecomeLastPriceMinutesOfSessions() throws IOException {
        String file = file("""
                time,price
                2020-03-16T09:30:00.123-04:00,100
                2020-03-16T09:30:59.999999999-04:00,101
                2020-03-16T09:33:10.5-04:00,103
                2020-03-16T19:00:00-04:00,150
                2020-03-17T09:30:01-04:00,110
                2020-03-17T09:31:01-04:00,109
                2020-03-17T09:31:30-04:00,111
                2020-03-18T09:31:01-04:00,112
                """);
        TradingHours hours = TradingHours.parse("09:30-16:00@America/New_York", Set.of(LocalDate.parse("2020-03-18")));

        StudySeries series = StudyInput.open(file, Optional.of(hours));

        assertThat(series.prices()).isEqualTo(Doubles.of(101, 101, 101, 103, 110, 111));
        assertThat(series.step()).isEqualTo(60_000_000_000L);
        assertThat(series.session(3)).isZero();
        assertThat(series.session(4)).isEqualTo(1);
        // 09:30 in New York on that day is 13:30 in UTC
        assertThat(series.time(0)).isEqualTo(1584365400L * 1_000_000_000L);
        assertThat(series.log())
                .anySatisfy(line -> assertThat(line).contains("2 prices outside were left out"))
                .anySatisfy(line -> assertThat(line).contains("2 minutes within sessions had no price"))
                .anySatisfy(line -> assertThat(line).contains("6 minutes in 2 sessions"));
    }

    @Test
    void marketThatNeverClosesHasNoGaps() throws IOException {
        String file = file("time,price\n2020-01-03 23:58,1\n2020-01-03 23:59,2\n2020-01-04 00:02,3\n");

        StudySeries series = StudyInput.open(file, Optional.of(TradingHours.parse("24/7", Set.of())));

        assertThat(series.prices()).isEqualTo(Doubles.of(1, 2, 2, 2, 3));
        assertThat(series.session(4)).isEqualTo(1);
    }

    @Test
    void numberedMinutesNeedNoDates() throws IOException {
        String file = file("# a comment\nday,minute,value\n1,1,5\n1,2,6\n1,2,7\n1,4,8\n2,1,9\n");

        StudySeries series = StudyInput.open(file, Optional.empty());

        assertThat(series.prices()).isEqualTo(Doubles.of(5, 7, 7, 8, 9));
        assertThat(series.session(4)).isEqualTo(2);
        assertThat(series.log())
                .anySatisfy(line -> assertThat(line).contains("1 repeated minutes"))
                .anySatisfy(line -> assertThat(line).contains("1 minutes within sessions"));
    }

    @Test
    void pricesAtOrBelowZeroAreDroppedWithTheReasonUnlessTheStudyTakesThem() throws IOException {
        String file = file("date,close\n2020-01-02,-1.5\n2020-01-03,0\n2020-01-06,2\n2020-01-07,none\n");

        StudySeries positive = StudyInput.openAll(file, Optional.empty()).getFirst();
        assertThat(positive.prices()).isEqualTo(Doubles.of(2));
        assertThat(positive.log().getFirst())
                .startsWith("4 rows were read, 3 of them dropped (")
                .contains("price not above zero: 2");
        StudySeries all = StudyInput.openAll(file, Optional.empty(), true).getFirst();
        assertThat(all.prices()).isEqualTo(Doubles.of(-1.5, 0, 2));
        assertThat(all.log().getFirst()).startsWith("4 rows were read, 1 of them dropped (");

        String panel = file("date,ticker,open,close\n2020-01-02,A,1,-1\n2020-01-03,A,1,2\n");
        assertThat(StudyInput.openAll(panel, Optional.empty()).getFirst().prices())
                .isEqualTo(Doubles.of(2));
        assertThat(StudyInput.openAll(panel, Optional.empty(), true).getFirst().prices())
                .isEqualTo(Doubles.of(-1, 2));
    }

    @Test
    void dailyPricesStayDaily() throws IOException {
        StudySeries series = StudyInput.open(
                file("Date,Open,Close,Volume\n2020-01-02,9,10,5\n2020-01-03,10,11,6\n2020-01-06,11,12,7\n"),
                Optional.empty());

        assertThat(series.prices()).isEqualTo(Doubles.of(10, 11, 12));
        assertThat(series.step()).isEqualTo(86_400_000_000_000L);
        assertThat(series.column(StudySeries.Column.OPEN)).contains(Doubles.of(9, 10, 11));
        assertThat(series.column(StudySeries.Column.VOLUME)).contains(Doubles.of(5, 6, 7));
    }

    @Test
    void mistakesAreSentences() throws IOException {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> TradingHours.parse("noon", Set.of()))
                .withMessageContaining("must be 24/7 or like");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> TradingHours.parse("09:30-16:00@Nowhere/Town", Set.of()));
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> TradingHours.parse("16:00-09:30", Set.of()))
                .withMessageContaining("must end later");
        String words = file("day,minute,value\n1,1,abc\n");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> StudyInput.open(words, Optional.empty()))
                .withMessageContaining("must be a day, a minute and a value");
        String back = file("day,minute,value\n2,1,1\n1,1,1\n");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> StudyInput.open(back, Optional.empty()))
                .withMessageContaining("not before those of the row before it");
        String empty = file("day,minute,value\n");
        assertThatExceptionOfType(InputException.class).isThrownBy(() -> StudyInput.open(empty, Optional.empty()));
        String late = file("time,price\n2020-01-03 23:58,1\n2020-01-03 23:59,2\n");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> StudyInput.open(late, Optional.of(TradingHours.parse("09:30-16:00", Set.of()))))
                .withMessageContaining("no price within the trading hours");
    }

    @Test
    void holidaysAreReadFromAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("days.txt"), "# closed\n2020-12-25 Christmas\n\n2021-01-01\n");

        assertThat(StudyInput.holidays(file))
                .containsExactlyInAnyOrder(LocalDate.parse("2020-12-25"), LocalDate.parse("2021-01-01"));
        Path wrong = Files.writeString(folder.resolve("wrong.txt"), "Christmas\n");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> StudyInput.holidays(wrong))
                .withMessageContaining("must begin with a date");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> StudyInput.holidays(folder.resolve("none.txt")));
    }
}
