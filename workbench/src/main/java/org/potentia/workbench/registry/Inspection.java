package org.potentia.workbench.registry;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Provider;

/**
 * What a provider tells of itself, and what is wrong with that.
 *
 * @param id the id it tells, malformed or not; empty if it tells none
 * @param fault why it cannot be used, or nothing
 */
record Inspection(Optional<String> id, Optional<String> fault) {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** Asks a provider everything that it must be able to tell, once. */
    static <P extends Provider> Inspection of(Service<P> service, P provider) {
        Answer<String> id = ask("id()", provider::id);
        if (id.fault().isPresent()) {
            return new Inspection(Optional.empty(), id.fault());
        }
        Optional<String> fault = id.value()
                .filter(text -> !ID.matcher(text).matches())
                .map(text -> "its id '" + text
                        + "' is malformed: it must be lower-case letters, digits and single dashes, such as student-t");
        for (Service.Check<P> check : service.checks()) {
            fault = fault.or(() ->
                    ask(check.method(), () -> check.call().apply(provider)).fault());
        }
        return new Inspection(id.value(), fault);
    }

    /** Asks a provider one thing; whatever a plugin throws is the answer, and no reason to stop. */
    static <T> Answer<T> ask(String method, Supplier<? extends @Nullable T> question) {
        try {
            T value = question.get();
            return value == null ? Answer.fault("its " + method + " returned null") : Answer.given(value);
        } catch (RuntimeException | LinkageError e) {
            return Answer.fault("its " + method + " threw " + Reasons.of(e));
        }
    }

    /** Either a value or a fault. */
    record Answer<T>(Optional<T> value, Optional<String> fault) {
        static <T> Answer<T> given(T value) {
            return new Answer<>(Optional.of(value), Optional.empty());
        }

        static <T> Answer<T> fault(String reason) {
            return new Answer<>(Optional.empty(), Optional.of(reason));
        }

        /** Asks on with the value, if there is one. */
        <U> Answer<U> then(Function<T, Answer<U>> next) {
            return value.map(next).orElseGet(() -> new Answer<>(Optional.empty(), fault));
        }
    }
}
