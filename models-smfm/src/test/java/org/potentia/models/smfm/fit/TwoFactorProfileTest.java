package org.potentia.models.smfm.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.potentia.models.smfm.factor.LinearDrift;
import org.potentia.models.smfm.factor.ThreeRegions;
import org.potentia.models.smfm.factor.TwoFactor;

class TwoFactorProfileTest {
    private static final MadePrices MADE = MadePrices.of(120, 0.6, 0.1, 0.8, -0.5, 3);

    private static TwoFactorProfile profile(boolean free, OptionalDouble drift) {
        return new TwoFactorProfile(
                MADE.moves(), MADE.volatilityChange(), MADE.constants(), MADE.slopes(), free, drift, 50);
    }

    private static TwoFactorLikelihood likelihood() {
        return new TwoFactorLikelihood(MADE.moves(), MADE.volatilityChange(), MADE.constants(), MADE.slopes());
    }

    /** The sum of the logarithms of the densities (28), from the model itself. */
    @Test
    void likelihoodIsThatOfTheModel() {
        TwoFactor model = new TwoFactor(
                LinearDrift.proportionalTo(0.07), new ThreeRegions(1, 1000, 0.8, 0), 0.02, 0.3, -0.4, 1e-6);
        double sum = 0;
        for (int i = 0; i < MADE.moves().size(); i++) {
            sum -= model.logTransition(
                    MADE.prices()[i + 1],
                    MADE.volatilities()[i + 1],
                    MADE.prices()[i],
                    MADE.volatilities()[i],
                    MadePrices.DAY);
        }
        assertThat(likelihood().value(new double[] {0.8, 0, 0.07, 0.02, 0.3, -0.4}))
                .isCloseTo(sum, within(1e-9 * Math.abs(sum)));
    }

    @Test
    void gradientIsThatOfTheLikelihood() {
        double[] point = {0.8, 0.1, 0.07, 0.02, 0.3, -0.4};
        double[] gradient = new double[6];
        likelihood().valueAndGradient(point, gradient);
        for (int i = 0; i < 6; i++) {
            double[] up = point.clone();
            double[] down = point.clone();
            up[i] += 1e-5;
            down[i] -= 1e-5;
            double slope = (likelihood().value(up) - likelihood().value(down)) / 2e-5;
            assertThat(gradient[i]).as("coordinate " + i).isCloseTo(slope, within(1e-6 * (1 + Math.abs(slope))));
        }
    }

    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void profileIsTheLeastOfTheLikelihood(boolean free, boolean drifting) {
        TwoFactorProfile profile = profile(free, drifting ? OptionalDouble.empty() : OptionalDouble.of(0.1));
        ExponentProfile.Spot at = profile.at(0.9);
        double mean = Arrays.stream(MADE.volatilityChange()).average().orElseThrow();
        double[] gradient = new double[6];
        double value = likelihood().valueAndGradient(profile.point(0.9, mean), gradient);
        assertThat(at.value()).isCloseTo(value, within(1e-8));
        assertThat(gradient[0]).isCloseTo(at.slope(), within(1e-6));
        assertThat(free ? gradient[1] : 0).isCloseTo(0, within(1e-8));
        assertThat(drifting ? gradient[2] : 0).isCloseTo(0, within(1e-6));
        for (int i = 3; i < 6; i++) {
            assertThat(gradient[i]).as("coordinate " + i).isCloseTo(0, within(1e-6));
        }
    }

    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void slopeAndCurvatureAreThoseOfTheValue(boolean free, boolean drifting) {
        TwoFactorProfile profile = profile(free, drifting ? OptionalDouble.empty() : OptionalDouble.of(0.1));
        double h = 1e-4;
        ExponentProfile.Spot at = profile.at(0.7);
        assertThat(at.slope())
                .isCloseTo(
                        (profile.value(0.7 + h) - profile.value(0.7 - h)) / (2 * h),
                        within(1e-5 * (1 + Math.abs(at.slope()))));
        assertThat(at.curvature())
                .isCloseTo(
                        (profile.at(0.7 + h).slope() - profile.at(0.7 - h).slope()) / (2 * h),
                        within(1e-5 * at.curvature()));
    }

    /** The error of the exponent by the profile is that by the inverse of all second derivatives. */
    @ParameterizedTest
    @CsvSource({"true", "false"})
    void errorsAgreeWithThoseOfTheWholeMatrix(boolean free) {
        TwoFactorProfile profile = profile(free, OptionalDouble.empty());
        ExponentFit fit = ExponentFit.of(profile, 0);
        double mean = Arrays.stream(MADE.volatilityChange()).average().orElseThrow();
        double[] point = profile.point(fit.x(), mean);
        double[] errors = likelihood().errors(point, free, true);
        assertThat(errors[0]).isCloseTo(fit.error(), within(1e-5 * fit.error()));
        assertThat(errors[1] > 0).isEqualTo(free);
        assertThat(point[4]).isCloseTo(0.8 * MADE.volatilities()[0], within(4 * errors[4]));
        assertThat(point[5]).isCloseTo(-0.5, within(4 * errors[5]));
    }

    @Test
    void impossibleParametersAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> likelihood().value(new double[] {1, 0, 0, 0, 0.3, -1}))
                .withMessageContaining("rho = -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> likelihood().value(new double[] {1, 0, 0, 0, 0, 0}))
                .withMessageContaining("epsilon = 0.0");
    }

    @Test
    void matrixWithoutInverseHasInfiniteErrors() {
        assertThat(PositiveMatrix.inverseDiagonal(new double[][] {{1, 1}, {1, 1}}))
                .containsExactly(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
        assertThat(PositiveMatrix.inverseDiagonal(new double[][] {{4, 1}, {1, 3}}))
                .containsExactly(new double[] {3.0 / 11, 4.0 / 11}, within(1e-15));
    }
}
