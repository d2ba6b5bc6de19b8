package org.potentia.tck;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Turns named cases into tests. */
final class Cases {
    /** What is asked of one case. */
    @FunctionalInterface
    interface Check<T> {
        void accept(T thing) throws Exception;
    }

    private Cases() {}

    /** What is asked of one case whose name matters. */
    @FunctionalInterface
    interface NamedCheck<T> {
        void accept(String name, T thing) throws Exception;
    }

    static <T> Stream<DynamicTest> named(Map<String, T> cases, NamedCheck<T> check) {
        if (cases.isEmpty()) {
            throw new AssertionError("there is nothing to test: supply at least one case");
        }
        return cases.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry ->
                        DynamicTest.dynamicTest(entry.getKey(), () -> check.accept(entry.getKey(), entry.getValue())));
    }

    static <T> Stream<DynamicTest> each(Map<String, T> cases, Check<T> check) {
        return named(cases, (name, thing) -> check.accept(thing));
    }
}
