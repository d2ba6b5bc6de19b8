package org.potentia.models.manes.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.numerics.GaussianMixture;
import org.potentia.numerics.LogGaussianMixture;

class DressedAssetTest {
    private static final LogGaussianMixture SHAPE = new LogGaussianMixture(0.3, -0.5, 0.25, 0.6, 0.2);

    private static final HomogeneousMarket MARKET = HomogeneousMarket.of(SHAPE, 0.5, 0.3, 1.5, 0.02);

    @Test
    void lawIsTheStationaryLawOfItsShape() {
        DressedAsset asset = MARKET.dressed(-0.2);
        GaussianMixture law = asset.shape().stationary(0.5);
        for (double y : new double[] {-2, -0.3, 0, 0.1, 1}) {
            assertThat(asset.law().logDensity(y)).isCloseTo(law.logDensity(y), within(1e-12));
        }
        assertThat(asset.cumulants().mean()).isCloseTo(law.mean(), within(1e-14));
        assertThat(asset.cumulants().variance()).isCloseTo(law.variance(), within(1e-14));
        assertThat(asset.cumulants().third()).isCloseTo(law.thirdCentralMoment(), within(1e-14));
        assertThat(asset.cumulants().fourth())
                .isCloseTo(law.fourthCentralMoment() - 3 * law.variance() * law.variance(), within(1e-14));
    }

    @Test
    void partitionFunctionIsThatOfEquation52Corrected() {
        DressedAsset asset = MARKET.dressed(-0.2);
        double byShape = 2 * asset.logScale() + asset.shape().logOmega(0.5) - SHAPE.logOmega(0.5);
        assertThat(asset.logZ()).isCloseTo(byShape, within(1e-13));
    }

    @Test
    void slopesAreDerivatives() {
        double step = 1e-6;
        DressedAsset left = MARKET.dressed(0.1 - step);
        DressedAsset right = MARKET.dressed(0.1 + step);
        DressedAsset here = MARKET.dressed(0.1);
        assertThat(here.slope())
                .isCloseTo((right.cumulants().mean() - left.cumulants().mean()) / (2 * step), within(1e-8));
        assertThat(here.freeEnergySlope())
                .isCloseTo((right.freeEnergy() - left.freeEnergy()) / (2 * step), within(1e-8));
        assertThat(here.fieldMean()).isEqualTo(0.1);
        assertThat(here.force()).isCloseTo(1.5 * 0.1 + 0.02, within(1e-16));
    }

    @Test
    void effectivePotentialDiffersFromThatOfTheAssetByTheField() {
        DressedAsset asset = MARKET.dressed(0.1);
        double bareRise =
                SHAPE.potential(0.5, 0.3).value(0.4) - SHAPE.potential(0.5, 0.3).value(-0.3);
        double field = 1.5 * (0.5 * (0.16 - 0.09) - 0.1 * 0.7) - 0.02 * 0.7;
        assertThat(asset.potential().value(0.4) - asset.potential().value(-0.3))
                .isCloseTo(bareRise + field, within(1e-13));
    }

    @Test
    void dressingAndUndressingCloseTheLoop() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 200; i++) {
            LogGaussianMixture shape = new LogGaussianMixture(
                    random.nextDouble(-0.5, 0.5),
                    random.nextDouble(-0.5, 0.5),
                    random.nextDouble(0.05, 0.5),
                    random.nextDouble(0.05, 0.5),
                    random.nextDouble(0.05, 0.95));
            double field = random.nextDouble(-0.01, 0.01);
            HomogeneousMarket market = HomogeneousMarket.of(shape, 0.7, 0.2, random.nextDouble(0, 0.3), field);
            DressedAsset dressed = market.dressed(0.07);
            HomogeneousMarket back =
                    HomogeneousMarket.ofDressed(dressed.shape(), 0.7, 0.2, market.coupling(), field, 0.07);
            assertThat(back.asset().shape().mu1()).isCloseTo(shape.mu1(), within(1e-12));
            assertThat(back.asset().shape().mu2()).isCloseTo(shape.mu2(), within(1e-12));
            assertThat(back.asset().shape().sigma1()).isCloseTo(shape.sigma1(), within(1e-13));
            assertThat(back.asset().shape().sigma2()).isCloseTo(shape.sigma2(), within(1e-13));
            assertThat(back.asset().shape().a()).isCloseTo(shape.a(), within(1e-9));
        }
    }

    @Test
    void conditionOnTheCouplingIsNamedWithItsLimit() {
        LogGaussianMixture dressed = new LogGaussianMixture(0.1, -0.2, 0.2, 0.4, 0.3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BareAsset.undressing(dressed, 0.5, 0.2, 0.6, 0))
                .withMessage(
                        "g = 0.600000 violates (119): with it the asset by itself would not be confined; g must be below"
                                + " h²/(σ̄²T) = 0.500000");
        assertThat(BareAsset.undressing(dressed, 0.5, 0.2, 0.3, 0).warning()).isEmpty();
        assertThat(BareAsset.undressing(dressed, 0.5, 0.2, 0.49, 0).warning().orElseThrow())
                .startsWith("g σ̄²T/h² = 0.9800 is close to its limit of 1");
    }

    @Test
    void weightsOfOneKeepTheirDigits() {
        BareAsset asset = new BareAsset(new LogGaussianMixture(0.1, -0.2, 0.2, 0.4, 1), 60, 0);
        assertThat(asset.stationary(1).logWeights().get(0)).isCloseTo(-120 + Math.log(2), within(1e-10));
        BareAsset end = BareAsset.of(new LogGaussianMixture(0.1, -0.2, 0.2, 0.4, 1));
        assertThat(end.stationary(1).weights().get(1)).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BareAsset(SHAPE, 3, 0))
                .withMessageContaining("must be the log-odds of the weight a = 0.2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BareAsset(SHAPE, Math.log(0.25), 1))
                .withMessage("strain = 1.0, must be in [0, 1)");
    }

    @Test
    void weakCouplingIsARegularLimit() {
        DressedAsset free = HomogeneousMarket.of(SHAPE, 0.5, 0.3, 0, 0.02).dressed(0.3);
        DressedAsset weak = HomogeneousMarket.of(SHAPE, 0.5, 0.3, 1e-12, 0.02).dressed(0.3);
        assertThat(weak.cumulants().mean()).isCloseTo(free.cumulants().mean(), within(1e-10));
        assertThat(weak.logZ()).isCloseTo(free.logZ(), within(1e-10));
        assertThat(free.slope()).isZero();
        assertThat(HomogeneousMarket.of(SHAPE, 0.5, 0.3, 0, 0).dressed(0.3).logZ())
                .isCloseTo(0, within(1e-15));
    }

    @Test
    void forcesOfAnySizeAreTaken() {
        ForceResponse response = MARKET.response();
        for (double force : new double[] {-1e6, 1e6}) {
            assertThat(response.cumulants(force).variance()).isPositive();
            assertThat(response.logZ(force)).isFinite();
            Doubles hull = response.hull(force);
            assertThat(response.cumulants(force).mean()).isBetween(hull.get(0), hull.get(1));
        }
        assertThat(response.law(0).mean()).isEqualTo(response.atRest().mean());
    }

    @Test
    void marketsRefuseWhatTheyCannotHave() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HomogeneousMarket.of(SHAPE, 0, 0.3, 1, 0))
                .withMessage("T = 0.0, must be finite and > 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HomogeneousMarket.of(SHAPE, 1, 0.3, -1, 0))
                .withMessage("g = -1.0, must be finite and >= 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IndexShape(SHAPE, 1, 0.3).meanUncertainty(Doubles.of(1)))
                .withMessage("1 roundings given, must be one for each of five parameters");
    }
}
