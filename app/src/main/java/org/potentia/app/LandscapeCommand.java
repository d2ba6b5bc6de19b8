package org.potentia.app;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.evolve.SpectrumSolver;
import org.potentia.api.model.Potential;
import org.potentia.workbench.InputException;
import org.potentia.workbench.evolution.EvolutionSolver;
import org.potentia.workbench.landscape.LandscapeAnswer;
import org.potentia.workbench.landscape.LandscapeQuestion;
import org.potentia.workbench.landscape.Span;
import org.potentia.workbench.landscape.Survey;
import org.potentia.workbench.registry.Registry;
import org.potentia.workbench.run.LandscapeJson;
import org.potentia.workbench.run.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows how metastable a potential is. */
@Command(
        name = "landscape",
        description = {
            "Show the wells and barriers of a potential, how long the state stays in each well, and how likely a crisis is.",
            "A crisis is a return below a level: at some time, or at any time until then.",
        })
final class LandscapeCommand implements Callable<Integer> {
    /** The level of a crisis that is taken if none is given: a loss of a tenth. */
    private static final double DROP = 0.1;

    /** Better than any reader needs, and no effort for a sum of modes. */
    private static final double TOLERANCE = 1e-8;

    private static final List<Span> HORIZONS =
            List.of(Span.parse("1w"), Span.parse("1m"), Span.parse("3m"), Span.parse("1y"), Span.parse("5y"));

    private final Console console;
    private final GlobalOptions options;
    private final Provider<Registry> registry;
    private final Clock clock;

    @Parameters(paramLabel = "<subject>", description = "The id of a potential, or of a model with one.")
    private String subject = "";

    @Mixin
    private SubjectOptions subjectOptions = new SubjectOptions();

    @Option(
            names = "--from",
            paramLabel = "<y0>",
            converter = LandscapeConverters.State.class,
            description = "The log-return at which passages begin (default: the uppermost well).")
    private @Nullable Double from;

    @Option(
            names = "--to",
            paramLabel = "<y>",
            converter = LandscapeConverters.State.class,
            description = "The log-return that makes a crisis (default: that of --drop).")
    private @Nullable Double to;

    @Option(
            names = "--drop",
            paramLabel = "<share>",
            converter = LandscapeConverters.Drop.class,
            description =
                    "The fall of the price that makes a crisis, such as 10%% for a log-return of ln 0.9 (default: 10%%).")
    private @Nullable Double drop;

    @Option(
            names = "--horizons",
            split = ",",
            paramLabel = "<time>",
            converter = LandscapeConverters.Horizon.class,
            description = "Until when a crisis is looked for, with commas between them: numbers with d (trading days),"
                    + " w, m or y (default: 1w,1m,3m,1y,5y).")
    private List<Span> horizons = List.of();

    @Option(
            names = "--propagator",
            paramLabel = "<id>",
            description = "Who computes decay rates and probabilities (default: the one that computes decay rates).")
    private @Nullable String propagator;

    @Option(
            names = "--tolerance",
            paramLabel = "<error>",
            converter = EvolutionConverters.Tolerance.class,
            description = "The largest absolute error of a probability wanted (default: 1e-8).")
    private @Nullable Double tolerance;

    @Option(
            names = "--out",
            paramLabel = "<dir>",
            description = "A folder for report.html, result.json and pictures: a new one, or that of an earlier run"
                    + " (default: none).")
    private @Nullable Path out;

    @Spec
    private @Nullable CommandSpec spec;

    @Inject
    LandscapeCommand(Console console, GlobalOptions options, Provider<Registry> registry, Clock clock) {
        this.console = console;
        this.options = options;
        this.registry = registry;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        LandscapeQuestion question = question();
        Survey survey = survey();
        Optional<RunFolder> folder = Optional.ofNullable(out)
                .map(path -> RunFolder.open(path, Circumstances.of(spec, PluginList.of(registry.get()), 1), clock));
        try {
            LandscapeAnswer answer = survey.of(question);
            requireAFall(answer);
            List<String> notices =
                    folder.map(place -> new LandscapeFiles(answer).write(place)).orElse(List.of());
            if (options.json()) {
                console.out().print(LandscapeJson.text(answer));
            } else {
                new LandscapeText(answer).lines().forEach(console.out()::println);
                notices.forEach(console.out()::println);
                folder.ifPresent(
                        place -> console.out().println("Report: " + place.path().resolve(ReportFiles.REPORT)));
            }
            console.out().flush();
            return ExitCode.OK;
        } catch (RuntimeException e) {
            folder.ifPresent(place -> place.failed(
                    Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName())));
            throw e;
        }
    }

    private LandscapeQuestion question() {
        PotentialSubjects subjects = new PotentialSubjects(registry.get());
        String title = subjects.provider(subject).title();
        try {
            SubjectWishes wishes = subjectOptions.wishes(registry.get());
            Potential potential = subjects.potential(subject, wishes)
                    .orElseThrow(
                            () -> new InputException("model '" + subject + "' has no potential at these parameters"));
            return new LandscapeQuestion(
                    subject,
                    title,
                    subjects.parameters(subject, wishes),
                    potential,
                    from != null ? OptionalDouble.of(from) : OptionalDouble.empty(),
                    level(),
                    horizons.isEmpty() ? HORIZONS : horizons,
                    tolerance != null ? tolerance : TOLERANCE);
        } catch (InputException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new InputException(subject + ": " + e.getMessage(), e);
        }
    }

    /** A fall of the price leads down. */
    private void requireAFall(LandscapeAnswer answer) {
        if (to == null && !answer.crisis().downwards()) {
            throw new InputException("the log-return " + answer.passage().from()
                    + " at which passages begin lies below that of the drop, "
                    + answer.question().to()
                    + ": --from must be above it, or --to must name another level");
        }
    }

    private double level() {
        if (to != null && drop != null) {
            throw new InputException("--to and --drop both say what a crisis is, must be one of them");
        }
        return to != null ? to : Math.log1p(-(drop != null ? drop : DROP));
    }

    private Survey survey() {
        Registry plugins = registry.get();
        if (propagator != null) {
            return Survey.with(solver(plugins.propagator(propagator)));
        }
        List<PropagatorProvider> able = plugins.propagators().values().stream()
                .filter(provider -> provider.create(provider.options().defaults()) instanceof SpectrumSolver)
                .toList();
        if (able.size() > 1) {
            throw new InputException("several propagators compute decay rates, must be named by --propagator: "
                    + String.join(
                            ", ", able.stream().map(PropagatorProvider::id).toList()));
        }
        return able.isEmpty()
                ? Survey.without("no propagator that computes decay rates is installed")
                : Survey.with(solver(able.getFirst()));
    }

    private EvolutionSolver solver(PropagatorProvider provider) {
        List<String> own = new ArrayList<>();
        for (String word : subjectOptions.solverWords(registry.get())) {
            if (!SubjectOptions.solverOf(word).equals(provider.id())) {
                throw new InputException("'" + word + "' is for the propagator " + SubjectOptions.solverOf(word)
                        + ", which does not take part, must be for " + provider.id());
            }
            own.add(SubjectOptions.withoutId(word));
        }
        return EvolutionOptions.solver(provider, own);
    }
}
