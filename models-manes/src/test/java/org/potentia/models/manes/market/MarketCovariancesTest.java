package org.potentia.models.manes.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.numerics.LogGaussianMixture;

class MarketCovariancesTest {
    @Test
    void agreesWithTheReferenceForAssetsThatAreAlike() {
        // manes-018 and manes-020: A, covariances by (106) and with the corrected inverse
        assertThat(MarketCovariances.of(0.6665331653272434, 500, 0.3, 0.2, CovarianceForm.LEADING)
                        .covariance(0, 1))
                .isCloseTo(0.0005995196116360666, within(1e-17));
        assertThat(MarketCovariances.of(0.6665331653272434, 500, 0.3, 0.2, CovarianceForm.CORRECTED)
                        .covariance(0, 1))
                .isCloseTo(0.0005963375584009403, within(1e-17));
        assertThat(MarketCovariances.of(0.9760847572184408, 50, 0.18, 0.2, CovarianceForm.LEADING)
                        .covariance(3, 7))
                .isCloseTo(0.06453796720367418, within(1e-14));
        assertThat(MarketCovariances.of(0.9760847572184408, 50, 0.18, 0.2, CovarianceForm.CORRECTED)
                        .covariance(3, 7))
                .isCloseTo(0.034852537408378605, within(1e-15));
        assertThat(MarketCovariances.of(0.9760847572184408, 50, 0.18, 0.2, CovarianceForm.LEADING)
                        .covariance(4, 4))
                .isCloseTo(0.0790628653346937, within(1e-15));
    }

    @Test
    void answersFieldsByFluctuations() {
        // the corrected form is the exact derivative of the mean-field solution, whatever the number of assets
        HeterogeneousMarket market = FiveAssets.at(0.3);
        LocalFields solution = LocalFieldSolver.from(market, 0);
        MarketCovariances covariances = MarketCovariances.of(market, solution, CovarianceForm.CORRECTED);
        double step = 1e-5;
        for (int j = 0; j < 5; j++) {
            double[] fields = new double[5];
            fields[j] = step;
            Doubles up = LocalFieldSolver.from(market.inFields(Doubles.of(fields)), 0)
                    .fields();
            fields[j] = -step;
            Doubles down = LocalFieldSolver.from(market.inFields(Doubles.of(fields)), 0)
                    .fields();
            for (int i = 0; i < 5; i++) {
                assertThat((up.get(i) - down.get(i)) / (2 * step))
                        .isCloseTo(covariances.susceptibility(i, j), within(1e-7));
            }
        }
        assertThat(covariances.matrix().get(1).get(2)).isEqualTo(covariances.covariance(1, 2));
        assertThat(covariances.covariance(1, 2)).isCloseTo(covariances.covariance(2, 1), within(1e-16));
    }

    @Test
    void comesCloserToTheExactOnesAsAssetsAreAdded() {
        // errata: h = 1.05 h_c; exact, (106) and the corrected inverse at 500 assets
        LogGaussianMixture wells = new LogGaussianMixture(0.4, -0.4, 0.2, 0.2, 0.5);
        double[] gaps = new double[2];
        int[] sizes = {500, 5000};
        for (int k = 0; k < 2; k++) {
            HomogeneousMarket market = HomogeneousMarket.of(wells, 1, 0.3, 0.2, 0);
            double exact = FiniteMarket.of(market, sizes[k]).covariance(0, 1);
            double corrected = MarketCovariances.of(
                            market.dressed(0).slope(), sizes[k], 0.3, 0.2, CovarianceForm.CORRECTED)
                    .covariance(0, 1);
            gaps[k] = Math.abs(exact / corrected - 1);
        }
        assertThat(gaps[0]).isLessThan(0.05);
        assertThat(gaps[1]).isLessThan(0.11 * gaps[0]);
    }

    @Test
    void refusesWhatHasNoCovariances() {
        assertThatThrownBy(() -> MarketCovariances.of(0.5, 10, 0.3, 0.2, CovarianceForm.EXACT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MarketCovariances.of(1, 16, 0.3, 0.2, CovarianceForm.LEADING))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("critical");
    }
}
