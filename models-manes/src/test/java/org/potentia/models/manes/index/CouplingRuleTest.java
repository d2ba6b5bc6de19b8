package org.potentia.models.manes.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.potentia.api.Values;
import org.potentia.models.manes.market.IndexShape;
import org.potentia.numerics.LogGaussianMixture;

class CouplingRuleTest {
    private static final IndexShape CALLS =
            new IndexShape(new LogGaussianMixture(0.487, -0.864, 0.146, 0.7, 0.624), 186 / 365.0, 0.831);

    private static CouplingRule rule(Values values) {
        return CouplingRule.of(ManesCalibration.OPTIONS.settings(values));
    }

    @Test
    void takesTheMarginOfThePaperByDefault() {
        // reference case manes-033: mpmath, 40 digits
        CouplingRule rule = rule(Values.EMPTY);
        assertThat(rule.coupling(CALLS)).isCloseTo(2.296835839256424, within(1e-13));
        assertThat(rule.words()).contains("(127)", "0.0500");
    }

    @Test
    void takesAPanelAtItsWord() {
        // to leading order, by hand: A = 175/176, g = h^2 A/(2 s^2 T)
        CouplingRule leading = rule(Values.EMPTY
                .with("coupling", "panel")
                .with("stock-volatility", 0.6)
                .with("inversion", "leading"));
        double byHand = 0.831 * 0.831 * (175 / 176.0) / (2 * 0.36 * 186 / 365.0);
        assertThat(leading.coupling(CALLS)).isCloseTo(byHand, within(1e-13));
        assertThat(leading.words()).contains("500 stocks", "0.600", "0.350");
        // with the finite number of stocks the same panel asks for another coupling
        CouplingRule corrected = rule(Values.EMPTY.with("coupling", "panel").with("stock-volatility", 0.7));
        assertThat(corrected.coupling(CALLS)).isBetween(1.0, 3.0);
    }

    @Test
    void refusesACouplingThatDoesNotConfine() {
        CouplingRule given = rule(Values.EMPTY.with("coupling", "given").with("g", 5));
        assertThat(given.words()).contains("as given");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> given.coupling(CALLS))
                .withMessageContaining("coupling = given gives g = 5.000")
                .withMessageContaining("must be below h²/(σ̄²T) = 2.766");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule(Values.EMPTY.with("coupling", "panel")).coupling(CALLS))
                .withMessageContaining("the panel gives g")
                .withMessageContaining("a stock volatility above");
    }
}
