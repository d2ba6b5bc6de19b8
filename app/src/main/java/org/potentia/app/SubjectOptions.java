package org.potentia.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.potentia.workbench.InputException;
import org.potentia.workbench.data.FunctionTable;
import org.potentia.workbench.registry.Registry;
import picocli.CommandLine.Option;

/** The options that make a potential or model of one's own, and set the options of propagators. */
final class SubjectOptions {
    @Option(
            names = "--set",
            paramLabel = "<name=value>",
            description =
                    "A parameter of the potential or model, or, as <id>.<name>=<value>, an option of a propagator;"
                            + " several with several --set. 'describe <id>' lists them.")
    private List<String> words = List.of();

    @Option(
            names = "--table",
            paramLabel = "<file>",
            description = "The shape of the potential 'tabulated': a file with two columns, states and values"
                    + " (default: an example).")
    private @Nullable Path table;

    @Option(
            names = "--years",
            paramLabel = "<years>",
            converter = EvolutionConverters.Years.class,
            description = "The length of the return that is the state of a model (default: 1).")
    private @Nullable Double years;

    /** Makes the wishes. */
    SubjectWishes wishes(Registry registry) {
        return new SubjectWishes(
                EvolutionOptions.parameters(words.stream()
                        .filter(word -> solverOf(word, registry).isEmpty())
                        .toList()),
                Optional.ofNullable(table).map(FunctionTable::read),
                years != null ? years : 1);
    }

    /**
     * Checks that the options can be meant for a subject.
     *
     * @throws InputException if one cannot
     */
    void requireMeantFor(String subject, Registry registry) {
        if (years != null && registry.potentials().containsKey(subject)) {
            throw new InputException("--years is the length of the return that is the state of a model, and " + subject
                    + " is a potential");
        }
    }

    /** The options of propagators, each as the user wrote it. */
    List<String> solverWords(Registry registry) {
        return words.stream()
                .filter(word -> solverOf(word, registry).isPresent())
                .toList();
    }

    /** Whose option it is. */
    static String solverOf(String word) {
        return word.substring(0, word.indexOf('.'));
    }

    /** An option of a propagator without its id. */
    static String withoutId(String word) {
        return word.substring(word.indexOf('.') + 1);
    }

    /** What was said of the subject itself, as the user wrote it. */
    List<String> given(Registry registry) {
        List<String> given = new ArrayList<>();
        if (table != null) {
            given.add("--table");
        }
        if (years != null) {
            given.add("--years");
        }
        words.stream().filter(word -> solverOf(word, registry).isEmpty()).forEach(word -> given.add("--set " + word));
        return given;
    }

    private static Optional<String> solverOf(String word, Registry registry) {
        int equals = word.indexOf('=');
        int point = word.indexOf('.');
        if (point < 0 || (equals >= 0 && equals < point)) {
            return Optional.empty();
        }
        return Optional.of(registry.propagator(word.substring(0, point)).id());
    }
}
