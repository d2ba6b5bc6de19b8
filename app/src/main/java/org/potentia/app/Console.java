package org.potentia.app;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What a command reads and writes.
 *
 * @param in standard input
 * @param out results
 * @param err progress and complaints
 * @param terminal whether somebody watches
 */
record Console(InputStream in, PrintWriter out, PrintWriter err, boolean terminal) {
    /** Makes the console of this process. */
    @SuppressWarnings("SystemConsoleNull") // it still is null on JDK 21
    static Console ofProcess() {
        java.io.Console console = System.console();
        Charset charset = console == null ? StandardCharsets.UTF_8 : console.charset();
        if (charset.equals(StandardCharsets.US_ASCII)) {
            // A bare POSIX locale says ASCII, but what it is shown on has known UTF-8 for decades.
            charset = StandardCharsets.UTF_8;
        }
        return new Console(
                new FileInputStream(FileDescriptor.in),
                writer(FileDescriptor.out, charset),
                writer(FileDescriptor.err, charset),
                isTerminal(console));
    }

    private static PrintWriter writer(FileDescriptor descriptor, Charset charset) {
        return new PrintWriter(new OutputStreamWriter(new PipeOutput(new FileOutputStream(descriptor)), charset), true);
    }

    /** Asks whether input and output are terminals; from JDK 22 on there is a console even if they are not, and a method that tells. */
    private static boolean isTerminal(java.io.@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException beforeJdk22) {
            return true;
        }
    }
}
