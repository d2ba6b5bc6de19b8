package org.potentia.models.manes.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;

class PanelInversionTest {
    @Test
    void undoesTheForwardRelations() {
        for (double gain : new double[] {0.3, 0.9, 1.05}) {
            MarketCovariances market = MarketCovariances.of(gain, 20, 0.25, 0.7, CovarianceForm.CORRECTED);
            double variance = market.covariance(0, 0);
            PanelInversion found = PanelInversion.corrected(20, market.covariance(0, 1) / variance, variance);
            assertThat(found.gain()).isCloseTo(gain, within(1e-12));
            assertThat(found.coupling(0.25)).isCloseTo(0.7, within(1e-12));
        }
        MarketCovariances market = MarketCovariances.of(0.6, 20, 0.25, 0.7, CovarianceForm.LEADING);
        double variance = market.covariance(0, 0);
        PanelInversion found = PanelInversion.leading(20, market.covariance(0, 1) / variance, variance);
        assertThat(found.gain()).isCloseTo(0.6, within(1e-12));
        assertThat(found.coupling(0.25)).isCloseTo(0.7, within(1e-12));
    }

    @Test
    void finds099432ForTheCorrelationOfThePaper() {
        // errata (102): N = 500, correlation 0.35
        assertThat(PanelInversion.leading(500, 0.35, 0.04).gain()).isCloseTo(0.99432, within(5e-6));
    }

    @Test
    void takesTheOwnShareOutOfTheVarianceOfTheMean() {
        // two assets of variances 1 and 4 with correlation 0.3, weights 0.25 and 0.75: 0.0625 + 2.25 + 2·0.25·0.75·0.6
        double variance = 0.0625 + 2.25 + 2 * 0.25 * 0.75 * 0.6;
        assertThat(PanelInversion.correlation(Doubles.of(0.25, 0.75), Doubles.of(1, 4), variance))
                .isCloseTo(0.3, within(1e-14));
    }

    @Test
    void namesTheRangeOfTheCorrelation() {
        assertThatThrownBy(() -> PanelInversion.leading(500, -0.01, 0.04))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("correlation = -0.01, must be > 0 and at most 1");
        // as computed from prices of assets that move as one
        for (double one : new double[] {1, 1 - 4e-16}) {
            assertThatThrownBy(() -> PanelInversion.corrected(4, one, 0.04))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("must be < 1 by more than rounding");
        }
        assertThatThrownBy(() -> PanelInversion.leading(1, 0.3, 0.04)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PanelInversion.correlation(Doubles.of(1, 0), Doubles.of(1, 4), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("only one asset has a weight");
        assertThatThrownBy(() -> PanelInversion.correlation(Doubles.of(1, 1), Doubles.of(1), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
