package org.potentia.models.schrodinger.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MixtureWeightsTest {
    private static double[][] levels() {
        SplittableRandom random = new SplittableRandom(8);
        double[] xi = new double[500];
        for (int i = 0; i < xi.length; i++) {
            xi[i] = (i % 4 == 0 ? 1.8 : 0.6) * random.nextGaussian();
        }
        return LevelFit.densities(xi, 0, 1, 6);
    }

    @Test
    void noStepOfExpectationMaximisationLeadsHigher() {
        double[][] densities = levels();
        MixtureWeights mixture = new MixtureWeights(densities);
        double[] best = mixture.from(0.2, 0.2, 0.2, 0.2, 0.1, 0.1);

        double sum = 0;
        double[] mean = new double[6];
        for (int i = 0; i < 500; i++) {
            double density = 0;
            for (int n = 0; n < 6; n++) {
                density += best[n] * densities[n][i];
            }
            for (int n = 0; n < 6; n++) {
                mean[n] += densities[n][i] / density / 500;
            }
        }
        for (int n = 0; n < 6; n++) {
            sum += best[n];
            // Kuhn and Tucker: the mean ratio is 1 where a weight is positive, and at most 1 elsewhere
            assertThat(mean[n]).as("level " + n).isLessThan(1 + 1e-8);
            assertThat(best[n] * (1 - mean[n])).as("level " + n).isCloseTo(0, within(1e-8));
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
    }

    @Test
    void startDoesNotMatter() {
        MixtureWeights mixture = new MixtureWeights(levels());
        double[] one = mixture.from(0.9, 0.02, 0.02, 0.02, 0.02, 0.02);
        double[] other = mixture.from(0.02, 0.02, 0.02, 0.02, 0.02, 0.9);
        assertThat(one).containsExactly(other, within(1e-6));
        assertThat(mixture.meanLog(one)).isCloseTo(mixture.meanLog(other), within(1e-12));
    }
}
