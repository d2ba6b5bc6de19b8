package org.potentia.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import org.potentia.api.Values;

/** With a market whose equilibria solve m³ = (1 - t) m + B, the simplest with a critical point, and one without a mean field. */
class PhasesCommandTest {
    private static final String MODULE = """
            module phases {
                requires org.potentia.api;
                provides org.potentia.api.model.ModelProvider with phases.Cubic, phases.Plain;
            }
            """;

    private static final String CUBIC = """
            package phases;
            import java.util.*;
            import org.potentia.api.*;
            import org.potentia.api.model.*;
            public class Cubic implements ModelProvider {
                record Solved(ParameterVector parameters) implements MeanFieldModel {
                    double force(double m) { return (1 - parameters.get("t")) * m + parameters.get("B") - m * m * m; }
                    Equilibrium at(double m) {
                        double slope = Math.max(0, 1 + (1 - parameters.get("t")) - 3 * m * m);
                        double f = m * m * m * m / 4 - (1 - parameters.get("t")) * m * m / 2 - parameters.get("B") * m;
                        return new Equilibrium(m, 1, f, slope, 1 / (1 - slope), 1);
                    }
                    public List<Equilibrium> equilibria() {
                        double k = 1 - parameters.get("t");
                        double turn = k > 0 ? Math.sqrt(k / 3) : 0;
                        double[] ends = {-9, -turn, turn, 9};
                        List<Equilibrium> found = new ArrayList<>();
                        for (int i = 0; i < 3; i++) {
                            double a = ends[i];
                            double b = ends[i + 1];
                            if (k <= 0 && i == 1) { continue; }
                            if (k <= 0) { if (i == 2) { continue; } b = 9; }
                            if (force(a) > 0 == force(b) > 0) { continue; }
                            for (int n = 0; n < 200; n++) {
                                double c = 0.5 * (a + b);
                                if (force(c) > 0 == force(a) > 0) { a = c; } else { b = c; }
                            }
                            found.add(at(0.5 * (a + b)));
                        }
                        return found;
                    }
                }
                public String id() { return "cubic"; }
                public String title() { return "A cubic"; }
                public String equation() { return "m³ = (1 - t) m + B"; }
                public Citation citation() { return new Citation("L. Landau", 1937, "Phase transitions", "Kharkov"); }
                public Class<? extends Model> modelType() { return Solved.class; }
                public ParameterSpace parameters() {
                    return ParameterSpace.of(
                        new Parameter("t", "t", "1", "temperature", Interval.above(0), Interval.closed(0.1, 3), Scale.LOG, 0.8),
                        new Parameter("B", "B", "1", "field", Interval.open(-5, 5), Interval.closed(-1, 1), Scale.LINEAR, 0));
                }
                public Model create(ParameterVector p) { return new Solved(p); }
            }
            """;

    private static final String PLAIN = """
            package phases;
            import org.potentia.api.*;
            import org.potentia.api.model.*;
            public final class Plain extends Cubic {
                record Nothing(ParameterVector parameters) implements Model {}
                public String id() { return "plain"; }
                public Class<? extends Model> modelType() { return Nothing.class; }
                public Model create(ParameterVector p) { return new Nothing(p); }
            }
            """;

    @TempDir
    static Path folder;

    private static Path plugins = Path.of("");

    @BeforeAll
    static void compilePlugin() throws IOException {
        Path sources = Files.createDirectories(folder.resolve("sources"));
        ToyPlugin.write(sources, "module-info", MODULE);
        ToyPlugin.write(sources, "Cubic", CUBIC);
        ToyPlugin.write(sources, "Plain", PLAIN);
        plugins = ToyPlugin.pack(folder, sources, "phases");
    }

    private static Shell phases(String... words) {
        List<String> all = new ArrayList<>(List.of("phases"));
        all.addAll(List.of(words));
        return Shell.with(plugins, all.toArray(String[]::new));
    }

    @Test
    void showsEquilibriaAndTransitions() {
        Shell shell = phases("--model", "cubic", "--over", "t=0.5:1.5:40", "--exponents", "--hysteresis");

        assertThat(shell.code()).as(shell.err()).isZero();
        assertThat(shell.out())
                .contains("cubic: A cubic, t = 0.8, B = 0.")
                .containsPattern("-0\\.447214 +1 +-0\\.01 +0\\.6 +2\\.5 +ground state")
                .containsPattern("(?m)^1 +\\S+ +\\S+ +second order")
                .contains("same free energy over a range of t")
                .containsPattern("beta +0\\.5000 +1/2 +order parameter")
                .contains("the market jumps nowhere");
    }

    @Test
    void showsSpinodalsAndAJump() {
        Shell shell = phases("--model", "cubic", "--over", "B=-0.1:0.11:60", "--hysteresis", "--exponents");

        assertThat(shell.code()).as(shell.err()).isZero();
        // 2 (k/3)^1.5 at k = 0.2
        assertThat(shell.out())
                .contains("-0.0344265")
                .contains("first order: the ground state jumps")
                .containsPattern("jumps at B = 0\\.0344265, on the way down at B = -0\\.0344265")
                .contains("Critical exponents: none, for the sweep over B has no transition of second order.");
    }

    @Test
    void refusesAMapOverOneParameterTwice() {
        Shell shell = phases("--model", "cubic", "--over", "t=0.5:1.5:40", "--and", "t=0.5:1.5:40");

        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err()).contains("both parameters of the map are t, must be two different ones");
    }

    @Test
    void saysWhenNothingHappens() {
        assertThat(phases("--model", "cubic", "--set", "t=1.5", "--over", "B=-0.1:0.11:10")
                        .out())
                .contains("No transition over B from -0.1 to 0.11.");
    }

    @Test
    void writesResultAndPictures() {
        Path out = folder.resolve("run");
        Shell shell = phases(
                "--model",
                "cubic",
                "--over",
                "t=0.5:1.51:12",
                "--and",
                "B=-0.1:0.11:12",
                "--exponents",
                "--hysteresis",
                "--out",
                out.toString(),
                "--json");

        assertThat(shell.code()).as(shell.err()).isZero();
        assertThat(out)
                .isDirectoryContaining("glob:**/phases.png")
                .isDirectoryContaining("glob:**/map.png")
                .isDirectoryContaining("glob:**/exponents.png");
        assertThat(out.resolve("result.json")).hasContent(shell.out());
        Values result = shell.json();
        Values map = (Values) result.get("map");
        assertThat(((Values) map.get("critical")).number("over")).isCloseTo(1, within(1e-6));
        assertThat((List<?>) map.get("stable")).hasSize(12);
        assertThat((List<?>) result.get("transitions")).hasSize(1);
        assertThat(((Values) result.get("exponents")).number("gamma")).isCloseTo(1, within(1e-3));
    }

    @ParameterizedTest
    @CsvSource({
        "plain, t=0.5:1.5, model 'plain' has no mean field",
        "nobody, t=0.5:1.5, nobody",
        "cubic, x=0.5:1.5, x",
        "cubic, t=-1:1, t = -1.0",
        "cubic, t=1, must be name=from:to",
    })
    void explainsMistakes(String model, String over, String sentence) {
        Shell shell = phases("--model", model, "--over", over);

        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err()).contains(sentence).doesNotContain("\tat ");
        assertThat(shell.out()).isEmpty();
    }
}
