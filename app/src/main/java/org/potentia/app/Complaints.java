package org.potentia.app;

import com.google.common.base.Throwables;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.potentia.workbench.InputException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever goes wrong into one sentence on standard error and an exit code. */
final class Complaints implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private final Console console;
    private final GlobalOptions options;

    @Inject
    Complaints(Console console, GlobalOptions options) {
        this.console = console;
        this.options = options;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] args) {
        return complain(sentence(failure), failure, ExitCode.USAGE);
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult result) {
        for (Throwable cause : Throwables.getCausalChain(failure)) {
            if (cause instanceof InputException) {
                return complain(message(cause), failure, ExitCode.USAGE);
            }
        }
        Throwable root = Throwables.getRootCause(failure);
        String sentence = message(failure);
        if (!sentence.contains(message(root))) {
            sentence = sentence + ": " + message(root);
        }
        return complain(sentence, failure, ExitCode.SOFTWARE);
    }

    private int complain(String sentence, Throwable failure, int code) {
        console.err().println("potentia: " + sentence);
        if (options.stackTrace()) {
            failure.printStackTrace(console.err());
        } else if (code == ExitCode.SOFTWARE) {
            console.err().println("(--stacktrace shows where this came from)");
        }
        console.err().flush();
        return code;
    }

    private static String sentence(ParameterException failure) {
        for (Throwable cause : Throwables.getCausalChain(failure)) {
            if (cause instanceof InputException) {
                return message(cause);
            }
        }
        if (failure instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        String words = message(failure).lines().findFirst().orElse("the command line cannot be read");
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    private static String unmatched(UnmatchedArgumentException failure) {
        String given = failure.getUnmatched().get(0);
        CommandLine command = failure.getCommandLine();
        String kind =
                failure.isUnknownOption() ? "option" : command.getSubcommands().isEmpty() ? "argument" : "command";
        List<String> known = switch (kind) {
            case "option" ->
                command.getCommandSpec().optionsMap().keySet().stream()
                        .filter(name -> name.startsWith("--"))
                        .toList();
            case "command" -> List.copyOf(command.getSubcommands().keySet());
            default -> List.of();
        };
        if (kind.equals("argument")) {
            return "'" + given + "' is one argument too many; potentia " + command.getCommandName()
                    + " --help shows what it takes";
        }
        return message(InputException.unknown(kind, given, known));
    }

    private static String message(Throwable failure) {
        return Objects.requireNonNullElse(
                failure.getMessage(), failure.getClass().getSimpleName());
    }
}
