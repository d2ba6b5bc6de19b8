package org.potentia.app;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Tells the version of the program and of what it runs on. */
final class VersionProvider implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"Potentia " + version(), "Java " + Runtime.version()};
    }

    /** Returns the version of the program as its module states it. */
    static String version() {
        return Optional.ofNullable(VersionProvider.class.getModule().getDescriptor())
                .flatMap(ModuleDescriptor::rawVersion)
                .or(() -> Optional.ofNullable(VersionProvider.class.getPackage().getImplementationVersion()))
                .orElse("unversioned");
    }
}
