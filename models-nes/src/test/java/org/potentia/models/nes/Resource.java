package org.potentia.models.nes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.potentia.api.Doubles;
import org.potentia.api.Values;

/** Reads the reference cases beside the tests; the header of the file says where they come from. */
final class Resource {
    /** A case of the reference file; nested names of what is expected are joined by dots. */
    record Case(String id, String quantity, Values inputs, Values expected, double relative, double absolute) {
        @Override
        public String toString() {
            return id + " " + quantity;
        }
    }

    private Resource() {}

    static Stream<Case> cases() {
        return cases("reference-cases.txt");
    }

    static Stream<Case> cases(String name) {
        try (InputStream in = Objects.requireNonNull(Resource.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|", -1))
                    .map(row -> new Case(
                            row[0],
                            row[1],
                            values(row[2]),
                            values(row[3]),
                            Double.parseDouble(row[4]),
                            Double.parseDouble(row[5])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Values values(String text) {
        Values values = Values.EMPTY;
        for (String entry : text.split(",", -1)) {
            String[] pair = entry.split("=", -1);
            String value = pair[1];
            values = value.startsWith("[")
                    ? values.with(pair[0], list(value.substring(1, value.length() - 1)))
                    : Character.isLetter(value.charAt(0))
                            ? values.with(pair[0], value)
                            : values.with(pair[0], Double.parseDouble(value));
        }
        return values;
    }

    private static Doubles list(String text) {
        return text.isEmpty()
                ? Doubles.of()
                : Doubles.of(Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble));
    }
}
