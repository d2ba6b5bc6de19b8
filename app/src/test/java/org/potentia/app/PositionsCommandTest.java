package org.potentia.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With a model whose prices are intrinsic values and a premium for time, so that every number can be had by hand. */
class PositionsCommandTest {
    private static final String MODULE = """
            module valuing {
                requires org.potentia.api;
                provides org.potentia.api.model.ModelProvider with valuing.Simple, valuing.Plain;
            }
            """;

    private static final String SIMPLE = """
            package valuing;
            import java.util.*;
            import org.potentia.api.*;
            import org.potentia.api.evolve.*;
            import org.potentia.api.model.*;
            import org.potentia.api.valuation.*;
            public class Simple implements ModelProvider {
                record Valuer(ParameterVector parameters) implements OptionValuer {
                    double price(Contract c, double spot) {
                        return c.intrinsic(spot) + parameters.get("sigma") * Math.sqrt(c.years());
                    }
                    public List<PricingEngine> engines() {
                        return List.of(new PricingEngine("by-hand", "by hand", Set.of()));
                    }
                    public Support supports(String engine, Contract c, Underlying u) {
                        return c.strike() > 1000 ? Support.no("the strike is too high") : Support.YES;
                    }
                    public Valuation value(Contract c, Underlying u, String engine, ValuationAim aim) {
                        if (u.price() > 1000) {
                            throw new IllegalArgumentException("price = " + u.price() + " is too high");
                        }
                        double delta = c.intrinsic(u.price() + 1) - c.intrinsic(u.price());
                        return new Valuation(c, price(c, u.price()), 0.01,
                            List.of(new Greek("delta", "1", delta, 0.001), new Greek("dV/dx", "price", 2, 0)),
                            Doubles.of(), Doubles.of(), engine, List.of(), new Cost(0, 0, 0));
                    }
                    public ValueProfile profile(Contract c, Underlying u, Doubles prices, String engine, double tolerance) {
                        if (prices.stream().anyMatch(price -> price > 1000)) {
                            throw new IllegalArgumentException("a price is too high");
                        }
                        Doubles values = prices.map(price -> price(c, price));
                        return new ValueProfile(prices, values, values, values, 0.01, engine, List.of());
                    }
                }
                public String id() { return "simple"; }
                public String title() { return "Simple values"; }
                public String equation() { return "V = intrinsic + sigma sqrt(T)"; }
                public Citation citation() { return new Citation("N. N.", 1900, "Values", "Kassel"); }
                public Class<? extends Model> modelType() { return Valuer.class; }
                public ParameterSpace parameters() {
                    return ParameterSpace.of(new Parameter(
                        "sigma", "s", "price", "premium for a year", Interval.above(0), Interval.closed(0.1, 9), Scale.LOG, 4));
                }
                public Model create(ParameterVector p) { return new Valuer(p); }
            }
            """;

    private static final String PLAIN = """
            package valuing;
            import org.potentia.api.*;
            import org.potentia.api.model.*;
            public final class Plain extends Simple {
                record Nothing(ParameterVector parameters) implements Model {}
                public String id() { return "plain"; }
                public Class<? extends Model> modelType() { return Nothing.class; }
                public Model create(ParameterVector p) { return new Nothing(p); }
            }
            """;

    private static final String BOOK = """
            name,quantity,type,strike,years
            wing,2,call,90,1
            ,-1,put,110,0.25
            """;

    @TempDir
    static Path folder;

    private static Path plugins = Path.of("");
    private static Path book = Path.of("");

    @BeforeAll
    static void compilePlugin() throws IOException {
        Path sources = Files.createDirectories(folder.resolve("sources"));
        ToyPlugin.write(sources, "module-info", MODULE);
        ToyPlugin.write(sources, "Simple", SIMPLE);
        ToyPlugin.write(sources, "Plain", PLAIN);
        plugins = ToyPlugin.pack(folder, sources, "valuing");
        book = Files.writeString(folder.resolve("book.csv"), BOOK);
    }

    private static Shell positions(String... words) {
        List<String> all = new ArrayList<>(List.of("positions"));
        all.addAll(List.of(words));
        return Shell.with(plugins, all.toArray(String[]::new));
    }

    private static Shell valued(String... words) {
        List<String> all = new ArrayList<>(List.of(book.toString(), "--model", "simple", "--spot", "100"));
        all.addAll(List.of(words));
        return positions(all.toArray(String[]::new));
    }

    @Test
    void showsPositionsTheBookAndItsScenarios() {
        Shell shell = valued();

        assertThat(shell.code()).as(shell.err()).isZero();
        // 2 (10 + 4) and -(10 + 2); the errors 0.02 and 0.01
        assertThat(shell.out())
                .contains("simple: Simple values, sigma = 4.")
                .containsPattern("2 +wing +2 +90 +1 +european call +by-hand +28 +0\\.02 +2")
                .containsPattern("3 +european put 110\\.0 +-1 +110 +0\\.25 +european put +by-hand +-12 +0\\.01 +1")
                .containsPattern("value +16 +0\\.03 +price")
                .containsPattern("delta +3 +0\\.003 +1")
                .containsPattern("dV/dx +2 +0 +price")
                .contains("Gain of the book, volatility +25 %")
                // at -20 %: 2 * 4 - (30 + 2) less 16
                .containsPattern("(?m)^ +0 +-40 +-30 ");
    }

    @Test
    void scenariosFollowWhatIsAsked() {
        Shell shell = valued(
                "--spot-shocks",
                "0",
                "--volatility-shocks",
                "0,50",
                "--days-ahead",
                "0,365",
                "--set",
                "sigma=2",
                "--json");

        assertThat(shell.code()).as(shell.err()).isZero();
        // in a year both have expired: 2 * 10 - 10
        assertThat(shell.out()).contains("\"value\": 10", "\"volatility\": 0.5").contains("\"sigma\": 2");
    }

    @Test
    void writesTablesAndAPicture() throws IOException {
        Path out = folder.resolve("out");
        Shell shell = valued("--out", out.toString());

        assertThat(shell.code()).as(shell.err()).isZero();
        assertThat(Files.readAllLines(out.resolve("positions.csv"))).hasSize(4);
        // seven spots, three volatilities, two days and a head
        assertThat(Files.readAllLines(out.resolve("scenarios.csv"))).hasSize(43);
        assertThat(Files.size(out.resolve("scenarios.png"))).isGreaterThan(1000);
        assertThat(out.resolve("result.json")).exists();
    }

    @Test
    void readsDatesOfExpiry() throws IOException {
        Path dated =
                Files.writeString(folder.resolve("dated.csv"), "quantity,type,strike,expiry\n1,call,100,2027-01-31\n");
        Shell shell =
                positions(dated.toString(), "--model", "simple", "--spot", "100", "--as-of", "2026-01-31", "--futures");

        assertThat(shell.code()).as(shell.err()).isZero();
        assertThat(shell.out()).containsPattern("value +4 +0\\.01 +price");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --model simple                                  | --spot
            --model simple --spot dear                      | the price 'dear' must be a number
            --model plain --spot 100                        | model 'plain' values no single options
            --model nobody --spot 100                       | nobody
            --model simple --spot 100 --set tau=3           | simple: unknown parameter tau
            --model simple --spot 100 --set sigma=-1        | sigma = -1.0
            --model simple --spot 100 --engine magic        | magic
            --model simple --spot 100 --as-of tomorrow      | the date 'tomorrow' must be written as 2026-01-31
            --model simple --spot 100 --futures --yield 0.1 | must be one of them
            --model simple --spot 100 --spot-shocks 5,0     | change of the spot = 0 after 0.05, must increase
            --model simple --spot 100 --spot-shocks -100    | change of the spot = -1, must be finite and > -1
            --model simple --spot 100 --days-ahead -3       | days ahead = -3,
            --model simple --spot 100 --volatility-parameter nu | has no parameter 'nu'
            --model simple --spot 100 --tolerance 0         | tolerance
            --model simple --spot 100 --as-of 2026-01-31    | --as-of says nothing
            --model simple --spot 100 --spot-shocks 5000    | scenario +5000 % of the price, -25 % of the volatility, 0 days ahead, line 2 (wing): simple: price = 5100.0 is too high
            """)
    void refusesMistakes(String words, String message) {
        List<String> all = new ArrayList<>(List.of(book.toString()));
        all.addAll(List.of(words.split(" ")));
        Shell shell = positions(all.toArray(String[]::new));

        assertThat(shell.code()).as(shell.err()).isEqualTo(2);
        assertThat(shell.err()).contains(message);
    }

    @Test
    void refusesFilesWithTheirLine() throws IOException {
        Path bad = Files.writeString(
                folder.resolve("bad.csv"), "quantity,type,strike,years\n1,call,100,1\n1,call,100,-1\n");
        Shell shell = positions(bad.toString(), "--model", "simple", "--spot", "100");
        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err()).contains("bad.csv, line 3: years = -1, must be > 0");

        Path high = Files.writeString(folder.resolve("high.csv"), "quantity,type,strike,years\n1,call,2000,1\n");
        shell = positions(high.toString(), "--model", "simple", "--spot", "100");
        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err()).contains("line 2 (european call 2000.0)", "by-hand: the strike is too high");

        Path dear = Files.writeString(
                folder.resolve("dear.csv"),
                "quantity,type,strike,years,spot\n1,call,2000,1,\n1,call,100,1,90\n1,put,100,1,5000\n");
        shell = positions(dear.toString(), "--model", "simple", "--spot", "100");
        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err()).contains("line 2 (", "line 4 (european put 100.0): simple: price = 5000.0 is too high");

        Path empty = Files.writeString(folder.resolve("empty.csv"), "");
        shell = positions(empty.toString(), "--model", "simple", "--spot", "100");
        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err()).contains("empty.csv is empty, must hold a header and rows");

        shell = positions(folder.resolve("none.csv").toString(), "--model", "simple", "--spot", "100");
        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err()).contains("no such file");
    }

    @Test
    void wordsThatEveryRowOverrulesAreRefusedOrRemarkedOn() throws IOException {
        Path own = Files.writeString(
                folder.resolve("own.csv"), "quantity,type,strike,years,rate,carry\n1,call,100,1,0.02,0\n");

        Shell shell = positions(own.toString(), "--model", "simple", "--spot", "100", "--rate", "0.03");
        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err()).contains("--rate says nothing, every row of ", "has a rate of its own");

        shell = positions(own.toString(), "--model", "simple", "--spot", "100", "--yield", "0");
        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err()).contains("--yield says nothing");

        shell = positions(own.toString(), "--model", "simple", "--spot", "100", "--futures");
        assertThat(shell.code()).as(shell.err()).isZero();
        assertThat(shell.err()).contains("--futures only holds it fixed in rho");
    }
}
