package org.potentia.app.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text with places to fill, each written as a name in double braces. */
final class Template {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)\\}\\}");

    private Template() {}

    /**
     * Fills a template.
     *
     * @param template the text
     * @param values what goes where
     * @throws IllegalArgumentException if a place has no value
     */
    static String fill(String template, Map<String, String> values) {
        Matcher matcher = PLACE.matcher(template);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            String value = values.get(matcher.group(1));
            if (value == null) {
                throw new IllegalArgumentException("nothing is given for the place " + matcher.group());
            }
            matcher.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(filled).toString();
    }

    /**
     * Reads a text that lies beside this class.
     *
     * @param name the name of the file
     */
    static String resource(String name) {
        return read(Template.class.getResourceAsStream(name), name);
    }

    /**
     * Reads a text from wherever the program's libraries are.
     *
     * @param path the path inside them
     */
    static String library(String path) {
        return read(Template.class.getClassLoader().getResourceAsStream(path), path);
    }

    private static String read(@Nullable InputStream source, String name) {
        if (source == null) {
            throw new IllegalStateException("the program lacks its file " + name);
        }
        try (source) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
