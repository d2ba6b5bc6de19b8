/**
 * Evolution problems whose answers are known exactly: the measure of every propagator, in contract tests and in tables of agreement.
 */
module org.potentia.problems {
    requires transitive org.potentia.api;
    requires org.apache.commons.numbers.gamma;
    requires static org.jspecify;

    exports org.potentia.problems;
}
