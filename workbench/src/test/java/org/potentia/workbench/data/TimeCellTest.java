package org.potentia.workbench.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeCellTest {
    private final TimeCell cell = TimeCell.anywhere();

    private boolean read(String text) {
        char[] padded = ("x" + text + "y").toCharArray();
        return cell.read(padded, 1, text.length());
    }

    private String time() {
        return LocalDateTime.ofEpochSecond(cell.seconds(), 0, ZoneOffset.UTC).toString();
    }

    @ParameterizedTest
    @CsvSource({
        "946684800, 2000-01-01T00:00",
        "999999999, 2001-09-09T01:46:39",
        "946684800000, 2000-01-01T00:00",
        "631152000000, 1990-01-01T00:00",
        "202003161530, 2020-03-16T15:30",
        "20000103, 2000-01-03T00:00",
    })
    void readsEarlyStampsWhereTimesAreExpected(String text, String expected) {
        TimeCell times = TimeCell.ofTimes();

        assertThat(times.read(text.toCharArray(), 0, text.length())).isTrue();
        assertThat(LocalDateTime.ofEpochSecond(times.seconds(), 0, ZoneOffset.UTC))
                .hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"946684800", "946684800000"})
    void takesNoVolumeForAnEarlyStamp(String text) {
        assertThat(read(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020-03-16 | 2020-03-16T00:00",
                "1969-12-31 | 1969-12-31T00:00",
                "2020-02-29 | 2020-02-29T00:00",
                "2000-02-29 | 2000-02-29T00:00",
                "2020-3-6 | 2020-03-06T00:00",
                "2020/3/16 | 2020-03-16T00:00",
                "2020.03.16 | 2020-03-16T00:00",
                "20200316 | 2020-03-16T00:00",
                "2020年3月16日 | 2020-03-16T00:00",
                "2020年03月16日 15:00 | 2020-03-16T15:00",
                "16.03.2020 | 2020-03-16T00:00",
                "6.3.2020 | 2020-03-06T00:00",
                "03/16/2020 | 2020-03-16T00:00",
                "16/03/2020 | 2020-03-16T00:00",
                "16-03-2020 | 2020-03-16T00:00",
                "16-Mar-2020 | 2020-03-16T00:00",
                "16 March 2020 | 2020-03-16T00:00",
                "Mar 16, 2020 | 2020-03-16T00:00",
                "MAR 6 2020 | 2020-03-06T00:00",
                "2020-03-16 15:30 | 2020-03-16T15:30",
                "2020-03-16 9:30:05 | 2020-03-16T09:30:05",
                "2020-03-16T15:30:05.999 | 2020-03-16T15:30:05",
                "20200316 15:30 | 2020-03-16T15:30",
                "202003161530 | 2020-03-16T15:30",
                "20200316153005 | 2020-03-16T15:30:05",
                "3/16/2020 4:00:00 PM | 2020-03-16T16:00",
                "3/16/2020 12:05 am | 2020-03-16T00:05",
                "3/16/2020 12:05pm | 2020-03-16T12:05",
                "1584372605 | 2020-03-16T15:30:05",
                "1584372605123 | 2020-03-16T15:30:05",
                "'  2020-03-16\u00a0' | 2020-03-16T00:00",
            })
    void readsTheUsualForms(String text, String expected) {
        assertThat(read(text)).isTrue();
        assertThat(time()).isEqualTo(expected);
        assertThat(cell.zoned()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-03-16T15:30:00Z, 0", "2020-03-16 15:30:00+08:00, 480", "2020-03-16T15:30-0530, -330",
        "2020-03-16T15:30:00.5 UTC, 0", "2020-03-16 15:30 GMT, 0", "2020-03-16T15:30+02, 120"
    })
    void readsTimeZones(String text, int minutes) {
        assertThat(read(text)).isTrue();
        assertThat(time()).isEqualTo("2020-03-16T15:30");
        assertThat(cell.zoned()).isTrue();
        assertThat(cell.offsetMinutes()).isEqualTo(minutes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "abc",
                "1",
                "2020",
                "2020-",
                "2020-03",
                "2020-03-",
                "2020-13-01",
                "2020-02-30",
                "2019-02-29",
                "1900-02-29",
                "2020-04-31",
                "2020-03-16-",
                "2020-03/16",
                "0999-01-01",
                "16/03/20",
                "13/13/2020",
                "31/04/2020",
                "1455.21",
                "123456",
                "123456789",
                "20201301",
                "99999999999",
                "2020-03-16 25:00",
                "2020-03-16 15",
                "2020-03-16 15:3",
                "2020-03-16 15:60",
                "2020-03-16 15:30:60",
                "2020-03-16 15:30:5",
                "2020-03-16 15:30+99:00",
                "2020-03-16 15:30 CET",
                "2020-03-16 13:00 PM",
                "2020-03-16 0:10 AM",
                "2020-03-16 x",
                "2020-03-160",
                "Foo 16, 2020",
                "Mar 16, 20",
                "16-Ma-2020",
                "16-Mar-20",
                "March",
                "2020年3-16",
                "12a34/2020",
                "2020-ab-12",
                "03-2020-16",
                "202013011530"
            })
    void refusesWhatIsNoDate(String text) {
        assertThat(read(text)).isFalse();
    }

    @Test
    void agreesWithTheCalendarOfTheLibraryOnEveryDay() {
        LocalDate day = LocalDate.of(1599, 12, 25);
        for (int i = 0; i < 220_000; i++) {
            assertThat(read(day.toString())).isTrue();
            if (cell.seconds() != day.toEpochDay() * 86_400) {
                assertThat(time()).isEqualTo(day.toString());
            }
            day = day.plusDays(1);
        }
        assertThat(day.getYear()).isGreaterThan(2200);
    }

    @ParameterizedTest
    @CsvSource({
        "03/04/2020, true, false, false",
        "13/04/2020, true, true, false",
        "04/13/2020, true, false, true",
        "2020-03-04, false, false, false",
        "13.04.2020, false, false, false"
    })
    void tellsWhatIsOpen(String text, boolean open, boolean dayFirst, boolean monthFirst) {
        assertThat(read(text)).isTrue();
        assertThat(cell.open()).isEqualTo(open);
        assertThat(cell.dayFirst()).isEqualTo(dayFirst);
        assertThat(cell.monthFirst()).isEqualTo(monthFirst);
    }

    @Test
    void exchangesDayAndMonth() {
        assertThat(read("03/04/2020 10:00")).isTrue();
        long exchanged = TimeCell.exchanged(cell.seconds());

        assertThat(LocalDateTime.ofEpochSecond(exchanged, 0, ZoneOffset.UTC))
                .isEqualTo(LocalDateTime.of(2020, 4, 3, 10, 0));
        assertThat(read("13/04/2020")).isTrue();
        assertThat(TimeCell.exchanged(cell.seconds())).isEqualTo(cell.seconds());
    }

    @ParameterizedTest
    @CsvSource({"09:30, 34200", "9:30:15, 34215", "0930, 34200", "093015, 34215", "4:00 PM, 57600"})
    void readsTimesOfDay(String text, int seconds) {
        assertThat(cell.readTime(text.toCharArray(), 0, text.length())).isTrue();
        assertThat(cell.seconds()).isEqualTo(seconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2460", "930", "noon", "09:3"})
    void refusesWhatIsNoTimeOfDay(String text) {
        assertThat(cell.readTime(text.toCharArray(), 0, text.length())).isFalse();
    }
}
