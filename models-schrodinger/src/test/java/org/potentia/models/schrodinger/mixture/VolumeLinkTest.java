package org.potentia.models.schrodinger.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.models.schrodinger.level.HarmonicLevel;

class VolumeLinkTest {
    private static final double LENGTH = 0.02;
    private static final int DAYS = 3000;

    /** Levels 0 and 2, and 5: chances by the two cuts 0.5 and 2 and a slope in the standardised logarithm of volume. */
    private static Doubles[] made(double slope, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] volumes = new double[DAYS];
        double[] returns = new double[DAYS];
        LevelLaw[] pure = {law(0), law(2), law(5)};
        for (int i = 0; i < DAYS; i++) {
            double z = random.nextGaussian();
            volumes[i] = 1e6 * Math.exp(0.5 * z);
            double u = Math.log(1 / random.nextDouble() - 1);
            // u is logistic: the level is above a cut if slope z + u is
            double score = slope * z + u;
            int which = score < 0.5 ? 0 : score < 2 ? 1 : 2;
            returns[i] = pure[which].sample(random);
        }
        return new Doubles[] {Doubles.of(returns), Doubles.of(volumes)};
    }

    private static LevelLaw law(int level) {
        double[] weights = new double[level + 1];
        weights[level] = 1;
        return new LevelLaw(0.001, LENGTH, Doubles.of(weights));
    }

    @Test
    void slopeAndCutsAreFoundWithinTheirErrors() {
        double[] truth = {0.5, 2, 1.2};
        double[] deviations = new double[3];
        int samples = 8;
        for (int seed = 1; seed <= samples; seed++) {
            Doubles[] made = made(1.2, 7919L * seed);
            // the levels that have weight are told; where the fit begins is not the truth
            LevelFit mixture = new LevelFit(0, 0.022, Doubles.of(0.4, 0, 0.4, 0, 0, 0.2), 0);

            VolumeLink link = VolumeLink.of(mixture, made[0], made[1]).orElseThrow();

            double[] found = {link.cuts().get(0), link.cuts().get(1), link.slope()};
            double[] errors = {link.cutErrors().get(0), link.cutErrors().get(1), link.slopeError()};
            for (int k = 0; k < 3; k++) {
                double deviation = (found[k] - truth[k]) / errors[k];
                assertThat(Math.abs(deviation)).isLessThan(4);
                deviations[k] += deviation;
            }
            assertThat(link.slopeError()).isBetween(0.03, 0.15);
            assertThat(link.length()).isCloseTo(LENGTH, within(0.0005));
            assertThat(link.weights(2e6).stream().sum()).isCloseTo(1, within(1e-12));
            assertThat(link.likelihoodRatio()).isGreaterThan(200);
            assertThat(link.p()).isLessThan(1e-20);
            double busy = link.given(3e6).expectedShortfall(0.01);
            double calm = link.given(3e5).expectedShortfall(0.01);
            assertThat(busy).isGreaterThan(1.2 * calm);
        }
        for (double sum : deviations) {
            // the mean of eight deviations has the deviation 1/sqrt(8)
            assertThat(Math.abs(sum / samples)).isLessThan(3 / Math.sqrt(samples));
        }
    }

    @Test
    void likelihoodIsThatOfTheFormula() {
        Doubles[] made = made(0.7, 12);
        LevelFit mixture = LevelFit.of(made[0], 6);
        VolumeLink link = VolumeLink.of(mixture, made[0], made[1]).orElseThrow();

        // written out again from the chances of the levels and the functions of the oscillator, which share no code
        // with the fit
        double sum = 0;
        double mean = made[1].stream().map(Math::log).average().orElseThrow();
        double deviation = Math.sqrt(made[1].stream()
                .map(v -> Math.pow(Math.log(v) - mean, 2))
                .average()
                .orElseThrow());
        for (int i = 0; i < DAYS; i++) {
            double z = (Math.log(made[1].get(i)) - mean) / deviation;
            double density = 0;
            double before = 0;
            for (int k = 0; k < link.levels().size(); k++) {
                double upTo = k == link.cuts().size()
                        ? 1
                        : 0.5 * (1 + Math.tanh(0.5 * (link.cuts().get(k) - link.slope() * z)));
                double xi = (made[0].get(i) - link.location()) / link.length();
                density +=
                        (upTo - before) * new HarmonicLevel((int) link.levels().get(k)).density(xi) / link.length();
                before = upTo;
            }
            sum += Math.log(density);
        }
        assertThat(link.logLikelihood()).isCloseTo(sum, within(1e-8 * Math.abs(sum)));
        // without dependence it is the mixture itself, whose fit is the same maximum but for levels of no weight
        assertThat(link.logLikelihoodWithout()).isCloseTo(mixture.logLikelihood(), within(0.05));
    }

    @Test
    void volumeThatSaysNothingIsRarelySignificant() {
        int rejected = 0;
        for (int seed = 0; seed < 20; seed++) {
            Doubles[] made = made(0, 100 + seed);
            LevelFit mixture = LevelFit.of(made[0].slice(0, 600), 3);
            VolumeLink link = VolumeLink.of(mixture, made[0].slice(0, 600), made[1].slice(0, 600))
                    .orElseThrow();
            rejected += link.p() < 0.05 ? 1 : 0;
            assertThat(Math.abs(link.slope())).isLessThan(4.5 * link.slopeError());
        }
        // five or more of twenty at 5 % have a chance of 0.3 %
        assertThat(rejected).isLessThan(5);
    }

    @Test
    void oneLevelHasNothingToDependOnVolume() {
        Doubles[] made = made(1, 13);
        LevelFit normal = LevelFit.of(made[0], 1);
        assertThat(VolumeLink.of(normal, made[0], made[1])).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VolumeLink.of(normal, made[0], made[1].slice(0, 5)))
                .withMessageContaining("must be as many");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VolumeLink.of(normal, made[0], made[1].map(v -> 1)))
                .withMessageContaining("not all equal");
    }

    @Test
    void gradientIsTheSlopeOfTheLikelihood() {
        double[] returns = {0.01, -0.03, 0.002, 0.05, -0.001};
        double[] z = {0.3, 1.5, -0.4, 2, -1};
        VolumeLikelihood likelihood = new VolumeLikelihood(returns, z, new int[] {0, 1, 3}, LENGTH);
        double[] at = {0.1, Math.log(0.018), 0.2, 1.4, 0.8};
        double[] gradient = new double[5];
        likelihood.at(at, gradient);
        for (int k = 0; k < 5; k++) {
            double[] up = at.clone();
            double[] down = at.clone();
            up[k] += 1e-6;
            down[k] -= 1e-6;
            double slope = (likelihood.at(up, new double[5]) - likelihood.at(down, new double[5])) / 2e-6;
            assertThat(gradient[k]).as("coordinate " + k).isCloseTo(slope, within(1e-7 * Math.max(1, Math.abs(slope))));
        }
        assertThat(likelihood.at(new double[] {0, -4, 1, 0.5, 0}, gradient)).isEqualTo(Double.NEGATIVE_INFINITY);
    }
}
