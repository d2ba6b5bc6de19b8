import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.lang.module.ResolvedModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Assemble a distribution: the launcher, the licence, and in lib/ the modules that Java itself would resolve for the application
 * when only the chosen plugins are there. So libraries that nobody needs any more stay behind, too.
 *
 * <p>Arguments: the folder of all modules, the launcher, the folder to write, the plugins (short names or "all").
 */
final class Assemble {

    /** A plugin is known by the name of its jar: its kind, then its short name. */
    private static final Pattern PLUGIN_JAR =
            Pattern.compile("potentia-(?:models|optimizers|solvers)-(.+?)-\\d.*\\.jar");

    public static void main(String[] args) throws IOException {
        Path modules = Path.of(args[0]);
        Path launcher = Path.of(args[1]);
        Path target = Path.of(args[2]);

        Map<String, Path> plugins = plugins(modules);
        Set<String> chosen = args[3].equals("all")
                ? plugins.keySet()
                : Arrays.stream(args[3].split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> unknown = new TreeSet<>(chosen);
        unknown.removeAll(plugins.keySet());
        if (!unknown.isEmpty()) {
            System.err.printf(
                    "No plugin is called %s; the plugins are %s.%n",
                    String.join(", ", unknown), String.join(", ", plugins.keySet()));
            System.exit(1);
        }

        Set<String> roots = new TreeSet<>(Set.of("org.potentia.app"));
        for (String name : chosen) {
            ModuleFinder.of(plugins.get(name))
                    .findAll()
                    .forEach(plugin -> roots.add(plugin.descriptor().name()));
        }
        Set<Path> leftOut = plugins.entrySet().stream()
                .filter(plugin -> !chosen.contains(plugin.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
        List<Path> jars = resolve(modules, leftOut, roots);
        delete(target);
        Path lib = Files.createDirectories(target.resolve("lib"));
        for (Path jar : jars) {
            Files.copy(jar, lib.resolve(jar.getFileName()));
        }
        Files.copy(launcher, target.resolve(launcher.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
        Files.copy(launcher.resolveSibling("LICENSE"), target.resolve("LICENSE"));
        System.out.printf(
                "%s: %d jars; plugins: %s%n",
                target, jars.size(), chosen.isEmpty() ? "none" : String.join(", ", chosen));
    }

    private static Map<String, Path> plugins(Path modules) throws IOException {
        Map<String, Path> plugins = new TreeMap<>();
        for (Path jar : jars(modules)) {
            Matcher name = PLUGIN_JAR.matcher(jar.getFileName().toString());
            if (name.matches() && plugins.put(name.group(1), jar) != null) {
                throw new IllegalStateException("Two plugins have the short name " + name.group(1) + ".");
            }
        }
        return plugins;
    }

    private static List<Path> resolve(Path modules, Set<Path> leftOut, Set<String> roots) throws IOException {
        Path[] observable =
                jars(modules).stream().filter(jar -> !leftOut.contains(jar)).toArray(Path[]::new);
        Configuration system = ModuleLayer.boot().configuration();
        return system.resolveAndBind(ModuleFinder.of(observable), ModuleFinder.of(), roots).modules().stream()
                .map(ResolvedModule::reference)
                .map(ModuleReference::location)
                .flatMap(Optional::stream)
                .map(Path::of)
                .sorted()
                .toList();
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
