package org.potentia.models.schrodinger.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.ParameterVector;
import org.potentia.api.model.Horizon;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.ReturnDistribution;
import org.potentia.api.model.ReturnSample;
import org.potentia.api.model.UnconditionalReturnModel;
import org.potentia.models.schrodinger.level.HarmonicLevel;
import org.potentia.tck.ModelProviderContract;
import org.potentia.tck.ReturnDistributionContract;
import org.potentia.tck.ReturnModelContract;

class SingleLevelProviderTest implements ModelProviderContract, ReturnModelContract, ReturnDistributionContract {
    @Override
    public ModelProvider provider() {
        return new SingleLevelProvider();
    }

    @Override
    public Map<String, ReturnDistribution> distributions() {
        return Map.of("level 0", law(0.001, 0.02, 0), "level 1", law(-0.1, 1, 1), "level 7", law(0.5, 3, 7));
    }

    private static ReturnDistribution law(double location, double length, double level) {
        SingleLevelProvider provider = new SingleLevelProvider();
        ParameterVector parameters = provider.parameters().vector(location, length, level);
        return ((UnconditionalReturnModel) provider.create(parameters)).returns(1);
    }

    @Test
    void densityIsThatOfTheLevel() {
        for (int n = 0; n <= 20; n++) {
            assertThat(law(0.01, 0.02, n).density(0.035))
                    .isCloseTo(new HarmonicLevel(n).density(1.25) / 0.02, within(1e-10));
        }
        assertThat(law(0, 1, 2.4).density(0.3)).isEqualTo(law(0, 1, 2).density(0.3));
        assertThat(law(0.01, 0.02, 0).variance()).isCloseTo(2e-4, within(1e-18));
    }

    @Test
    void startIsTheLevelFromWhichReturnsWereDrawn() {
        for (int n : new int[] {0, 1, 4}) {
            ReturnDistribution truth = law(0.001, 0.02, n);
            SplittableRandom random = new SplittableRandom(n);
            Doubles returns = Doubles.of(IntStream.range(0, 1000).mapToDouble(i -> truth.sample(random)));
            ParameterVector start = new SingleLevelProvider()
                    .starts(ReturnSample.of(returns, Horizon.tradingDays(1)))
                    .get(0);
            assertThat(start.get("level")).isEqualTo(n);
            assertThat(start.get("length")).isCloseTo(0.02, within(0.001));
        }
        ReturnSample flat = ReturnSample.of(Doubles.of(0.1, 0.1, 0.1), Horizon.tradingDays(1));
        assertThat(new SingleLevelProvider().starts(flat).get(0).get("location"))
                .isCloseTo(0.1, within(1e-15));
    }

    @Test
    void levelIsNotSearched() {
        assertThat(new SingleLevelProvider().notIdentified()).containsOnlyKeys("level");
        assertThat(new SingleLevelProvider().comparedUnnamed()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SingleLevelProvider()
                        .create(new LevelsProvider().parameters().defaults()))
                .withMessageContaining("must be those of schrodinger-level");
    }
}
