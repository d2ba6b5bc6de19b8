package org.potentia.solvers.finitevolume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.ComputationException;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.evolve.BackwardPropagator;
import org.potentia.api.evolve.Evolution;
import org.potentia.api.evolve.EvolutionProblem.LinearDiffusion;
import org.potentia.api.evolve.EvolutionRequest;
import org.potentia.api.evolve.Expectation;
import org.potentia.api.evolve.InitialLaw;
import org.potentia.api.evolve.Payoff;
import org.potentia.api.evolve.Propagator;
import org.potentia.api.evolve.Rate;
import org.potentia.api.evolve.Snapshot;
import org.potentia.api.model.Boundaries;

/** Questions at and beyond what finite volumes can answer. */
class FiniteVolumeLimitsTest {
    private static final Shape.Moving RETURNING = Shape.Moving.of(x -> -x, x -> 0.2);

    private static Propagator propagator() {
        FiniteVolumeProvider provider = new FiniteVolumeProvider();
        return provider.create(provider.options().defaults());
    }

    private static Evolution evolve(double start, double time, double tolerance) {
        double mean = start * Math.exp(-time);
        double deviation = Math.sqrt(variance(time));
        return propagator()
                .evolve(
                        LinearDiffusion.of(RETURNING),
                        EvolutionRequest.of(new InitialLaw.PointMass(start), Doubles.of(time), tolerance)
                                .at(Doubles.grid(mean - 6 * deviation, mean + 6 * deviation, 41)));
    }

    private static double variance(double time) {
        return 0.02 * -Math.expm1(-2 * time);
    }

    @ParameterizedTest
    @ValueSource(doubles = {100, 1e4, 1e9})
    void claimsNoErrorThatItCannotTellOfStartsFarOut(double start) {
        Evolution evolution = evolve(start, 1, 1e-4);
        Snapshot snapshot = evolution.snapshots().getFirst();

        double mean = start * Math.exp(-1);
        for (int i = 0; i < 41; i++) {
            double exact = Shape.normal(snapshot.density().points().get(i), mean, variance(1));
            assertThat(Math.abs(snapshot.density().values().get(i) - exact)).isLessThanOrEqualTo(snapshot.error());
        }
        assertThat(evolution.shortfall()).contains("no error can be told");
        // however little noise there is, the drift carries what there is as far as it should
        assertThat(snapshot.mean()).isCloseTo(mean, within(0.002 * mean));
    }

    @Test
    void givesTheBestThereIsForATolerancePastRounding() {
        Evolution evolution = evolve(0, 1, 1e-15);
        Snapshot snapshot = evolution.snapshots().getFirst();
        assertThat(evolution.shortfall()).contains("only add rounding");
        assertThat(snapshot.error()).isLessThan(1e-7);
        assertThat(snapshot.density().values().get(20)).isCloseTo(Shape.normal(0, 0, variance(1)), within(1e-9));
    }

    /**
     * The law of Cox, Ingersoll and Ross (1985) at 2 (0.04 - x) per year from 0.04 after one year, by its Bessel function in 30-digit
     * arithmetic: at zero its density is singular, and errors fall as no order says.
     */
    @ParameterizedTest
    @CsvSource({
        "0.35, 1e-6, 9.3922991911009 14.149418192565 18.17656105167 18.261766786311 10.774408980004 2.0056720581841",
        "0.39, 1e-6, 20.880660468019 21.777116303123 20.599745556306 18.179119152639 9.5252129066359 2.0636985752651",
        "0.4, 1e-6, 24.483900992227 23.686540022387 21.047658119864 18.088626054158 9.2505301104459 2.0671898792515",
        "0.39, 1e-8, 20.880660468019 21.777116303123 20.599745556306 18.179119152639 9.5252129066359 2.0636985752651"
    })
    void claimsWhatASingularityLeavesBeside(double noise, double tolerance, String expected) {
        LinearDiffusion root =
                LinearDiffusion.of(Shape.Moving.of(x -> 2 * (0.04 - x), x -> noise * Math.sqrt(Math.max(0, x)))
                        .on(Interval.above(0), Boundaries.NATURAL));
        Snapshot snapshot = propagator()
                .evolve(
                        root,
                        EvolutionRequest.of(new InitialLaw.PointMass(0.04), Doubles.of(1), tolerance)
                                .at(Doubles.of(0.0004, 0.001757, 0.006592, 0.01278, 0.04, 0.1)))
                .snapshots()
                .getFirst();
        String[] exact = expected.split(" ", -1);
        for (int i = 0; i < exact.length; i++) {
            assertThat(Math.abs(snapshot.density().values().get(i) - Double.parseDouble(exact[i])))
                    .isLessThanOrEqualTo(snapshot.error());
        }
        assertThat(snapshot.error()).isLessThan(1e-4);
    }

    @Test
    void namesTheSideOnWhichPathsRunAway() {
        LinearDiffusion bursting = LinearDiffusion.of(Shape.Moving.of(x -> -1 - x * x, x -> 0.2));
        assertThatExceptionOfType(ComputationException.class)
                .isThrownBy(() -> propagator()
                        .evolve(bursting, EvolutionRequest.of(new InitialLaw.PointMass(0), Doubles.of(0.5, 3), 1e-4)))
                .withMessageContaining("run away towards -infinity");
    }

    @Test
    void carriesWhatHasNoNoiseAtAll() {
        // without noise the worth of a put at 100 on a price of 90 that grows by e^0.05 is what is left of the
        // difference
        LinearDiffusion certain = new LinearDiffusion(
                Shape.Moving.of(x -> 0.05 * x, x -> 0).on(Interval.above(0), Boundaries.NATURAL), Rate.constant(-0.05));
        Expectation put = ((BackwardPropagator) propagator())
                .expectation(
                        certain, Payoff.put(100), BackwardPropagator.Exercise.EUROPEAN, 1, Doubles.of(90, 110), 1e-2);
        assertThat(put.values().values().get(0))
                .isCloseTo(100 * Math.exp(-0.05) - 90, within(Math.min(put.error(), 0.02)));
        assertThat(put.values().values().get(1)).isCloseTo(0, within(1e-6));
    }
}
