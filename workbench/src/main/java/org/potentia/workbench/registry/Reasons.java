package org.potentia.workbench.registry;

import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says in a few words why a plugin failed. */
final class Reasons {
    /** The class file version of Java N is N + 44. */
    private static final int CLASS_FILE_OFFSET = 44;

    private static final Pattern NEWER_CLASS =
            Pattern.compile("(?:class file version |Unsupported major\\.minor version )(\\d+)");
    private static final Pattern MISSING_MODULE = Pattern.compile("Module (\\S+) not found(?:, required by (\\S+))?");

    private Reasons() {}

    /** Explains a failure by its deepest cause that says something. */
    static String of(Throwable failure) {
        Throwable cause = deepest(failure);
        return newerJava(failure)
                .or(() -> missingModule(failure))
                .orElseGet(() -> cause instanceof NoClassDefFoundError || cause instanceof ClassNotFoundException
                        ? "the class " + String.valueOf(cause.getMessage()).replace('/', '.') + " is missing"
                        : plain(failure, cause));
    }

    private static String plain(Throwable failure, Throwable cause) {
        if (cause instanceof ServiceConfigurationError) {
            // its message is "<service>: <what is wrong>"
            return text(cause).replaceFirst("^[\\w.]+: ", "");
        }
        if (failure instanceof ServiceConfigurationError) {
            return "its constructor threw " + name(cause);
        }
        return name(cause);
    }

    private static Optional<String> newerJava(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            Matcher matcher = NEWER_CLASS.matcher(text(each));
            if (matcher.find()) {
                int version = Integer.parseInt(matcher.group(1)) - CLASS_FILE_OFFSET;
                return Optional.of("it needs Java " + version + " or newer, this is Java "
                        + Runtime.version().feature());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> missingModule(Throwable failure) {
        Matcher matcher = MISSING_MODULE.matcher(text(failure));
        if (!matcher.find()) {
            return Optional.empty();
        }
        String module = matcher.group(1);
        boolean inJdk = java.lang.module.ModuleFinder.ofSystem().find(module).isPresent();
        return Optional.of(
                inJdk
                        ? "it needs the JDK module " + module + ", which is not loaded; start with --add-modules "
                                + module
                        : "it needs the module " + module + ", which is neither in its folder nor in the program");
    }

    private static String name(Throwable cause) {
        String message = text(cause);
        String type = cause.getClass().getSimpleName();
        return message.isBlank() ? type : type + ": " + message;
    }

    /** Returns the message on one line. */
    private static String text(Throwable failure) {
        @Nullable String message = failure.getMessage();
        return message == null ? "" : message.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    private static Throwable deepest(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
