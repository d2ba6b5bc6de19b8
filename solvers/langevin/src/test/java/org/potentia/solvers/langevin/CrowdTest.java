package org.potentia.solvers.langevin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.ComputationException;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.evolve.Ensemble;
import org.potentia.api.evolve.EvolutionProblem.McKeanVlasov;
import org.potentia.api.evolve.EvolutionRequest;
import org.potentia.api.evolve.InitialLaw;
import org.potentia.api.evolve.Interaction;
import org.potentia.api.evolve.Snapshot;
import org.potentia.api.model.Potential;

class CrowdTest {
    private static final Shapes.Harmonic WELL = new Shapes.Harmonic(1, 0.5);

    /** Bell-shaped: \( K = -e^{-d^2/2} \). */
    private static final Interaction BELL = new Interaction() {
        @Override
        public double value(double distance) {
            return -Math.exp(-0.5 * distance * distance);
        }

        @Override
        public double gradient(double distance) {
            return distance * Math.exp(-0.5 * distance * distance);
        }
    };

    /** Linear attraction that does not say so. */
    private static final Interaction LINEAR = new Interaction() {
        @Override
        public double value(double distance) {
            return 1.5 * distance * distance;
        }

        @Override
        public double gradient(double distance) {
            return 3 * distance;
        }
    };

    private static double[] crowd(int n) {
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = 2 * Math.sin(1.7 * i) + 0.3 * Math.cos(5 * i);
        }
        return x;
    }

    @Test
    void forcesOverNodesAreThoseOverPairs() {
        double[] x = crowd(600);
        double[] drift = new double[600];
        new Force(WELL, BELL).drift(x, Arrays.stream(x).sum(), drift);
        for (int i = 0; i < 600; i += 37) {
            double sum = 0;
            for (double other : x) {
                sum += BELL.gradient(x[i] - other) / 600;
            }
            // nodes are 4.6 / 255 apart; the error of linear functions between them is an eighth of the square
            assertThat(drift[i]).isCloseTo(-x[i] - sum, within(1e-4));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 1000})
    void linearForcesAreThoseOfAttractionToTheMean(int n) {
        double[] drift = new double[n];
        double[] expected = new double[n];
        new Force(WELL, LINEAR).drift(crowd(n), Arrays.stream(crowd(n)).sum(), drift);
        new Force(WELL, new Interaction.Attraction(3))
                .drift(crowd(n), Arrays.stream(crowd(n)).sum(), expected);
        assertThat(drift).containsExactly(expected, within(1e-11));
    }

    @Test
    void aCrowdInOnePointFeelsItsPotentialOnly() {
        double[] x = new double[300];
        Arrays.fill(x, 0.25);
        double[] drift = new double[300];
        new Force(WELL, BELL).drift(x, Arrays.stream(x).sum(), drift);
        assertThat(drift[7]).isEqualTo(-0.25);
    }

    @ParameterizedTest
    @ValueSource(strings = {"euler", "platen"})
    void ensemblesHaveTheMomentsOfTheMeanField(String scheme) {
        int particles = 20_000;
        Ensemble ensemble = Shapes.propagator(
                        Values.EMPTY.with("scheme", scheme).with("fixedSteps", 400))
                .ensemble(
                        new McKeanVlasov(WELL, new Interaction.Attraction(3)),
                        new InitialLaw.PointMass(0.7),
                        Doubles.of(0, 0.5, 1),
                        particles,
                        9);
        assertThat(ensemble.weights()).allMatch(weights -> weights.size() == 0);
        for (int k = 0; k < 3; k++) {
            double t = ensemble.times().get(k);
            double mean = ensemble.positions().get(k).stream().average().orElseThrow();
            double variance = ensemble.positions().get(k).stream()
                    .map(x -> (x - mean) * (x - mean))
                    .average()
                    .orElseThrow();
            double exact = Shapes.variance(4, 0.5, t);
            assertThat(mean).isCloseTo(0.7 * Math.exp(-t), within(4 * 0.5 * Math.sqrt(t / particles) + 2e-3));
            assertThat(variance).isCloseTo(exact, within(4 * exact * Math.sqrt(2.0 / particles) + 5e-4));
        }
    }

    @Test
    void densitiesWithAnyInteractionAreFollowed() {
        // with linear attraction that does not say so, in crowds above and below the limit of pairs
        Snapshot snapshot = Shapes.propagator()
                .evolve(
                        new McKeanVlasov(WELL, LINEAR),
                        EvolutionRequest.of(new InitialLaw.PointMass(0.7), Doubles.of(0.5), 0.2))
                .snapshots()
                .get(0);
        double mean = 0.7 * Math.exp(-0.5);
        double variance = Shapes.variance(4, 0.5, 0.5);
        for (int i = 0; i < snapshot.density().points().size(); i++) {
            double off = snapshot.density().points().get(i) - mean;
            double exact = Math.exp(-0.5 * off * off / variance) / Math.sqrt(2 * Math.PI * variance);
            assertThat(snapshot.density().values().get(i)).isCloseTo(exact, within(snapshot.error()));
        }
    }

    @Test
    void stepsTooLongAreNamed() {
        Potential steep = new Shapes.Harmonic(1000, 0.5);
        assertThatExceptionOfType(ComputationException.class)
                .isThrownBy(() -> Shapes.propagator()
                        .ensemble(
                                new McKeanVlasov(steep, BELL), new InitialLaw.PointMass(0.7), Doubles.of(1000), 10, 9))
                .withMessageContaining("paths run away with 1000 steps (option fixedSteps)");
    }

    @Test
    void aSlopeThatIsNoNumberIsNamed() {
        Potential broken = new Potential() {
            @Override
            public double value(double y) {
                return 0;
            }

            @Override
            public double gradient(double y) {
                return y > 1 ? Double.NaN : 0;
            }

            @Override
            public double curvature(double y) {
                return 0;
            }

            @Override
            public double noise() {
                return 1;
            }
        };
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shapes.propagator()
                        .evolve(
                                new McKeanVlasov(broken, new Interaction.Attraction(1)),
                                EvolutionRequest.of(new InitialLaw.PointMass(0.7), Doubles.of(1), 0.2)))
                .withMessageContaining("slope of the potential = NaN at y = ");
    }
}
