package org.potentia.app;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.List;
import org.potentia.app.text.Paragraph;
import org.potentia.workbench.json.CanonicalJson;
import org.potentia.workbench.registry.Registry;
import picocli.CommandLine.Command;

/** Lists what plugins bring. */
@Command(
        name = "plugins",
        description =
                "List models, optimizers and other plugins: where they come from, what they can do, whose work they are.")
final class PluginsCommand implements Runnable {
    private final Console console;
    private final GlobalOptions options;
    private final Provider<Registry> registry;

    @Inject
    PluginsCommand(Console console, GlobalOptions options, Provider<Registry> registry) {
        this.console = console;
        this.options = options;
        this.registry = registry;
    }

    @Override
    public void run() {
        PluginList list = PluginList.of(registry.get());
        if (options.json()) {
            console.out().print(CanonicalJson.writePretty(list.json()));
            return;
        }
        list.table().lines().forEach(console.out()::println);
        section("Sources", list.sources());
        section("Not usable", list.faults());
    }

    private void section(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            console.out().println();
            console.out().println(title);
            lines.stream()
                    .flatMap(line -> Paragraph.wrap("  ", line, "    ").stream())
                    .forEach(console.out()::println);
        }
    }
}
