package org.potentia.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the packaged program and looks at the plugins that it finds: a green reactor proves nothing of that. */
class PluginsIT {
    private static final Map<String, Set<String>> BUILT_IN = Map.of(
            "model",
            ids(
                    "black-scholes",
                    "garch-t",
                    "gaussian-mixture",
                    "lognormal-mixture",
                    "manes",
                    "manes-market",
                    "nes",
                    "nes-conditional",
                    "nes-transition",
                    "normal",
                    "q-gaussian",
                    "qgauss-diffusion",
                    "qgauss-log-return",
                    "qgauss-price-return",
                    "qgauss-regimes-law",
                    "schrodinger-level",
                    "schrodinger-levels",
                    "schrodinger-thermal",
                    "smfm",
                    "smfm-power-law",
                    "student-t",
                    "svi",
                    "symmetric-stable",
                    "truncated-levy"),
            "optimizer",
            ids(
                    "asa",
                    "basin-hopping",
                    "bobyqa",
                    "cma-es",
                    "differential-evolution",
                    "direct-l",
                    "dual-annealing",
                    "l-bfgs",
                    "levenberg-marquardt",
                    "mlsl",
                    "multistart",
                    "nelder-mead"),
            "potential",
            ids(
                    "anharmonic",
                    "cubic",
                    "double-well",
                    "harmonic",
                    "log-gaussian-mixture",
                    "tabulated",
                    "tilted-double-well"),
            "propagator",
            ids("finitevolume", "langevin", "pathint", "spectral"),
            "study",
            ids(
                    "qgauss-null-controls",
                    "qgauss-regimes",
                    "schrodinger-thresholds",
                    "smfm-evolution",
                    "smfm-hedge",
                    "smfm-options",
                    "smfm-recovery",
                    "smfm-x-indicator"));

    @TempDir
    private Path temporary;

    private static Set<String> ids(String... ids) {
        return Set.of(ids);
    }

    @Test
    void findsAllPluginsOnTheModulePath() throws Exception {
        Program.Run run = Program.onModulePath(List.of(Program.modules()), List.of(), "plugins", "--json");

        assertThat(run.plugins()).isEqualTo(BUILT_IN);
        assertThat(run.output()).contains("\"notUsable\": []");
    }

    @Test
    void startsWithNoPluginAtAll() throws Exception {
        Program.Run run = Program.onModulePath(Program.jarsWithoutPlugins(), List.of(), "plugins", "--json");

        assertThat(run.code()).as(run.errors()).isZero();
        assertThat(run.plugins()).isEmpty();
        assertThat(run.output()).contains("\"plugins\": []", "\"notUsable\": []");
        assertThat(Program.onModulePath(Program.jarsWithoutPlugins(), List.of(), "plugins")
                        .code())
                .isZero();
    }

    @Test
    void findsTheSamePluginsOnAClassPath() throws Exception {
        Program.Run run = Program.onClassPath(jars(Program.modules()), "plugins", "--json");

        assertThat(run.plugins()).isEqualTo(BUILT_IN);
    }

    @Test
    void takesAPluginThatWasCompiledAgainstTheApiAlone() throws Exception {
        Path plugin = plugin("laplace", "", "");

        Program.Run run = Program.onModulePath(
                List.of(Program.modules()), List.of(), "plugins", "--json", "--plugin-path", plugin.toString());

        assertThat(run.plugins().get("model")).contains("laplace").containsAll(BUILT_IN.get("model"));
        assertThat(run.output()).contains("\"source\": \"" + plugin + "\"");
    }

    @Test
    void needsAWordToLoadAModuleOfTheJdkThatOnlyAPluginWants() throws Exception {
        Path plugin = plugin("rowset", "requires java.sql.rowset;", "");
        List<Path> modulePath = List.of(Program.modules());
        String[] arguments = {"plugins", "--json", "--plugin-path", plugin.toString()};

        Program.Run without = Program.onModulePath(modulePath, List.of(), arguments);
        Program.Run with = Program.onModulePath(modulePath, List.of("--add-modules", "java.se"), arguments);

        assertThat(without.plugins()).isEqualTo(BUILT_IN);
        assertThat(without.output())
                .contains("it needs the JDK module java.sql.rowset, which is not loaded;"
                        + " start with --add-modules java.sql.rowset");
        assertThat(with.plugins().get("model")).contains("rowset");
        assertThat(with.output()).contains("\"notUsable\": []");
    }

    @Test
    void goesOnBesideABrokenPluginOnItsOwnModulePath() throws Exception {
        Path broken = plugin("broken", "", "public ToyModel() { throw new IllegalStateException(\"no licence\"); }");

        Program.Run run = Program.onModulePath(List.of(Program.modules(), broken), List.of(), "plugins", "--json");

        assertThat(run.plugins()).isEqualTo(BUILT_IN);
        assertThat(run.output()).contains("module toy.broken", "IllegalStateException: no licence");
    }

    @Test
    void refusesAPluginPathThatDoesNotExist() throws Exception {
        Path missing = temporary.resolve("missing");

        Program.Run run = Program.onModulePath(
                List.of(Program.modules()), List.of(), "plugins", "--plugin-path", missing.toString());

        assertThat(run.code()).as(run.errors()).isEqualTo(2);
        assertThat(run.errors()).contains("plugin path " + missing + " does not exist");
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    /** Compiles and packs a plugin in a folder of its own, with nothing but the jar of the API beside the compiler. */
    private Path plugin(String id, String directives, String constructor) throws IOException {
        Path sources = Files.createDirectories(temporary.resolve(id + "-src"));
        String module = "toy." + id;
        Path descriptor = Files.writeString(
                sources.resolve("module-info.java"),
                "module " + module + " { requires org.potentia.api; " + directives
                        + " provides org.potentia.api.model.ModelProvider with " + module + ".ToyModel; }");
        Path model = Files.writeString(
                Files.createDirectories(sources.resolve("toy").resolve(id)).resolve("ToyModel.java"),
                """
                package %s;

                import org.potentia.api.*;
                import org.potentia.api.model.*;

                public final class ToyModel implements ModelProvider {
                    record Product(ParameterVector parameters) implements Model {}
                    %s
                    public String id() { return "%s"; }
                    public String title() { return "Toy"; }
                    public Citation citation() { return new Citation("Toy", 2026, "A toy", "none"); }
                    public ParameterSpace parameters() { return ParameterSpace.EMPTY; }
                    public String equation() { return "nothing moves"; }
                    public Class<? extends Model> modelType() { return Product.class; }
                    public Model create(ParameterVector parameters) { return new Product(parameters); }
                }
                """.formatted(module, constructor, id));
        Path api = jars(Program.modules()).stream()
                .filter(jar -> jar.getFileName().toString().startsWith("potentia-api-"))
                .findFirst()
                .orElseThrow();
        Path classes = temporary.resolve(id + "-classes");
        tool(
                "javac",
                List.of(
                        "-d",
                        classes.toString(),
                        "--module-path",
                        api.toString(),
                        descriptor.toString(),
                        model.toString()));
        Path folder = Files.createDirectories(temporary.resolve(id));
        tool(
                "jar",
                List.of("--create", "--file", folder.resolve(id + ".jar").toString(), "-C", classes.toString(), "."));
        return folder;
    }

    private static void tool(String name, List<String> arguments) {
        StringWriter output = new StringWriter();
        PrintWriter writer = new PrintWriter(output);
        int code = ToolProvider.findFirst(name).orElseThrow().run(writer, writer, arguments.toArray(String[]::new));
        assertThat(code).as(output.toString()).isZero();
    }
}
