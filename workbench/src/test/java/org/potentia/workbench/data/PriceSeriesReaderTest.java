package org.potentia.workbench.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.Doubles;
import org.potentia.workbench.InputException;

class PriceSeriesReaderTest {
    private static final String PLAIN = "date,close\n2020-03-13,10\n2020-03-16,9\n2020-03-17,9.5\n";
    private static final String CHINESE =
            "日期,开盘价,最高价,最低价,收盘价,成交量,成交额\n2020-03-13,9,11,8,10,100,1000\n2020-03-16,10,10.5,8.5,9,200,1800\n2020-03-17,9,9.9,9,9.5,1.5万,2\n";

    private static PriceSeries read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static PriceSeries read(byte[] bytes) {
        return PriceSeriesReader.read("prices.csv", new ByteArrayInputStream(bytes));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
            packed.write(bytes);
        }
        return out.toByteArray();
    }

    private static String times(PriceSeries series) {
        return IntStream.range(0, series.size())
                .mapToObj(i -> series.time(i).toString())
                .collect(Collectors.joining(" "));
    }

    private static void assertPlain(PriceSeries series) {
        assertThat(series.close()).isEqualTo(Doubles.of(10, 9, 9.5));
        assertThat(times(series)).isEqualTo("2020-03-13T00:00 2020-03-16T00:00 2020-03-17T00:00");
        assertThat(series.rowsRead()).isEqualTo(3);
        assertThat(series.dropped().total()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date,close\n2020-03-13,10\n2020-03-16,9\n2020-03-17,9.5",
                "Date,Close\r\n2020-03-13,10\r\n2020-03-16,9\r\n2020-03-17,9.5\r\n",
                "# where from\n# and when\ndate,close\n2020-03-13,10\n\n2020-03-16,9\n2020-03-17,9.5\n\n",
                "# ticker: X\n#date,open,close\n2020-03-13,1,10\n2020-03-16,1,9\n2020-03-17,1,9.5\n",
                "2020-03-13,10\n2020-03-16,9\n2020-03-17,9.5\n",
                "20200313;10\n20200316;9\n20200317;9,5\n",
                "10\t2020/3/13\n9\t2020/3/16\n9.5\t2020/3/17\n",
                "\"Date\",\"Close/Last\",\"Volume\"\n\"03/13/2020\",\"$10\",\"1\"\n\"03/16/2020\",\"$9\",\"1\"\n\"03/17/2020\",\"$9.50\",\"1\"\n",
                "Date,Adj Close**,Close*,Volume\n\"Mar 13, 2020\",10,20,-\n\"Mar 16, 2020\",9,18,-\n\"Mar 17, 2020\",9.5,19,-\n",
                "Datum;Schlusskurs\n13.03.2020;10,00\n16.03.2020;9,00\n17.03.2020;9,50\n",
                "DATE,SP500\n2020-03-13,10\n2020-03-16,9\n2020-03-17,9.5\n",
                ",price\n2020-03-13,10\n2020-03-16,9\n2020-03-17,9.5\n",
                "trade_date|ts_code|open|close\n20200313|600000.SH|1|10\n20200316|600000.SH|1|9\n20200317|600000.SH|1|9.5\n",
                "time,close,open\n2020-03-13,10,1\n2020-03-16,9,1\n2020-03-17,9.5,1\n",
                "date,close,\n2020-03-13,10,\n2020-03-16,9\n2020-03-17,9.5,,\n",
                "date,close,close (USD)\n2020-03-13,10,1\n2020-03-16,9,1\n2020-03-17,9.5,1\n",
                "交易日期,收盘价(元)\n2020年3月13日,10\n2020年3月16日,9\n2020年3月17日,9.5\n",
                "date,time,close\n2020-03-13,00:00,10\n2020-03-16,00:00,9\n2020-03-17,00:00,9.5\n",
                "date,close\n2020-03-13T00:00:00-05:00,10\n2020-03-16T00:00:00-04:00,9\n2020-03-17T00:00:00-04:00,9.5\n",
            })
    void readsTheLayoutsThatPeopleHave(String text) {
        assertPlain(read(text));
    }

    @Test
    void readsAllColumnsOfAChineseFile() {
        PriceSeries series = read(CHINESE);

        assertPlain(series);
        assertThat(series.priceColumn()).isEqualTo("收盘价");
        assertThat(series.open()).contains(Doubles.of(9, 10, 9));
        assertThat(series.high()).contains(Doubles.of(11, 10.5, 9.9));
        assertThat(series.low()).contains(Doubles.of(8, 8.5, 9));
        assertThat(series.volume()).contains(Doubles.of(100, 200, 15_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void tellsTheEncoding(String charset) {
        assertPlain(read(CHINESE.getBytes(Charset.forName(charset))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void leavesOutTheByteOrderMark(String charset) {
        assertPlain(read(("\uFEFF" + PLAIN).getBytes(Charset.forName(charset))));
    }

    @Test
    void readsWesternTextThatIsNeitherUtf8NorChinese() {
        assertPlain(read("Datum;Schlu\u00df\n13.03.2020;10,0\n16.03.2020;9,0\n17.03.2020;9,5\n"
                .getBytes(Charset.forName("windows-1252"))));
    }

    @Test
    void readsGzipAndHashesTheBytesAsTheyAre() throws IOException {
        byte[] bytes = gzip(PLAIN.getBytes(StandardCharsets.UTF_8));
        PriceSeries plain = read(PLAIN);

        assertPlain(read(bytes));
        // printf 'date,close\n2020-03-13,10\n2020-03-16,9\n2020-03-17,9.5\n' | sha256sum
        assertThat(plain.sha256()).isEqualTo("d6062e4af6183aa26291c19d6dc46d2b1f46b54a15badfe431875bdef6bb9232");
        assertThat(read(bytes).sha256()).hasSize(64).isNotEqualTo(plain.sha256());
    }

    @Test
    void takesTheAdjustedCloseAndSaysSo() {
        PriceSeries series = read("date,close,adj_close\n2020-03-13,20,10\n2020-03-16,18,9\n");

        assertThat(series.close()).isEqualTo(Doubles.of(10, 9));
        assertThat(series.priceColumn()).isEqualTo("adj_close");
        assertThat(series.notes())
                .containsExactly(
                        "prices are those of the adjusted column adj_close; open, high and low are as they stand");
    }

    @Test
    void readsThousandsInQuotesAndDecimalCommas() {
        assertThat(read("date,close\n2020-03-13,\"1,234.5\"\n2020-03-16,\"12,345\"\n")
                        .close())
                .isEqualTo(Doubles.of(1234.5, 12345));
        assertThat(read("date,close\n13.03.2020,\"1.234,5\"\n16.03.2020,\"12.345\"\n")
                        .close())
                .isEqualTo(Doubles.of(1234.5, 12345));
        assertThat(read("date;close\n13.03.2020;1.234,50\n16.03.2020;999,123\n").close())
                .isEqualTo(Doubles.of(1234.5, 999.123));
        assertThat(read("date;close\n13.03.2020;1,234.50\n16.03.2020;999.123\n").close())
                .isEqualTo(Doubles.of(1234.5, 999.123));
    }

    @Test
    void turnsFilesRoundThatBeginWithTheNewest() {
        PriceSeries series = read("date,close,volume\n2020-03-17,9.5,3\n2020-03-16,9,2\n2020-03-13,10,1\n");

        assertPlain(series);
        assertThat(series.volume()).contains(Doubles.of(1, 2, 3));
        assertThat(series.notes()).containsExactly("the newest row stood first; the order was turned round");
    }

    @Test
    void keepsTheLastOfRowsWithOneTime() {
        PriceSeries series = read(
                "date,close\n2020-03-13,8\n2020-03-13,10\n2020-03-16,7\n2020-03-16,8\n2020-03-16,9\n2020-03-17,9.5\n");

        assertThat(series.close()).isEqualTo(Doubles.of(10, 9, 9.5));
        assertThat(series.rowsRead()).isEqualTo(6);
        assertThat(series.dropped().counts()).isEqualTo(Map.of(DropReason.DUPLICATE, 3));
        assertThat(series.dropped().first())
                .map(DroppedRow::toString)
                .containsExactly(
                        "line 2: same time as a later row (2020-03-13 is given again in line 3)",
                        "line 4: same time as a later row (2020-03-16 is given again in line 5)",
                        "line 5: same time as a later row (2020-03-16 is given again in line 6)");
    }

    @Test
    void keepsTheNewerOfRowsWithOneTimeWhereTheNewestStandsFirst() {
        PriceSeries series =
                read("date,close,low\n2020-03-17,9.5,1\n2020-03-16,9,2\n2020-03-16,7,3\n2020-03-13,10,4\n");

        assertThat(series.close()).isEqualTo(Doubles.of(10, 9, 9.5));
        assertThat(series.low()).contains(Doubles.of(4, 2, 1));
        assertThat(series.dropped().first())
                .map(DroppedRow::toString)
                .containsExactly("line 4: same time as a later row (2020-03-16 is given again in line 3)");
    }

    @Test
    void logsEachDroppedRowWithLineAndReason() {
        String text = """
                # head
                date,close,volume
                2020-03-02,10,1
                ,11,1
                2020-03-04,,1
                someday,12,1
                2020-03-06,NaN,1
                2020-03-07,abc,1
                2020-03-08,0,1
                2020-03-09,-3.5,1
                2020-03-10
                2020-03-11,1,2,3
                2020-03-12,"a
                b",1
                3/13/2020,11,1
                2020-03-14Z,11,1
                2020-03-15 10:00Z,11,1
                2020-03-16,9,oops
                2020-03-17,inf,1
                2020-03-18,12345678901234567890123456789012345678901234567890x,1
                """;

        PriceSeries series = read(text);

        assertThat(series.close()).isEqualTo(Doubles.of(10, 9));
        assertThat(series.volume()).contains(Doubles.of(1, Double.NaN));
        assertThat(series.rowsRead()).isEqualTo(17);
        assertThat(series.dropped().first())
                .map(DroppedRow::toString)
                .containsExactly(
                        "line 4: no date (date = \"\")",
                        "line 5: no price (close = \"\")",
                        "line 6: no readable date (date = \"someday\")",
                        "line 7: no price (close = \"NaN\")",
                        "line 8: price is not a number (close = \"abc\")",
                        "line 9: price not above zero (close = \"0\")",
                        "line 10: price not above zero (close = \"-3.5\")",
                        "line 11: no price (the cell of close is missing)",
                        "line 12: more cells than the header (cell 4 of a row under 3 columns)",
                        "line 13: price is not a number (close = \"a b\")",
                        "line 15: date in another style than the first (date is 2020-03-13)",
                        "line 16: no readable date (date = \"2020-03-14Z\")",
                        "line 17: date in another style than the first (date is 2020-03-15T10:00)",
                        "line 19: price is not a number (close = \"inf\")",
                        "line 20: price is not a number (close = \"1234567890123456789012345678901234567890…\")");
        assertThat(series.dropped().total()).isEqualTo(15);
        assertThat(series.dropped().counts().keySet())
                .containsExactly(
                        DropReason.TOO_MANY_CELLS,
                        DropReason.NO_DATE,
                        DropReason.BAD_DATE,
                        DropReason.OTHER_DATE_STYLE,
                        DropReason.NO_PRICE,
                        DropReason.BAD_PRICE,
                        DropReason.NOT_POSITIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"date", "timestamp", "time"})
    void readsStampsOnBothSidesOfABillionSeconds(String name) {
        PriceSeries series = read(
                name + ",close,volume\n999907200,10,123456789\n999993600,11,123456789\n" + "1000080000,12,123456789\n");

        assertThat(series.dropped().total()).isZero();
        assertThat(series.date(0)).isEqualTo("2001-09-08");
        assertThat(series.date(2)).isEqualTo("2001-09-10");
    }

    @Test
    void keepsTheFirstReasonsAndCountsTheRest() {
        String bad = IntStream.range(0, DroppedRows.KEPT + 500)
                .mapToObj(i -> "2020-03-14,bad\n")
                .collect(Collectors.joining());

        PriceSeries series = read("date,close\n2020-03-13,10\n" + bad + "2020-03-16,9\n");

        assertThat(series.dropped().first()).hasSize(DroppedRows.KEPT);
        assertThat(series.dropped().total()).isEqualTo(DroppedRows.KEPT + 500);
    }

    @Test
    void settlesDayAndMonthByNumbersAboveTwelve() {
        assertThat(times(read("date,close\n02/03/2020,1\n03/03/2020,2\n13/03/2020,3\n")))
                .isEqualTo("2020-03-02T00:00 2020-03-03T00:00 2020-03-13T00:00");
        assertThat(times(read("date,close\n03/02/2020 10:00,1\n03/03/2020 10:00,2\n03/13/2020 10:00,3\n")))
                .isEqualTo("2020-03-02T10:00 2020-03-03T10:00 2020-03-13T10:00");
    }

    @Test
    void settlesDayAndMonthByTheOrderOfTheRows() {
        PriceSeries dayFirst = read("date,close\n11-02-2020,1\n12-02-2020,2\n02-03-2020,3\n");
        PriceSeries monthFirst = read("date,close\n02-11-2020,1\n02-12-2020,2\n03-02-2020,3\n");

        assertThat(times(dayFirst)).isEqualTo("2020-02-11T00:00 2020-02-12T00:00 2020-03-02T00:00");
        assertThat(dayFirst.notes())
                .containsExactly("dates were read with the day first, because only so they are in order");
        assertThat(times(monthFirst)).isEqualTo(times(dayFirst));
        assertThat(monthFirst.notes())
                .containsExactly("dates were read with the month first, because only so they are in order");
    }

    @Test
    void takesDatesThatMeanTheSameBothWays() {
        assertThat(times(read("date,close\n01/01/2020,1\n02/02/2020,2\n")))
                .isEqualTo("2020-01-01T00:00 2020-02-02T00:00");
    }

    @Test
    void addsTheTimeOfDayFromAColumnOfItsOwn() {
        assertThat(times(read(
                        "time,date,close\n09:30,20200316,1\n0931,20200316,2\nnoon,20200316,2\n4:00 PM,20200316,3\n")))
                .isEqualTo("2020-03-16T09:30 2020-03-16T09:31 2020-03-16T16:00");
    }

    @Test
    void bringsTimesWithZonesToUtcSoThatTheHourBehindSummerTimeIsInOrder() {
        PriceSeries series =
                read("datetime,close\n2020-10-25T02:30+02:00,1\n2020-10-25T02:00+01:00,2\n2020-10-25T03:00+01:00,3\n");

        assertThat(times(series)).isEqualTo("2020-10-25T00:30 2020-10-25T01:00 2020-10-25T02:00");
        assertThat(series.notes()).containsExactly("times are in UTC");
    }

    @Test
    void keepsTheDayOfMidnightsInAnyZone() {
        PriceSeries series = read("date,close\n2020-03-16T00:00:00+08:00,1\n2020-03-17T00:00:00+08:00,2\n");

        assertThat(times(series)).isEqualTo("2020-03-16T00:00 2020-03-17T00:00");
        assertThat(series.notes()).containsExactly("time zones were left out, because all times are midnight");
    }

    @Test
    void readsTheSameFromALongFileAsFromItsBeginning() {
        int rows = 200_000;
        PriceSeries series = PriceSeriesReader.read("generated", new GeneratedPrices(rows));

        assertThat(series.size()).isEqualTo(rows);
        assertThat(series.close().get(rows - 1)).isEqualTo(GeneratedPrices.close(rows - 1));
        assertThat(series.close().get(70_000)).isEqualTo(GeneratedPrices.close(70_000));
        assertThat(series.open().orElseThrow().get(70_000)).isEqualTo(GeneratedPrices.close(70_000) - 0.5);
        assertThat(series.volume().orElseThrow().get(70_000)).isEqualTo(1000);
        assertThat(series.time(70_000)).isEqualTo(series.time(0).plusMinutes(70_000));
    }

    static Object[][] faults() {
        return new Object[][] {
            {"", "prices.csv is empty, must hold rows with a date and a price"},
            {"\n\n", "prices.csv has no rows, must hold rows with a date and a price"},
            {"# only a comment\n", "prices.csv has no rows, must hold rows with a date and a price"},
            {"date,close\n", "prices.csv has a header and no rows, must hold rows with a date and a price"},
            {
                "date,volume,open\n2020-03-16,1,2\n",
                "prices.csv has no column with prices among its columns [date, volume, open], "
                        + "one must be called close, adj close, price or 收盘价"
            },
            {
                "date\n2020-03-16\n",
                "prices.csv has no column with prices among its columns [date], one must be called close, adj close, price or 收盘价"
            },
            {
                "day_number,,close\n1,2,3\n",
                "prices.csv has no column with dates among its columns [day_number, (no name), close], "
                        + "one must hold dates such as 2020-03-16 and be called date or 日期"
            },
            {
                "2020-03-16,1,2\n",
                "prices.csv has 3 columns and no header, must have a header such as date,close or just the two columns date and price"
            },
            {"date,close,close\n2020-03-16,1,2\n", "prices.csv has two columns called close, must have one"},
            {
                "date,close\n2020-03-16,abc\nx,1\n",
                "none of the 2 rows of prices.csv can be used, line 2: price is not a number (close = \"abc\")"
            },
            {
                "date,close\n2020-03-13,1\n2020-03-17,2\n2020-03-16,3\n2020-03-18,3\n",
                "prices.csv, line 4: 2020-03-16 comes after 2020-03-17 of line 3, must be later: sort the rows by date"
            },
            {
                "date,close\n2020-03-18,1\n2020-03-17,2\n2020-03-12,3\n2020-03-16 10:00,3\n2020-03-11,3\n",
                "prices.csv, line 5: 2020-03-16T10:00 comes after 2020-03-12 of line 4, must be earlier: sort the rows by date"
            },
            {
                "date,close\n01/02/2020,1\n01/03/2020,2\n",
                "prices.csv has dates that can be read with the day or with the month first (line 2), must be written like 2020-03-16"
            },
            {
                "date,close\n01/13/2020,1\n01/02/2020,2\n14/01/2020,2\n",
                "prices.csv has the day first in line 4 and the month first in line 2, must be the same in all rows"
            },
            {
                "date,close,ticker\n2020-03-13,1,AAL\n2020-03-16,2,AAL\n2020-03-13,1,AAPL\n",
                "prices.csv, line 4: column ticker holds AAPL after AAL, must be one series: keep the rows of one"
            },
            {"PK\u0003\u0004xxxx", "prices.csv is a spreadsheet or zip archive, must be text: save it as CSV"},
            {"PAR1xxxx", "prices.csv is a Parquet file, must be text: save it as CSV"},
            {
                "\u0001\u0002\u0003abc\u0004\u0005",
                "prices.csv is a binary file, must be text with rows with a date and a price"
            },
            {
                "\u0000\u0001\u0000\u0000abcdefgh",
                "prices.csv is a binary file, must be text with rows with a date and a price"
            },
        };
    }

    @ParameterizedTest
    @MethodSource("faults")
    void saysInOneSentenceWhatIsWrong(String text, String message) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(InputException.class).hasMessage(message);
    }

    @Test
    void refusesOldSpreadsheets() {
        byte[] bytes = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2, 3};

        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(InputException.class)
                .hasMessage("prices.csv is a spreadsheet or zip archive, must be text: save it as CSV");
    }

    @Test
    void refusesDamagedArchives() throws IOException {
        byte[] whole = gzip(("date,close\n" + "2020-03-16,9\n".repeat(40_000)).getBytes(StandardCharsets.UTF_8));
        byte[] cut = Arrays.copyOf(whole, whole.length - 200);
        byte[] tiny = Arrays.copyOf(whole, 5);
        byte[] wrong = whole.clone();
        wrong[wrong.length - 6] ^= 0x55;

        assertThatThrownBy(() -> read(cut))
                .isInstanceOf(InputException.class)
                .hasMessage("prices.csv is a damaged gzip file (Unexpected end of ZLIB input stream), must be whole");
        assertThatThrownBy(() -> read(tiny))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("prices.csv is a damaged gzip file (");
        assertThatThrownBy(() -> read(wrong))
                .isInstanceOf(InputException.class)
                .hasMessage("prices.csv is a damaged gzip file (Corrupt GZIP trailer), must be whole");
    }

    @Test
    void refusesAQuoteThatNeverEnds() {
        String text = "date,close\n2020-03-13,1\n2020-03-16,\"2\n" + "2020-03-17,3\n".repeat(10);

        assertThatThrownBy(() -> read(text))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "prices.csv is no table: Unclosed quoted field at end of input (record starting at line 3)");
    }

    /** Fails as a disk does. */
    private static final class FailingStream extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("disk on fire");
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            throw new IOException("disk on fire");
        }
    }

    @Test
    void passesOnThatADiskFails() {
        byte[] begun = (PLAIN + "\n".repeat(70_000)).getBytes(StandardCharsets.UTF_8);
        InputStream failing = new SequenceInputStream(new ByteArrayInputStream(begun), new FailingStream());

        assertThatThrownBy(() -> PriceSeriesReader.read("prices.csv", failing))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("prices.csv could not be read");
        assertThatThrownBy(() -> PriceSeriesReader.read("prices.csv", new FailingStream()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("prices.csv could not be read");
    }

    @Test
    void readsFilesAndCallsThemByTheirNameWithoutFolders(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("prices.csv");
        Files.writeString(file, PLAIN);

        assertPlain(PriceSeriesReader.read(file));
        assertThat(PriceSeriesReader.read(file).name()).isEqualTo("prices.csv");
    }

    @Test
    void saysWhichFileIsMissing(@TempDir Path folder) {
        assertThatThrownBy(() -> PriceSeriesReader.read(folder.resolve("none.csv")))
                .isInstanceOf(InputException.class)
                .hasMessage("no such file: " + folder.resolve("none.csv"));
        assertThatThrownBy(() -> PriceSeriesReader.read(folder))
                .isInstanceOf(InputException.class)
                .hasMessage(folder + " is a folder, must be a file of prices");
    }
}
