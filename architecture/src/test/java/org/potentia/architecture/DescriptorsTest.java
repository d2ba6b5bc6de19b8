package org.potentia.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleDescriptor.Opens;
import java.lang.module.ModuleDescriptor.Provides;
import java.lang.module.ModuleDescriptor.Requires;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the module descriptors say, word for word: a new {@code exports} or {@code requires} is a visible change. */
class DescriptorsTest {
    /** Packages that serve without a model, beside the package of the plugin's name. */
    private static final Set<String> LIBRARIES = Set.of("org.potentia.models.schrodinger.modality");

    static Set<String> modules() {
        return Modules.all().keySet();
    }

    static List<String> plugins() {
        return Modules.all().values().stream()
                .filter(Modules.Found::plugin)
                .map(Modules.Found::name)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void descriptorIsTheOneAgreedOn(String module) {
        assertThat(text(Modules.all().get(module).descriptor()))
                .as("descriptor of %s; if the change is meant, change descriptors/%s.txt with it", module, module)
                .isEqualTo(golden(module));
    }

    private static String golden(String module) {
        try (InputStream text = Objects.requireNonNull(
                DescriptorsTest.class.getResourceAsStream("descriptors/" + module + ".txt"),
                () -> "there is no descriptors/" + module + ".txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a descriptor: kinds in a fixed order, each kind sorted, versions left out. */
    private static String text(ModuleDescriptor descriptor) {
        List<String> lines = new ArrayList<>();
        lines.add((descriptor.isOpen() ? "open " : "") + "module " + descriptor.name());
        lines.addAll(sorted(descriptor.requires().stream()
                .filter(requires -> !requires.modifiers().contains(Requires.Modifier.MANDATED))
                .map(DescriptorsTest::text)));
        lines.addAll(sorted(descriptor.exports().stream().map(DescriptorsTest::text)));
        lines.addAll(sorted(descriptor.opens().stream().map(DescriptorsTest::text)));
        lines.addAll(sorted(descriptor.uses().stream().map(service -> "uses " + service)));
        lines.addAll(sorted(descriptor.provides().stream().map(DescriptorsTest::text)));
        return String.join("\n", lines) + "\n";
    }

    private static List<String> sorted(Stream<String> lines) {
        return lines.sorted().toList();
    }

    private static String text(Requires requires) {
        String modifiers = requires.modifiers().stream()
                .map(modifier -> modifier.name().toLowerCase(Locale.ROOT) + " ")
                .sorted()
                .collect(Collectors.joining());
        return "requires " + modifiers + requires.name();
    }

    private static String text(Exports exports) {
        return "exports " + exports.source() + to(exports.targets());
    }

    private static String text(Opens opens) {
        return "opens " + opens.source() + to(opens.targets());
    }

    private static String to(Collection<String> targets) {
        return targets.isEmpty() ? "" : " to " + String.join(", ", new TreeSet<>(targets));
    }

    private static String text(Provides provides) {
        return "provides " + provides.service() + " with " + String.join(", ", new TreeSet<>(provides.providers()));
    }

    @Test
    void onlyTheWorkbenchUsesServices() {
        assertThat(Modules.all().values())
                .filteredOn(module -> !module.descriptor().uses().isEmpty())
                .extracting(Modules.Found::name)
                .containsExactly("org.potentia.workbench");
    }

    @Test
    void thereArePlugins() {
        assertThat(plugins()).hasSizeGreaterThanOrEqualTo(4);
    }

    @ParameterizedTest
    @MethodSource("plugins")
    void pluginExportsThePackageOfItsNameAndLibrariesAndOpensNone(String plugin) {
        ModuleDescriptor descriptor = Modules.all().get(plugin).descriptor();
        assertThat(descriptor.exports())
                .extracting(Exports::source)
                .filteredOn(source -> !LIBRARIES.contains(source))
                .containsExactly(plugin);
        assertThat(descriptor.opens()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("plugins")
    void serviceFilesSayWhatProvidesSays(String plugin) {
        Modules.Found module = Modules.all().get(plugin);
        Map<String, Set<String>> provided = module.descriptor().provides().stream()
                .collect(Collectors.toMap(
                        Provides::service,
                        provides -> new TreeSet<>(provides.providers()),
                        (first, second) -> first,
                        TreeMap::new));
        assertThat(module.look(DescriptorsTest::serviceFiles))
                .as("META-INF/services of %s, for the class path", plugin)
                .isEqualTo(provided);
    }

    private static Map<String, Set<String>> serviceFiles(Path root) {
        Map<String, Set<String>> services = new TreeMap<>();
        try (Stream<Path> files = Files.list(root.resolve("META-INF").resolve("services"))) {
            for (Path file : files.toList()) {
                services.put(
                        file.getFileName().toString(),
                        Files.readAllLines(file).stream()
                                .map(line -> line.replaceFirst("#.*", "").strip())
                                .filter(line -> !line.isEmpty())
                                .collect(Collectors.toCollection(TreeSet::new)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return services;
    }
}
