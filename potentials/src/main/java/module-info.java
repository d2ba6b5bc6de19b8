/**
 * Plugin with potentials on their own, so that any of them runs under any propagator.
 *
 * @provides org.potentia.api.model.PotentialProvider the potentials {@code harmonic}, {@code double-well}, {@code tilted-double-well},
 *     {@code anharmonic}, {@code cubic} and {@code tabulated}
 */
module org.potentia.potentials {
    requires transitive org.potentia.api;
    requires static org.jspecify;

    exports org.potentia.potentials;

    provides org.potentia.api.model.PotentialProvider with
            org.potentia.potentials.AnharmonicProvider,
            org.potentia.potentials.CubicProvider,
            org.potentia.potentials.DoubleWellProvider,
            org.potentia.potentials.HarmonicProvider,
            org.potentia.potentials.TabulatedProvider,
            org.potentia.potentials.TiltedDoubleWellProvider;
}
