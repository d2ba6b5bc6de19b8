package org.potentia.models.manes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.quantity.Quantity;

class ManesPhaseReferenceTest {

    static Stream<PhaseReference.Case> cases() {
        return PhaseReference.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithTheReference(PhaseReference.Case reference) {
        Values output = Offered.evaluate(reference.quantity(), reference.inputs());
        reference.expected().forEach((path, expected) -> {
            Object actual = PhaseReference.at(output, path);
            if (expected instanceof Doubles list) {
                assertThat(actual).as(path).isInstanceOf(Doubles.class);
                Doubles found = (Doubles) actual;
                assertThat(found.size()).as(path).isEqualTo(list.size());
                for (int i = 0; i < list.size(); i++) {
                    agrees(path + " " + i, found.get(i), list.get(i), reference);
                }
            } else if (expected instanceof Double number) {
                assertThat(actual).as(path).isInstanceOf(Double.class);
                agrees(path, (Double) actual, number, reference);
            } else {
                assertThat(actual).as(path).isEqualTo(expected);
            }
        });
    }

    private static void agrees(String path, double actual, double expected, PhaseReference.Case reference) {
        double tolerance = reference.absolute() + reference.relative() * Math.abs(expected);
        assertThat(actual).as(path).isCloseTo(expected, within(tolerance));
    }

    @Test
    void everyQuantityWithACaseIsOffered() {
        List<String> offered = Offered.all().map(Quantity::name).toList();
        assertThat(offered)
                .containsAll(cases().map(PhaseReference.Case::quantity).toList());
        assertThat(cases()).hasSize(29);
    }
}
