package org.potentia.app;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Doubles;
import org.potentia.api.evolve.EvolutionProblem;
import org.potentia.api.evolve.InitialLaw;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.app.report.Evolutions;
import org.potentia.problems.EvolutionCase;
import org.potentia.problems.PlanarCase;
import org.potentia.workbench.InputException;
import org.potentia.workbench.evolution.Agreement;
import org.potentia.workbench.evolution.EvolutionAgreement;
import org.potentia.workbench.evolution.EvolutionQuestion;
import org.potentia.workbench.evolution.EvolutionSolver;
import org.potentia.workbench.evolution.FirstLook;
import org.potentia.workbench.evolution.PlanarAgreement;
import org.potentia.workbench.evolution.Verdict;
import org.potentia.workbench.registry.Registry;
import org.potentia.workbench.run.EvolutionJson;
import org.potentia.workbench.run.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Evolves densities. */
@Command(
        name = "propagate",
        description = {
            "Evolve a density under one propagator or under all: densities, moments, and how far the propagators agree.",
            "Without a subject all standard problems are evolved, whose answers are known.",
        })
final class PropagateCommand implements Callable<Integer> {
    private static final String ALL = "all";
    private static final double TOLERANCE = 1e-6;
    private static final double PLANAR_TOLERANCE = 1e-3;

    private final Console console;
    private final GlobalOptions options;
    private final Provider<Registry> registry;
    private final Clock clock;
    private final Interruption interruption;

    @Parameters(
            paramLabel = "<subject>",
            arity = "0..*",
            description =
                    "The ids of standard problems, or of one potential or one model (default: all standard problems).")
    private List<String> subjects = List.of();

    @Option(
            names = "--propagator",
            split = ",",
            paramLabel = "<id>",
            description = "The propagators, with commas between them (default: all).")
    private List<String> propagators = List.of(ALL);

    @Mixin
    private SubjectOptions subjectOptions = new SubjectOptions();

    @Option(
            names = "--from",
            paramLabel = "<x>[:<sd>]",
            converter = EvolutionConverters.Start.class,
            description =
                    "Where a potential or model begins: in one point, or as a normal law of that mean and standard"
                            + " deviation (default: 0).")
    private @Nullable InitialLaw from;

    @Option(
            names = "--times",
            split = ",",
            paramLabel = "<years>",
            converter = EvolutionConverters.Time.class,
            description = "When densities of a potential or model are wanted, with commas between them"
                    + " (default: 0.1,1,10).")
    private List<Double> times = List.of();

    @Option(
            names = "--attraction",
            paramLabel = "<g>",
            converter = EvolutionConverters.PerYear.class,
            description = "Let a crowd move in the potential, drawn to its mean at this rate (default: no crowd).")
    private @Nullable Double attraction;

    @Option(
            names = "--rate",
            paramLabel = "<r>",
            converter = EvolutionConverters.PerYear.class,
            description = "The rate at which mass grows, below 0 for a discount (default: 0).")
    private @Nullable Double rate;

    @Option(
            names = "--lower",
            paramLabel = "<x>:<kind>",
            converter = EvolutionConverters.End.class,
            description = "A lower end, absorbing or reflecting, such as -1:absorbing (default: that of the subject).")
    private EvolutionWishes.@Nullable End lower;

    @Option(
            names = "--upper",
            paramLabel = "<x>:<kind>",
            converter = EvolutionConverters.End.class,
            description = "An upper end, absorbing or reflecting, such as 1:reflecting (default: that of the subject).")
    private EvolutionWishes.@Nullable End upper;

    @Option(
            names = "--tolerance",
            paramLabel = "<share>",
            converter = EvolutionConverters.Tolerance.class,
            description =
                    "The largest error wanted, relative to the largest density (default: 1e-6, 1e-3 in the plane, and no"
                            + " less than is usual for a propagator).")
    private @Nullable Double tolerance;

    @Option(
            names = "--points",
            paramLabel = "<n>",
            defaultValue = "201",
            converter = EvolutionConverters.Points.class,
            description = "At how many points densities are wanted (default: ${DEFAULT-VALUE}).")
    private long points = 201;

    @Option(
            names = "--out",
            paramLabel = "<dir>",
            description = "A folder for report.html, result.json, densities.csv, agreement.md and pictures: a new one,"
                    + " or that of an earlier run (default: none).")
    private @Nullable Path out;

    @Spec
    private @Nullable CommandSpec spec;

    @Inject
    PropagateCommand(
            Console console,
            GlobalOptions options,
            Provider<Registry> registry,
            Clock clock,
            Interruption interruption) {
        this.console = console;
        this.options = options;
        this.registry = registry;
        this.clock = clock;
        this.interruption = interruption;
    }

    @Override
    public Integer call() {
        List<EvolutionSolver> solvers = solvers();
        List<Task> tasks = tasks(solvers);
        Optional<RunFolder> folder = Optional.ofNullable(out)
                .map(path -> RunFolder.open(path, Circumstances.of(spec, PluginList.of(registry.get()), 1), clock));
        try (Interruption.Watch watch = interruption.watch()) {
            Evolutions found = evolutions(tasks, solvers, watch::requested);
            List<String> notices =
                    folder.map(place -> new EvolutionFiles(found).write(place)).orElse(List.of());
            if (options.json()) {
                console.out().print(EvolutionJson.text(found.agreements(), found.interrupted()));
            } else {
                new EvolutionText(found).lines().forEach(console.out()::println);
                notices.forEach(console.out()::println);
                folder.ifPresent(
                        place -> console.out().println("Report: " + place.path().resolve(ReportFiles.REPORT)));
            }
            console.out().flush();
            if (found.interrupted()) {
                return CompareCommand.INTERRUPTED;
            }
            return found.failed() ? ExitCode.SOFTWARE : ExitCode.OK;
        } catch (RuntimeException e) {
            folder.ifPresent(place -> place.failed(
                    Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName())));
            throw e;
        }
    }

    /** One question, to be put to all solvers unless somebody wants to stop. */
    private record Task(String id, Function<BooleanSupplier, Agreement> ask) {}

    private Evolutions evolutions(List<Task> tasks, List<EvolutionSolver> solvers, BooleanSupplier cancelled) {
        List<Agreement> agreements = new ArrayList<>();
        Optional<ProgressBar> bar = Bars.on(console, options.json(), "evolving", tasks.size());
        try {
            for (Task task : tasks) {
                bar.ifPresent(shown -> shown.setExtraMessage(task.id()));
                if (cancelled.getAsBoolean()) {
                    break;
                }
                agreements.add(task.ask().apply(cancelled));
                bar.ifPresent(ProgressBar::step);
            }
        } finally {
            bar.ifPresent(ProgressBar::close);
        }
        requireAnAnswer(agreements);
        return new Evolutions(
                agreements, solvers.stream().map(EvolutionSolver::id).toList(), cancelled.getAsBoolean());
    }

    /** A single question to which everybody says no is a mistake in what was asked. */
    private void requireAnAnswer(List<Agreement> agreements) {
        if (agreements.isEmpty()
                || agreements.stream()
                        .anyMatch(agreement ->
                                agreement.answered() || agreement.verdicts().isEmpty())) {
            return;
        }
        Agreement first = agreements.getFirst();
        List<String> asked = first.verdicts().stream().map(Verdict::solver).toList();
        EvolutionProblem problem = switch (first) {
            case EvolutionAgreement line -> line.question().problem();
            case PlanarAgreement planar -> planar.question().problem();
        };
        throw new InputException(String.join(
                        ", ", agreements.stream().map(Agreement::id).toList()) + " cannot be evolved; "
                + String.join(
                        "; ",
                        first.verdicts().stream()
                                .map(verdict -> verdict.solver() + ": " + verdict.why())
                                .toList())
                + others(problem, asked));
    }

    /** Names who else is installed and takes a problem. */
    private String others(EvolutionProblem problem, List<String> asked) {
        List<String> takers = registry.get().propagators().values().stream()
                .filter(provider -> !asked.contains(provider.id()))
                .filter(provider -> provider.supports(problem).supported())
                .map(PropagatorProvider::id)
                .toList();
        if (asked.containsAll(registry.get().propagators().keySet())) {
            return "";
        }
        return takers.isEmpty() ? "; no other propagator takes it" : "; it is taken by " + String.join(", ", takers);
    }

    private List<EvolutionSolver> solvers() {
        Registry plugins = registry.get();
        List<String> ids =
                propagators.contains(ALL) ? List.copyOf(plugins.propagators().keySet()) : propagators;
        if (propagators.isEmpty()) {
            throw new InputException("--propagator names no propagator, must name some of "
                    + String.join(", ", plugins.propagators().keySet()));
        }
        if (ids.isEmpty()) {
            throw new InputException(
                    "no propagator is installed, must be at least one: add a plugin with a propagator");
        }
        Map<String, List<String>> theirs = new LinkedHashMap<>();
        ids.forEach(id -> theirs.put(plugins.propagator(id).id(), new ArrayList<>()));
        subjectOptions.solverWords(plugins).forEach(word -> {
            String id = SubjectOptions.solverOf(word);
            List<String> own = theirs.get(id);
            if (own == null) {
                throw new InputException("'" + word + "' is for the propagator " + id
                        + ", which does not take part, must be for " + String.join(" or ", ids));
            }
            own.add(SubjectOptions.withoutId(word));
        });
        return theirs.entrySet().stream()
                .map(entry -> EvolutionOptions.solver(plugins.propagator(entry.getKey()), entry.getValue()))
                .toList();
    }

    private List<Task> tasks(List<EvolutionSolver> solvers) {
        if (subjects.isEmpty() || subjects.stream().allMatch(EvolutionSubjects::isStandard)) {
            refuseWishes();
            return (subjects.isEmpty() ? EvolutionSubjects.standardIds() : subjects)
                    .stream().distinct().map(id -> standard(id, solvers)).toList();
        }
        if (subjects.size() > 1) {
            throw new InputException("the subjects " + String.join(", ", subjects)
                    + " must all be standard problems, or only one potential or model");
        }
        String subject = subjects.getFirst();
        subjectOptions.requireMeantFor(subject, registry.get());
        EvolutionQuestion question = new EvolutionSubjects(registry.get()).question(subject, wishes());
        List<EvolutionSolver> asked = atTheirUsual(solvers, TOLERANCE);
        try {
            EvolutionQuestion placed =
                    new FirstLook(question).completed((int) points, tolerance != null ? tolerance : TOLERANCE, asked);
            return List.of(new Task(subject, cancelled -> EvolutionAgreement.of(placed, asked, cancelled)));
        } catch (IllegalArgumentException e) {
            throw new InputException(
                    subject + " cannot be evolved; " + e.getMessage()
                            + others(
                                    question.problem(),
                                    solvers.stream().map(EvolutionSolver::id).toList()),
                    e);
        }
    }

    /** Where no tolerance was given, nobody is asked for more than is usual for him. */
    private List<EvolutionSolver> atTheirUsual(List<EvolutionSolver> solvers, double wanted) {
        return tolerance != null
                ? solvers
                : solvers.stream().map(solver -> solver.usual(wanted)).toList();
    }

    private Task standard(String id, List<EvolutionSolver> solvers) {
        PlanarCase planar = EvolutionSubjects.planar().get(id);
        if (planar != null) {
            double wanted = tolerance != null ? tolerance : PLANAR_TOLERANCE;
            List<EvolutionSolver> asked = atTheirUsual(solvers, wanted);
            return new Task(id, cancelled -> PlanarAgreement.of(planar, wanted, asked, cancelled));
        }
        EvolutionCase line = Objects.requireNonNull(EvolutionSubjects.standard().get(id));
        EvolutionQuestion question =
                EvolutionQuestion.of(line, (int) points, tolerance != null ? tolerance : TOLERANCE);
        List<EvolutionSolver> asked = atTheirUsual(solvers, TOLERANCE);
        return new Task(id, cancelled -> EvolutionAgreement.of(question, asked, cancelled));
    }

    private void refuseWishes() {
        Map<String, Boolean> given = new LinkedHashMap<>();
        given.put("--from", from != null);
        given.put("--times", !times.isEmpty());
        given.put("--attraction", attraction != null);
        given.put("--rate", rate != null);
        given.put("--lower", lower != null);
        given.put("--upper", upper != null);
        List<String> names = Stream.concat(
                        given.keySet().stream().filter(name -> Boolean.TRUE.equals(given.get(name))),
                        subjectOptions.given(registry.get()).stream())
                .toList();
        if (!names.isEmpty()) {
            throw new InputException(
                    String.join(", ", names)
                            + ": a standard problem brings its own start, times and parameters, must be for a potential or a model");
        }
    }

    private EvolutionWishes wishes() {
        return new EvolutionWishes(
                from != null ? from : new InitialLaw.PointMass(0),
                times.isEmpty()
                        ? Doubles.of(0.1, 1, 10)
                        : Doubles.of(times.stream().mapToDouble(time -> time)),
                subjectOptions.wishes(registry.get()),
                attraction != null ? OptionalDouble.of(attraction) : OptionalDouble.empty(),
                rate != null ? rate : 0,
                Optional.ofNullable(lower),
                Optional.ofNullable(upper));
    }
}
