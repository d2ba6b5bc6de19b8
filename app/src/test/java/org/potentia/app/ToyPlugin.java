package org.potentia.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.potentia.api.model.ModelProvider;

/** Compiles a plugin with two models, two optimizers and a quantity, as its author would: against the api and nothing else. */
final class ToyPlugin {
    private static final String MODULE = """
            module toy {
                requires org.potentia.api;
                provides org.potentia.api.model.ModelProvider with toy.Narrow, toy.Wide, toy.Silent;
                provides org.potentia.api.optimize.OptimizerProvider with toy.Search, toy.Walk;
                provides org.potentia.api.quantity.QuantityProvider with toy.Sums;
            }
            """;

    /** Laplace laws, whose every function is a line; the wide one is the narrow one with another name for its id. */
    private static final String LAPLACE = """
            package toy;
            import java.util.random.RandomGenerator;
            import org.potentia.api.*;
            import org.potentia.api.model.*;
            abstract class Laplace implements ModelProvider {
                record Law(double b) implements ReturnDistribution {
                    public double logDensity(double x) { return -Math.abs(x) / b - Math.log(2 * b); }
                    public double cdf(double x) { return x < 0 ? 0.5 * Math.exp(x / b) : 1 - 0.5 * Math.exp(-x / b); }
                    public double survival(double x) { return cdf(-x); }
                    public double quantile(double p) {
                        return p < 0.5 ? b * Math.log(2 * p) : -b * Math.log(2 * (1 - p));
                    }
                    public double mean() { return 0; }
                    public double variance() { return 2 * b * b; }
                    public double skewness() { return 0; }
                    public double kurtosis() { return 6; }
                    public double sample(RandomGenerator random) { return quantile(random.nextDouble()); }
                }
                record Product(ParameterVector parameters) implements UnconditionalReturnModel {
                    public ReturnDistribution returns(double years) {
                        return new Law(parameters.get("scale") * Math.sqrt(years));
                    }
                }
                public Citation citation() { return new Citation("P. Laplace", 1774, "Causes of events", "Mem. Acad. 6"); }
                public String equation() { return "density exp(-|x|/b)/(2b)"; }
                public Class<? extends Model> modelType() { return Product.class; }
                public Model create(ParameterVector parameters) { return new Product(parameters); }
            }
            """;

    private static final String MODEL = """
            package toy;
            import org.potentia.api.*;
            public final class %1$s extends Laplace {
                public String id() { return "%2$s"; }
                public String title() { return "%1$s Laplace"; }
                public ParameterSpace parameters() {
                    return ParameterSpace.of(new Parameter("scale", "b", "1/sqrt(year)", "mean absolute return",
                        Interval.above(0), Interval.closed(%3$s), Scale.LOG, %4$s));
                }
            }
            """;

    private static final String SILENT = """
            package toy;
            import org.potentia.api.*;
            import org.potentia.api.model.*;
            public final class Silent implements ModelProvider {
                record Product(ParameterVector parameters) implements Model {}
                public String id() { return "silent"; }
                public String title() { return "Says nothing about returns"; }
                public Citation citation() { return new Citation("Nobody", 2026, "Silence", "none"); }
                public String equation() { return "nothing moves"; }
                public ParameterSpace parameters() { return ParameterSpace.EMPTY; }
                public Class<? extends Model> modelType() { return Product.class; }
                public Model create(ParameterVector parameters) { return new Product(parameters); }
            }
            """;

    /** Shrinks a bracket in every coordinate in turn, which is enough for one parameter. */
    private static final String SEARCH = """
            package toy;
            import java.util.List;
            import java.util.random.RandomGenerator;
            import org.potentia.api.*;
            import org.potentia.api.optimize.*;
            import org.potentia.api.option.*;
            public final class Search implements OptimizerProvider {
                public String id() { return "toy-search"; }
                public String title() { return "Bisection by thirds"; }
                public Citation citation() { return new Citation("J. Kiefer", 1953, "Sequential minimax search", "Proc. AMS 4"); }
                public OptionSpace options() { return OptionSpace.EMPTY; }
                public Optimizer create(Settings settings) { return this::minimize; }
                private Optimum minimize(OptimizationProblem problem, Budget budget, RandomGenerator random, RunMonitor monitor) {
                    double[] point = problem.lower().toArray();
                    long count = 0;
                    for (int i = 0; i < point.length; i++) {
                        double low = problem.lower().get(i);
                        double high = problem.upper().get(i);
                        while (high - low > 1e-10 && !monitor.cancelled()) {
                            double third = (high - low) / 3;
                            point[i] = low + third;
                            double left = problem.objective().value(point);
                            point[i] = high - third;
                            double right = problem.objective().value(point);
                            count += 2;
                            if (left < right) { high -= third; } else { low += third; }
                        }
                    }
                    double value = problem.objective().value(point);
                    Doubles best = Doubles.of(point);
                    StopReason stop = monitor.cancelled() ? StopReason.CANCELLED : StopReason.CONVERGED;
                    return new Optimum(best, value, stop, count, 0, 0,
                        List.of(new LocalRun(best, best, value, count, stop)), List.of(new TracePoint(count, value)),
                        Provenance.of(this, options().defaults()));
                }
            }
            """;

    /** Walks at random, half as far at every hundredth step; can be saved and resumed, and notes how it went. */
    private static final String WALK = """
            package toy;
            import java.util.ArrayList;
            import java.util.List;
            import java.util.random.RandomGenerator;
            import org.potentia.api.*;
            import org.potentia.api.optimize.*;
            import org.potentia.api.option.*;
            public final class Walk implements OptimizerProvider {
                private static final OptionSpace OPTIONS = OptionSpace.of(
                        Option.number("stride", Interval.open(0, 1), 0.5, "first step in widths of the box").alsoCalled("Stride"),
                        Option.flag("bold", false, "whether steps stay long"),
                        Option.flag("shy", false, "whether steps are short"))
                    .withPreset("tiny", "short steps", Values.EMPTY.with("stride", 0.1));
                public String id() { return "toy-walk"; }
                public String title() { return "Random walk"; }
                public Citation citation() { return new Citation("K. Pearson", 1905, "The problem of the random walk", "Nature 72"); }
                public OptionSpace options() { return OPTIONS; }
                public Optimizer create(Settings settings) {
                    if (settings.flag("bold") && settings.flag("shy")) {
                        throw new IllegalArgumentException("bold and shy contradict each other, must be one of them at most");
                    }
                    return new Walker(this, settings);
                }
                record Walker(Walk provider, Settings settings) implements ResumableOptimizer {
                    private static final Checkpoints NONE = new Checkpoints() {
                        public boolean due(long evaluations) { return false; }
                        public void save(Values state) {}
                    };
                    public Optimum minimize(OptimizationProblem problem, Budget budget, RandomGenerator random, RunMonitor monitor) {
                        return minimize(problem, budget, random.nextLong(), monitor, NONE);
                    }
                    public Optimum minimize(OptimizationProblem problem, Budget budget, long seed, RunMonitor monitor, Checkpoints checkpoints) {
                        if (settings.flag("shy") && problem.dimension() < 5) {
                            throw new IllegalArgumentException("shy = true, must be false below 5 coordinates");
                        }
                        double[] start = problem.starts().isEmpty() ? problem.lower().toArray() : problem.starts().get(0).toArray();
                        return walk(problem, budget, monitor, checkpoints, seed, 0, start, Double.POSITIVE_INFINITY);
                    }
                    public Optimum resume(Values state, OptimizationProblem problem, Budget budget, RunMonitor monitor, Checkpoints checkpoints) {
                        if (!state.has("random")) { throw new IllegalArgumentException("the state has no random numbers"); }
                        return walk(problem, budget, monitor, checkpoints, Long.parseLong(state.text("random")), (long) state.number("count"),
                            state.numbers("point").toArray(), state.number("value"));
                    }
                    private Optimum walk(OptimizationProblem problem, Budget budget, RunMonitor monitor, Checkpoints checkpoints,
                            long random, long count, double[] best, double value) {
                        StopReason stop = StopReason.EVALUATIONS_EXHAUSTED;
                        while (count < budget.evaluations() && value > budget.target()) {
                            if (monitor.cancelled() || checkpoints.due(count)) {
                                if (monitor.cancelled()) { stop = StopReason.CANCELLED; }
                                if (checkpoints != NONE && (stop == StopReason.CANCELLED || checkpoints.due(count))) {
                                    checkpoints.save(Values.EMPTY.with("random", Long.toString(random)).with("count", (double) count)
                                        .with("point", Doubles.of(best)).with("value", value));
                                }
                                if (stop == StopReason.CANCELLED) { break; }
                            }
                            double[] next = best.clone();
                            double stride = settings.number("stride") * Math.pow(0.5, count / 100);
                            for (int i = 0; i < next.length; i++) {
                                random = random * 6364136223846793005L + 1442695040888963407L;
                                double width = problem.upper().get(i) - problem.lower().get(i);
                                double step = stride * width * ((random >>> 11) * 0x1p-53 - 0.5);
                                next[i] = Math.clamp(next[i] + step, problem.lower().get(i), problem.upper().get(i));
                            }
                            double found = problem.objective().value(next);
                            count++;
                            if (found < value) { value = found; best = next; }
                            monitor.progress(new Progress(count, value));
                        }
                        if (stop == StopReason.EVALUATIONS_EXHAUSTED) {
                            checkpoints.save(Values.EMPTY.with("random", Long.toString(random)).with("count", (double) count)
                                .with("point", Doubles.of(best)).with("value", value));
                        }
                        Doubles point = Doubles.of(best);
                        List<Doubles> rows = new ArrayList<>();
                        for (long row = 1; row <= Math.min(count, 200); row++) {
                            rows.add(Doubles.of(row, row, row / 3, 100.0 / row, Math.pow(0.5, row / 100), 1e6 / (row * row), 2));
                        }
                        History history = new History(
                            List.of("evaluation", "generated", "accepted", "best", "stepTemperature", "reach", "block"), rows);
                        return new Optimum(point, value, stop, count, 0, 0, List.of(new LocalRun(point, point, value, count, stop)),
                            List.of(new TracePoint(1, value + 1), new TracePoint(Math.max(1, count), value)), history,
                            Values.EMPTY.with("lastStep", Math.pow(0.5, count / 100)), Provenance.of(provider, settings));
                    }
                }
            }
            """;

    private static final String SUMS = """
            package toy;
            import java.util.List;
            import java.util.Set;
            import org.potentia.api.*;
            import org.potentia.api.quantity.*;
            public final class Sums implements QuantityProvider {
                public List<Quantity> quantities() {
                    return List.of(
                        Quantity.closedForm("toy.sum", "Sum of two numbers", "(1)",
                            List.of(QuantityInput.number("a", "1", "one"), QuantityInput.number("b", "1/year", "other").optional()),
                            in -> Values.of("sum", in.number("a") + in.number("b", 0))),
                        new Quantity("toy.hard", "Needs a solver", "(2)", List.of(), Set.of("oracle"), (in, services) -> in));
                }
            }
            """;

    private ToyPlugin() {}

    /** Packs the plugin into a jar in a folder and returns the jar. */
    static Path in(Path folder) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("sources"));
        write(sources, "module-info", MODULE);
        write(sources, "Laplace", LAPLACE);
        write(sources, "Narrow", MODEL.formatted("Narrow", "narrow", "0.001, 0.05", "0.01"));
        write(sources, "Wide", MODEL.formatted("Wide", "wide", "0.001, 10", "0.2"));
        write(sources, "Silent", SILENT);
        write(sources, "Search", SEARCH);
        write(sources, "Walk", WALK);
        write(sources, "Sums", SUMS);
        return pack(folder, sources, "toy");
    }

    /** Packs another plugin, which has nothing but a model that claims an id of the first one, into a jar in a folder and returns the jar. */
    static Path rival(Path folder) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("rival-sources"));
        write(sources, "module-info", """
                module rival {
                    requires org.potentia.api;
                    provides org.potentia.api.model.ModelProvider with rival.Wide;
                }
                """);
        write(sources, "Laplace", LAPLACE.replace("package toy;", "package rival;"));
        write(
                sources,
                "Wide",
                MODEL.formatted("Wide", "wide", "0.001, 10", "0.2").replace("package toy;", "package rival;"));
        return pack(folder, sources, "rival");
    }

    static Path pack(Path folder, Path sources, String name) throws IOException {
        Path classes = folder.resolve(name + "-classes");
        String[] files;
        try (Stream<Path> list = Files.list(sources)) {
            files = list.map(Path::toString).toArray(String[]::new);
        }
        String[] arguments = {"-d", classes.toString(), "-proc:none", "-nowarn", "--module-version", "1.2", "-p", api()
        };
        String[] all = Stream.concat(Stream.of(arguments), Stream.of(files)).toArray(String[]::new);
        run("javac", all);
        Path jar = folder.resolve(name + ".jar");
        run("jar", "--create", "--file", jar.toString(), "-C", classes.toString(), ".");
        return jar;
    }

    static void write(Path folder, String name, String text) throws IOException {
        Files.writeString(folder.resolve(name + ".java"), text);
    }

    private static String api() {
        Module module = ModelProvider.class.getModule();
        ModuleReference reference = module.getLayer()
                .configuration()
                .findModule(module.getName())
                .orElseThrow()
                .reference();
        return Path.of(reference.location().orElseThrow()).toString();
    }

    private static void run(String tool, String... arguments) {
        StringWriter output = new StringWriter();
        PrintWriter writer = new PrintWriter(output);
        int code = ToolProvider.findFirst(tool).orElseThrow().run(writer, writer, arguments);
        if (code != 0) {
            throw new IllegalStateException(tool + " failed: " + output);
        }
    }
}
