package org.potentia.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.potentia.api.Values;

class DataCommandTest {
    @TempDir
    Path folder;

    private static Shell data(String... words) {
        return Shell.run(
                "", Map.of(), Stream.concat(Stream.of("data"), Stream.of(words)).toArray(String[]::new));
    }

    /** What stands below the comments. */
    private static String table(String text) {
        return text.substring(text.indexOf("\ndate,"));
    }

    private String file(String... lines) throws IOException {
        return Files.writeString(folder.resolve("options.csv"), String.join("\n", lines))
                .toString();
    }

    /** Two expiries, with a crossed quote in line 8. */
    private String chain() throws IOException {
        return file(
                "expiration,strike,cp,bid,ask,oi",
                "2020-06-15,90,C,13.0,13.2,1",
                "2020-06-15,90,P,2.0,2.2,2",
                "2020-06-15,100,C,6.5,6.7,3",
                "2020-06-15,100,P,5.4,5.6,4",
                "2020-06-15,110,C,2.9,3.1,5",
                "2020-06-15,110,P,11.7,11.9,6",
                "2020-06-15,120,C,3.0,2.0,6",
                "2020-09-14,100,C,8.0,8.2,7");
    }

    @Test
    void listsBuiltInChains() {
        Shell shell = data();
        assertThat(shell.code()).isZero();
        assertThat(shell.out()).contains("spx-1995-10", "October 1995", "model-generated, not market quotes");
        assertThat(data("--json").json().get("chains"))
                .asString()
                .contains("nes-t3-puts-martingale", "MODEL-GENERATED");
    }

    @Test
    void showsABuiltInChain() {
        Shell shell = data("spx-1995-10");
        assertThat(shell.code()).isZero();
        assertThat(shell.out())
                .contains("spx-1995-10: 100 quotes, 10 expiries, no day of the quotes", "593.50019", "2.620%")
                .contains("no row was dropped");
        Values json = data("nes-t1-puts", "--json").json();
        assertThat(json.text("asOf")).isEqualTo("2021-07-12");
        assertThat(json.number("quotes")).isEqualTo(10);
        assertThat(json.get("expiries")).asString().contains("4384.63", "2021-08-09");
    }

    @Test
    void showsWhatIsReadOfAFileWithOptions() throws IOException {
        Shell shell = data(chain(), "--as-of", "2020-03-16");
        assertThat(shell.code()).isZero();
        assertThat(shell.out())
                .contains("options.csv: 6 quotes, 1 expiry, quotes of 2020-03-16")
                .contains("Prices are from the middle of bid and ask.")
                .contains("2020-06-15: Forward 101.1", "from put-call parity of 3 strikes from 90 to 110")
                .contains("2 options dropped:")
                .contains("line 8: bid above ask (bid = 3.0, ask = 2.0)")
                .contains("line 9: no forward price (0 strikes have both call and put, put-call parity needs 3;");
        Shell known =
                data(chain(), "--as-of", "2020-03-16", "--rate", "0.01", "--spot", "101", "--dividend-yield", "0");
        assertThat(known.out()).contains("7 quotes, 2 expiries", "1 option dropped:");
    }

    @Test
    void convertsToTheCanonicalLayoutAndBack() throws IOException {
        String source = chain();
        Path out = folder.resolve("canonical.csv");
        Shell written = data("convert", source, "--as-of", "2020-03-16", "--out", out.toString());
        assertThat(written.code()).isZero();
        assertThat(written.out()).isEqualTo(out + ": 6 quotes, 2 dropped; 'data' on the source says why\n");
        Shell printed = data("convert", source, "--as-of", "2020-03-16");
        assertThat(printed.out()).isEqualTo(Files.readString(out));
        assertThat(printed.out())
                .contains("\ndate,expiry,years,forward,rate,strike,type,price,bid,ask,open_interest\n");
        assertThat(table(data("convert", out.toString()).out())).isEqualTo(table(printed.out()));
        assertThat(data("convert", source, "--as-of", "2020-03-16", "--json")
                        .json()
                        .text("table"))
                .isEqualTo(printed.out());
        assertThat(data("convert", source, "--as-of", "2020-03-16", "--out", out.toString(), "--json")
                        .json()
                        .number("droppedCount"))
                .isEqualTo(2);
    }

    @Test
    void takesPricesFromTheColumnThatIsWanted() throws IOException {
        String source = file("# forward=100 rate=0", "strike,type,a,b,bid,ask", "110,call,1,2,0,1");
        assertThat(data("convert", source, "--days", "73", "--price-column", "b")
                        .out())
                .endsWith("0.2,100,0,110,call,2,0,1\n");
        assertThat(data("convert", source, "--days", "73", "--price-column", "b", "--drop-zero-bids")
                        .err())
                .contains("1 × bid of zero");
    }

    @Test
    void showsAllDaysOfAFile() throws IOException {
        String source = file(
                "# rate=0",
                "date,expiry,strike,type,price,forward",
                "2020-03-16,2020-09-18,110,C,4,100",
                "2020-03-17,2020-09-18,110,C,3,101");
        assertThat(data(source).out())
                .contains("1 quote, 1 expiry, quotes of 2020-03-16", "1 quote, 1 expiry, quotes of 2020-03-17");
        assertThat(data(source, "--json").json().get("chains")).asString().contains("2020-03-17");
        assertThat(data(source, "--as-of", "2020-03-17").out()).doesNotContain("quotes of 2020-03-16");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "spx-1995 | unknown data 'spx-1995'; did you mean spx-1995-10?",
                "sp50 | unknown data 'sp50'; did you mean sp500?",
                "spx-1995-10 --rate high | the rate 'high' must be a number, such as 0.5",
                "spx-1995-10 --rate Infinity | the rate 'Infinity' must be a number",
                "spx-1995-10 --spot 0 | the price '0' must be a number above 0, such as 0.5",
                "spx-1995-10 --as-of yesterday | the day 'yesterday' must be a date such as 2020-03-16",
                "spx-1995-10 --forward 600 --dividend-yield 0 | a forward and a dividend yield are given, must be one of them",
                "spx-1995-10 --price-column vola | spx-1995-10 has no column 'vola' to take prices from, must be one of years",
                "convert sp500 | unknown option chain 'sp500'",
                "convert tsla-581d --out nowhere/chain.csv | cannot be written (its folder does not exist), must be a file in",
                "convert tsla-581d --out target | target cannot be written (is a directory), must be a file in"
            })
    void saysWhatIsWrong(String words, String sentence) {
        Shell shell = data(words.split(" ", -1));
        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err()).contains(sentence);
        assertThat(shell.out()).isEmpty();
    }
}
