package org.potentia.models.nes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.potentia.api.model.Potential;

class LogGaussianMixtureProviderTest {
    private final LogGaussianMixtureProvider provider = new LogGaussianMixtureProvider();

    /** Case nes-010 of the reference. */
    @Test
    void makesThePotentialOfThePaper() {
        Potential potential = provider.create(provider.parameters().vector(0.4, -0.4, 0.2, 0.3, 0.3, 0.2, 1));
        assertThat(potential.value(-20)).isCloseTo(85.41932881714233, within(1e-9));
        assertThat(potential.gradient(-0.1)).isCloseTo(0.005236181514860266, within(1e-13));
        assertThat(potential.curvature(0)).isCloseTo(-1.3341252615480483, within(1e-11));
        assertThat(potential.noise()).isEqualTo(0.2);
    }

    @Test
    void describesItself() {
        assertThat(provider.id()).isEqualTo("log-gaussian-mixture");
        assertThat(provider.title()).isNotBlank();
        assertThat(provider.citation().year()).isEqualTo(2022);
        assertThat(provider.parameters().names()).containsExactly("mu1", "mu2", "sigma1", "sigma2", "a", "h", "T");
    }
}
