package org.potentia.models.qgauss;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads a file of reference values beside the tests; the header of the file says where they come from. */
final class Resource {
    private Resource() {}

    static Stream<String[]> rows(String name, String separator) {
        try (InputStream in = Objects.requireNonNull(Resource.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(separator, -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
