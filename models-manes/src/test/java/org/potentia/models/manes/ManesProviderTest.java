package org.potentia.models.manes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.model.Equilibrium;
import org.potentia.api.model.Horizon;
import org.potentia.api.model.Market;
import org.potentia.api.model.OptionType;
import org.potentia.api.model.ReturnSample;
import org.potentia.api.model.Smile;
import org.potentia.models.manes.index.ManesModel;

class ManesProviderTest {
    private final ManesProvider provider = new ManesProvider();

    private ManesModel model(double... values) {
        return (ManesModel) provider.create(provider.parameters().vector(values));
    }

    /** Table 3 of arXiv:2203.07550, calls, with g by (127). */
    private ManesModel calls() {
        return model(0.487, -0.864, 0.146, 0.7, 0.624, 0.831, 2.296835839256424, 186 / 365.0);
    }

    @Test
    void standsWhereItsPotentialSays() {
        ManesModel model = calls();
        double years = 186 / 365.0;
        // reference case manes-033: mpmath, 40 digits
        assertThat(model.returns(years).mean()).isCloseTo(0.04078658463405637, within(1e-14));
        assertThat(model.potential(years).gradient(0.24413298168153594)).isCloseTo(0, within(1e-10));
        assertThat(model.diffusion(years).drift(0.3, 0))
                .isCloseTo(-model.potential(years).gradient(0.3), within(1e-13));
    }

    @Test
    void hasTheEquilibriaOfTheMarketBehindIt() {
        List<Equilibrium> all = calls().equilibria();
        // reference case manes-033: mpmath, 40 digits
        assertThat(all.stream().map(Equilibrium::mean).toList())
                .usingComparatorForType((x, y) -> Math.abs(x - y) < 1e-10 ? 0 : Double.compare(x, y), Double.class)
                .containsExactly(-2.797535360597188, -0.007970292269499505, 0.04078658463405637);
        assertThat(all.get(2).freeEnergy()).isCloseTo(1.4549572465827627, within(1e-10));
        assertThat(all.get(2).stable()).isTrue();
        assertThat(all.get(1).stable()).isFalse();
    }

    @Test
    void isOneAssetByItselfWithoutCoupling() {
        ManesModel model = model(0.1, -0.3, 0.15, 0.4, 0.3, 0.2, 0, 1);
        assertThat(model.equilibria()).singleElement().satisfies(only -> {
            assertThat(only.mean()).isCloseTo(model.returns(1).mean(), within(1e-14));
            assertThat(only.slope()).isZero();
        });
    }

    @Test
    void pricesTheForward() {
        Smile smile = calls().smile(new Market(100, 0.03, 0.01), 0.5);
        double parity = smile.price(OptionType.CALL, 90) - smile.price(OptionType.PUT, 90);
        assertThat(parity).isCloseTo(100 * Math.exp(-0.005) - 90 * Math.exp(-0.015), within(1e-10));
    }

    @Test
    void refusesACouplingThatDoesNotConfine() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model(0.1, -0.3, 0.15, 0.4, 0.3, 0.2, 0.25, 1))
                .withMessageContaining("g must be below")
                .withMessageContaining("(119)");
    }

    @Test
    void startsWithoutCoupling() {
        ReturnSample sample = ReturnSample.of(Doubles.of(0.01, -0.04, 0.02, 0.003, -0.01), Horizon.tradingDays(1));
        assertThat(provider.starts(sample))
                .isNotEmpty()
                .allSatisfy(start -> assertThat(start.get("g")).isZero());
        assertThat(provider.notIdentified()).containsOnlyKeys("h", "g", "T");
    }

    @Test
    void describesItself() {
        assertThat(provider.id()).isEqualTo("manes");
        assertThat(provider.title()).isNotBlank();
        assertThat(provider.equation()).contains("m = E[y]");
        assertThat(provider.citation().reference()).contains("2203.07550");
        assertThat(provider.modelType()).isEqualTo(ManesModel.class);
    }
}
