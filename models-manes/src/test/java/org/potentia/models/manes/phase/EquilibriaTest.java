package org.potentia.models.manes.phase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.model.Equilibrium;
import org.potentia.models.manes.market.ForceResponse;
import org.potentia.models.manes.market.HomogeneousMarket;
import org.potentia.numerics.LogGaussianMixture;

class EquilibriaTest {
    private static final HomogeneousMarket SYMMETRIC = market(0.4, -0.4, 0.1, 0.1, 0.5, 0.1, 1, 0.2, 0);

    @Test
    void findsWhatAFineScanFinds() {
        SplittableRandom random = new SplittableRandom(7);
        int several = 0;
        for (int i = 0; i < 400; i++) {
            HomogeneousMarket market = random(random);
            List<Double> scanned = scan(market, 20_000);
            Equilibria found = Equilibria.of(market);
            several += found.all().size() > 1 ? 1 : 0;
            assertThat(found.all()).as("%s", market).hasSizeGreaterThanOrEqualTo(scanned.size());
            for (double root : scanned) {
                assertThat(found.means().stream()
                                .map(m -> Math.abs(m - root))
                                .min()
                                .orElseThrow())
                        .as("%s at %s", market, root)
                        .isLessThan(1e-3);
            }
            for (Equilibrium e : found.all()) {
                double mean = market.dressed(e.mean()).cumulants().mean();
                assertThat(mean - e.mean())
                        .as("%s", market)
                        .isCloseTo(0, within(1e-12 * Math.max(1, Math.abs(e.mean()))));
            }
        }
        // the scan must have had something to find
        assertThat(several).isGreaterThan(40);
    }

    @Test
    void stableAndUnstableOnesAlternate() {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 200; i++) {
            List<Equilibrium> all = Equilibria.of(random(random)).all();
            assertThat(all.size() % 2).isEqualTo(1);
            for (int k = 0; k < all.size(); k++) {
                assertThat(all.get(k).stable()).isEqualTo(k % 2 == 0);
            }
        }
    }

    @Test
    void groundStateIsNeverUnstable() {
        SplittableRandom random = new SplittableRandom(13);
        for (int i = 0; i < 200; i++) {
            assertThat(Equilibria.of(random(random)).ground().stable()).isTrue();
        }
    }

    @Test
    void susceptibilityIsTheChangeOfTheMeanWithTheField() {
        HomogeneousMarket market = market(0.25, -0.35, 0.15, 0.2, 0.45, 0.15, 0.8, 0.4, 0.001);
        double step = 1e-6;
        Doubles left = Equilibria.of(MarketParameter.B.in(market, 0.001 - step)).means();
        Doubles right =
                Equilibria.of(MarketParameter.B.in(market, 0.001 + step)).means();
        List<Equilibrium> here = Equilibria.of(market).all();
        for (int k = 0; k < here.size(); k++) {
            double change = (right.get(k) - left.get(k)) / (2 * step);
            assertThat(here.get(k).susceptibility()).isCloseTo(change, within(1e-5 * Math.abs(change)));
        }
    }

    @Test
    void labelsMayBeSwapped() {
        Equilibria there = Equilibria.of(market(-0.35, 0.25, 0.2, 0.15, 0.55, 0.15, 1, 0.4, 0.002));
        same(Equilibria.of(market(0.25, -0.35, 0.15, 0.2, 0.45, 0.15, 1, 0.4, 0.002)), there, 1, 0);
    }

    @Test
    void reflectionTurnsTheMeans() {
        Equilibria there = Equilibria.of(market(-0.25, 0.35, 0.15, 0.2, 0.45, 0.15, 1, 0.4, -0.002));
        same(Equilibria.of(market(0.25, -0.35, 0.15, 0.2, 0.45, 0.15, 1, 0.4, 0.002)), there, -1, 0);
    }

    @Test
    void translationOfAllAssetsMovesTheMeansAlong() {
        double years = 0.7;
        Equilibria there = Equilibria.of(market(0.55, -0.05, 0.15, 0.2, 0.45, 0.15, years, 0.4, 0));
        same(Equilibria.of(market(0.25, -0.35, 0.15, 0.2, 0.45, 0.15, years, 0.4, 0)), there, 1, 0.3 * years);
    }

    @Test
    void withoutCouplingTheMeanIsThatOfOneAsset() {
        HomogeneousMarket free = MarketParameter.G.in(market(0.4, -0.2, 0.1, 0.2, 0.3, 0.2, 0.5, 1, 0), 0);
        Equilibrium only = Equilibria.of(free).ground();
        assertThat(Equilibria.of(free).all()).hasSize(1);
        assertThat(only.mean()).isCloseTo(free.asset().stationary(0.5).mean(), within(1e-14));
        assertThat(only.slope()).isZero();
        assertThat(only.susceptibility())
                .isCloseTo(2 / 0.04 * free.asset().stationary(0.5).variance(), within(1e-11));
        HomogeneousMarket weak = MarketParameter.G.in(free, 1e-9);
        assertThat(Equilibria.of(weak).ground().mean()).isCloseTo(only.mean(), within(1e-8));
    }

    @Test
    void assetsOfOneComponentHaveOneEquilibrium() {
        for (double a : new double[] {0, 1}) {
            Equilibria found = Equilibria.of(market(0.3, -0.2, 0.1, 0.2, a, 0.2, 1, 5, 0));
            assertThat(found.all()).hasSize(1);
            assertThat(found.ground().mean()).isCloseTo(a == 0 ? 0.3 : -0.2, within(1e-12));
        }
    }

    @Test
    void tellsWhereThreeMerge() {
        double critical = SymmetricMarket.of(SYMMETRIC).criticalNoise().orElseThrow();
        Equilibria found = Equilibria.of(MarketParameter.H.in(SYMMETRIC, critical));
        assertThat(found.all()).hasSize(1);
        assertThat(found.ground().multiplicity()).isEqualTo(3);
        assertThat(found.ground().stable()).isFalse();
        assertThat(found.ground().mean()).isCloseTo(0, within(1e-4));
        assertThat(Equilibria.of(MarketParameter.H.in(SYMMETRIC, critical * (1 - 1e-9)))
                        .all())
                .hasSize(3);
        assertThat(Equilibria.of(MarketParameter.H.in(SYMMETRIC, critical * (1 + 1e-9)))
                        .all())
                .hasSize(1);
    }

    @Test
    void holdsForExtremeParameters() {
        for (HomogeneousMarket market : List.of(
                market(0.047, -37.7, 0.169, 6.56, 0.9999997, 0.221, 0.874, 0.0263, 0),
                market(0.4, -0.4, 0.01, 0.2, 0.5, 0.01, 1, 0.2, 0),
                market(0.4, -0.4, 0.1, 0.1, 0.5, 0.1, 1, 1e6, 0),
                market(0.4, -0.4, 0.1, 0.1, 0.5, 10, 1 / 365.0, 0.2, 3),
                market(0.4, 0.4, 0.1, 0.1, 0.5, 0.1, 1, 0.2, 0))) {
            Equilibria found = Equilibria.of(market);
            assertThat(found.all()).isNotEmpty();
            assertThat(found.ground().stable()).isTrue();
        }
    }

    private static void same(Equilibria here, Equilibria there, double sign, double shift) {
        List<Equilibrium> others = new ArrayList<>(there.all());
        if (sign < 0) {
            others = others.reversed();
        }
        assertThat(here.all()).hasSameSizeAs(others);
        for (int k = 0; k < others.size(); k++) {
            assertThat(sign * here.all().get(k).mean() + shift)
                    .isCloseTo(others.get(k).mean(), within(1e-12));
            assertThat(here.all().get(k).slope()).isCloseTo(others.get(k).slope(), within(1e-10));
        }
    }

    /** The changes of sign of M(m) - m on a fine grid. */
    private static List<Double> scan(HomogeneousMarket market, int points) {
        ForceResponse response = market.response();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double reach = 2 * Math.abs(market.field()) / (market.noise() * market.noise());
        for (int k = 0; k < 3; k++) {
            double mean = market.asset().stationary(market.years()).means().get(k);
            double extra = reach
                            * market.asset()
                                    .stationary(market.years())
                                    .variances()
                                    .get(k)
                    + 1e-3;
            low = Math.min(low, mean - extra);
            high = Math.max(high, mean + extra);
        }
        List<Double> roots = new ArrayList<>();
        double last = response.cumulants(market.force(low)).mean() - low;
        for (int i = 1; i <= points; i++) {
            double m = low + (high - low) * i / points;
            double now = response.cumulants(market.force(m)).mean() - m;
            if (now >= 0 != last >= 0) {
                roots.add(m);
            }
            last = now;
        }
        return roots;
    }

    private static HomogeneousMarket random(SplittableRandom random) {
        return market(
                random.nextDouble(-0.1, 0.6),
                random.nextDouble(-0.6, 0.1),
                random.nextDouble(0.05, 0.3),
                random.nextDouble(0.05, 0.3),
                random.nextDouble(0.1, 0.9),
                random.nextDouble(0.05, 0.3),
                random.nextDouble(0.5, 1.5),
                Math.exp(random.nextDouble(-3, 1)),
                random.nextDouble(-0.005, 0.005));
    }

    private static HomogeneousMarket market(
            double mu1, double mu2, double s1, double s2, double a, double h, double years, double g, double field) {
        return HomogeneousMarket.of(new LogGaussianMixture(mu1, mu2, s1, s2, a), years, h, g, field);
    }
}
