package org.potentia.models.manes.phase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.model.Equilibrium;
import org.potentia.models.manes.market.Cumulants;
import org.potentia.models.manes.market.HomogeneousMarket;
import org.potentia.numerics.LogGaussianMixture;

class TransitionsTest {
    /** The symmetric assets of figures 2 to 5; h_c of case manes-016. */
    private static final HomogeneousMarket SYMMETRIC =
            HomogeneousMarket.of(new LogGaussianMixture(0.4, -0.4, 0.1, 0.1, 0.5), 1, 0.2, 0.2, 0);

    private static final double CRITICAL = 0.24899796811519642;

    private static final HomogeneousMarket ASYMMETRIC =
            HomogeneousMarket.of(new LogGaussianMixture(0.25, -0.35, 0.15, 0.2, 0.45), 0.8, 0.15, 0.4, 0);

    @Test
    void spinodalsSolveBothEquations() {
        List<Fold> folds = new FoldSearch(ASYMMETRIC, MarketParameter.B, -0.03, 0.03, 60).spinodals();
        assertThat(folds).hasSize(2);
        for (Fold fold : folds) {
            HomogeneousMarket there = MarketParameter.B.in(ASYMMETRIC, fold.value());
            assertThat(there.dressed(fold.mean()).cumulants().mean()).isCloseTo(fold.mean(), within(1e-12));
            assertThat(there.dressed(fold.mean()).slope()).isCloseTo(1, within(1e-10));
        }
        // between them three equilibria, outside one
        assertThat(Equilibria.of(MarketParameter.B.in(ASYMMETRIC, folds.get(0).value() - 1e-9))
                        .all())
                .hasSize(1);
        assertThat(Equilibria.of(MarketParameter.B.in(ASYMMETRIC, folds.get(0).value() + 1e-9))
                        .all())
                .hasSize(3);
        assertThat(Equilibria.of(MarketParameter.B.in(ASYMMETRIC, folds.get(1).value() + 1e-9))
                        .all())
                .hasSize(1);
    }

    @Test
    void spinodalInTheNoiseIsFoundToo() {
        List<Fold> folds = new FoldSearch(ASYMMETRIC, MarketParameter.H, 0.1, 0.4, 40).spinodals();
        assertThat(folds).hasSize(1);
        HomogeneousMarket there = MarketParameter.H.in(ASYMMETRIC, folds.get(0).value());
        assertThat(there.dressed(folds.get(0).mean()).slope()).isCloseTo(1, within(1e-10));
    }

    @Test
    void threePhasesThatMergeAtOnceAreNoSpinodal() {
        FoldSearch search = new FoldSearch(SYMMETRIC, MarketParameter.H, 0.15, 0.4, 40);
        assertThat(search.spinodals()).isEmpty();
        assertThat(search.continuous()).hasSize(1);
        assertThat(search.continuous().get(0).value()).isCloseTo(CRITICAL, within(1e-8));
        assertThat(search.coexistence().size()).isZero();
        assertThat(search.values().size()).isEqualTo(search.equilibria().size());
    }

    @Test
    void phasesOfASymmetricMarketCoexistWithoutField() {
        // with a value of the scan on the transition and without
        for (double low : new double[] {-0.002, -0.0021}) {
            Doubles found = new FoldSearch(SYMMETRIC, MarketParameter.B, low, 0.002, 31).coexistence();
            assertThat(found.size()).isEqualTo(1);
            assertThat(found.get(0)).isCloseTo(0, within(1e-12));
        }
    }

    @Test
    void coexistingPhasesHaveTheSameFreeEnergy() {
        Doubles found = new FoldSearch(ASYMMETRIC, MarketParameter.B, -0.03, 0.03, 61).coexistence();
        assertThat(found.size()).isEqualTo(1);
        List<Equilibrium> stable =
                Equilibria.of(MarketParameter.B.in(ASYMMETRIC, found.get(0))).stable();
        assertThat(stable).hasSize(2);
        assertThat(stable.get(0).freeEnergy()).isCloseTo(stable.get(1).freeEnergy(), within(1e-13));
    }

    @Test
    void criticalPointOfSymmetricAssetsIsTheClosedForm() {
        CriticalPoint point = CriticalPoint.of(SYMMETRIC);
        assertThat(point.market().noise()).isCloseTo(CRITICAL, within(1e-12));
        assertThat(point.market().field()).isCloseTo(0, within(1e-12));
        assertThat(point.mean()).isCloseTo(0, within(1e-10));
    }

    @Test
    void criticalPointOfAnyAssetsSolvesThreeEquations() {
        CriticalPoint point = CriticalPoint.of(ASYMMETRIC);
        Cumulants there = point.market().dressed(point.mean()).cumulants();
        assertThat(there.mean()).isCloseTo(point.mean(), within(1e-13));
        assertThat(point.market().dressed(point.mean()).slope()).isCloseTo(1, within(1e-12));
        assertThat(there.third() / Math.pow(there.variance(), 1.5)).isCloseTo(0, within(1e-10));
        double h = point.market().noise();
        double field = point.market().field();
        HomogeneousMarket below = MarketParameter.H.in(point.market(), h * 0.95);
        HomogeneousMarket above = MarketParameter.H.in(point.market(), h * 1.001);
        assertThat(new FoldSearch(below, MarketParameter.B, field - 0.02, field + 0.02, 400).spinodals())
                .hasSize(2);
        assertThat(new FoldSearch(above, MarketParameter.B, field - 0.02, field + 0.02, 400).spinodals())
                .isEmpty();
    }

    @Test
    void assetsOfOneHumpHaveNoCriticalPoint() {
        HomogeneousMarket hump = HomogeneousMarket.of(new LogGaussianMixture(0.1, -0.1, 0.3, 0.3, 0.5), 1, 0.2, 0.2, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CriticalPoint.of(hump))
                .withMessageContaining("must have two humps");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CriticalPoint.of(MarketParameter.G.in(hump, 0)))
                .withMessage("g = 0.0, must be positive: without coupling there is one phase");
    }

    @Test
    void exponentsAreThoseOfAMeanField() {
        for (double sigma : new double[] {0.1, 0.3}) {
            SymmetricMarket market = new SymmetricMarket(0.4, sigma, 1, 0.2, 0.2);
            CriticalExponents e = CriticalExponents.of(market, 1e-5, 1e-3);
            assertThat(e.alpha()).isCloseTo(0, within(0.005));
            assertThat(e.beta()).isCloseTo(0.5, within(0.001));
            assertThat(e.gamma()).isCloseTo(1, within(0.002));
            assertThat(e.gammaBelow()).isCloseTo(1, within(0.002));
            assertThat(e.delta()).isCloseTo(3, within(0.001));
        }
    }

    @Test
    void rangeOfExponentsIsChecked() {
        SymmetricMarket market = new SymmetricMarket(0.4, 0.1, 1, 0.2, 0.2);
        assertThatIllegalArgumentException().isThrownBy(() -> CriticalExponents.of(market, 1e-9, 1e-3));
        assertThatIllegalArgumentException().isThrownBy(() -> CriticalExponents.of(market, 1e-3, 1e-4));
    }

    @Test
    void jumpOfTheSpecificHeatIsThatOfTheCorrectedFormula() {
        // errata of (73): numerical jump .24592, with the factor .24596; printed .35209
        SymmetricMarket market = new SymmetricMarket(0.4, 0.3, 1, 0.2, 0.2);
        assertThat(market.specificHeatJump().orElseThrow()).isCloseTo(0.24596, within(1e-5));
        assertThat(new SymmetricMarket(0.2, 0.3, 1, 0.2, 0.2).specificHeatJump())
                .isEmpty();
    }

    @Test
    void freeEnergyNearTheCriticalNoiseIsThatOfTheCorrectedFormula() {
        // errata of (71): exact -3.7112e-11 near h_c; the closed form with the running b agrees to the order of the
        // distance
        SymmetricMarket market = new SymmetricMarket(0.4, 0.3, 1, 0.2, 0.2);
        SymmetricMarket below = market.atNoise(market.criticalNoise().orElseThrow() * (1 - 1e-4));
        double exact = below.inField(0).dressed(below.orderedMean(0)).freeEnergy()
                - below.inField(0).dressed(0).freeEnergy();
        assertThat(below.freeEnergyGap()).isCloseTo(exact, within(1e-3 * Math.abs(exact)));
    }

    @Test
    void fieldSweptThereAndBackLeavesALoop() {
        Doubles up = Doubles.grid(-0.06, 0.06, 121);
        Doubles down = Doubles.grid(0.06, -0.06, 121);
        Hysteresis there = Hysteresis.sweep(SYMMETRIC, MarketParameter.B, up, -0.5);
        Hysteresis back = Hysteresis.sweep(SYMMETRIC, MarketParameter.B, down, 0.5);
        assertThat(there.jumps()).hasSize(1);
        assertThat(back.jumps()).hasSize(1);
        List<Fold> folds = new FoldSearch(SYMMETRIC, MarketParameter.B, -0.06, 0.06, 121).spinodals();
        assertThat(folds).hasSize(2);
        assertThat(there.values().get(there.jumps().get(0)))
                .isBetween(folds.get(1).value(), folds.get(1).value() + 0.001);
        assertThat(back.values().get(back.jumps().get(0)))
                .isBetween(folds.get(0).value() - 0.001, folds.get(0).value());
        assertThat(there.means().get(60)).isNegative();
        assertThat(back.means().get(60)).isPositive();
    }

    @Test
    void noiseSweptThereAndBackLeavesNoLoop() {
        Doubles down = Doubles.grid(0.4, 0.1, 61);
        Doubles up = Doubles.grid(0.1, 0.4, 61);
        Hysteresis cooling = Hysteresis.sweep(SYMMETRIC, MarketParameter.H, down, 0);
        Hysteresis heating = Hysteresis.sweep(
                SYMMETRIC, MarketParameter.H, up, cooling.means().get(60));
        assertThat(cooling.jumps()).isEmpty();
        assertThat(heating.jumps()).isEmpty();
        for (int i = 0; i <= 60; i++) {
            assertThat(heating.means().get(60 - i)).isCloseTo(cooling.means().get(i), within(1e-9));
        }
        assertThat(Math.abs(cooling.means().get(60))).isGreaterThan(0.39);
    }

    @Test
    void branchGoesThroughFoldsToTheOtherEnd() {
        Branch branch = Branch.follow(ASYMMETRIC, MarketParameter.B, -0.03, 0.03, true, 0, 0.02);
        List<Fold> folds = new FoldSearch(ASYMMETRIC, MarketParameter.B, -0.03, 0.03, 60).spinodals();
        assertThat(branch.turns()).hasSize(2);
        assertThat(branch.values().get(branch.turns().get(0)))
                .isCloseTo(folds.get(1).value(), within(2e-4));
        assertThat(branch.values().get(branch.turns().get(1)))
                .isCloseTo(folds.get(0).value(), within(2e-4));
        int last = branch.values().size() - 1;
        assertThat(branch.values().get(last)).isGreaterThan(0.028);
        for (int i = 0; i <= last; i++) {
            HomogeneousMarket there =
                    MarketParameter.B.in(ASYMMETRIC, branch.values().get(i));
            double m = branch.means().get(i);
            assertThat(there.dressed(m).cumulants().mean()).isCloseTo(m, within(1e-11));
        }
    }

    @Test
    void branchRefusesWhatIsNotThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Branch.follow(ASYMMETRIC, MarketParameter.B, -0.03, 0.03, true, 1, 0.02))
                .withMessageContaining("place = 1, must be 0 to 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Branch.follow(ASYMMETRIC, MarketParameter.B, 0.03, -0.03, true, 0, 0.02));
    }

    @Test
    void diagramIsThatOfItsCells() {
        Doubles h = Doubles.grid(0.1, 0.4, 7);
        Doubles field = Doubles.grid(-0.02, 0.02, 5);
        PhaseDiagram diagram = PhaseDiagram.of(ASYMMETRIC, MarketParameter.H, h, MarketParameter.B, field);
        for (int j = 0; j < 5; j++) {
            for (int i = 0; i < 7; i++) {
                HomogeneousMarket there =
                        MarketParameter.H.in(MarketParameter.B.in(ASYMMETRIC, field.get(j)), h.get(i));
                assertThat(diagram.at(i, j)).isEqualTo(Equilibria.of(there));
            }
        }
        assertThat(IntStream.range(0, 35)
                        .map(k -> diagram.cells().get(k).all().size())
                        .max())
                .hasValue(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PhaseDiagram.of(ASYMMETRIC, MarketParameter.H, h, MarketParameter.H, h))
                .withMessage("both parameters are h, must be different ones");
    }

    @Test
    void everyParameterIsReadAndChanged() {
        for (MarketParameter parameter : MarketParameter.values()) {
            double value = parameter.of(ASYMMETRIC) + 0.01;
            assertThat(parameter.of(parameter.in(ASYMMETRIC, value))).isEqualTo(value);
            assertThat(MarketParameter.of(parameter.symbol())).isEqualTo(parameter);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MarketParameter.of("sigma"))
                .withMessage("parameter = sigma, must be one of [h, g, a, B, mu1, mu2, s1, s2, T]");
    }
}
