package org.potentia.models.manes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Doubles;
import org.potentia.api.Values;

/** Reads the reference cases beside the tests; the header of the file says where they come from. */
final class PhaseReference {
    /** A case of the file; what is expected is listed by path. */
    record Case(
            String id,
            String quantity,
            Values inputs,
            Map<String, @Nullable Object> expected,
            double relative,
            double absolute) {
        @Override
        public String toString() {
            return id + " " + quantity;
        }
    }

    private PhaseReference() {}

    static Stream<Case> cases() {
        try (InputStream in = Objects.requireNonNull(
                PhaseReference.class.getResourceAsStream("phase-cases.txt"), "phase-cases.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|", -1))
                    .map(row -> new Case(
                            row[0],
                            row[1],
                            Values.of(entries(row[2])),
                            entries(row[3]),
                            Double.parseDouble(row[4]),
                            Double.parseDouble(row[5])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands at a path such as {@code points/0/m}. */
    static @Nullable Object at(Values values, String path) {
        Object here = values;
        for (String name : path.split("/", -1)) {
            here = here instanceof List<?> list
                    ? list.get(Integer.parseInt(name))
                    : ((Values) Objects.requireNonNull(here, path)).get(name);
        }
        return here;
    }

    private static Map<String, @Nullable Object> entries(String text) {
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        for (String entry : text.split(",", -1)) {
            String[] pair = entry.split("=", -1);
            entries.put(pair[0], value(pair[1]));
        }
        return entries;
    }

    private static @Nullable Object value(String text) {
        if (text.startsWith("[")) {
            String inside = text.substring(1, text.length() - 1);
            return inside.isEmpty()
                    ? Doubles.of()
                    : Doubles.of(Arrays.stream(inside.split(" ", -1)).mapToDouble(Double::parseDouble));
        }
        if (text.equals("null")) {
            return null;
        }
        return Character.isLetter(text.charAt(0)) ? text : (Object) Double.parseDouble(text);
    }
}
