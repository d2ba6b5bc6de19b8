package org.potentia.workbench.registry;

import java.lang.module.Configuration;
import java.lang.module.FindException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.lang.module.ResolutionException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Makes a module layer of a plugin folder: with its own class loader, above the program's layer. */
final class PluginLayer {
    private final PluginFolder folder;
    private final ModuleLayer parent;
    private final Consumer<BrokenPlugin> broken;
    private final Map<String, ModuleReference> modules = new TreeMap<>();

    private PluginLayer(PluginFolder folder, ModuleLayer parent, Consumer<BrokenPlugin> broken) {
        this.folder = folder;
        this.parent = parent;
        this.broken = broken;
    }

    /**
     * Makes the layer of what can be loaded, and names what cannot.
     *
     * @return the layer, or nothing if no plugin is left
     */
    static Optional<ModuleLayer> open(PluginFolder folder, ModuleLayer parent, Consumer<BrokenPlugin> broken) {
        PluginLayer opening = new PluginLayer(folder, parent, broken);
        boolean readable = opening.readJars();
        Set<String> plugins = opening.plugins();
        if (plugins.isEmpty() && readable) {
            broken.accept(
                    BrokenPlugin.whole(folder.path(), folder, "none of its modules provides a service of Potentia"));
        }
        plugins.removeIf(plugin -> !opening.resolvesAlone(plugin));
        return plugins.isEmpty() ? Optional.empty() : opening.layer(plugins);
    }

    /** Reads the descriptors; returns whether all jars could be read. */
    private boolean readJars() {
        boolean readable = true;
        for (Path jar : folder.jars()) {
            try {
                ModuleFinder.of(jar).findAll().forEach(module -> add(jar, module));
            } catch (FindException e) {
                readable = false;
                broken.accept(BrokenPlugin.whole(jar, folder, Reasons.of(e)));
            }
        }
        return readable;
    }

    private void add(Path jar, ModuleReference module) {
        String name = module.descriptor().name();
        // a plugin that brought its own copy of the API would implement services that nobody asks for
        if (name.equals(Origins.API_MODULE)) {
            return;
        }
        ModuleReference first = modules.putIfAbsent(name, module);
        if (first != null) {
            broken.accept(BrokenPlugin.whole(
                    jar,
                    folder,
                    "its module " + name + " is in " + Origins.location(first) + " too, which is used instead"));
        }
    }

    private Set<String> plugins() {
        Set<String> plugins = new TreeSet<>();
        for (ModuleReference module : modules.values()) {
            for (ModuleDescriptor.Provides provides : module.descriptor().provides()) {
                if (Service.ALL.stream()
                        .anyMatch(service -> service.type().getName().equals(provides.service()))) {
                    plugins.add(module.descriptor().name());
                }
            }
        }
        return plugins;
    }

    /** Tries one plugin, so that it fails without the others; one that fails leaves the folder. */
    private boolean resolvesAlone(String plugin) {
        try {
            parent.configuration().resolve(new MapFinder(modules), ModuleFinder.of(), Set.of(plugin));
            return true;
        } catch (FindException | ResolutionException e) {
            ModuleReference module = modules.get(plugin);
            if (module != null) {
                broken.accept(brokenModule(module, Reasons.of(e)));
            }
            return false;
        }
    }

    private Optional<ModuleLayer> layer(Set<String> plugins) {
        modules.keySet().removeIf(name -> provides(name) && !plugins.contains(name));
        try {
            Configuration configuration = bound(plugins);
            ModuleLayer.Controller controller = ModuleLayer.defineModulesWithOneLoader(
                    configuration, List.of(parent), PluginLayer.class.getClassLoader());
            return Optional.of(controller.layer());
        } catch (FindException | ResolutionException | LayerInstantiationException e) {
            String reason = plugins.size() == 1
                    ? Reasons.of(e)
                    : "the modules of one folder do not go together (" + Reasons.of(e) + "); give each plugin a folder";
            for (ModuleReference module : modules.values()) {
                if (plugins.contains(module.descriptor().name())) {
                    broken.accept(brokenModule(module, reason));
                }
            }
            return Optional.empty();
        }
    }

    private boolean provides(String module) {
        return plugins().contains(module);
    }

    /** Resolves with the services that the plugins' libraries use; without these if one of them misses something. */
    private Configuration bound(Set<String> plugins) {
        MapFinder finder = new MapFinder(modules);
        try {
            return parent.configuration().resolveAndBind(finder, ModuleFinder.of(), plugins);
        } catch (FindException | ResolutionException e) {
            // what the libraries would have liked to find is not there: they may well do without
            return parent.configuration().resolve(finder, ModuleFinder.of(), plugins);
        }
    }

    private BrokenPlugin brokenModule(ModuleReference module, String reason) {
        return new BrokenPlugin(
                module.descriptor().name(),
                BrokenPlugin.WHOLE,
                Optional.empty(),
                Origins.of(module, folder.path().toString()),
                reason);
    }
}
