package org.potentia.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.potentia.api.Values;
import org.potentia.workbench.json.CanonicalJson;

/** Fits of quotes from the command line, with the plugins that are installed. */
class ChainFitTest {
    @TempDir
    Path folder;

    private static Shell run(String... arguments) {
        return Shell.run("", Map.of(), arguments);
    }

    static Values fit(Values json, int slice, int model) {
        return (Values) list(
                        (Values) list((Values) list(json, "chains").getFirst(), "slices")
                                .get(slice),
                        "fits")
                .get(model);
    }

    private static List<?> list(Values values, String name) {
        return (List<?>) Objects.requireNonNull(values.get(name));
    }

    static double parameter(Values fit, String name) {
        return list(fit, "parameters").stream()
                .map(Values.class::cast)
                .filter(parameter -> parameter.text("name").equals(name))
                .findFirst()
                .orElseThrow()
                .number("value");
    }

    @Test
    void fitsEveryExpiryBesideOtherModels() throws Exception {
        Path out = folder.resolve("run");
        Shell shell = run(
                "fit",
                "--model",
                "nes",
                "--data",
                "dax-2002-07-05",
                "--against",
                "black-scholes",
                "--expiry",
                "13,165",
                "--returns",
                "sp500",
                "--out",
                out.toString());
        assertThat(shell.code()).as(shell.err()).isZero();
        assertThat(shell.out())
                .contains("13 days", "165 days", "nes", "black-scholes", "set by the gauge symmetric", "Report:");
        assertThat(out).isDirectoryContaining("glob:**/report.html");
        assertThat(out).isDirectoryContaining("glob:**/smile-1.png");
        Values json = CanonicalJson.parse(Files.readString(out.resolve("result.json")));
        assertThat(fit(json, 1, 0).get("scores"))
                .isInstanceOfSatisfying(
                        Values.class,
                        scores -> assertThat(scores.number("volatilityRmse")).isLessThan(0.005));
        assertThat(Files.readString(out.resolve("report.html")))
                .contains("Smile, 165 days", "Potentials of nes that give the same prices");
    }

    @Test
    void namesEveryRowThatIsDropped() throws Exception {
        Path file = folder.resolve("quotes.csv");
        Files.writeString(file, """
                # spot=100 rate=0.01 dividend_yield=0
                years,strike,type,price
                0.5,90,call,12
                0.5,95,call,9
                0.5,100,call,6
                0.5,105,call,4
                0.5,110,call,NaN
                0.5,115,call,120
                0,120,call,1
                """);
        Shell shell = run("fit", "--model", "nes", "--data", file.toString());
        assertThat(shell.code()).as(shell.err()).isZero();
        assertThat(shell.out())
                .contains("4 quotes of 1 expiry, 3 rows dropped:")
                .containsPattern("\n  line 7: .*NaN")
                .containsPattern("\n  line 8: price outside arbitrage bounds")
                .containsPattern("\n  line 9: ");
    }

    @Test
    void listsTheChoicesOfAFit() {
        assertThat(run("describe", "nes").out()).contains("Choices of a fit to option quotes", "martingale | paper");
        assertThat(run("describe", "nes", "--json").json().get("choices")).isNotNull();
    }

    @Test
    void fitsAllExpiriesTogether() {
        Shell shell = run("fit", "--model", "nes", "--data", "spx-1995-10", "--together", "--leave-out", "2", "--json");
        assertThat(shell.code()).as(shell.err()).isZero();
        Values fit = fit(shell.json(), 0, 0);
        assertThat(list(fit, "quotes")).hasSize(100);
        assertThat(fit.get("orbit")).isNull();
        assertThat(fit.get("leftOut")).isInstanceOf(Values.class);
    }

    /** Quotes of one expiry on three days. */
    private Path days() throws IOException {
        Path file = folder.resolve("days.csv");
        List<String> lines = new ArrayList<>(List.of("date,years,spot,rate,dividend_yield,strike,type,implied_vol"));
        for (int day = 1; day <= 3; day++) {
            for (int strike = 80; strike <= 120; strike += 5) {
                double k = Math.log(strike / 100.0);
                lines.add("2020-01-0" + day + ",0.25,100,0.01,0," + strike + "," + (strike < 100 ? "put" : "call") + ","
                        + (0.2 + 0.01 * day - 0.2 * k + 0.3 * k * k));
            }
        }
        return Files.write(file, lines);
    }

    @Test
    void followsAChainFromDayToDay() throws Exception {
        Path file = days();
        Shell shell = run("fit", "--model", "nes", "--data", file.toString(), "--choose", "gauge=premium", "--json");
        assertThat(shell.code()).as(shell.err()).isZero();
        assertThat(list(shell.json(), "chains")).hasSize(3);
        assertThat(run("fit", "--model", "nes", "--data", file.toString(), "--json")
                        .out())
                .isEqualTo(run("fit", "--model", "nes", "--data", file.toString(), "--json")
                        .out());
    }

    @Test
    void showsWhatFollowsFromTheParametersAndWhatSetsIt() {
        String[] arguments = {"fit", "--model", "manes", "--data", "nes-t3-calls", "--choose", "constraint=paper"};
        Shell shell = run(arguments);
        assertThat(shell.code()).as(shell.err()).isZero();
        assertThat(shell.out()).contains("the gauge symmetric, not by the quotes", "not listed");
        List<String> json = new ArrayList<>(List.of(arguments));
        json.add("--json");
        Values fit = fit(run(json.toArray(String[]::new)).json(), 0, 0);
        Values coupling = list(fit, "derived").stream()
                .map(Values.class::cast)
                .filter(derived -> derived.text("name").equals("g"))
                .findFirst()
                .orElseThrow();
        // (127) with the parameters of Table 3, calls: mpmath, 40 digits, reference case manes-033
        assertThat(coupling.number("value")).isCloseTo(2.296835839256424, within(1e-8));
        assertThat(coupling.text("setBy")).isEqualTo("the quotes");
        assertThat(list(fit, "panels")).hasSize(1);
    }

    @Test
    void drawsWhatFollowsDayByDay() throws Exception {
        Path out = folder.resolve("days");
        Shell shell = run("fit", "--model", "manes", "--data", days().toString(), "--out", out.toString());
        assertThat(shell.code()).as(shell.err()).isZero();
        assertThat(shell.out()).containsPattern("day +expiry +model +m +premium +1 - A");
        assertThat(out).isDirectoryContaining("glob:**/days.png");
        assertThat(Files.readString(out.resolve("report.html"))).contains("Day by day", "1 - A, day by day");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fit --model nes --data sp500 --loss vega | sp500 is no option chain, so --loss cannot be used",
                "fit --model nes --data spx-1995-10 --split 0.7 | --split cannot be used for quotes",
                "fit --model nes --data spx-1995-10 --horizon 1d --overlapping | --horizon, --overlapping cannot be used for quotes",
                "fit --model nes --data spx-1995-10 --open-interest | no quote has an open interest, must have one",
                "fit --model nes --data spx-1995-10 --against nes | model nes is named twice, must be once",
                "fit --model nes --data spx-1995-10 --against svi,svi | model svi is named twice, must be once",
                "fit --model nes --data spx-1995-10 --loss square | unknown loss 'square'",
                "fit --model nes --data spx-1995-10 --expiry 17 | has no quotes of the expiry 17; its expiries are 64 days",
                "fit --model nes --data nes-t1-puts --type calls | has no calls",
                "compare --data spx-1995-10 | are compared by 'potentia fit --data spx-1995-10 --model",
                "fit --model normal --data spx-1995-10 | model normal prices no options",
                "fit --model nes --data spx-1995-10 --choose gauge=tight | nes: option gauge = tight, must be one of",
                "fit --model nes --data spx-1995-10 --choose gauge=returns | needs past returns of the underlying",
                "fit --model nes --data spx-1995-10 --loss spread | has no spread between bid and ask",
                "fit --model nes --data spx-1995-10 --atm-weight -1 | weight at the money",
                "fit --model nes --data spx-1995-10 --leave-out 1 | the number of groups '1' must be a whole number from 2",
            })
    void saysWhatIsWrong(String line, String sentence) {
        Shell shell = run(line.strip().split(" +"));
        assertThat(shell.code()).as(shell.out()).isEqualTo(2);
        assertThat(shell.err()).contains(sentence.strip()).doesNotContain("Exception");
    }
}
