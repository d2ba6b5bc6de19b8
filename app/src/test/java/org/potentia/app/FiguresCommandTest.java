package org.potentia.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.potentia.api.Values;
import org.potentia.workbench.json.CanonicalJson;

class FiguresCommandTest {
    private static final String MODULE = """
            module drawn {
                requires org.potentia.api;
                provides org.potentia.api.figure.FigureProvider with drawn.Drawings;
            }
            """;

    private static final String DRAWINGS = """
            package drawn;
            import java.util.*;
            import org.potentia.api.*;
            import org.potentia.api.figure.*;
            public final class Drawings implements FigureProvider {
                public List<Figure> figures() {
                    return List.of(
                        new Figure("toy-1", "A line and its points", "By equation (1).", Set.of(), services -> List.of(
                            Panel.of("level", "x", "y",
                                Curve.line("exact", Doubles.of(0, 1, 3), Doubles.of(1, 2, 4)),
                                Curve.points("formula", Doubles.of(0.5, 2), Doubles.of(1.4, 3.1))),
                            Panel.logarithmic("decades", "x", "y",
                                Curve.line("an exact curve with a long name", Doubles.of(0, 1, 3), Doubles.of(1, 20, 4000)),
                                Curve.line("a formula with a name as long", Doubles.of(0, 1, 3), Doubles.of(1, 10, 2000))))),
                        new Figure("toy-2", "Needs more", "By equation (2).", Set.of("oracle"), services -> List.of()),
                        new Figure("toy-3", "Has nothing", "By equation (3).", Set.of(), services -> List.of()));
                }
            }
            """;

    @TempDir
    static Path folder;

    private static Path plugins = Path.of("");

    @TempDir
    Path own;

    @BeforeAll
    static void compilePlugin() throws IOException {
        Path sources = Files.createDirectories(folder.resolve("drawn-sources"));
        ToyPlugin.write(sources, "module-info", MODULE);
        ToyPlugin.write(sources, "Drawings", DRAWINGS);
        plugins = ToyPlugin.pack(folder, sources, "drawn");
    }

    @Test
    void listsFiguresAndWhatTheyMiss() {
        Shell shell = Shell.with(plugins, "figures");

        assertThat(shell.code()).as(shell.err()).isZero();
        assertThat(shell.out().lines())
                .anySatisfy(line -> assertThat(line).contains("toy-1", "drawn", "A line and its points"))
                .anySatisfy(line -> assertThat(line).contains("toy-2", "oracle", "Needs more"));
        List<?> figures = (List<?>) Objects.requireNonNull(
                Shell.with(plugins, "figures", "--json").json().get("figures"));
        List<String> ids =
                figures.stream().map(figure -> ((Values) figure).text("id")).toList();
        assertThat(ids).contains("toy-1", "toy-2");
    }

    @Test
    void drawsPicturesWithTheirData() throws IOException {
        Path out = own.resolve("pictures");
        Shell shell = Shell.with(plugins, "figures", "toy-1", "--out", out.toString());

        assertThat(shell.code()).as(shell.err()).isZero();
        assertThat(shell.out()).contains("toy-1: A line and its points", "By equation (1).", out.toString());
        assertThat(Files.readAllLines(out.resolve("toy-1.csv")))
                .hasSize(12)
                .startsWith("panel,curve,x,y", "\"level\",\"exact\",0.0,1.0");
        assertThat(Files.readAllBytes(out.resolve("toy-1.png"))).startsWith(0x89, 'P', 'N', 'G');
        assertThat(CanonicalJson.read(out.resolve("run.json")).text("status")).isEqualTo("complete");
        assertThat(Shell.with(plugins, "figures", "toy-1", "--json").out())
                .isEqualTo(Files.readString(out.resolve("result.json")));
    }

    @Test
    void givesDataWithoutAFolderIfNoneIsAskedFor() {
        Values figure = (Values) ((List<?>) Objects.requireNonNull(
                        Shell.with(plugins, "figures", "toy-1", "--json").json().get("figures")))
                .getFirst();

        assertThat((List<?>) figure.get("panels")).hasSize(2);
    }

    @Test
    void saysWhatCannotBeDrawn() {
        Shell missing = Shell.with(plugins, "figures", "toy-2", "--json");
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.err()).contains("figure 'toy-2' cannot be drawn: needs oracle");

        Shell unknown = Shell.with(plugins, "figures", "toy-9", "--json");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("unknown figure 'toy-9'").doesNotContain("Exception");
    }

    @Test
    void keepsTheReasonOfAFailureInTheFolder() {
        Path out = own.resolve("empty");
        Shell shell = Shell.with(plugins, "figures", "toy-3", "--out", out.toString());

        assertThat(shell.code()).isEqualTo(1);
        assertThat(CanonicalJson.read(out.resolve("run.json")).text("status")).isEqualTo("failed");
    }
}
