package org.potentia.models.smfm.evolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.Services;
import org.potentia.api.Values;
import org.potentia.api.figure.Figure;
import org.potentia.api.figure.Panel;
import org.potentia.api.study.StudyResult;
import org.potentia.api.study.StudySeries;
import org.potentia.api.study.StudyTable;
import org.potentia.models.smfm.Alone;
import org.potentia.models.smfm.Solvers;
import org.potentia.solvers.finitevolume.FiniteVolumeProvider;
import org.potentia.solvers.pathint.PathintProvider;
import org.potentia.solvers.spectral.SpectralProvider;

class EvolutionStudyTest {
    private static final Services SERVICES =
            Solvers.of(new PathintProvider(), new FiniteVolumeProvider(), new SpectralProvider());

    private final EvolutionStudy study = new EvolutionStudy();

    private StudyResult run(Values values) {
        return study.run(List.of(), study.options().settings(values), new Alone(SERVICES));
    }

    private static double number(StudyTable table, int column, int row) {
        return (Double) table.columns().get(column).values().get(row);
    }

    private static double moment(StudyResult result, String of, String name) {
        return ((Values) result.values().get(of)).number(name);
    }

    private static Values one(double x, double years) {
        return Values.EMPTY.with("exponents", Doubles.of(x)).with("horizons", Doubles.of(years));
    }

    @Test
    void theLognormalDensityIsExact() {
        StudyResult result = run(one(1, 0.5).with("two-factors", false).with("drift", 0.1));
        StudyTable densities = result.tables().get(1);
        double forward = 5 * Math.exp(0.05);
        double deviation = 0.15 * Math.sqrt(0.5);
        for (int i = 0; i < densities.rows(); i++) {
            double price = number(densities, 2, i);
            double far = (Math.log(price / forward) + 0.5 * deviation * deviation) / deviation;
            double exact = Math.exp(-0.5 * far * far) / (price * deviation * Math.sqrt(2 * Math.PI));
            assertThat(number(densities, 3, i)).isCloseTo(exact, within(1e-6));
            assertThat(densities.columns().get(4).values().get(i)).isEqualTo("");
        }
        assertThat(moment(result, "x = 1 after 0.5 years", "oneFactorMean")).isCloseTo(forward, within(1e-8));
        assertThat(result.figures()).extracting(Figure::id).containsExactly("smfm-2-evolved");
    }

    @Tag("slow")
    @Test
    void threePropagatorsAgreeForEveryExponent() {
        StudyResult result = run(Values.EMPTY
                .with("exponents", Doubles.of(-1, 0, 2))
                .with("horizons", Doubles.of(0.5, 0.1))
                .with("two-factors", false)
                .with("tolerance", 1e-5));
        StudyTable checks = result.tables().get(0);
        assertThat(checks.rows()).isEqualTo(3 * 2 * 3);
        // the shorter time comes first
        assertThat(number(checks, 1, 0)).isEqualTo(0.1);
        for (int i = 0; i < checks.rows(); i++) {
            assertThat(number(checks, 4, i)).as("mass").isCloseTo(0, within(1e-9));
            assertThat(number(checks, 5, i)).as("mean").isCloseTo(0, within(1e-6));
            assertThat(number(checks, 7, i)).as("least").isGreaterThan(0);
            assertThat(number(checks, 8, i)).as("stated error").isLessThan(2e-5);
            assertThat(number(checks, 9, i)).as("difference").isLessThan(2e-5);
        }
        assertThat(result.warnings()).isEmpty();
        List<Panel> panels = result.figures().get(0).draw(SERVICES);
        assertThat(panels).extracting(Panel::title).containsExactly("after 0.1 years", "after 0.5 years");
        assertThat(panels.get(0).curves()).hasSize(3);
    }

    /** At x = 0 the variance is that of sigma integrated: \( E \int \sigma^2 dt = \sigma^2 T (1 + \epsilon^2 T / 2) \). */
    @Tag("slow")
    @Test
    void aVolatilityThatMovesAddsItsVarianceAndTheCorrelationTiltsTheHill() {
        StudyResult result = run(one(0, 0.1).with("S0", 0.5).with("plane-tolerance", 0.01));
        double deviation = moment(result, "x = 0 after 0.1 years", "twoFactorsDeviation");
        assertThat(deviation * deviation).isCloseTo(0.75 * 0.75 * 0.1 * (1 + 0.09 * 0.05), within(1e-6));
        StudyTable checks = result.tables().get(0);
        assertThat(checks.rows()).isEqualTo(5);
        assertThat(number(checks, 9, 4)).isLessThan(5e-3);
        assertThat(result.figures())
                .extracting(Figure::id)
                .containsExactly("smfm-2-evolved", "smfm-3-evolved", "smfm-3-beside", "smfm-3-plane");
        result.figures().forEach(figure -> assertThat(figure.draw(SERVICES)).hasSize(1));
        Panel plane = result.figures().get(3).draw(SERVICES).get(0);
        Doubles prices = plane.curves().get(1).points();
        Doubles volatilities = plane.curves().get(1).values();
        // the line closes, around the start, and leans to high volatilities at low prices
        assertThat(prices.get(0)).isCloseTo(prices.get(prices.size() - 1), within(1e-9));
        double covariance = 0;
        for (int i = 0; i + 1 < prices.size(); i++) {
            covariance += (prices.get(i) - 5) * (volatilities.get(i) - 1);
        }
        assertThat(covariance).isNegative();
        assertThat(volatilities.stream().average().orElseThrow()).isCloseTo(1, within(0.05));
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(one(1, 1).with("exponents", Doubles.of())))
                .withMessageContaining("must be at least one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(one(1, 1).with("horizons", Doubles.of(1, 1))))
                .withMessageContaining("twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(one(1, 1).with("price", 30.0)))
                .withMessageContaining("move Sinf above all prices");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(one(1, 1).with("smooth", true).with("y", 1.0)))
                .withMessageContaining("must be 0");
        StudySeries series = StudySeries.of("one", "", new long[] {1}, new int[] {0}, 0, Doubles.of(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> study.run(List.of(series), study.options().defaults(), new Alone(SERVICES)))
                .withMessageContaining("must be none");
    }

    @Tag("slow")
    @Test
    void saysWhichParameterKeepsThePlaneFromWhereNoiseHasNoBounds() {
        Values wild = one(-1, 1)
                .with("S0", 0.5)
                .with("volatility", 0.2)
                .with("epsilon", 0.5)
                .with("tolerance", 0.1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Case.of(new Setup(study.options().settings(wild)), -1, 1, SERVICES))
                .withMessageContaining("two factors with x = -1 over 1 years by pathint")
                .withMessageContaining("larger S0");
    }
}
