package org.potentia.app;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Inject;
import com.google.inject.Provides;
import com.google.inject.Stage;
import java.lang.module.ModuleDescriptor;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry point of the command line. */
@Command(name = "potentia", mixinStandardHelpOptions = true, description = "Models of markets out of equilibrium.")
public final class Main implements Runnable {

    private final String version;

    @Inject
    Main(String version) {
        this.version = version;
    }

    /**
     * Run one command and leave with its exit code.
     *
     * @param args the command and its options
     */
    public static void main(String[] args) {
        Main command = Guice.createInjector(Stage.PRODUCTION, new Wiring()).getInstance(Main.class);
        System.exit(new CommandLine(command).execute(args));
    }

    @Override
    public void run() {
        System.out.println("Potentia " + version);
    }

    private static final class Wiring extends AbstractModule {

        @Provides
        static String version() {
            return Optional.ofNullable(Main.class.getModule().getDescriptor())
                    .flatMap(ModuleDescriptor::rawVersion)
                    .orElse("of unknown version");
        }
    }
}
