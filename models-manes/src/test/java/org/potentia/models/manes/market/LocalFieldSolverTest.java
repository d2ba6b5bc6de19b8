package org.potentia.models.manes.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.models.manes.market.LocalFieldSolver.AllSolutions;
import org.potentia.numerics.LogGaussianMixture;

class LocalFieldSolverTest {
    @Test
    void agreesWithTheReferenceWhereThereIsOneSolution() {
        // manes-021
        for (double start : new double[] {0.3, -0.3}) {
            LocalFields found = LocalFieldSolver.from(FiveAssets.at(0.3), start);
            assertThat(found.mean()).isCloseTo(-0.07865616297861229, within(1e-14));
            assertThat(found.fields().get(0)).isCloseTo(0.08360191849142978, within(1e-14));
            assertThat(found.fields().get(4)).isCloseTo(-0.23786988522457211, within(1e-14));
            assertThat(found.meanGain()).isCloseTo(0.6611529641825938, within(1e-12));
            assertThat(found.residual()).isLessThan(1e-14);
        }
        assertThat(LocalFieldSolver.all(FiveAssets.at(0.3)).solutions()).hasSize(1);
    }

    @Test
    void leadsEachStartToItsSolution() {
        // manes-023
        HeterogeneousMarket market = FiveAssets.at(0.15);
        assertThat(LocalFieldSolver.fromOwnMeans(market).mean()).isCloseTo(-0.21342577313466535, within(1e-13));
        assertThat(LocalFieldSolver.from(market, 0.4).mean()).isCloseTo(0.2874127962435605, within(1e-13));
        assertThat(LocalFieldSolver.from(market, 0.4).meanGain()).isCloseTo(0.9296440399532785, within(1e-11));
        assertThat(LocalFieldSolver.from(market, -0.4).mean()).isCloseTo(-0.21342577313466535, within(1e-13));
    }

    @Test
    void provesThatThereAreThreeSolutionsOneOfThemUnstable() {
        AllSolutions all = LocalFieldSolver.all(FiveAssets.at(0.15));
        assertThat(all.complete()).isTrue();
        assertThat(all.reason()).isEmpty();
        assertThat(all.solutions()).extracting(LocalFields::stable).containsExactly(true, false, true);
        assertThat(all.solutions().get(0).mean()).isCloseTo(-0.21342577313466535, within(1e-13));
        assertThat(all.solutions().get(2).mean()).isCloseTo(0.2874127962435605, within(1e-13));
        assertThat(all.solutions()).allMatch(each -> each.residual() < 1e-13);
    }

    @Test
    void solvesFiveHundredAssets() {
        // manes-024
        LocalFields found = LocalFieldSolver.fromOwnMeans(FiveAssets.many(500, 0.3));
        assertThat(found.mean()).isCloseTo(0.13732532522806465, within(1e-13));
        assertThat(found.fields().stream().min().orElseThrow()).isCloseTo(-0.03252089068954464, within(1e-13));
        assertThat(found.fields().stream().max().orElseThrow()).isCloseTo(0.35211436550229663, within(1e-13));
        assertThat(found.meanGain()).isCloseTo(0.471070768587408, within(1e-12));
        assertThat(found.steps()).isLessThan(12);
        AllSolutions all = LocalFieldSolver.all(FiveAssets.many(500, 0.3));
        assertThat(all.complete()).isTrue();
        assertThat(all.solutions()).hasSize(1);
    }

    @Test
    void takesAnyOrderOfTheAssets() {
        List<LogGaussianMixture> turned = new ArrayList<>(FiveAssets.ASSETS);
        Collections.reverse(turned);
        LocalFields there = LocalFieldSolver.from(FiveAssets.at(0.15), 0.4);
        LocalFields back = LocalFieldSolver.from(HeterogeneousMarket.of(turned, 1, 0.15, 0.5), 0.4);
        for (int i = 0; i < 5; i++) {
            assertThat(back.fields().get(4 - i)).isCloseTo(there.fields().get(i), within(1e-14));
        }
        assertThat(back.freeEnergy()).isCloseTo(there.freeEnergy(), within(1e-15));
    }

    @Test
    void isStationaryInTheFreeEnergy() {
        // the derivative of the free energy of all assets in a field is minus the mean of its asset
        HeterogeneousMarket market = FiveAssets.at(0.3).inFields(Doubles.of(0.01, -0.02, 0, 0.03, 0.01));
        LocalFields found = LocalFieldSolver.from(market, 0);
        double step = 1e-5;
        for (int i = 0; i < 5; i++) {
            double up = LocalFieldSolver.from(pushed(market, i, step), 0).freeEnergy();
            double down = LocalFieldSolver.from(pushed(market, i, -step), 0).freeEnergy();
            assertThat(-5 * (up - down) / (2 * step)).isCloseTo(found.fields().get(i), within(1e-9));
        }
    }

    @Test
    void tendsToTheMarketOfAssetsThatAreAlike() {
        LogGaussianMixture asset = new LogGaussianMixture(0.4, -0.4, 0.1, 0.15, 0.4);
        // manes-019: roots of infinitely many assets
        double[] roots = {-0.399915199004794, -0.05340091941840176, 0.39996900704744814};
        double[] last = {1, 1, 1};
        for (int count : new int[] {50, 500, 5000}) {
            AllSolutions all =
                    LocalFieldSolver.all(HeterogeneousMarket.of(Collections.nCopies(count, asset), 1, 0.1, 0.2));
            assertThat(all.complete()).isTrue();
            assertThat(all.solutions()).hasSize(3);
            for (int k = 0; k < 3; k++) {
                double gap = Math.abs(all.solutions().get(k).mean() - roots[k]);
                assertThat(gap).isLessThan(0.15 * last[k]);
                last[k] = gap;
            }
        }
    }

    @Test
    void findsTheFieldsOfACriticalMarket() {
        // three roots that merge at zero: the steps creep, the bracket does not
        LogGaussianMixture asset = new LogGaussianMixture(0.4, -0.4, 0.3, 0.3, 0.5);
        double gainAtZero = 0;
        double low = 0.1;
        double high = 0.3;
        for (int k = 0; k < 60; k++) {
            double noise = 0.5 * (low + high);
            gainAtZero = LocalFieldSolver.from(market(asset, noise), 0).margin();
            if (gainAtZero > 0) {
                high = noise;
            } else {
                low = noise;
            }
        }
        LocalFields found = LocalFieldSolver.from(market(asset, high), 0.3);
        assertThat(found.mean()).isCloseTo(0, within(2e-4));
        assertThat(LocalFieldSolver.all(market(asset, high)).solutions()).isNotEmpty();
    }

    @Test
    void refusesWhatIsNoMarket() {
        assertThatThrownBy(() -> HeterogeneousMarket.of(FiveAssets.ASSETS.subList(0, 1), 1, 0.3, 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("number of assets = 1, must be from 2 to 5000");
        assertThatThrownBy(() -> HeterogeneousMarket.of(FiveAssets.ASSETS, 1, 0.3, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FiveAssets.at(0.3).inFields(Doubles.of(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 fields and 5 assets");
        assertThatThrownBy(() -> LocalFieldSolver.from(FiveAssets.at(0.3), Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static HeterogeneousMarket market(LogGaussianMixture asset, double noise) {
        return HeterogeneousMarket.of(Collections.nCopies(10, asset), 1, noise, 0.2);
    }

    private static HeterogeneousMarket pushed(HeterogeneousMarket market, int asset, double field) {
        double[] fields = market.fields().toArray();
        fields[asset] += field;
        return market.inFields(Doubles.of(fields));
    }
}
