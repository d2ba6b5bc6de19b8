/**
 * Plugin with conservative finite volumes for diffusions, crowds and porous media. It stands on the numerics and knows no other plugin.
 *
 * @provides org.potentia.api.evolve.PropagatorProvider {@code finitevolume}
 */
module org.potentia.solvers.finitevolume {
    requires transitive org.potentia.api;
    requires org.potentia.numerics;
    requires static org.jspecify;

    exports org.potentia.solvers.finitevolume;

    provides org.potentia.api.evolve.PropagatorProvider with
            org.potentia.solvers.finitevolume.FiniteVolumeProvider;
}
