package org.potentia.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The packaged program, started as a process of its own. */
final class Program {
    private static final long LONGEST_RUN_MINUTES = 2;

    /** Every plugin in the JSON begins with its id and its kind. */
    private static final Pattern PLUGIN = Pattern.compile("\"id\":\\s*\"([^\"]+)\",\\s*\"kind\":\\s*\"([^\"]+)\"");

    private Program() {}

    /**
     * What a run left behind.
     *
     * @param code the exit code
     * @param output standard output
     * @param errors standard error
     */
    record Run(int code, String output, String errors) {
        /** Reads the ids of the listed plugins, kind by kind. */
        Map<String, TreeSet<String>> plugins() {
            assertThat(code).as(errors).isZero();
            Map<String, TreeSet<String>> ids = new TreeMap<>();
            Matcher matcher = PLUGIN.matcher(output);
            while (matcher.find()) {
                ids.computeIfAbsent(matcher.group(2), kind -> new TreeSet<>()).add(matcher.group(1));
            }
            return ids;
        }
    }

    /** Returns the folder of jars that the launcher runs from. */
    static Path modules() {
        return Path.of(System.getProperty("potentia.modules"));
    }

    /** Returns the jars of that folder that are no plugins. */
    static List<Path> jarsWithoutPlugins() {
        return ModuleFinder.of(modules()).findAll().stream()
                .filter(module -> !isPlugin(module))
                .map(module -> Path.of(module.location().orElseThrow()))
                .sorted()
                .toList();
    }

    private static boolean isPlugin(ModuleReference module) {
        return module.descriptor().provides().stream()
                .anyMatch(provides -> provides.service().startsWith("org.potentia.api."));
    }

    /** Starts the program from a module path. */
    static Run onModulePath(Collection<Path> modulePath, List<String> options, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(options);
        command.addAll(List.of("-p", path(modulePath), "-m", "org.potentia.app/org.potentia.app.Main"));
        command.addAll(List.of(arguments));
        return run(command);
    }

    /** Starts the program from a class path, with no module at all. */
    static Run onClassPath(Collection<Path> jars, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("-cp", path(jars), "org.potentia.app.Main"));
        command.addAll(List.of(arguments));
        return run(command);
    }

    private static String path(Collection<Path> entries) {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static Run run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-Djava.awt.headless=true"));
        command.addAll(arguments);
        Path output = Files.createTempFile("potentia", ".out");
        Path errors = Files.createTempFile("potentia", ".err");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
            builder.environment().remove("POTENTIA_PLUGIN_PATH");
            Process process = builder.start();
            if (!process.waitFor(LONGEST_RUN_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("the program did not end: " + command);
            }
            return new Run(process.exitValue(), read(output), read(errors));
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
