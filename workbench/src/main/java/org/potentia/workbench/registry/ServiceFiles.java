package org.potentia.workbench.registry;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads which providers the service files of a class path name, and in which jar. */
final class ServiceFiles {
    private ServiceFiles() {}

    /** Reads all service files that a class loader and its parents see. */
    static Map<String, Origin> visibleTo(ClassLoader loader, Class<?> service, String source) {
        try {
            return read(loader.getResources(name(service)), source);
        } catch (IOException e) {
            throw new UncheckedIOException("the service files of " + service.getName() + " cannot be read", e);
        }
    }

    /** Reads the service files of a class loader, without those of its parents. */
    static Map<String, Origin> inside(URLClassLoader loader, Class<?> service, String source) {
        try {
            return read(loader.findResources(name(service)), source);
        } catch (IOException e) {
            throw new UncheckedIOException("the service files of " + source + " cannot be read", e);
        }
    }

    private static Map<String, Origin> read(Enumeration<URL> files, String source) throws IOException {
        Map<String, Origin> providers = new LinkedHashMap<>();
        for (URL file : Collections.list(files)) {
            Origin origin = Origins.of(file, source);
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(file.openStream(), StandardCharsets.UTF_8))) {
                lines.lines()
                        .map(line -> line.replaceFirst("#.*", "").strip())
                        .filter(line -> !line.isEmpty())
                        .forEach(line -> providers.putIfAbsent(line, origin));
            }
        }
        return providers;
    }

    private static String name(Class<?> service) {
        return "META-INF/services/" + service.getName();
    }
}
