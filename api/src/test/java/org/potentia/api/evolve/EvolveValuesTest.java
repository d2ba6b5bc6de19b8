package org.potentia.api.evolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.Values;
import org.potentia.api.model.Boundaries;
import org.potentia.api.model.Diffusion;
import org.potentia.api.model.Potential;
import org.potentia.api.option.Provenance;

class EvolveValuesTest {
    private static final GridFunction TRIANGLE = new GridFunction(Doubles.of(0, 1, 3), Doubles.of(0, 1, 0));

    private static final Provenance PROVENANCE = new Provenance("toy", "1", Values.EMPTY);

    private static final Diffusion NOISE = new Diffusion() {
        @Override
        public double drift(double x, double t) {
            return 0;
        }

        @Override
        public double volatility(double x, double t) {
            return 1;
        }
    };

    private static final Potential FLAT = new Potential() {
        @Override
        public double value(double y) {
            return 0;
        }

        @Override
        public double gradient(double y) {
            return 0;
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

    @Test
    void gridFunctionsIntegrateByTheTrapezoidalRule() {
        assertThat(TRIANGLE.integral()).isEqualTo(1.5);
    }

    @Test
    void gridFunctionsRefuseGridsThatAreNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GridFunction(Doubles.of(0), Doubles.of(0)))
                .withMessage("number of grid points = 1, must be >= 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GridFunction(Doubles.of(0, 1), Doubles.of(0)))
                .withMessage("2 grid points and 1 values, must be as many");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GridFunction(Doubles.of(0, 0), Doubles.of(0, 0)))
                .withMessage("grid point 1 = 0.0, must be > 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GridFunction(Doubles.of(0, 1), Doubles.of(0, Double.NaN)))
                .withMessage("value 1 = NaN, must be finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GridFunction(Doubles.of(0, Double.POSITIVE_INFINITY), Doubles.of(0, 0)))
                .withMessage("grid point 1 = Infinity, must be finite");
    }

    @Test
    void linearProblemsConserveMassUnlessTold() {
        EvolutionProblem.LinearDiffusion problem = EvolutionProblem.LinearDiffusion.of(NOISE);
        assertThat(problem.rate().at(0.3, 2)).isZero();
        assertThat(problem.diffusion()).isSameAs(NOISE);
    }

    @Test
    void linearProblemsAreHomogeneousInTimeIfBothPartsAre() {
        assertThat(EvolutionProblem.LinearDiffusion.of(NOISE).timeHomogeneous()).isTrue();
        Rate switched = new Rate() {
            @Override
            public double at(double x, double t) {
                return t > 1 ? -1 : 0;
            }

            @Override
            public boolean timeHomogeneous() {
                return false;
            }
        };
        assertThat(new EvolutionProblem.LinearDiffusion(NOISE, switched).timeHomogeneous())
                .isFalse();
    }

    @Test
    void equalConstantRatesAreEqual() {
        assertThat(Rate.constant(0)).isEqualTo(Rate.NONE);
        assertThat(Rate.constant(-0.05).at(3, 1)).isEqualTo(-0.05);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rate.constant(Double.NaN))
                .withMessage("rate = NaN, must be finite");
    }

    @Test
    void attractionsRefuseRepulsion() {
        Interaction.Attraction attraction = new Interaction.Attraction(3);
        assertThat(new EvolutionProblem.McKeanVlasov(FLAT, attraction).interaction())
                .isEqualTo(attraction);
        assertThat(attraction.value(-2)).isEqualTo(6);
        assertThat(attraction.gradient(-2)).isEqualTo(-6);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interaction.Attraction(-1))
                .withMessage("strength = -1.0, must be finite and >= 0");
    }

    @Test
    void porousMediaRefuseExponentsBelowMinusOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EvolutionProblem.PorousMedium(-1, Interval.REALS, Boundaries.NATURAL))
                .withMessage("exponent = -1.0, must be in (-1.0, Infinity)");
        assertThat(new EvolutionProblem.PorousMedium(0.5, Interval.REALS, Boundaries.NATURAL).exponent())
                .isEqualTo(0.5);
    }

    @Test
    void initialLawsArePointsOrDensities() {
        assertThat(new InitialLaw.Density(TRIANGLE).density()).isEqualTo(TRIANGLE);
        assertThat(new InitialLaw.PointMass(1).position()).isOne();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InitialLaw.Density(new GridFunction(Doubles.of(0, 1), Doubles.of(1, -1))))
                .withMessage("a density must not be negative");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InitialLaw.PointMass(Double.NaN))
                .withMessage("position = NaN, must be finite");
    }

    @Test
    void supportIsYesOrNoWithAReason() {
        assertThat(Support.YES.supported()).isTrue();
        assertThat(Support.no("two dimensions are too many").supported()).isFalse();
        assertThat(Support.no("two dimensions are too many").reason()).contains("two dimensions are too many");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Support.no(" "))
                .withMessageStartingWith("reason is blank");
    }

    @Test
    void profilesNeedABoundedSupport() {
        InitialLaw.Profile profile = new InitialLaw.Profile(x -> 1, Interval.closed(0, 1));
        assertThat(profile.density().applyAsDouble(0.5)).isOne();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InitialLaw.Profile(x -> 1, Interval.REALS))
                .withMessage("support (-Infinity, Infinity) must be bounded");
    }

    @Test
    void requestsCheckTimesPointsAndTolerance() {
        InitialLaw point = new InitialLaw.PointMass(0);
        InitialLaw density = new InitialLaw.Density(TRIANGLE);
        Doubles times = Doubles.of(0, 1);
        assertThat(EvolutionRequest.of(density, times, 1e-6)
                        .at(Doubles.of(1, 2))
                        .points())
                .isEqualTo(Doubles.of(1, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EvolutionRequest.of(point, times, 1e-6))
                .withMessage("time = 0, must be > 0 where all mass begins in one point");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EvolutionRequest.of(point, Doubles.of(), 1e-6))
                .withMessage("number of times = 0, must be >= 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EvolutionRequest.of(point, Doubles.of(2, 1), 1e-6))
                .withMessage("time 1.0 after 2.0, must increase");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EvolutionRequest.of(density, times, 1e-6).at(Doubles.of(1, 1)))
                .withMessage("point 1.0 after 1.0, must increase");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EvolutionRequest.of(density, times, 0))
                .withMessage("tolerance = 0.0, must be finite and > 0");
    }

    @Test
    void planarRequestsCheckTimesAndTolerance() {
        assertThat(new PlanarRequest(1, 2, Doubles.of(0.5, 1), 1e-3).y()).isEqualTo(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlanarRequest(1, 2, Doubles.of(0), 1e-3))
                .withMessage("time = 0.0, must be finite and > 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlanarRequest(1, 2, Doubles.of(1, 1), 1e-3))
                .withMessage("time 1.0 after 1.0, must increase");
    }

    @Test
    void planarFunctionsAreRowMajor() {
        Doubles x = Doubles.of(0, 1);
        Doubles y = Doubles.of(0, 1, 2);
        PlanarFunction function = new PlanarFunction(x, y, Doubles.of(1, 2, 3, 4, 5, 6));
        assertThat(function.value(1, 0)).isEqualTo(4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlanarFunction(x, y, Doubles.of(1, 2)))
                .withMessage("2 values on a grid of 2 x 3, must be as many");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlanarFunction(Doubles.of(1, 0), y, Doubles.of(1, 2, 3, 4, 5, 6)))
                .withMessage("x = 0.0 after 1.0, must increase");
    }

    @Test
    void evolutionsMeetTheirToleranceUnlessTheySayWhyNot() {
        Snapshot snapshot = new Snapshot(0.5, TRIANGLE, 1e-9, 1, 0, 1, 0.2);
        List<Snapshot> snapshots = new ArrayList<>(List.of(snapshot));
        Evolution evolution = new Evolution(snapshots, "", new Cost(3, 2, 0.1), PROVENANCE);
        snapshots.clear();
        assertThat(evolution.snapshots()).containsExactly(snapshot);
        assertThat(evolution.toleranceMet()).isTrue();
        assertThat(new Evolution(List.of(), "too few paths", new Cost(3, 2, 0.1), PROVENANCE).toleranceMet())
                .isFalse();
    }

    @Test
    void payoffsOfOptionsHaveAKinkAtTheStrike() {
        assertThat(Payoff.call(100).function().applyAsDouble(103)).isEqualTo(3);
        assertThat(Payoff.call(100).function().applyAsDouble(97)).isZero();
        assertThat(Payoff.put(100).function().applyAsDouble(97)).isEqualTo(3);
        assertThat(Payoff.put(100).kinks()).isEqualTo(Doubles.of(100));
        assertThat(Payoff.put(100).linear()).isTrue();
        assertThat(Payoff.smooth(x -> x * x).linear()).isFalse();
    }

    @Test
    void firstPassagesCountThoseWhoLeft() {
        FirstPassage passage = new FirstPassage(Doubles.of(0.1, 0.2, 0.9), 10, 1);
        assertThat(passage.survival(0.5)).isEqualTo(0.8);
        assertThat(passage.survival(1)).isEqualTo(0.7);
    }

    @Test
    void spectraCopyTheirEigenfunctions() {
        Eigenfunction flat = new Eigenfunction(x -> 1, Interval.closed(0, 1), 1e-12);
        List<Eigenfunction> functions = new ArrayList<>(List.of(flat));
        Spectrum spectrum = new Spectrum(Doubles.of(0), Doubles.of(0), functions, "", new Cost(1, 1, 0), PROVENANCE);
        functions.clear();
        assertThat(spectrum.eigenfunctions()).containsExactly(flat);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SchroedingerOperator(0, x -> x * x, Interval.REALS))
                .withMessage("kinetic = 0.0, must be finite and > 0");
    }
}
