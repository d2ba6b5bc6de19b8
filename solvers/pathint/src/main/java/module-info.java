/**
 * Plugin with the path-integral propagator: short-time kernels on meshes that follow the diffusion, iterated forward for densities and
 * backward for expectations and American exercise. It stands on the numerics and knows no other plugin.
 *
 * @provides org.potentia.api.evolve.PropagatorProvider the propagator {@code pathint}
 */
module org.potentia.solvers.pathint {
    requires transitive org.potentia.api;
    requires org.apache.commons.numbers.gamma;
    requires org.potentia.numerics;
    requires static org.jspecify;

    exports org.potentia.solvers.pathint;

    provides org.potentia.api.evolve.PropagatorProvider with
            org.potentia.solvers.pathint.PathintProvider;
}
