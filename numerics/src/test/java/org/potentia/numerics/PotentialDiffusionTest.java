package org.potentia.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.potentia.api.Interval;
import org.potentia.api.model.Calculus;

class PotentialDiffusionTest {
    private static final LogGaussianMixture SHAPE = new LogGaussianMixture(0.487, -0.864, 0.146, 0.7, 0.624);
    private static final double YEARS = 0.51;

    @Test
    void stationaryLawCarriesNoCurrent() {
        PotentialDiffusion diffusion = new PotentialDiffusion(SHAPE.potential(YEARS, 0.83));
        GaussianMixture law = SHAPE.stationary(YEARS);
        for (double y = -1.5; y < 1; y += 0.1) {
            // drift p - (h^2 / 2) p' = 0, that is drift = (h^2 / 2) (log p)'
            double slope = (law.logDensity(y + 1e-5) - law.logDensity(y - 1e-5)) / 2e-5;
            assertThat(diffusion.drift(y, 0)).isCloseTo(0.5 * 0.83 * 0.83 * slope, within(1e-7));
        }
    }

    @Test
    void tellsItsNoiseAndDomain() {
        PotentialDiffusion diffusion = new PotentialDiffusion(SHAPE.potential(YEARS, 0.83));
        assertThat(diffusion.volatility(0.1, 2)).isEqualTo(0.83);
        assertThat(diffusion.domain()).isEqualTo(Interval.REALS);
        assertThat(diffusion.calculus()).isEqualTo(Calculus.ITO);
        assertThat(diffusion.timeHomogeneous()).isTrue();
    }
}
