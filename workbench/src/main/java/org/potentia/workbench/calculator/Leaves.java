package org.potentia.workbench.calculator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Doubles;
import org.potentia.api.Values;

/** Walks through named values down to numbers, flags and texts. */
final class Leaves {
    private Leaves() {}

    /** Names the first number that is NaN, as in {@code wells[1].depth}. */
    static Optional<String> firstNaN(Values values) {
        return walk("", values).findFirst();
    }

    private static Stream<String> walk(String path, @Nullable Object value) {
        return switch (value) {
            case null -> Stream.empty();
            case Double number -> number.isNaN() ? Stream.of(path) : Stream.empty();
            case Values values ->
                values.asMap().entrySet().stream()
                        .flatMap((Map.Entry<String, @Nullable Object> entry) ->
                                walk(inside(path, entry.getKey()), entry.getValue()));
            default -> {
                List<?> list = listOf(value);
                yield IntStream.range(0, list.size()).boxed().flatMap(i -> walk(path + "[" + i + "]", list.get(i)));
            }
        };
    }

    /** The path of a named value inside another. */
    static String inside(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** Numbers as a list, a list as it is, and nothing of what is no list. */
    static List<?> listOf(Object value) {
        if (value instanceof Doubles numbers) {
            return numbers.stream().boxed().toList();
        }
        return value instanceof List<?> list ? list : List.of();
    }

    /** Whether a value is a list of any kind. */
    static boolean isList(@Nullable Object value) {
        return value instanceof Doubles || value instanceof List;
    }
}
