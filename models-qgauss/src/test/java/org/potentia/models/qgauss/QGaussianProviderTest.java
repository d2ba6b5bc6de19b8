package org.potentia.models.qgauss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.potentia.api.Doubles;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.model.Horizon;
import org.potentia.api.model.ReturnSample;
import org.potentia.api.model.UnconditionalReturnModel;

class QGaussianProviderTest {
    private final QGaussianProvider provider = new QGaussianProvider();

    private static ReturnSample sample(DoubleStream values) {
        return ReturnSample.of(Doubles.of(values), Horizon.tradingDays(1));
    }

    @Test
    void introducesItself() {
        assertThat(provider.id()).isEqualTo("q-gaussian");
        assertThat(provider.citation().year()).isEqualTo(2019);
        assertThat(provider.equation()).contains("Student-t");
        assertThat(provider.parameters().names()).containsExactly("location", "q", "beta");
        assertThat(UnconditionalReturnModel.class.isAssignableFrom(provider.modelType()))
                .isTrue();
    }

    @Test
    void makesTheLawWhateverTheHorizon() {
        ParameterVector parameters = provider.parameters().vector(0.001, 1.6, 9000);
        UnconditionalReturnModel model = (UnconditionalReturnModel) provider.create(parameters);
        assertThat(model.returns(1.0 / 252)).isEqualTo(new QGaussian(0.001, 1.6, 9000));
        assertThat(model.returns(1)).isEqualTo(model.returns(1.0 / 252));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.returns(0))
                .withMessage("years = 0.0, must be finite and > 0");
    }

    @Test
    void rejectsForeignParameters() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> provider.create(ParameterSpace.EMPTY.defaults()))
                .withMessageContaining("must be those of q-gaussian");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> provider.parameters().vector(0, 3, 1))
                .withMessage("q = 3.0, must be in (-Infinity, 3.0)");
    }

    @ParameterizedTest
    @CsvSource({"0.5, 1e4", "1, 1e4", "1.5, 1e4", "1.71, 1e3", "2.5, 1e5"})
    void startsNearTheTruth(double q, double beta) {
        SplittableRandom random = new SplittableRandom(4);
        QGaussian law = new QGaussian(0.002, q, beta);
        List<ParameterVector> starts = provider.starts(
                sample(DoubleStream.generate(() -> law.sample(random)).limit(3000)));
        ParameterVector start = starts.get(0);
        assertThat(start.get("q")).isCloseTo(q, within(0.3));
        assertThat(start.get("beta") / beta).isBetween(0.5, 2.0);
        assertThat(start.get("location")).isCloseTo(0.002, within(0.2 / Math.sqrt(beta)));
    }

    @Test
    void startsInsideTheSearchBoxWhateverTheData() {
        for (DoubleStream data : List.of(
                DoubleStream.of(0.01, 0.01, 0.01),
                DoubleStream.of(0, 0, 0, 0, 0, 0.01),
                DoubleStream.of(5, 5, 5, 5.1),
                DoubleStream.of(-1e-9, 2e-9, 1e-9),
                DoubleStream.of(-1e3, 1e3, 2e3),
                DoubleStream.of(0.02))) {
            for (ParameterVector start : provider.starts(sample(data))) {
                for (int i = 0; i < 3; i++) {
                    assertThat(provider.parameters()
                                    .parameters()
                                    .get(i)
                                    .search()
                                    .contains(start.values().get(i)))
                            .as("%s", start)
                            .isTrue();
                }
            }
        }
    }
}
