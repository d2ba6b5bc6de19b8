package org.potentia.models.nes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.potentia.api.Doubles;
import org.potentia.api.Services;
import org.potentia.api.Values;
import org.potentia.api.quantity.Quantity;
import org.potentia.api.quantity.QuantityProvider;
import org.potentia.tck.QuantityProviderContract;

class NesPerturbationQuantitiesTest implements QuantityProviderContract {
    private static final Values SHAPE = Values.of("mu1", 0.4)
            .with("mu2", -0.4)
            .with("s1", 0.2)
            .with("s2", 0.3)
            .with("a", 0.3)
            .with("h", 0.2)
            .with("T", 1);

    @Override
    public QuantityProvider quantityProvider() {
        return new NesPerturbationQuantities();
    }

    @Override
    public Services quantityServices() {
        return NesMotionQuantitiesTest.SPECTRAL;
    }

    @Override
    public Map<String, Values> quantityExamples() {
        return Map.of("nes.partnerZeroMode", SHAPE.with("y", Doubles.of(-30, 0, 50)), "nes.lpt", SHAPE);
    }

    static Stream<Resource.Case> cases() {
        return Resource.cases("perturbation-cases.txt");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithTheReference(Resource.Case reference) {
        Values output = evaluate(reference.quantity(), reference.inputs());
        for (String name : reference.expected().names()) {
            double[] actual = output.numbers(name).toArray();
            double[] expected = reference.expected().numbers(name).toArray();
            assertThat(actual).as(name).hasSameSizeAs(expected);
            for (int i = 0; i < expected.length; i++) {
                double tolerance = reference.absolute() + reference.relative() * Math.abs(expected[i]);
                assertThat(actual[i]).as(name + " " + i).isCloseTo(expected[i], within(tolerance));
            }
        }
    }

    @Test
    void everyQuantityHasReferenceCases() {
        List<String> offered = quantityProvider().quantities().stream()
                .map(Quantity::name)
                .sorted()
                .toList();
        assertThat(cases().map(Resource.Case::quantity).distinct().sorted().toList())
                .isEqualTo(offered);
        assertThat(cases()).hasSize(9);
    }

    @Test
    void topIsTheDefaultAndTheBestIsLower() {
        Values top = evaluate("nes.lpt", SHAPE);
        Values zero = evaluate("nes.lpt", SHAPE.with("split", "zero"));
        Values best = evaluate("nes.lpt", SHAPE.with("split", "best"));
        // the split of case nes-042
        assertThat(top.number("split")).isCloseTo(-0.09518462528122705, within(1e-12));
        assertThat(top).isEqualTo(evaluate("nes.lpt", SHAPE.with("split", "top")));
        assertThat(zero.number("split")).isZero();
        assertThat(best.number("rate1"))
                .isLessThan(top.number("rate1"))
                .isLessThan(zero.number("rate1"))
                // the eigenvalue of case nes-020, of which it is an upper bound
                .isGreaterThan(0.07118630082727638);
        double bound = best.number("rate1");
        for (double d : new double[] {-0.01, 0.01}) {
            assertThat(evaluate("nes.lpt", SHAPE.with("ySplit", best.number("split") + d))
                            .number("rate1"))
                    .isGreaterThan(bound);
        }
    }

    @Test
    void highOrdersComeCloserAndThenGrowApart() {
        Values series = evaluate("nes.lpt", SHAPE.with("orders", 12));
        Doubles terms = series.numbers("terms");
        assertThat(terms.size()).isEqualTo(12);
        double sum = 0;
        double last = Double.POSITIVE_INFINITY;
        for (int n = 0; n < 4; n++) {
            sum += terms.get(n) / 0.04;
            assertThat(Math.abs(sum - 0.07118630082727638)).isLessThan(last);
            last = Math.abs(sum - 0.07118630082727638);
        }
        assertThat(last).isLessThan(1e-5);
    }

    @Test
    void oneWellHasNoTopButABestSplit() {
        Values one = SHAPE.with("mu1", 0.1).with("mu2", 0.1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate("nes.lpt", one))
                .withMessageContaining("the potential has one well, at 0.1")
                .withMessageContaining("take the spectrum, or split = best");
        assertThat(evaluate("nes.lpt", one.with("split", "best")).number("split"))
                .isCloseTo(0.1, within(1e-6));
    }

    @Test
    void wellsFarApartAreFilledIn() {
        // mu/sigma = 16: the published table of the errors ends at 8
        Values deep =
                evaluate("nes.lpt", SHAPE.with("s1", 0.025).with("s2", 0.025).with("a", 0.5));
        assertThat(deep.number("rate1")).isBetween(1e-110, 1e-107);
        assertThat(deep.number("rate12") / deep.number("rate1")).isCloseTo(1, within(1e-12));
    }

    @Test
    void refusesInputsThatAreNotAdmissible() {
        rejects("nes.lpt", SHAPE.with("split", "middle"), "split = middle, must be one of top, zero, best");
        rejects("nes.lpt", SHAPE.with("orders", 1.0), "orders = 1.0, must be a whole number in [2, 50]");
        rejects("nes.lpt", SHAPE.with("h", 0.0), "h = 0.0, must be finite and > 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate("nes.lpt", SHAPE.with("ySplit", 99.0)))
                .withMessageMatching("ySplit = 99.0, must be in \\(.*\\), where the law lives");
    }

    private static void rejects(String quantity, Values inputs, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate(quantity, inputs))
                .withMessage(message);
    }

    private static Values evaluate(String name, Values inputs) {
        return new NesPerturbationQuantities()
                .quantities().stream()
                        .filter(quantity -> quantity.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .evaluate(inputs, NesMotionQuantitiesTest.SPECTRAL);
    }

    @Test
    void tellsHowFarItIsFromTheExactEigenvalue() {
        Values series = evaluate("nes.lpt", SHAPE);
        // case nes-020 and nes-042: 0.0711863, 0.0758226 to first and 0.0710890 to second order
        assertThat(series.number("lambda1")).isCloseTo(0.07118630082727638, within(1e-10));
        assertThat(series.number("relativeDistance1")).isCloseTo(0.065129, within(1e-6));
        assertThat(series.number("relativeDistance12")).isCloseTo(-0.0013673, within(1e-6));
    }
}
