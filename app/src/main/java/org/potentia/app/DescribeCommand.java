package org.potentia.app;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.List;
import org.potentia.workbench.json.CanonicalJson;
import org.potentia.workbench.registry.Registry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Describes one plugin or quantity. */
@Command(
        name = "describe",
        description =
                "Describe a model, an optimizer, another plugin, or a quantity: equation, parameters, units, bounds.")
final class DescribeCommand implements Runnable {
    private final Console console;
    private final GlobalOptions options;
    private final Provider<Registry> registry;

    @Parameters(
            paramLabel = "<id>",
            description = "The id of a plugin or the name of a quantity, as 'plugins' and 'eval --list' show them.")
    private String id = "";

    @Inject
    DescribeCommand(Console console, GlobalOptions options, Provider<Registry> registry) {
        this.console = console;
        this.options = options;
        this.registry = registry;
    }

    @Override
    public void run() {
        List<Description> descriptions = Description.of(registry.get(), id);
        boolean first = true;
        for (Description description : descriptions) {
            if (options.json()) {
                console.out().print(CanonicalJson.writePretty(description.json()));
            } else {
                if (!first) {
                    console.out().println();
                }
                description.lines().forEach(console.out()::println);
            }
            first = false;
        }
    }
}
