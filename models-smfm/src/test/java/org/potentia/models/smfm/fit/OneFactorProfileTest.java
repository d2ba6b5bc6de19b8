package org.potentia.models.smfm.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.potentia.api.Doubles;

class OneFactorProfileTest {
    private static final Regions REGIONS = new Regions(0.5, 6, 0.3);
    private static final Moves MOVES = Moves.between(FitQuantitiesTest.WIDE, 0.05);

    private static OneFactorProfile profile(boolean free, OptionalDouble drift) {
        return new OneFactorProfile(MOVES, MOVES.constants(REGIONS), MOVES.slopes(REGIONS), free, drift, 50);
    }

    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void slopeAndCurvatureAreThoseOfTheValue(boolean free, boolean drifting) {
        OneFactorProfile profile = profile(free, drifting ? OptionalDouble.empty() : OptionalDouble.of(0.1));
        double h = 1e-5;
        double x = 0.7;
        ExponentProfile.Spot at = profile.at(x);
        assertThat(at.slope())
                .isCloseTo(
                        (profile.value(x + h) - profile.value(x - h)) / (2 * h),
                        within(1e-6 * (1 + Math.abs(at.slope()))));
        assertThat(at.curvature())
                .isCloseTo(
                        (profile.at(x + h).slope() - profile.at(x - h).slope()) / (2 * h),
                        within(1e-6 * at.curvature()));
    }

    /** What is eliminated is at its best: no other scale or drift has a larger likelihood. */
    @Test
    void profileIsTheLeastOfTheLikelihood() {
        OneFactorLikelihood likelihood = new OneFactorLikelihood(MOVES, REGIONS);
        ExponentProfile.Spot at = profile(true, OptionalDouble.empty()).at(0.4);
        double[] gradient = new double[3];
        double value = likelihood.valueAndGradient(new double[] {0.4, at.logScale(), at.drift()}, gradient);
        assertThat(at.value()).isCloseTo(value, within(1e-11));
        assertThat(gradient[0]).isCloseTo(at.slope(), within(1e-9));
        assertThat(gradient[1]).isCloseTo(0, within(1e-10));
        assertThat(gradient[2]).isCloseTo(0, within(1e-10));
    }

    @Test
    void intervalsEndWhereTheProfileHasRisen() {
        OneFactorProfile profile = profile(true, OptionalDouble.empty());
        ExponentFit fit = ExponentFit.of(profile, 20);
        assertThat(fit.best().slope()).isCloseTo(0, within(1e-9));
        for (double end : new double[] {fit.narrow().from(), fit.narrow().to()}) {
            assertThat(profile.value(end) - fit.best().value()).isCloseTo(0.5, within(1e-8));
        }
        for (double end : new double[] {fit.wide().from(), fit.wide().to()}) {
            assertThat(profile.value(end) - fit.best().value()).isCloseTo(1.9207294103470621, within(1e-8));
        }
        assertThat(fit.wide().contains(fit.narrow().from())).isTrue();
        assertThat(ExponentFit.of(profile, -20).x()).isCloseTo(fit.x(), within(1e-10));
    }

    @Test
    void intervalsThatReachFurtherThanAnybodyAsksAreUnbounded() {
        Moves weeks = Moves.between(FitQuantitiesTest.WEEKS, 1.0 / 252);
        Regions regions = new Regions(1, 20, 0);
        ExponentFit fit = ExponentFit.of(
                new OneFactorProfile(
                        weeks, weeks.constants(regions), weeks.slopes(regions), true, OptionalDouble.of(0), 10),
                0);
        assertThat(fit.narrow()).isEqualTo(Ends.NONE);
        assertThat(fit.narrow().bounded()).isFalse();
        assertThat(fit.error()).isCloseTo(14.875, within(1e-3));
    }

    @Test
    void bestExponentBeyondTheReachIsSaidToBeThere() {
        // moves grow with the price far faster than any power within reach
        Doubles steep = Doubles.of(5, 5.001, 4.9999, 6, 3, 6, 5, 5.0001, 4.9999);
        Moves moves = Moves.between(steep, 1.0 / 252);
        Regions regions = new Regions(1, 20, 0);
        ExponentFit fit = ExponentFit.of(
                new OneFactorProfile(
                        moves, moves.constants(regions), moves.slopes(regions), true, OptionalDouble.of(0), 0.05),
                0);
        assertThat(fit.atReach()).isTrue();
        assertThat(fit.error()).isInfinite();
    }

    /** Powers up to the reach neither overflow nor vanish, whatever the prices. */
    @Test
    void reachKeepsPowersFinite() {
        Moves moves = Moves.between(Doubles.of(1, 100, 10_000, 50, 3), 1.0 / 252);
        Regions regions = new Regions(0.5, 1e6, 0);
        for (boolean free : new boolean[] {true, false}) {
            OneFactorProfile profile = new OneFactorProfile(
                    moves, moves.constants(regions), moves.slopes(regions), free, OptionalDouble.empty(), 1e6);
            assertThat(profile.reach()).isLessThan(100);
            for (double x : new double[] {-profile.reach(), profile.reach()}) {
                assertThat(profile.value(x)).isFinite();
                assertThat(profile.at(x).curvature()).isFinite();
            }
        }
    }
}
