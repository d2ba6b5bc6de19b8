/**
 * Contract tests: a plugin implements them in its own tests and supplies what is to be tested.
 */
module org.potentia.tck {
    requires transitive org.potentia.api;
    requires transitive org.potentia.problems;
    requires transitive org.assertj.core;
    requires transitive org.junit.jupiter.api;
    requires static org.jspecify;

    exports org.potentia.tck;
}
