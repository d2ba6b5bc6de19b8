package org.potentia.app;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.potentia.api.Values;
import org.potentia.workbench.json.CanonicalJson;

/**
 * What a command left behind.
 *
 * @param code the exit code
 * @param out standard output
 * @param err standard error
 */
record Shell(int code, String out, String err) {
    /** Runs a command with plugins from a jar. */
    static Shell with(Path plugins, String... words) {
        return run("", Map.of(GlobalOptions.PLUGIN_PATH_VARIABLE, plugins.toString()), words);
    }

    /** Compares the models of the toy plugin, and no others that may be installed. */
    static Shell compare(Path plugins, Path out, String... words) {
        Stream<String> fixed = Stream.of("compare", "--optimizer", "toy-search", "--out", out.toString());
        return with(plugins, Stream.concat(fixed, Stream.of(words)).toArray(String[]::new));
    }

    /** Runs a command that reads. */
    static Shell run(String input, Map<String, String> environment, String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                false);
        int code = Main.run(console, environment, words);
        return new Shell(
                code, out.toString().replace("\r\n", "\n"), err.toString().replace("\r\n", "\n"));
    }

    Values json() {
        return CanonicalJson.parse(out);
    }
}
