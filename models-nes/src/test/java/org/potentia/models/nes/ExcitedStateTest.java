package org.potentia.models.nes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.potentia.api.evolve.Spectrum;
import org.potentia.api.evolve.SpectrumSolver;
import org.potentia.api.model.Boundaries;
import org.potentia.models.nes.PartnerZeroMode.Split;
import org.potentia.numerics.LogGaussianMixture;
import org.potentia.numerics.Quadrature;
import org.potentia.solvers.spectral.SpectralProvider;

class ExcitedStateTest {
    /** Overlaps with the exact state, from an independent computation with finite precision of the digits shown. */
    @ParameterizedTest
    @CsvSource({"0.2, 0.2, 0.5, 0.99999995, 1e-8", "0.2, 0.3, 0.3, 0.999988, 1e-6", "0.35, 0.35, 0.5, 0.99932, 1e-5"})
    void overlapsTheExactState(double s1, double s2, double a, double overlap, double digits) {
        LogGaussianMixture shape = new LogGaussianMixture(0.4, -0.4, s1, s2, a);
        ExcitedState state = new ExcitedState(PartnerZeroMode.of(shape, 1, Split.TOP));
        SpectralProvider provider = new SpectralProvider();
        Spectrum spectrum = ((SpectrumSolver) provider.create(provider.options().defaults()))
                .spectrum(shape.potential(1, 0.2), Boundaries.NATURAL, 2);
        var exact = spectrum.eigenfunctions().get(1).function();
        assertThat(Quadrature.integrate(y -> state.value(y) * exact.applyAsDouble(y), -3, 3, 1e-11)
                        .value())
                .isCloseTo(overlap, within(digits));
        assertThat(Quadrature.integrate(y -> state.value(y) * state.value(y), -3, 3, 1e-11)
                        .value())
                .isCloseTo(1, within(1e-9));
        PartnerZeroMode mode = PartnerZeroMode.of(shape, 1, Split.TOP);
        assertThat(Quadrature.integrate(y -> state.value(y) * Math.exp(mode.logGroundState(y)), -3, 3, 1e-11, 1e-11)
                        .value())
                .isCloseTo(0, within(1e-9));
        assertThat(state.value(0.5)).isPositive();
        assertThat(state.value(mode.split() + 1e-12)).isCloseTo(state.value(mode.split() - 1e-12), within(1e-9));
    }
}
