package org.potentia.models.manes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.potentia.api.Interval;
import org.potentia.api.ParameterSpace;
import org.potentia.api.model.Equilibrium;
import org.potentia.api.model.MeanFieldModel;
import org.potentia.api.model.Potential;
import org.potentia.api.model.PotentialModel;
import org.potentia.numerics.CriticalPoints;

class ManesMarketProviderTest {
    private static final ManesMarketProvider PROVIDER = new ManesMarketProvider();

    private static List<Equilibrium> equilibria(Map<String, Double> parameters) {
        return ((MeanFieldModel) PROVIDER.create(PROVIDER.parameters().vector(parameters))).equilibria();
    }

    /** Reference case manes-005: mpmath, 40 digits. */
    @Test
    void findsTheEquilibriaOfTheReference() {
        List<Equilibrium> found = equilibria(Map.of("h", 0.1));
        assertThat(found).extracting(Equilibrium::mean).hasSize(3);
        assertThat(found.getFirst().mean()).isCloseTo(-0.3999813376151925, within(1e-12));
        assertThat(found.getLast().freeEnergy()).isCloseTo(0.003921423706112226, within(1e-12));
        assertThat(found.get(1).slope()).isCloseTo(4.611103912914803, within(1e-10));
        assertThat(equilibria(Map.of("h", 0.3))).hasSize(1);
    }

    @Test
    void movesInTheFieldOfTheOthers() {
        PotentialModel model =
                (PotentialModel) PROVIDER.create(PROVIDER.parameters().vector(Map.of("B", 0.005)));
        Potential potential = model.potential(1);
        // the ground state is above in a field upwards, and its well is where the returns are
        CriticalPoints points = CriticalPoints.find(potential, Interval.closed(-1, 1), 0.05);
        assertThat(points.deepest(potential).orElseThrow()).isGreaterThan(0.3);
        assertThat(potential.noise()).isEqualTo(0.2);
    }

    @Test
    void refusesVectorsOfOtherModels() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PROVIDER.create(ParameterSpace.EMPTY.defaults()))
                .withMessageContaining("manes-market");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PROVIDER.parameters().vector(Map.of("g", -1.0)))
                .withMessageContaining("g = -1.0");
    }

    @Test
    void saysWhatItIs() {
        assertThat(PROVIDER.equation()).contains("m = M(m)");
        assertThat(PROVIDER.title()).isNotBlank();
        assertThat(PROVIDER.citation().toString()).contains("Halperin");
    }
}
