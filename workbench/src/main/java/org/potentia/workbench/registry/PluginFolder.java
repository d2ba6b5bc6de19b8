package org.potentia.workbench.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.potentia.workbench.InputException;

/**
 * Jars that are loaded together.
 *
 * @param path the folder, or the single jar, as the user gave it
 * @param jars the jars, and folders with a compiled module, sorted
 */
record PluginFolder(Path path, List<Path> jars) {
    private static final String DESCRIPTOR = "module-info.class";

    PluginFolder {
        jars = List.copyOf(jars);
    }

    /**
     * Finds the plugin folders that entries of a plugin path name: a jar; a folder with jars or with one compiled module; or a folder of such
     * folders. What is named twice is taken once.
     *
     * @throws InputException if an entry is nothing of that kind
     */
    static List<PluginFolder> of(List<Path> entries) {
        Map<Path, PluginFolder> folders = new LinkedHashMap<>();
        for (Path entry : entries) {
            for (PluginFolder folder : of(entry)) {
                folders.putIfAbsent(real(folder.path()), folder);
            }
        }
        return List.copyOf(folders.values());
    }

    private static List<PluginFolder> of(Path entry) {
        if (!Files.exists(entry)) {
            throw new InputException("plugin path " + entry + " does not exist; it must be a folder of jars or a jar");
        }
        if (isJar(entry) || isModule(entry)) {
            return List.of(new PluginFolder(entry, List.of(entry)));
        }
        if (!Files.isDirectory(entry)) {
            throw new InputException("plugin path " + entry + " is no jar; it must be a folder of jars or a jar");
        }
        List<Path> children = children(entry);
        List<Path> jars = children.stream().filter(PluginFolder::isJar).toList();
        if (!jars.isEmpty()) {
            return List.of(new PluginFolder(entry, jars));
        }
        List<PluginFolder> folders = new ArrayList<>();
        for (Path child : children) {
            if (isModule(child)) {
                folders.add(new PluginFolder(child, List.of(child)));
            } else if (Files.isDirectory(child)) {
                List<Path> inside =
                        children(child).stream().filter(PluginFolder::isJar).toList();
                if (!inside.isEmpty()) {
                    folders.add(new PluginFolder(child, inside));
                }
            }
        }
        if (folders.isEmpty() && !children.isEmpty()) {
            throw new InputException("plugin path " + entry
                    + " holds no jar; it must be a folder of jars, a folder of such folders, or a jar");
        }
        return folders;
    }

    private static boolean isJar(Path path) {
        return Files.isRegularFile(path) && path.getFileName().toString().endsWith(".jar");
    }

    private static boolean isModule(Path path) {
        return Files.isRegularFile(path.resolve(DESCRIPTOR));
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (IOException e) {
            throw new InputException("plugin path " + folder + " cannot be read: " + e, e);
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new InputException("plugin path " + path + " cannot be read: " + e, e);
        }
    }
}
