/**
 * Plugin with the eigenfunction expansion of confined diffusions on the line. It stands on the numerics and knows no other plugin.
 *
 * @provides org.potentia.api.evolve.PropagatorProvider {@code spectral}
 */
module org.potentia.solvers.spectral {
    requires transitive org.potentia.api;
    requires org.potentia.numerics;
    requires static org.jspecify;

    exports org.potentia.solvers.spectral;

    provides org.potentia.api.evolve.PropagatorProvider with
            org.potentia.solvers.spectral.SpectralProvider;
}
