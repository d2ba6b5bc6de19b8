package org.potentia.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.potentia.workbench.json.CanonicalJson;

class StudyCommandTest {
    private static final String MODULE = """
            module studied {
                requires org.potentia.api;
                provides org.potentia.api.study.StudyProvider with studied.Mean;
            }
            """;

    private static final String MEAN = """
            package studied;
            import java.util.*;
            import java.util.concurrent.Callable;
            import org.potentia.api.*;
            import org.potentia.api.figure.*;
            import org.potentia.api.option.*;
            import org.potentia.api.study.*;
            public final class Mean implements StudyProvider {
                public String id() { return "toy-mean"; }
                public String title() { return "The mean"; }
                public Citation citation() { return new Citation("A. Toy", 2000, "Means", "Toys 1"); }
                public OptionSpace options() { return OptionSpace.of(Option.number("factor", Interval.REALS, 1, "times")); }
                public StudyResult run(List<StudySeries> data, Settings settings, StudyContext context) {
                    if (data.isEmpty()) { throw new IllegalArgumentException("there is no series, must be one"); }
                    Callable<Double> task = () -> {
                        double mean = data.get(0).prices().stream().average().orElse(0);
                        if (mean > 100) { throw new IllegalArgumentException("the mean is too large"); }
                        return mean * settings.number("factor");
                    };
                    double mean = context.all(List.of(task)).get(0);
                    return new StudyResult(
                        Values.of("mean", mean).with("parts", List.of(Values.of("a", 1))),
                        List.of(StudyTable.of("means", StudyTable.Column.numbers("mean", "price", mean, 0.5),
                            StudyTable.Column.texts("who", List.of("me", "a, \\"b\\"")))),
                        List.of(new Figure("toy-1", "The mean", "A point.", Set.of(), services -> List.of(
                            Panel.of("mean", "x", "y", Curve.points("mean", Doubles.of(0, 1), Doubles.of(mean, mean)))))),
                        data.get(0).log(), List.of("few prices"));
                }
            }
            """;

    private static final String PRICES = "Date,Close\n2020-01-02,10\n2020-01-03,12\n2020-01-06,14\n";

    @TempDir
    static Path folder;

    private static Path plugins = Path.of("");

    @TempDir
    Path own;

    @BeforeAll
    static void compilePlugin() throws IOException {
        Path sources = Files.createDirectories(folder.resolve("studied-sources"));
        ToyPlugin.write(sources, "module-info", MODULE);
        ToyPlugin.write(sources, "Mean", MEAN);
        plugins = ToyPlugin.pack(folder, sources, "studied");
    }

    private String prices(String text) throws IOException {
        return Files.writeString(own.resolve("prices.csv"), text).toString();
    }

    @Test
    void listsAndDescribesStudies() {
        assertThat(Shell.with(plugins, "study").out()).contains("toy-mean", "studied", "The mean");
        assertThat(Shell.with(plugins, "--json", "study").json().toString()).contains("toy-mean");
        assertThat(Shell.with(plugins, "describe", "toy-mean").out()).contains("(study)", "factor");
        assertThat(Shell.with(plugins, "plugins").out()).contains("toy-mean", "study");
    }

    @Test
    void tellsWhatWasFound() throws IOException {
        Shell shell = Shell.with(plugins, "study", "toy-mean", "--data", prices(PRICES), "--set", "factor=2");

        assertThat(shell.code()).as(shell.err()).isZero();
        assertThat(shell.out()).contains("mean = 24.0", "parts[1].a = 1.0", "few prices", "3 rows were read");
    }

    @Test
    void leavesTablesAndPictures() throws IOException {
        Path out = own.resolve("run");
        Shell shell = Shell.with(
                plugins, "study", "toy-mean", "--data", prices(PRICES), "--threads", "2", "--out", out.toString());

        assertThat(shell.code()).as(shell.err()).isZero();
        assertThat(out.resolve("means.csv")).hasContent("mean [price],who\n12,me\n0.5,\"a, \"\"b\"\"\"");
        assertThat(out.resolve("toy-1.csv")).exists();
        assertThat(out.resolve("toy-1.png")).exists();
        assertThat(CanonicalJson.read(out.resolve("result.json")).text("study")).isEqualTo("toy-mean");
        assertThat(shell.out()).contains("Tables and pictures");
    }

    @Test
    void writesJson() throws IOException {
        Shell shell = Shell.with(plugins, "--json", "study", "toy-mean", "--data", prices(PRICES), "--seed", "5");

        assertThat(shell.json().text("seed")).isEqualTo("5");
        assertThat(shell.json().toString()).contains("few prices", "mean=12.0");
    }

    @Test
    void mistakesAreSentences() throws IOException {
        assertThat(Shell.with(plugins, "study", "toy-mode").code()).isEqualTo(2);
        Shell none = Shell.with(plugins, "study", "toy-mean");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("there is no series, must be one");
        Shell large = Shell.with(
                plugins, "study", "toy-mean", "--data", prices("Date,Close\n2020-01-02,1000\n2020-01-03,1200\n"));
        assertThat(large.code()).isEqualTo(2);
        assertThat(large.err()).contains("the mean is too large");
        Path list = Files.writeString(own.resolve("days.txt"), "2020-01-01\n");
        assertThat(Shell.with(plugins, "study", "toy-mean", "--data", prices(PRICES), "--holidays", list.toString())
                        .err())
                .contains("--holidays without --hours");
        Shell hours = Shell.with(plugins, "study", "toy-mean", "--data", prices(PRICES), "--hours", "noon");
        assertThat(hours.code()).isEqualTo(2);
        assertThat(hours.err()).contains("must be 24/7 or like");
    }
}
