package org.potentia.api.evolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.Values;
import org.potentia.api.model.Boundary;
import org.potentia.api.model.Diffusion;
import org.potentia.api.model.Potential;
import org.potentia.api.option.Provenance;

class EvolveValuesTest {
    private static final GridFunction TRIANGLE = new GridFunction(Doubles.of(0, 1, 3), Doubles.of(0, 1, 0));

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
        assertThat(problem.rate().applyAsDouble(0.3, 2)).isZero();
        assertThat(problem.diffusion()).isSameAs(NOISE);
    }

    @Test
    void meanFieldProblemsRefuseRepulsion() {
        assertThat(new EvolutionProblem.McKeanVlasov(FLAT, 0).attraction()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EvolutionProblem.McKeanVlasov(FLAT, -1))
                .withMessage("attraction = -1.0, must be finite and >= 0");
    }

    @Test
    void porousMediaRefuseExponentsBelowMinusOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new EvolutionProblem.PorousMedium(-1, Interval.REALS, Boundary.NATURAL, Boundary.NATURAL))
                .withMessage("exponent = -1.0, must be in (-1.0, Infinity)");
        assertThat(new EvolutionProblem.PorousMedium(0.5, Interval.REALS, Boundary.NATURAL, Boundary.NATURAL)
                        .exponent())
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
    void evolutionsHaveOneOfEachForEveryTime() {
        Provenance provenance = new Provenance("toy", "1", Values.EMPTY);
        Doubles one = Doubles.of(0.5);
        List<GridFunction> densities = new ArrayList<>(List.of(TRIANGLE));
        Evolution evolution = new Evolution(one, densities, one, one, true, 3, provenance);
        densities.clear();
        assertThat(evolution.densities()).containsExactly(TRIANGLE);
        Doubles two = Doubles.of(0.5, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Evolution(two, List.of(TRIANGLE), two, two, true, 3, provenance))
                .withMessage("there must be one density, error and mass defect for each of the 2 times");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Evolution(one, List.of(TRIANGLE), two, one, true, 3, provenance));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Evolution(one, List.of(TRIANGLE), one, two, true, 3, provenance));
    }

    @Test
    void spectraCopyTheirEigenfunctions() {
        List<GridFunction> functions = new ArrayList<>(List.of(TRIANGLE));
        Spectrum spectrum = new Spectrum(Doubles.of(0), Doubles.of(1e-12), functions);
        functions.clear();
        assertThat(spectrum.eigenfunctions()).containsExactly(TRIANGLE);
    }

    @Test
    void exerciseIsEuropeanOrAmerican() {
        assertThat(BackwardPropagator.Exercise.values())
                .containsExactly(BackwardPropagator.Exercise.EUROPEAN, BackwardPropagator.Exercise.AMERICAN);
    }
}
