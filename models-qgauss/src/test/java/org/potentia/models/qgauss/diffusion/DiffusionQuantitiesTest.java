package org.potentia.models.qgauss.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.potentia.api.Doubles;
import org.potentia.api.Services;
import org.potentia.api.Values;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.PotentialProvider;
import org.potentia.api.optimize.OptimizerProvider;
import org.potentia.api.quantity.QuantityProvider;
import org.potentia.solvers.finitevolume.FiniteVolumeProvider;
import org.potentia.tck.QuantityProviderContract;

class DiffusionQuantitiesTest implements QuantityProviderContract {
    private static final Values WEAK = Values.of("q", 1.71).with("alpha", 1.79).with("D", 0.1118);
    private static final Values TIMES = Values.of("t0", 1).with("t1", 2);
    private static final Values PATHS = both(WEAK, TIMES).with("paths", 2000).with("step", 0.02);

    private static Values both(Values one, Values other) {
        Values all = one;
        for (String name : other.names()) {
            all = all.with(name, other.get(name));
        }
        return all;
    }

    @Override
    public QuantityProvider quantityProvider() {
        return new DiffusionQuantities();
    }

    @Override
    public Map<String, Values> quantityExamples() {
        return Map.of(
                "qgauss.selfSimilar", WEAK.with("x", 0.4).with("t", 7),
                "qgauss.diffusionCoefficient",
                        WEAK.with("x", Doubles.of(0, 0.4)).with("t", 7),
                "qgauss.governingEquation", both(WEAK, TIMES).with("x", Doubles.of(-0.2, 0, 0.4)),
                "qgauss.residual", residualInputs(WEAK, new SelfSimilarLaw(1.71, 1.79, 0.1118), 101),
                "qgauss.langevin", PATHS.with("reading", "fick"),
                "qgauss.agreement", PATHS,
                "qgauss.porousMediumTable", TIMES.with("q", Doubles.of(1.5)));
    }

    @Override
    public Services quantityServices() {
        return VOLUMES;
    }

    // closed form in 40-digit arithmetic: cases qg-042, qg-044, qg-045, qg-046
    @ParameterizedTest
    @CsvSource({
        "0.4, 7, 1.71, 1.79, 0.1118, 0.3742140357258154, 0.14301408188342252, 0.0348768555794293, -0.018930903957901122, 0.12026501923941138",
        "0.02, 10, 2.73, 1.26, 0.0048, 0.9867605325260391, -0.013257359585457453, 0.00034759415600486544, -0.07116182239317442, NaN",
        "0.5, 3, 1.4, 2, 0.2, 0.4165322763775157, 0.10664960995204266, 0.058333333333333334, -0.019834870303691226, 0.09722222222222221",
        "0.2, 1, 0.5, 2.2, 0.3, 1.0130024443136636, 0.04168983775322458, 0.07152272267512541, -0.34340305120463305, 0.04768181511675027"
    })
    void selfSimilarLawAgreesWithTheReference(
            double x,
            double t,
            double q,
            double alpha,
            double d,
            double p,
            double b,
            double fick,
            double slope,
            double ito) {
        Values out = evaluate(
                "qgauss.selfSimilar",
                Values.of("x", x).with("t", t).with("q", q).with("alpha", alpha).with("D", d));

        assertThat(out.number("P")).isCloseTo(p, within(1e-11 * p));
        assertThat(out.number("B_pow_xi")).isCloseTo(b, within(1e-11 * Math.abs(b)));
        assertThat(out.number("D_F")).isCloseTo(fick, within(1e-11 * fick));
        assertThat(out.number("dPdt")).isCloseTo(slope, within(1e-11 * Math.abs(slope)));
        assertThat(out.has("D2_ito")).isEqualTo(q < 2);
        if (q < 2) {
            assertThat(out.number("D2_ito")).isCloseTo(ito, within(1e-11 * ito));
        }
    }

    @Test
    void itosCoefficientIsRefusedWhereItWouldBeNegative() {
        Values out = evaluate(
                "qgauss.diffusionCoefficient",
                Values.of("x", 0.1)
                        .with("t", 1)
                        .with("q", 2.73)
                        .with("alpha", 1.26)
                        .with("D", 0.0048));

        assertThat(out.number("fick")).isPositive();
        assertThat(out.has("ito")).isFalse();
        assertThat(out.text("reason")).contains("q >= 2");
        assertThatIllegalArgumentException().isThrownBy(() -> new SelfSimilarLaw(2.1, 1, 1).ito(0, 1));
    }

    @ParameterizedTest
    @CsvSource({"1.71, 1.79, 0.1118", "2, 1.5, 0.1", "2.73, 1.26, 0.0048", "0.5, 2.2, 0.3"})
    void solvedEquationAgreesWithTheClosedForm(double q, double alpha, double d) {
        Values out = evaluate(
                "qgauss.governingEquation",
                Values.of("q", q)
                        .with("alpha", alpha)
                        .with("D", d)
                        .with("t0", 1)
                        .with("t1", 3)
                        .with("x", Doubles.of(-0.1, 0, 0.05, 0.3)));

        Doubles exact = out.numbers("closedForm");
        for (int i = 0; i < exact.size(); i++) {
            assertThat(out.numbers("P").get(i)).isCloseTo(exact.get(i), within(1e-5 * exact.get(1)));
        }
        assertThat(out.number("massDefect")).isCloseTo(0, within(1e-9));
    }

    @Test
    void equationStartsFromAnyDensity() {
        Doubles x = Doubles.grid(-3, 3, 61);
        Values out = evaluate(
                "qgauss.governingEquation",
                both(WEAK, TIMES).with("x", x).with("P0", x.map(y -> Math.max(0, 1 - Math.abs(y)))));

        assertThat(out.numbers("P").get(30)).isLessThan(1).isPositive();
        assertThat(out.numbers("P").get(0)).isPositive();
        assertThat(out.has("closedForm")).isFalse();
    }

    @Test
    void residualOfTheClosedFormFallsWithTheSpacing() {
        SelfSimilarLaw law = new SelfSimilarLaw(1.71, 1.79, 0.1118);
        double coarse = relative(evaluate("qgauss.residual", residualInputs(WEAK, law, 101)), "C");
        double fine = relative(evaluate("qgauss.residual", residualInputs(WEAK, law, 201)), "C");

        assertThat(fine).isLessThan(coarse / 3).isLessThan(0.01);
        Values wrong = residualInputs(WEAK.with("D", 0.2236), law, 201);
        assertThat(relative(evaluate("qgauss.residual", wrong), "C")).isGreaterThan(0.2);
    }

    @Test
    void residualIsSortedByZonesAndLeavesEmptyCellsOut() {
        SelfSimilarLaw law = new SelfSimilarLaw(0.5, 2.2, 0.3);
        Values inputs = residualInputs(Values.of("q", 0.5).with("alpha", 2.2).with("D", 0.3), law, 101)
                .with("a", 0.3)
                .with("v", 0)
                .with("strongUntil", 5)
                .with("weakFrom", 9);
        Values out = evaluate("qgauss.residual", inputs);

        assertThat(((Values) out.get("A")).number("cells")).isPositive();
        assertThat(((Values) out.get("B")).number("cells")).isZero();
        assertThat(((Values) out.get("C")).number("leftOut")).isPositive();
        assertThat(EquationResidual.Zones.PAPER.of(0.01, 40)).isEqualTo("B");
        assertThat(EquationResidual.Zones.PAPER.of(0.01, 100)).isEqualTo("C");
        assertThat(EquationResidual.Zones.NONE.of(0, 1)).isEqualTo("C");
    }

    @Test
    void residualRefusesWhatDoesNotFit() {
        Values inputs = residualInputs(WEAK, new SelfSimilarLaw(1.71, 1.79, 0.1118), 101);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate("qgauss.residual", inputs.with("P", Doubles.of(1, 2))))
                .withMessageContaining("P has 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate("qgauss.residual", inputs.with("t", Doubles.of(2, 1))))
                .withMessageContaining("increase");
    }

    @ParameterizedTest
    @CsvSource({
        "1.71, 1.79, fick",
        "1.71, 1.79, ito",
        "2.73, 1.26, fick",
        "0.5, 2.2, fick",
        "0.5, 2.2, ito",
        "1, 2, fick"
    })
    void pathsFollowTheClosedForm(double q, double alpha, String reading) {
        Values out = evaluate(
                "qgauss.langevin",
                Values.of("q", q)
                        .with("alpha", alpha)
                        .with("D", 0.1)
                        .with("t0", 1)
                        .with("t1", 5)
                        .with("paths", 5000)
                        .with("step", 0.02)
                        .with("reading", reading));

        // 99 % point of Kolmogorov's law; the seed is fixed
        assertThat(out.number("distance")).isLessThan(out.number("distanceOfExactDraws99"));
    }

    @Test
    void readingsDifferInWhatPathsRemember() {
        double fick = evaluate("qgauss.langevin", PATHS.with("reading", "fick")).number("rankCorrelation");
        double ito = evaluate("qgauss.langevin", PATHS.with("reading", "ito")).number("rankCorrelation");

        assertThat(fick).isGreaterThan(ito + 0.1);
    }

    @Test
    void wrongReadingsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate("qgauss.langevin", PATHS.with("reading", "stratonovich")))
                .withMessageContaining("fick or ito");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> evaluate("qgauss.langevin", PATHS.with("q", 2.5).with("reading", "ito")))
                .withMessageContaining("Ito");
    }

    private static Values residualInputs(Values constants, SelfSimilarLaw law, int count) {
        Doubles x = Doubles.grid(-3, 3, count);
        double[] p = new double[2 * count];
        for (int i = 0; i < count; i++) {
            p[i] = law.at(3).density(x.get(i));
            p[count + i] = law.at(3.2).density(x.get(i));
        }
        return constants.with("x", x).with("t", Doubles.of(3, 3.2)).with("P", Doubles.of(p));
    }

    private static double relative(Values out, String zone) {
        return ((Values) out.get(zone)).number("relative");
    }

    private static Values evaluate(String name, Values inputs) {
        return new DiffusionQuantities()
                .quantities().stream()
                        .filter(quantity -> quantity.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .evaluate(inputs, VOLUMES);
    }

    private static final Services VOLUMES = new Services() {
        @Override
        public ModelProvider model(String id) {
            throw new IllegalArgumentException("no model " + id);
        }

        @Override
        public PotentialProvider potential(String id) {
            throw new IllegalArgumentException("no potential " + id);
        }

        @Override
        public PropagatorProvider propagator(String id) {
            return new FiniteVolumeProvider();
        }

        @Override
        public OptimizerProvider optimizer(String id) {
            throw new IllegalArgumentException("no optimizer " + id);
        }
    };
}
