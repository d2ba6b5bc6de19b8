package org.potentia.models.qgauss;

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

class PorousMediumQuantitiesTest implements QuantityProviderContract {
    private static final Values MEDIUM = Values.of("m", 0.5).with("C", 0.25);

    @Override
    public QuantityProvider quantityProvider() {
        return new PorousMediumQuantities();
    }

    @Override
    public Map<String, Values> quantityExamples() {
        return Map.of(
                "qgauss.barenblatt", MEDIUM.with("x", Doubles.of(-1, 0, 3)).with("t", 2),
                "qgauss.barenblattNormalised", MEDIUM.with("x", 0.3).with("t", 2),
                "qgauss.barenblattConstant", Values.of("m", 0.5),
                "qgauss.porousMediumEvolution",
                        MEDIUM.with("x", Doubles.of(-1, 0, 3)).with("t0", 1).with("t1", 2));
    }

    @Override
    public Services quantityServices() {
        return VOLUMES;
    }

    // closed form in 40-digit arithmetic: cases qg-047 to qg-053
    @ParameterizedTest
    @CsvSource({
        "qgauss.barenblatt, 0.3, 1.7, 2, 0.8, 0.6658951197237951, 3.304945788763663",
        "qgauss.barenblatt, 5, 1.7, 2, 0.8, 0, 3.304945788763663",
        "qgauss.barenblatt, 0.3, 1.7, 0.29, 0.8, 0.8507833824325198, 2.6683027133380515",
        "qgauss.barenblatt, 12, 4, 0.5, 0.25, 0.006506947292718998, 21.765592370810616",
        "qgauss.barenblattNormalised, 0.3, 1.7, -0.73, 0.8, 0.15875696549879523, 8.044923510554746",
        "qgauss.barenblattNormalised, 0.3, 1.7, 0, 0.8, 0.7212558336868901, 4.967294132898051",
        "qgauss.barenblattNormalised, 2, 0.5, 0.5, 1.1, 0.20541396344448648, 3.3350816779162513"
    })
    void solutionsAgreeWithTheReference(
            String name, double x, double t, double m, double height, double density, double mass) {
        Values output =
                evaluate(name, Values.of("x", x).with("t", t).with("m", m).with("C", height));

        assertThat(output.number("u")).isCloseTo(density, within(1e-12 * density));
        assertThat(output.number("mass")).isCloseTo(mass, within(1e-12 * mass));
    }

    // closed form in 40-digit arithmetic: cases qg-054 to qg-056
    @ParameterizedTest
    @CsvSource({"2, false, 0.3605623925768521", "0.29, false, 2.35656275474865", "-0.73, true, 321503491171.08044"})
    void constantsAgreeWithTheReference(double m, boolean normalised, double height) {
        Values output =
                evaluate("qgauss.barenblattConstant", Values.of("m", m).with("normalised_equation", normalised));

        assertThat(output.number("value")).isCloseTo(height, within(1e-12 * height));
    }

    @Test
    void evolutionsAgreeWithTheReference() {
        // exact self-similar solutions: cases qg-057 to qg-059
        evolves(
                Values.of("m", 2).with("C", 0.3605623925768521).with("t0", 1).with("t1", 2),
                Doubles.of(0, 0.5, 1, 1.5),
                Doubles.of(0.28617856063833297, 0.2757618939716663, 0.2445118939716663, 0.19242856063833297));
        evolves(
                Values.of("m", 0.29).with("C", 2.35656275474865).with("t0", 1).with("t1", 3),
                Doubles.of(0, 0.5, 1, 3, 8),
                Doubles.of(
                        0.12758567900309037,
                        0.12436291657759418,
                        0.11548345440570276,
                        0.062492173283287364,
                        0.011014836416406076));
        evolves(
                Values.of("m", -0.5)
                        .with("C", 44324.51960229604)
                        .with("t0", 1)
                        .with("t1", 1.5)
                        .with("normalised_equation", true),
                Doubles.of(0, 1, 5, 50),
                Doubles.of(
                        0.0003548581551043955, 0.00035485657369870396, 0.00035481862524693394, 0.0003509588720877288));
    }

    private static void evolves(Values inputs, Doubles x, Doubles expected) {
        Doubles output =
                evaluate("qgauss.porousMediumEvolution", inputs.with("x", x)).numbers("u_t1");
        for (int i = 0; i < expected.size(); i++) {
            assertThat(output.get(i)).isCloseTo(expected.get(i), within(1e-4 * expected.get(i)));
        }
    }

    @Test
    void takesOneNumberForOne() {
        Values output = evaluate(
                "qgauss.porousMediumEvolution",
                Values.of("m", 1).with("C", 1).with("x", 0.0).with("t0", 1).with("t1", 4));

        assertThat(output.number("u_t1")).isCloseTo(0.5, within(1e-4));
    }

    @Test
    void refusesTimeToRunBackward() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate(
                        "qgauss.porousMediumEvolution",
                        Values.of("m", 1)
                                .with("C", 1)
                                .with("x", 0.0)
                                .with("t0", 1)
                                .with("t1", 1)))
                .withMessageContaining("t1");
    }

    private static Values evaluate(String name, Values inputs) {
        return new PorousMediumQuantities()
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
            if (!id.equals("finitevolume")) {
                throw new IllegalArgumentException("no propagator " + id);
            }
            return new FiniteVolumeProvider();
        }

        @Override
        public OptimizerProvider optimizer(String id) {
            throw new IllegalArgumentException("no optimizer " + id);
        }
    };
}
