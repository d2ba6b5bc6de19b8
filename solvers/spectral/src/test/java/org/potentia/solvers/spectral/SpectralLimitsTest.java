package org.potentia.solvers.spectral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.ComputationException;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.evolve.Evolution;
import org.potentia.api.evolve.EvolutionProblem.LinearDiffusion;
import org.potentia.api.evolve.EvolutionRequest;
import org.potentia.api.evolve.InitialLaw;
import org.potentia.api.evolve.Rate;
import org.potentia.api.evolve.Snapshot;
import org.potentia.api.model.Boundaries;
import org.potentia.api.model.Boundary;
import org.potentia.api.model.Potential;
import org.potentia.numerics.PotentialDiffusion;

/** Questions at and beyond what modes can answer. */
class SpectralLimitsTest {
    private static final LinearDiffusion RETURNING =
            LinearDiffusion.of(new PotentialDiffusion(Shapes.harmonic(1, 0, 1)));

    private static Evolution evolve(LinearDiffusion problem, InitialLaw from, double time) {
        return Shapes.propagator().evolve(problem, EvolutionRequest.of(from, Doubles.of(time), 1e-4));
    }

    private static LinearDiffusion pulled(DoubleUnaryOperator drift) {
        return LinearDiffusion.of(Shapes.Motion.of(drift, x -> 0.5));
    }

    private static Potential quartic(double noise) {
        return new Shapes.Given(y -> 0.25 * (y * y - 1) * (y * y - 1), y -> y * (y * y - 1), noise, Interval.REALS);
    }

    @Test
    void aPoleOfTheDriftIsNamed() {
        InitialLaw start = new InitialLaw.PointMass(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evolve(pulled(x -> -x + 0.01 / x), start, 1))
                .withMessageContaining("the drift is Infinity")
                .withMessageContaining("at x = 0.0, must be finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evolve(pulled(x -> -x + 0.01 / (x - 0.3)), start, 1))
                .withMessage("the drift has a pole near x = 0.3, must be finite inside the domain: let the domain end"
                        + " there");
        LinearDiffusion box = LinearDiffusion.of(
                Shapes.Motion.of(x -> -x + 1 / x, x -> 0.5).between(-2, Boundary.REFLECTING, 2, Boundary.REFLECTING));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evolve(box, start, 1))
                .withMessageContaining("the drift has a pole near x = 0.0");
    }

    @Test
    void aStartFarOutIsNotBlamedOnTheProblem() {
        assertThatExceptionOfType(ComputationException.class)
                .isThrownBy(() -> evolve(RETURNING, new InitialLaw.PointMass(1e9), 1))
                .withMessageContaining("begins too far out");
        assertThatExceptionOfType(ComputationException.class)
                .isThrownBy(() -> evolve(RETURNING, wide(100), 1))
                .withMessageContaining("more than 20000 panels")
                .withMessageContaining("a density that begins nearer to the wells");
        assertThatExceptionOfType(ComputationException.class)
                .isThrownBy(() -> evolve(RETURNING, wide(1e6), 1))
                .withMessageContaining("the logarithm of the stationary density changes by")
                .withMessageContaining("a density that begins nearer to the wells");
    }

    /** The poles of the short times damp the shortest waves of a point too little, which shows where it was. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-8, 1e-4, 1e-2})
    void shortTimesFromAPointErrByNoMoreThanTheyClaim(double time) {
        Snapshot snapshot = Shapes.propagator(0)
                .evolve(RETURNING, EvolutionRequest.of(new InitialLaw.PointMass(0.3), Doubles.of(time), 1e-12))
                .snapshots()
                .getFirst();
        assertCovered(snapshot, 0.3 * Math.exp(-time), 0.5 * -Math.expm1(-2 * time));
        assertThat(snapshot.error()).isLessThan(2e-11 * Shapes.normal(0, 0, 0.5 * -Math.expm1(-2 * time)));
    }

    @Test
    void aStartFarOutErrsByNoMoreThanItClaims() {
        double mean = 10 * Math.exp(-1);
        double variance = 0.5 * -Math.expm1(-2);
        Snapshot snapshot = Shapes.propagator()
                .evolve(
                        RETURNING,
                        EvolutionRequest.of(new InitialLaw.PointMass(10), Doubles.of(1), 1e-11)
                                .at(Doubles.grid(mean - 6 * Math.sqrt(variance), mean + 6 * Math.sqrt(variance), 201)))
                .snapshots()
                .getFirst();
        assertCovered(snapshot, mean, variance);
        assertThat(snapshot.error()).isLessThan(1e-7);
    }

    private static void assertCovered(Snapshot snapshot, double mean, double variance) {
        for (int i = 0; i < snapshot.density().points().size(); i++) {
            double exact = Shapes.normal(snapshot.density().points().get(i), mean, variance);
            assertThat(Math.abs(snapshot.density().values().get(i) - exact)).isLessThanOrEqualTo(snapshot.error());
        }
    }

    private static InitialLaw wide(double deviation) {
        return new InitialLaw.Profile(
                x -> Shapes.normal(x, 0, deviation * deviation), Interval.closed(-9 * deviation, 9 * deviation));
    }

    @Test
    void noNoiseIsNamedWhereItIs() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evolve(
                        LinearDiffusion.of(Shapes.Motion.of(x -> -x, x -> x > 0.3 ? 0 : 1)),
                        new InitialLaw.PointMass(0),
                        1))
                .withMessageContaining("the volatility 0.0")
                .withMessageContaining("must be finite, and the volatility > 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evolve(
                        LinearDiffusion.of(new PotentialDiffusion(Shapes.harmonic(1, 0, 1e-300))),
                        new InitialLaw.PointMass(0),
                        1))
                .withMessageContaining("noise = 1.0E-300, must be at least 2.2E-154");
    }

    @Test
    void aMassThatOverflowsIsBlamedOnTheRate() {
        assertThatExceptionOfType(ComputationException.class)
                .isThrownBy(() -> evolve(
                        new LinearDiffusion(RETURNING.diffusion(), Rate.constant(1000)),
                        new InitialLaw.PointMass(0),
                        1))
                .withMessage("the rate 1000.0 makes the mass grow by more than a number can tell in 1.0 years");
    }

    @Test
    void tooManyPointsAreTold() {
        assertThatExceptionOfType(ComputationException.class)
                .isThrownBy(() -> Shapes.propagator()
                        .evolve(
                                RETURNING,
                                EvolutionRequest.of(new InitialLaw.PointMass(0), Doubles.of(1), 1e-6)
                                        .at(Doubles.grid(-1, 1, 100_000))))
                .withMessageContaining("fewer points or more panels");
    }

    /** The mesh ends where nothing ever gets; about a well of this stiffness the motion is harmonic to the order of the noise. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 3e-4})
    void aWellAmongOthersIsSolvedAloneWhereTheBarrierIsNeverCrossed(double noise) {
        for (double time : new double[] {0.5, 1e6}) {
            Snapshot snapshot = evolve(
                            LinearDiffusion.of(new PotentialDiffusion(quartic(noise))),
                            new InitialLaw.PointMass(1),
                            time)
                    .snapshots()
                    .getFirst();
            double variance = noise * noise / 4 * -Math.expm1(-4 * time);
            assertThat(snapshot.mass()).isCloseTo(1, within(1e-9));
            assertThat(snapshot.mean()).isCloseTo(1, within(noise * noise));
            assertThat(snapshot.variance()).isCloseTo(variance, within(10 * noise * variance));
            assertThat(snapshot.error()).isLessThan(1e-4);
        }
    }

    @Test
    void aWellThatIsNotTheDeepestIsSolvedToo() {
        // tilted by so much that in the upper well the stationary density underflows
        Potential tilted = new Shapes.Given(
                y -> 0.25 * (y * y - 1) * (y * y - 1) + 0.1 * y, y -> y * (y * y - 1) + 0.1, 0.01, Interval.REALS);
        // the root of y^3 - y + 0.1 = 0 in the upper well
        double bottom = 0.945649274;
        Snapshot snapshot = evolve(
                        LinearDiffusion.of(new PotentialDiffusion(tilted)), new InitialLaw.PointMass(bottom), 20)
                .snapshots()
                .getFirst();
        double stiffness = 3 * bottom * bottom - 1;
        assertThat(snapshot.mean()).isCloseTo(bottom, within(1e-4));
        assertThat(snapshot.variance()).isCloseTo(1e-4 / (2 * stiffness), within(1e-7));
    }

    @Test
    void aSpectrumAcrossSuchABarrierSaysWhatWouldDo() {
        assertThatExceptionOfType(ComputationException.class)
                .isThrownBy(() -> Shapes.solver().spectrum(quartic(1e-3), Boundaries.NATURAL, 3))
                .withMessageContaining("the stationary density falls so steeply")
                .withMessageContaining("more noise");
    }
}
