package org.potentia.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.potentia.api.Provider;

/**
 * What every provider promises: an id, texts for users, and that any number of threads may use it at once.
 *
 * @since 0.1
 */
public interface ProviderContract {
    /**
     * Supplies the provider to test.
     *
     * @return a new provider, or always the same one
     */
    Provider provider();

    /** Tests that the id is lower-case letters, digits and single dashes, and the same for every instance. */
    @Test
    default void idIsWellFormedAndStable() {
        assertThat(provider().id()).as("id").matches("[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(provider().id()).as("id, asked again").isEqualTo(provider().id());
    }

    /** Tests that there is a title, a citation and a version to show. */
    @Test
    default void textsForUsersAreNotBlank() {
        assertThat(provider().title()).as("title").isNotBlank();
        assertThat(provider().version()).as("version").isNotBlank();
        assertThat(provider().citation().toString()).as("citation").isNotBlank();
        assertThat(provider().citation().year()).as("year of the citation").isBetween(1600, 2100);
    }

    /**
     * Tests that a service loader can construct the provider.
     *
     * @throws NoSuchMethodException if there is no public constructor without arguments
     */
    @Test
    default void providerIsAPublicClassWithAPublicConstructorWithoutArguments() throws NoSuchMethodException {
        Class<? extends Provider> type = provider().getClass();
        assertThat(Modifier.isPublic(type.getModifiers()))
                .as("whether %s is public", type)
                .isTrue();
        assertThat(type.getConstructor()).as("constructor of %s", type).isNotNull();
    }

    /**
     * Tests that many threads may ask at once.
     *
     * @throws Exception if one of them fails
     */
    @Test
    default void manyThreadsMayAskTheProviderAtOnce() throws Exception {
        Provider shared = provider();
        List<String> expected = List.of(
                shared.id(), shared.title(), shared.version(), shared.citation().toString());
        assertThat(Parallel.run(() -> List.of(
                        shared.id(),
                        shared.title(),
                        shared.version(),
                        shared.citation().toString())))
                .allSatisfy(answers -> assertThat(answers).isEqualTo(expected));
    }
}
