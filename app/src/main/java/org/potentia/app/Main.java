package org.potentia.app;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

/** The entry point of the command line. */
public final class Main {
    private Main() {}

    /**
     * Runs one command and leaves with its exit code: 0, 1 if something failed inside, 2 if the user made a mistake.
     *
     * @param args the command and its options
     */
    public static void main(String[] args) {
        System.exit(run(Console.ofProcess(), System.getenv(), args));
    }

    /** Runs one command on a console. */
    static int run(Console console, Map<String, String> environment, String... args) {
        // Without these Guice makes classes at run time in a way that new JDKs warn about; it needs none for what it
        // does here.
        System.setProperty("guice_bytecode_gen_option", "DISABLED");
        System.setProperty("guice_custom_class_loading", "CHILD");
        // Commands ask for what they need; a command that needs no plugins finds none.
        Injector injector = Guice.createInjector(Stage.DEVELOPMENT, new AppModule(console, environment));
        int code = commandLine(injector).execute(args);
        boolean lost = console.out().checkError();
        if (lost) {
            console.err()
                    .println("potentia: standard output cannot be written, so what was asked for is not all there");
        }
        console.err().flush();
        return lost && code == ExitCode.OK ? ExitCode.SOFTWARE : code;
    }

    private static CommandLine commandLine(Injector injector) {
        Console console = injector.getInstance(Console.class);
        Complaints complaints = injector.getInstance(Complaints.class);
        return new CommandLine(PotentiaCommand.class, new CommandFactory(injector))
                .setOut(console.out())
                .setErr(console.err())
                .setUsageHelpWidth(100)
                .setUsageHelpAutoWidth(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(complaints)
                .setExecutionExceptionHandler(complaints);
    }
}
