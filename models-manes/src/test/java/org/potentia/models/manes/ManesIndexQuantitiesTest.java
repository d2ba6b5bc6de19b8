package org.potentia.models.manes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.potentia.api.Values;
import org.potentia.api.quantity.QuantityProvider;
import org.potentia.tck.QuantityProviderContract;

class ManesIndexQuantitiesTest implements QuantityProviderContract {
    @Override
    public QuantityProvider quantityProvider() {
        return new ManesIndexQuantities();
    }

    @Override
    public Map<String, Values> quantityExamples() {
        return Map.of("manes.tables", Values.EMPTY);
    }

    private Values row(String name) {
        Values values = quantityProvider().quantities().getFirst().evaluate(Values.EMPTY, quantityServices());
        return ((List<?>) Objects.requireNonNull(values.get("rows")))
                .stream()
                        .map(Values.class::cast)
                        .filter(row -> row.text("row").equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    /** Reference cases manes-027 to manes-033: mpmath, 40 digits. Which rows agree is decided from the digits that are printed. */
    @ParameterizedTest
    @CsvSource({
        "T1-puts, 0.009676609488376516, 4.338432627043588e-05, true, 1.092688329472193, false",
        "T1-calls, 0.008642121552455053, 5.6358399320370286e-05, true, 0.6325247650163961, true",
        "T2-puts, 0.45590899366161314, 0.0012573609963308834, true, 0.04871360522319973, true",
        "T2-calls, -0.08522815918168247, 0.0012403754511835985, true, 0.026299185912243003, true",
        "T3-puts, -0.07043246979734073, 0.001077620403990015, true, 0.5945518345235163, false",
        "T3-calls, 0.04078658463405637, 0.0013038843605670397, true, 2.296835839256424, false",
    })
    void recomputesTheTables(String name, double m, double rounding, boolean meanAgrees, double g, boolean agrees) {
        Values row = row(name);
        assertThat(row.number("m")).isCloseTo(m, within(1e-14));
        assertThat(row.number("m_rounding")).isCloseTo(rounding, within(1e-12));
        assertThat(row.flag("m_agrees", false)).isEqualTo(meanAgrees);
        assertThat(row.number("g")).isCloseTo(g, within(1e-12 * g));
        assertThat(row.flag("g_agrees", false)).isEqualTo(agrees);
    }

    @Test
    void showsWhatElseTheMarketAgreesOn() {
        Values row = row("T3-calls");
        // reference case manes-033
        assertThat(row.numbers("otherRoots").get(0)).isCloseTo(-2.797535360597188, within(1e-10));
        assertThat(row.numbers("otherF").get(0)).isCloseTo(0.31070023552914977, within(1e-10));
        assertThat(row.number("F")).isCloseTo(1.4549572465827627, within(1e-11));
        assertThat(row.number("A")).isCloseTo(0.9142741110897166, within(1e-13));
        Values bare = (Values) Objects.requireNonNull(row.get("bare"));
        assertThat(bare.number("mu2")).isCloseTo(-5.489787132354891, within(1e-12));
        assertThat(row("T1-puts").numbers("otherRoots").size()).isZero();
    }
}
