package org.potentia.workbench.calibration;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.potentia.api.ParameterSpace;
import org.potentia.api.Values;
import org.potentia.api.optimize.StopReason;
import org.potentia.api.option.Provenance;
import org.potentia.workbench.fixtures.Models;
import org.potentia.workbench.optimization.Certificate;

class FitTypesTest {
    private static Certificate certificate(int starts, int agreeing, double spread) {
        return new Certificate(
                new Provenance("id", "1", Values.EMPTY),
                1,
                StopReason.CONVERGED,
                100,
                10,
                0,
                0,
                starts,
                agreeing,
                spread,
                OptionalDouble.empty(),
                0,
                OptionalDouble.empty(),
                List.of(),
                OptionalDouble.of(1));
    }

    @Test
    void anEstimateHasAnErrorOrAReason() {
        assertThatThrownBy(() -> new ParameterEstimate("a", "a", "1", "m", 1, OptionalDouble.empty(), ""))
                .hasMessage("a must have either a standard error or the reason why there is none");
        assertThatThrownBy(() -> new ParameterEstimate("a", "a", "1", "m", 1, OptionalDouble.of(1), "why"))
                .hasMessage("a must have either a standard error or the reason why there is none");
        assertThatThrownBy(() -> new ParameterEstimate("a", "a", "1", "m", Double.NaN, OptionalDouble.of(1), ""))
                .hasMessage("a = NaN, must be finite");
    }

    @Test
    void aCertificateCountsRight() {
        assertThatThrownBy(() -> certificate(1, 2, 0)).hasMessageContaining("agreeing = 2, must be <= starts = 1");
        assertThatThrownBy(() -> certificate(1, 1, Double.NaN)).hasMessageContaining("spread = NaN");
    }

    @Test
    void aFitHasAnEstimateForEachParameter() {
        assertThatThrownBy(() -> new Fit(
                        "id",
                        "title",
                        "1",
                        ParameterSpace.of(Models.MEAN).defaults(),
                        List.of(),
                        1,
                        0,
                        0,
                        Optional.empty(),
                        certificate(0, 0, 0),
                        List.of()))
                .hasMessage("estimates are given for [], must be for [mean]");
    }
}
