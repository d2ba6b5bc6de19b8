/**
 * Contract tests: a plugin extends them in its own tests and supplies factories and tolerances.
 */
module org.potentia.tck {
    requires transitive org.potentia.api;
    requires transitive org.assertj.core;
    requires transitive org.junit.jupiter.api;
    requires static org.jspecify;
}
