package org.potentia.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The modules of this project on the class path: jars after packaging, folders of classes before. */
final class Modules {
    private static final String DESCRIPTOR = "module-info.class";

    /**
     * A module.
     *
     * @param descriptor what its descriptor says
     * @param location the jar or the folder of classes
     */
    record Found(ModuleDescriptor descriptor, Path location) {
        String name() {
            return descriptor.name();
        }

        boolean plugin() {
            return descriptor.provides().stream()
                    .anyMatch(provides -> provides.service().startsWith("org.potentia.api."));
        }

        /** Looks at the files of the module, whether packed or not. */
        <T> T look(Function<Path, T> question) {
            if (Files.isDirectory(location)) {
                return question.apply(location);
            }
            try (FileSystem jar = FileSystems.newFileSystem(location)) {
                return question.apply(jar.getPath("/"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Counts the class files, descriptors left out. */
        long classFiles() {
            return look(root -> {
                try (Stream<Path> files = Files.walk(root)) {
                    return files.map(file -> String.valueOf(file.getFileName()))
                            .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                            .count();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static final SortedMap<String, Found> ALL = find();

    private Modules() {}

    /** Returns the modules of this project by name. */
    static SortedMap<String, Found> all() {
        return ALL;
    }

    private static SortedMap<String, Found> find() {
        SortedMap<String, Found> modules = new TreeMap<>();
        try {
            for (URL url : Collections.list(Modules.class.getClassLoader().getResources(DESCRIPTOR))) {
                try (InputStream bytes = url.openStream()) {
                    ModuleDescriptor descriptor = ModuleDescriptor.read(bytes);
                    if (descriptor.name().startsWith("org.potentia.")) {
                        modules.put(descriptor.name(), new Found(descriptor, location(url)));
                    }
                }
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("the descriptors on the class path cannot be read", e);
        }
        return Collections.unmodifiableSortedMap(modules);
    }

    private static Path location(URL descriptor) throws IOException, URISyntaxException {
        URLConnection connection = descriptor.openConnection();
        URI place = connection instanceof JarURLConnection jar
                ? jar.getJarFileURL().toURI()
                : descriptor.toURI().resolve(".");
        return Path.of(place);
    }
}
