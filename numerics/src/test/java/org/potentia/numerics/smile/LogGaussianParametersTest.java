package org.potentia.numerics.smile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.potentia.api.ParameterSpace;
import org.potentia.numerics.LogGaussianMixture;

class LogGaussianParametersTest {
    private static final ParameterSpace SPACE = LogGaussianParameters.space(LogGaussianParameters.noise());

    @Test
    void readsTheShape() {
        assertThat(LogGaussianParameters.shape(SPACE.vector(0.1, 0.2, 0.3, 0.4, 0.5, 0.6)))
                .isEqualTo(new LogGaussianMixture(0.1, 0.2, 0.3, 0.4, 0.5));
    }

    @Test
    void refusesVectorsOfOtherSpaces() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogGaussianParameters.ofSpace(
                        LogGaussianParameters.space().defaults(), SPACE, "foo"))
                .withMessageContaining("do not belong to foo, must be [mu1, mu2, sigma1, sigma2, a, h]");
        // the same names without the condition on the widths: the condition is looked at again
        ParameterSpace loose = new ParameterSpace(SPACE.parameters(), List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> LogGaussianParameters.ofSpace(loose.vector(0.1, 0.2, 0.4, 0.3, 0.5, 0.2), SPACE, "foo"))
                .withMessageContaining("sigma1 must not exceed sigma2");
    }
}
