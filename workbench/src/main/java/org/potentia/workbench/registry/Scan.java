package org.potentia.workbench.registry;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleReference;
import java.lang.module.ResolvedModule;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.jar.JarFile;

/**
 * Looks for providers with {@link ServiceLoader}, and keeps what it finds and what fails.
 *
 * <p>A loader of a layer returns the providers of the layers underneath as well, and reports their failures again. So each place says which
 * provider classes it declares, and only these are taken from it; one that is declared and neither returned nor reported is a failure too.
 */
final class Scan {
    /** A service loader that fails more often than this has no end. */
    private static final int MOST_FAILURES = 1000;

    private final List<Found<?>> found = new ArrayList<>();
    private final List<BrokenPlugin> broken = new ArrayList<>();

    /** Returns the providers of a service, in the order of the places looked at. */
    <P> List<Found<P>> found(Service<P> service) {
        return found.stream()
                .filter(each -> each.service().equals(service))
                .map(each -> new Found<>(service, service.type().cast(each.provider()), each.origin()))
                .toList();
    }

    /** Returns what could not be loaded. */
    List<BrokenPlugin> broken() {
        return Collections.unmodifiableList(broken);
    }

    /** Looks at the program's own layer and the layers underneath, and at each plugin folder in a layer of its own. */
    void modules(ModuleLayer own, Collection<PluginFolder> folders) {
        Set<ModuleLayer> ownLayers = new LinkedHashSet<>();
        collect(own, ownLayers);
        layer(own, ownLayers, Origin.BUILT_IN);
        for (PluginFolder folder : folders) {
            PluginLayer.open(folder, own, broken::add)
                    .ifPresent(
                            layer -> layer(layer, Set.of(layer), folder.path().toString()));
        }
    }

    /** Looks at a class path, and at each plugin folder through a class loader of its own. */
    void classPath(ClassLoader own, Collection<PluginFolder> folders) {
        for (Service<?> service : Service.ALL) {
            scanClassPath(service, own, ServiceFiles.visibleTo(own, service.type(), Origin.BUILT_IN), type -> true);
        }
        for (PluginFolder folder : folders) {
            pluginOnClassPath(folder, own);
        }
    }

    private void pluginOnClassPath(PluginFolder folder, ClassLoader own) {
        String source = folder.path().toString();
        List<Path> readable =
                folder.jars().stream().filter(jar -> readable(jar, folder)).toList();
        // stays open as long as the program may load classes of the plugin: until it ends
        URLClassLoader loader = new URLClassLoader(urls(readable), own);
        boolean offersSomething = false;
        for (Service<?> service : Service.ALL) {
            Map<String, Origin> declared = ServiceFiles.inside(loader, service.type(), source);
            offersSomething |= !declared.isEmpty();
            scanClassPath(service, loader, declared, type -> loader.equals(type.getClassLoader()));
        }
        if (!offersSomething && readable.size() == folder.jars().size()) {
            broken.add(BrokenPlugin.whole(
                    folder.path(),
                    folder,
                    "none of its jars names a provider in META-INF/services, which a class path needs"));
        }
    }

    /** A class loader passes a broken jar by without a word, so each is opened first. */
    private boolean readable(Path jar, PluginFolder folder) {
        if (Files.isDirectory(jar)) {
            return true;
        }
        try (JarFile opened = new JarFile(jar.toFile())) {
            return opened.size() >= 0;
        } catch (IOException e) {
            broken.add(BrokenPlugin.whole(jar, folder, Reasons.of(e)));
            return false;
        }
    }

    private <P> void scanClassPath(
            Service<P> service, ClassLoader loader, Map<String, Origin> declared, Predicate<Class<?>> member) {
        scan(service, ServiceLoader.load(service.type(), loader), declared, member);
    }

    private void layer(ModuleLayer layer, Set<ModuleLayer> members, String source) {
        for (Service<?> service : Service.ALL) {
            scanLayer(service, layer, members, source);
        }
    }

    private <P> void scanLayer(Service<P> service, ModuleLayer layer, Set<ModuleLayer> members, String source) {
        Map<String, ModuleReference> modules = new TreeMap<>();
        for (ModuleLayer member : members) {
            for (ResolvedModule module : member.configuration().modules()) {
                modules.putIfAbsent(module.name(), module.reference());
            }
        }
        Map<String, Origin> declared = new LinkedHashMap<>();
        for (ModuleReference module : modules.values()) {
            for (ModuleDescriptor.Provides provides : module.descriptor().provides()) {
                if (provides.service().equals(service.type().getName())) {
                    provides.providers().forEach(provider -> declared.put(provider, Origins.of(module, source)));
                }
            }
        }
        scan(
                service,
                ServiceLoader.load(layer, service.type()),
                declared,
                type -> members.contains(type.getModule().getLayer()));
    }

    private <P> void scan(
            Service<P> service, ServiceLoader<P> loader, Map<String, Origin> declared, Predicate<Class<?>> member) {
        Map<String, Throwable> failed = new TreeMap<>();
        List<Throwable> failures = new ArrayList<>();
        Map<String, P> constructed = new LinkedHashMap<>();
        Iterator<ServiceLoader.Provider<P>> providers = loader.stream().iterator();
        while (failures.size() < MOST_FAILURES) {
            ServiceLoader.Provider<P> provider;
            try {
                if (!providers.hasNext()) {
                    break;
                }
                provider = providers.next();
            } catch (ServiceConfigurationError | LinkageError e) {
                failures.add(e);
                continue;
            }
            String name = provider.type().getName();
            if (declared.containsKey(name) && member.test(provider.type())) {
                try {
                    constructed.put(name, provider.get());
                } catch (ServiceConfigurationError | LinkageError | RuntimeException e) {
                    failed.put(name, e);
                }
            }
        }
        declared.forEach((name, origin) -> {
            P provider = constructed.get(name);
            if (provider != null) {
                found.add(new Found<>(service, provider, origin));
            } else {
                String reason = Optional.ofNullable(failed.get(name))
                        .or(() -> failures.stream()
                                .filter(failure -> names(failure, name))
                                .findFirst())
                        .map(Reasons::of)
                        .orElse("it is no public class with a public constructor without arguments");
                broken.add(new BrokenPlugin(name, service.kind(), Optional.empty(), origin, reason));
            }
        });
    }

    /** Tells whether a failure or one of its causes speaks of a class. */
    private static boolean names(Throwable failure, String className) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (String.valueOf(each.getMessage()).replace('/', '.').contains(className)) {
                return true;
            }
        }
        return false;
    }

    private static void collect(ModuleLayer layer, Set<ModuleLayer> layers) {
        if (layers.add(layer)) {
            layer.parents().forEach(parent -> collect(parent, layers));
        }
    }

    private static URL[] urls(List<Path> jars) {
        return jars.stream()
                .map(jar -> {
                    try {
                        return jar.toUri().toURL();
                    } catch (MalformedURLException e) {
                        throw new IllegalStateException("the path " + jar + " has no address", e);
                    }
                })
                .toArray(URL[]::new);
    }
}
