package org.potentia.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.potentia.api.Values;

/** With the one model that values single options, by methods that need no propagator. */
class PriceCommandTest {
    @TempDir
    Path folder;

    private static Shell price(String... words) {
        List<String> all = new ArrayList<>(List.of("price", "smfm-power-law"));
        all.addAll(List.of(words));
        return Shell.run("", Map.of(), all.toArray(String[]::new));
    }

    private static Values first(Values values, String list) {
        return (Values) ((List<?>) values.get(list)).getFirst();
    }

    /** Reference case sm-024, as a put by parity, and the American put of case sm-030. */
    @Test
    void valuesEuropeanAndAmericanOptions() {
        Shell shell = price(
                "--spot",
                "5",
                "--strike",
                "5.2",
                "--years",
                "0.5",
                "--rate",
                "0.05",
                "--futures",
                "--volatility",
                "0.2",
                "--set",
                "x=0",
                "--set",
                "S0=0.5",
                "--type",
                "put",
                "--style",
                "european,american",
                "--engine",
                "closed-form,tree",
                "--greeks");

        assertThat(shell.code()).as(shell.err()).isZero();
        assertThat(shell.out())
                .contains("lognormalVolatility = 0.2, normalVolatility = 1, sigma = 2, x = 0")
                .containsPattern(
                        "european put +5\\.2 +0\\.5 +closed-form +0\\.3835932 +\\S+ +-0\\.59625\\d+ +0\\.52868")
                .containsPattern("american put +5\\.2 +0\\.5 +tree +0\\.38589")
                .contains(
                        "american put 5.2 of 0.5 years, closed-form: American options have a formula for lognormal prices only")
                .contains("american put 5.2 of 0.5 years, tree: exercised from 3.8")
                .contains("The methods agree within three times their errors.")
                .contains("volga");
    }

    @Test
    void writesJsonAndAFile() throws IOException {
        Path file = folder.resolve("prices.csv");
        Shell shell = price(
                "--spot",
                "5.5",
                "--strike",
                "5.25,7",
                "--days",
                "182.5",
                "--rate",
                "0.06",
                "--futures",
                "--set",
                "sigma=0.17",
                "--set",
                "Sinf=2000",
                "--type",
                "call",
                "--out",
                file.toString(),
                "--json");

        Values option = first(shell.json(), "options");
        assertThat(shell.json().number("schemaVersion")).isEqualTo(1);
        assertThat(option.text("style")).isEqualTo("european");
        Values answer = first(option, "engines");
        assertThat(answer.text("engine")).isEqualTo("closed-form");
        // case sm-014
        assertThat(answer.number("price")).isCloseTo(0.3897649575774399, within(1e-12));
        Values delta = (Values) ((Values) answer.get("greeks")).get("delta");
        assertThat(delta.number("value")).isCloseTo(0.6527201343876873, within(1e-12));
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .startsWith("type,style,strike,years,spot,rate,carry,engine,price,error,delta,deltaError");
        assertThat(lines.get(1)).startsWith("call,european,5.25,0.5,5.5,0.06,0.0,closed-form,0.38976495757");
    }

    @Test
    void theNormalVolatilityIsThatOfThePriceItself() {
        Values values = price(
                        "--spot",
                        "5",
                        "--strike",
                        "5",
                        "--years",
                        "1",
                        "--normal-volatility",
                        "1",
                        "--set",
                        "x=0.5",
                        "--engine",
                        "tree",
                        "--json")
                .json();
        assertThat(((Values) values.get("volatilities")).number("normalVolatility"))
                .isCloseTo(1, within(1e-12));
        assertThat(((Values) values.get("volatilities")).number("lognormalVolatility"))
                .isCloseTo(0.2, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            --spot 0 --strike 5 --years 1; price of the underlying = 0.0, must be above the origin
            --spot -1 --strike 5 --years 1; price of the underlying = -1.0, must be above the origin
            --spot 25 --strike 5 --years 1; move Sinf above
            --spot 5 --strike 0 --years 1; strike = 0.0, must be above the origin
            --spot 5 --strike 5 --years 0; the number of years '0' must be a number above 0
            --spot 5 --strike 5; no time to expiry, must be given by --years or --days
            --spot 5 --strike 5 --years 1 --set sigma=0; sigma = 0.0, must be in (0.0
            --spot 5 --strike 5 --years 1 --set S0=30; Sinf must be above S0
            --spot 5 --strike 5 --years 1 --set z=1; unknown parameter z
            --spot 5 --strike 5 --years 1 --engine magic; magic
            --spot 5 --strike 5 --years 1 --set x=0.5 --engine crr; nothing values the call with strike 5.0
            --spot 5 --strike 5 --years 1 --type swap; the type 'swap' must be call or put
            --spot 5 --strike 5 --years 1 --futures --yield 0.1; --futures and --yield
            --spot 5 --strike 5 --years 1 --volatility 0.2 --set sigma=1; must be one of them
            --spot 5 --strike 5 --years 1 --set x=900 --set S0=0.001; beyond double precision
            """)
    void mistakesAreSaidInOneSentence(String words, String sentence) {
        Shell shell = price(words.split(" "));
        assertThat(shell.code()).as(shell.out()).isEqualTo(2);
        assertThat(shell.err()).contains(sentence).doesNotContain("\tat ");
    }

    @Test
    void notesCarryStrikeAndTime() {
        Shell shell = price(
                "--spot",
                "5",
                "--strike",
                "5",
                "--years",
                "0.25,0.5",
                "--rate",
                "0.05",
                "--type",
                "put",
                "--style",
                "american",
                "--engine",
                "closed-form,tree",
                "--set",
                "S0=0.5",
                "--set",
                "x=0");

        assertThat(shell.code()).as(shell.err()).isZero();
        String words = shell.out().replaceAll("\\s+", " ");
        assertThat(words)
                .contains("american put 5 of 0.25 years, closed-form: ", "american put 5 of 0.5 years, closed-form: ")
                .contains("american put 5 of 0.25 years, tree: exercised from ")
                .contains("american put 5 of 0.5 years, tree: exercised from ");
    }

    @Test
    void aModelMustValueOptions() {
        Shell shell = Shell.run("", Map.of(), "price", "black-scholes", "--spot", "5", "--strike", "5", "--years", "1");
        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err()).contains("model 'black-scholes' values no single options");
    }
}
