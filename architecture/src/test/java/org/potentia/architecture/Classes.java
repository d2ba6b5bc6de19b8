package org.potentia.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.jar.JarFile;

/** The classes of all modules of this project, read once. */
final class Classes {
    static final JavaClasses ALL = of(Modules.all().values());

    private Classes() {}

    /** Reads the classes of one module. */
    static JavaClasses of(Modules.Found module) {
        return of(List.of(module));
    }

    private static JavaClasses of(Collection<Modules.Found> modules) {
        return new ClassFileImporter()
                .importLocations(modules.stream().map(Classes::location).toList());
    }

    private static Location location(Modules.Found module) {
        if (Files.isDirectory(module.location())) {
            return Location.of(module.location());
        }
        try (JarFile jar = new JarFile(module.location().toFile())) {
            return Location.of(jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
