package org.potentia.models.manes.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.numerics.LogGaussianMixture;

class FiniteMarketTest {
    private static final LogGaussianMixture WELLS = new LogGaussianMixture(0.4, -0.4, 0.2, 0.2, 0.5);

    @Test
    void agreesWithTheReferenceForAssetsThatDiffer() {
        // manes-022
        FiniteMarket market = FiniteMarket.of(FiveAssets.at(0.3));
        assertThat(market.mean(0)).isCloseTo(0.10079320280543569, within(1e-14));
        assertThat(market.mean(4)).isCloseTo(-0.17249188426547046, within(1e-14));
        List<Doubles> covariances = market.covariances();
        assertThat(covariances.get(0).get(0)).isCloseTo(0.05710157849259745, within(1e-15));
        assertThat(covariances.get(0).get(1)).isCloseTo(0.016297946593563473, within(1e-15));
        assertThat(covariances.get(3).get(4)).isCloseTo(0.0327161433713651, within(1e-15));
        assertThat(covariances.get(4).get(3)).isEqualTo(covariances.get(3).get(4));
    }

    @Test
    void agreesWithTheReferenceForAssetsThatAreAlike() {
        // manes-025, manes-026
        FiniteMarket five = FiniteMarket.of(HomogeneousMarket.of(WELLS, 1, 0.25, 0.2, 0), 5);
        assertThat(five.covariance(3, 3)).isCloseTo(0.1556085144353369, within(1e-14));
        assertThat(five.covariance(0, 3)).isCloseTo(0.051212576425172004, within(1e-15));
        assertThat(five.mean(2)).isCloseTo(0, within(1e-15));
        FiniteMarket many = FiniteMarket.of(HomogeneousMarket.of(WELLS, 1, 0.25, 0.2, 0), 500);
        assertThat(many.covariance(0, 0)).isCloseTo(0.14049323055737756, within(1e-14));
        assertThat(many.covariance(0, 1)).isCloseTo(0.002149254774525207, within(1e-14));
        assertThat(many.averageVariance()).isCloseTo(many.covariance(7, 7), within(1e-15));
        assertThat(many.marketVariance())
                .isCloseTo((many.covariance(0, 0) + 499 * many.covariance(0, 1)) / 500, within(1e-15));
    }

    @Test
    void agreesWithBruteForceOfTwoAssets() {
        // a sum over a square of 801 x 801 points of the Gibbs measure itself
        HeterogeneousMarket market =
                new HeterogeneousMarket(FiveAssets.ASSETS.subList(0, 2), Doubles.of(0.02, -0.01), 0.7, 0.25, 0.4);
        Doubles y = Doubles.grid(-2, 2, 801);
        double[] moments = new double[6];
        for (int i = 0; i < 801; i++) {
            for (int j = 0; j < 801; j++) {
                add(moments, gibbs(market, y.get(i), y.get(j)), y.get(i), y.get(j));
            }
        }
        FiniteMarket exact = FiniteMarket.of(market);
        double mean = moments[1] / moments[0];
        double other = moments[2] / moments[0];
        assertThat(exact.mean(0)).isCloseTo(mean, within(1e-13));
        assertThat(exact.mean(1)).isCloseTo(other, within(1e-13));
        assertThat(exact.covariance(0, 0)).isCloseTo(moments[3] / moments[0] - mean * mean, within(1e-13));
        assertThat(exact.covariance(0, 1)).isCloseTo(moments[4] / moments[0] - mean * other, within(1e-13));
        assertThat(exact.logPartition()).isCloseTo(Math.log(moments[0] * 0.005 * 0.005), within(1e-12));
    }

    @Test
    void agreesWithBruteForceOfThreeAssets() {
        HeterogeneousMarket market = HeterogeneousMarket.of(FiveAssets.ASSETS.subList(1, 4), 1, 0.3, 0.5);
        Doubles y = Doubles.grid(-1.8, 1.8, 121);
        double[] moments = new double[6];
        for (int i = 0; i < 121; i++) {
            for (int j = 0; j < 121; j++) {
                for (int k = 0; k < 121; k++) {
                    add(moments, gibbs(market, y.get(i), y.get(j), y.get(k)), y.get(i), y.get(k));
                }
            }
        }
        FiniteMarket exact = FiniteMarket.of(market);
        double mean = moments[1] / moments[0];
        double other = moments[2] / moments[0];
        assertThat(exact.mean(0)).isCloseTo(mean, within(1e-11));
        assertThat(exact.covariance(0, 2)).isCloseTo(moments[4] / moments[0] - mean * other, within(1e-11));
        assertThat(exact.covariance(2, 2)).isCloseTo(moments[5] / moments[0] - other * other, within(1e-11));
    }

    @Test
    void answersAFieldByItsFluctuations() {
        HeterogeneousMarket market = FiveAssets.at(0.3);
        FiniteMarket exact = FiniteMarket.of(market);
        double step = 1e-4;
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                double slope = (FiniteMarket.of(field(market, j, step)).mean(i)
                                - FiniteMarket.of(field(market, j, -step)).mean(i))
                        / (2 * step);
                assertThat(slope).isCloseTo(2 / (0.3 * 0.3) * exact.covariance(i, j), within(1e-6));
            }
        }
    }

    @Test
    void isTheSameHoweverAssetsThatAreAlikeAreGiven() {
        FiniteMarket one = FiniteMarket.of(HomogeneousMarket.of(WELLS, 1, 0.25, 0.2, 0.01), 7);
        FiniteMarket each = FiniteMarket.of(new HeterogeneousMarket(
                Collections.nCopies(7, WELLS), Doubles.of(0.01, 0.01, 0.01, 0.01, 0.01, 0.01, 0.01), 1, 0.25, 0.2));
        assertThat(one.mean(0)).isCloseTo(each.mean(6), within(1e-14));
        assertThat(one.covariance(0, 1)).isCloseTo(each.covariance(5, 6), within(1e-14));
        assertThat(one.logPartition()).isCloseTo(each.logPartition(), within(1e-12));
        assertThat(one.marketMeanLaw().logDensity(0.3))
                .isCloseTo(each.marketMeanLaw().logDensity(0.3), within(1e-11));
    }

    @Test
    void joinsTwoDensitiesWithTheirCovariance() {
        FiniteMarket market = FiniteMarket.of(FiveAssets.at(0.3));
        Doubles y = Doubles.grid(-2, 2, 201);
        List<Doubles> joint = market.pairDensity(1, 3, y);
        double mass = 0;
        double cross = 0;
        for (int r = 0; r < 201; r++) {
            double row = 0;
            for (int c = 0; c < 201; c++) {
                double p = joint.get(r).get(c) * 0.02 * 0.02;
                mass += p;
                row += joint.get(r).get(c) * 0.02;
                cross += p * (y.get(r) - market.mean(1)) * (y.get(c) - market.mean(3));
            }
            assertThat(row).isCloseTo(market.density(1, y.get(r)), within(1e-12));
        }
        assertThat(mass).isCloseTo(1, within(1e-12));
        assertThat(cross).isCloseTo(market.covariance(1, 3), within(1e-12));
        assertThatThrownBy(() -> market.pairDensity(1, 1, y)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knowsTheLawOfTheMeanOfTheMarket() {
        for (int count : new int[] {2, 5, 50, 500}) {
            FiniteMarket market = FiniteMarket.of(HomogeneousMarket.of(WELLS, 1, 0.25, 0.2, 0.002), count);
            MarketMeanLaw law = market.marketMeanLaw();
            Doubles x = Doubles.grid(-1.5, 1.5, 1501);
            double mass = 0;
            double mean = 0;
            double second = 0;
            for (double at : x.toArray()) {
                double p = Math.exp(law.logDensity(at)) * 0.002;
                mass += p;
                mean += p * at;
                second += p * at * at;
            }
            assertThat(mass).isCloseTo(1, within(1e-10));
            assertThat(mean).isCloseTo(market.marketMean(), within(1e-10));
            assertThat(second - mean * mean).isCloseTo(market.marketVariance(), within(1e-10));
        }
    }

    @Test
    void knowsTheLawOfTheMeanOfTwoAssetsFromTheirJointDensity() {
        FiniteMarket market = FiniteMarket.of(HeterogeneousMarket.of(FiveAssets.ASSETS.subList(0, 2), 1, 0.3, 0.5));
        double x = 0.13;
        double sum = 0;
        for (double d : Doubles.grid(-3, 3, 1201).toArray()) {
            // p(x) = 2 ∫ P(t, 2x - t) dt
            Doubles y = Doubles.of(x - d, x + d);
            sum += 0.005 * 2 * market.pairDensity(0, 1, y).get(0).get(1);
        }
        assertThat(Math.exp(market.marketMeanLaw().logDensity(x))).isCloseTo(sum, within(1e-10));
    }

    @Test
    void becomesTheMeanFieldFreeEnergy() {
        // the most probable mean of a large market is the solution of the mean-field equations
        HomogeneousMarket market = HomogeneousMarket.of(WELLS, 1, 0.3, 0.2, 0.003);
        MarketMeanLaw law = FiniteMarket.of(market, 5000).marketMeanLaw();
        LocalFields solution = LocalFieldSolver.from(
                new HeterogeneousMarket(
                        Collections.nCopies(5000, WELLS),
                        Doubles.of(new double[5000]).map(b -> 0.003),
                        1,
                        0.3,
                        0.2),
                0);
        double least = Double.POSITIVE_INFINITY;
        double at = 0;
        for (double x : Doubles.grid(-0.3, 0.3, 601).toArray()) {
            double energy = law.freeEnergy(x);
            if (energy < least) {
                least = energy;
                at = x;
            }
        }
        assertThat(at).isCloseTo(solution.mean(), within(2e-3));
    }

    @Test
    void refusesAMarketOfOne() {
        assertThatThrownBy(() -> FiniteMarket.of(HomogeneousMarket.of(WELLS, 1, 0.25, 0.2, 0), 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FiniteMarket.of(FiveAssets.at(0.3)).mean(5))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static HeterogeneousMarket field(HeterogeneousMarket market, int asset, double field) {
        double[] fields = new double[market.size()];
        fields[asset] = field;
        return market.inFields(Doubles.of(fields));
    }

    private static void add(double[] moments, double weight, double y, double z) {
        moments[0] += weight;
        moments[1] += weight * y;
        moments[2] += weight * z;
        moments[3] += weight * y * y;
        moments[4] += weight * y * z;
        moments[5] += weight * z * z;
    }

    /** The measure exp(-2U/h²), with the sum over all pairs as it stands in (19). */
    private static double gibbs(HeterogeneousMarket market, double... y) {
        double logDensity = 0;
        double pairs = 0;
        for (int i = 0; i < y.length; i++) {
            logDensity += market.assets().get(i).stationary(market.years()).logDensity(y[i]);
            logDensity +=
                    2 / (market.noise() * market.noise()) * market.fields().get(i) * y[i];
            for (double other : y) {
                pairs += 0.5 * (y[i] - other) * (y[i] - other);
            }
        }
        return Math.exp(logDensity - market.coupling() / (y.length * market.noise() * market.noise()) * pairs);
    }
}
