/**
 * Plugin that follows paths of the stochastic equation: on the line, in the plane, and of crowds that act on each other.
 *
 * @provides org.potentia.api.evolve.PropagatorProvider {@code langevin}
 */
module org.potentia.solvers.langevin {
    requires transitive org.potentia.api;
    requires org.apache.commons.rng.api;
    requires org.apache.commons.rng.simple;
    requires org.potentia.numerics;
    requires static org.jspecify;

    exports org.potentia.solvers.langevin;

    provides org.potentia.api.evolve.PropagatorProvider with
            org.potentia.solvers.langevin.LangevinProvider;
}
