/**
 * Numerical routines that several plugins share. It uses Apache Commons where that serves, provides no service and
 * keeps no state.
 */
module org.potentia.numerics {
    requires transitive org.potentia.api;
    requires commons.math3;
    requires org.apache.commons.numbers.core;
    requires org.apache.commons.numbers.gamma;
    requires org.apache.commons.numbers.rootfinder;
    requires org.apache.commons.rng.api;
    requires org.apache.commons.rng.sampling;
    requires org.apache.commons.rng.simple;
    requires org.apache.commons.statistics.distribution;
    requires static org.jspecify;

    exports org.potentia.numerics;
    exports org.potentia.numerics.smile;
}
