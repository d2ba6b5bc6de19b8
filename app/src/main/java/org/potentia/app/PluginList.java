package org.potentia.app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.potentia.api.Citation;
import org.potentia.api.Provider;
import org.potentia.api.Values;
import org.potentia.api.model.ModelProvider;
import org.potentia.app.text.Cell;
import org.potentia.app.text.Column;
import org.potentia.app.text.Table;
import org.potentia.workbench.registry.BrokenPlugin;
import org.potentia.workbench.registry.Capability;
import org.potentia.workbench.registry.Conflict;
import org.potentia.workbench.registry.Origin;
import org.potentia.workbench.registry.Registry;

/**
 * What plugins bring, and what is wrong with those that bring nothing.
 *
 * @param entries one for each provider, kind by kind
 * @param faults a sentence for each plugin that cannot be used
 */
record PluginList(List<Entry> entries, List<String> faults) {
    /**
     * A provider.
     *
     * @param kind the service
     * @param provider the provider
     * @param origin where it comes from
     * @param capabilities what its products can do
     */
    record Entry(String kind, Provider provider, Origin origin, List<String> capabilities) {}

    static PluginList of(Registry registry) {
        List<Entry> entries = new ArrayList<>();
        add(entries, "model", registry.models().values(), registry::originOfModel);
        add(entries, "potential", registry.potentials().values(), registry::originOfPotential);
        add(entries, "propagator", registry.propagators().values(), registry::originOfPropagator);
        add(entries, "optimizer", registry.optimizers().values(), registry::originOfOptimizer);
        add(entries, "study", registry.studies().values(), registry::originOfStudy);
        List<String> faults = new ArrayList<>();
        registry.broken().stream().map(BrokenPlugin::toString).forEach(faults::add);
        registry.conflicts().stream().map(Conflict::toString).forEach(faults::add);
        return new PluginList(entries, faults);
    }

    Table table() {
        List<Column> columns = List.of(
                Column.words("id", "the name to ask for it by"),
                Column.words("kind", "the service that it offers"),
                Column.words("version", "the version that it states"),
                Column.words("can", "what its products can do"),
                Column.words("origin", "the module that it comes from, and the plugin folder if there is one"),
                Column.words("title", "what it is"));
        return new Table(columns, entries.stream().map(PluginList::row).toList());
    }

    List<String> sources() {
        return entries.stream()
                .map(entry -> entry.provider().id() + ": " + entry.provider().citation())
                .toList();
    }

    Values json() {
        return Values.EMPTY
                .with("plugins", entries.stream().map(PluginList::json).toList())
                .with("notUsable", faults);
    }

    private static void add(
            List<Entry> entries,
            String kind,
            Collection<? extends Provider> providers,
            Function<String, Origin> origin) {
        for (Provider provider : providers) {
            List<String> capabilities = provider instanceof ModelProvider model
                    ? Capability.of(model).stream().map(Capability::toString).toList()
                    : List.of();
            entries.add(new Entry(kind, provider, origin.apply(provider.id()), capabilities));
        }
    }

    private static List<Cell> row(Entry entry) {
        Provider provider = entry.provider();
        Origin origin = entry.origin();
        return List.of(
                Cell.of(provider.id()),
                Cell.of(entry.kind()),
                Cell.of(provider.version()),
                Cell.of(String.join(", ", entry.capabilities())),
                Cell.of(origin.builtIn() ? origin.module() : origin.module() + " (" + origin.source() + ")"),
                Cell.of(provider.title()));
    }

    private static Values json(Entry entry) {
        Provider provider = entry.provider();
        return Values.EMPTY
                .with("id", provider.id())
                .with("kind", entry.kind())
                .with("title", provider.title())
                .with("version", provider.version())
                .with("capabilities", entry.capabilities())
                .with("origin", json(entry.origin()))
                .with("citation", json(provider.citation()));
    }

    private static Values json(Origin origin) {
        return Values.EMPTY
                .with("module", origin.module())
                .with("version", origin.version())
                .with("location", origin.location())
                .with("source", origin.source());
    }

    static Values json(Citation citation) {
        return Values.EMPTY
                .with("authors", citation.authors())
                .with("year", citation.year())
                .with("title", citation.title())
                .with("reference", citation.reference());
    }
}
