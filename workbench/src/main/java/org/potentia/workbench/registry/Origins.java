package org.potentia.workbench.registry;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleReference;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;

/** Makes origins of modules, jars and service files. */
final class Origins {
    static final String API_MODULE = "org.potentia.api";

    private Origins() {}

    static Origin of(ModuleReference module, String source) {
        ModuleDescriptor descriptor = module.descriptor();
        return new Origin(
                descriptor.name(), descriptor.rawVersion().orElse(Origin.UNVERSIONED), location(module), source);
    }

    /** The origin of something whose descriptor cannot be read. */
    static Origin unreadable(Path jar, PluginFolder folder) {
        return new Origin(
                Origin.UNREADABLE,
                Origin.UNVERSIONED,
                jar.toString(),
                folder.path().toString());
    }

    /** The origin of a provider named in a service file on a class path. */
    static Origin of(URL serviceFile, String source) {
        return new Origin(Origin.UNNAMED, Origin.UNVERSIONED, archive(serviceFile), source);
    }

    static String location(ModuleReference module) {
        return module.location().map(Origins::readable).orElse("nowhere");
    }

    private static String archive(URL serviceFile) {
        try {
            URLConnection connection = serviceFile.openConnection();
            return connection instanceof JarURLConnection inJar
                    ? readable(inJar.getJarFileURL().toURI())
                    : readable(serviceFile.toURI());
        } catch (IOException | java.net.URISyntaxException e) {
            return serviceFile.toString();
        }
    }

    private static String readable(URI location) {
        return "file".equals(location.getScheme()) ? Path.of(location).toString() : location.toString();
    }
}
