package org.potentia.models.smfm.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.potentia.api.model.Boundary;

class TransitionTest {
    private static final PriceNoise NOISE = new ThreeRegions(0.5, 20, 0.5, 0);

    /** Case sm-033: closed form with 40 digits. */
    @Test
    void densityOfOneFactorAgreesWithTheReference() {
        OneFactor model = new OneFactor(LinearDrift.proportionalTo(0.05), 0.632455532, NOISE);
        assertThat(model.logTransition(4.6, 5, 0.05)).isCloseTo(Math.log(0.32542121274996144), within(1e-12));
        assertThat(new ShortTimeKernel(model, 0.05).midpoint(4.6, 5, true))
                .isCloseTo(0.3239696143602277, within(1e-12));
    }

    @Test
    void driftIsThatOfEitherEquation() {
        assertThat(new OneFactor(LinearDrift.always(0.3), 0.2, NOISE).drift(4, 0))
                .isEqualTo(0.3);
        assertThat(new OneFactor(LinearDrift.proportionalTo(0.3), 0.2, NOISE).drift(4, 0))
                .isEqualTo(1.2);
        assertThat(new OneFactor(new LinearDrift(1, 2), 0.2, NOISE).driftSlope(4))
                .isEqualTo(2);
    }

    /** Cases sm-039 and sm-040: closed forms with 40 digits. */
    @Test
    void densityOfTwoFactorsAgreesWithTheReference() {
        CorrelatedStep step = new CorrelatedStep(0.2, 0.01, 4 * 0.3, 0.2, -0.5);
        assertThat(step.determinant()).isCloseTo(23.14814814814815, within(1e-12));
        assertThat(step.lagrangian(1, 0.2)).isCloseTo(1.3201851851851771, within(1e-13));
        assertThat(step.logDensity(0.1, 0.02, 0.1)).isCloseTo(Math.log(6.710321745158905), within(1e-13));
        assertThat(new CorrelatedStep(0, 0, 0.01, 0.0105, 0.8).logDensity(0, 0, 0.004))
                .isCloseTo(Math.log(631567.2344916482), within(1e-12));
    }

    @Test
    void twoFactorsAreThePriceWithItsVolatility() {
        TwoFactor model = new TwoFactor(LinearDrift.always(0.1), NOISE, 0.02, 0.3, 0.4, 1e-4);
        CorrelatedStep step = new CorrelatedStep(0.1, 0.02, 0.5 * NOISE.value(5), 0.3, 0.4);
        assertThat(model.logTransition(5.1, 0.52, 5, 0.5, 0.01))
                .isCloseTo(step.logDensity(0.1, 0.02, 0.01), within(1e-11));
        assertThat(model.volatilityX(5, 0.5, 0)).isEqualTo(0.5 * NOISE.value(5));
        assertThat(model.volatilityY(5, 0.5, 0)).isEqualTo(0.3);
        assertThat(model.driftX(5, 0.5, 0)).isEqualTo(0.1);
        assertThat(model.driftY(5, 0.5, 0)).isEqualTo(0.02);
        assertThat(model.boundariesY().lower()).isEqualTo(Boundary.REFLECTING);
        assertThat(model.domainX().lower()).isZero();
        assertThat(model.domainY().contains(1e-4)).isTrue();
    }

    @Test
    void densityOfTwoFactorsHasMassOneAtHighCorrelation() {
        TwoFactor model = new TwoFactor(LinearDrift.proportionalTo(0.1), NOISE, 0.02, 0.3, -0.999, 1e-4);
        double step = 0.01;
        double price = 5;
        double sigma = 0.5;
        double width = sigma * NOISE.value(price) * Math.sqrt(step);
        double height = 0.3 * Math.sqrt(step);
        double sum = 0;
        // along the ellipse, where the trapezium rule is exact
        double narrow = Math.sqrt(1 - 0.999 * 0.999);
        for (int i = -40; i <= 40; i++) {
            for (int j = -40; j <= 40; j++) {
                double u = 0.2 * i;
                double v = -0.999 * u + narrow * 0.2 * j;
                sum += 0.04
                        * narrow
                        * width
                        * height
                        * Math.exp(model.logTransition(
                                price + 0.5 * step + width * u, sigma + 0.0002 + height * v, price, sigma, step));
            }
        }
        assertThat(sum).isCloseTo(1, within(1e-10));
    }

    @Test
    void badParametersAreRefusedInWords() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OneFactor(LinearDrift.always(0), 0, NOISE))
                .withMessage("sigma = 0.0, must be finite and > 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TwoFactor(LinearDrift.always(0), NOISE, 0, 0.1, 1, 1e-4))
                .withMessageContaining("rho = 1.0")
                .withMessageContaining("use one factor");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TwoFactor(LinearDrift.always(0), NOISE, 0, 0, 0.1, 1e-4))
                .withMessageContaining("epsilon");
        TwoFactor model = new TwoFactor(LinearDrift.always(0), NOISE, 0, 0.1, 0, 1e-4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.logTransition(5, 0.1, 5, 0, 0.01))
                .withMessageContaining("sigma = 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.logTransition(5, 0.1, 5, 0.1, 0))
                .withMessageContaining("dt = 0.0");
    }
}
