package org.potentia.workbench.optimization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.optimize.GradientObjective;
import org.potentia.api.optimize.LocalRun;
import org.potentia.api.optimize.Objective;
import org.potentia.api.optimize.OptimizationProblem;
import org.potentia.api.optimize.Optimum;
import org.potentia.api.optimize.StopReason;
import org.potentia.api.option.Provenance;
import org.potentia.workbench.optimization.CoordinateError.WhyNot;

class CertifierTest {
    private static final Provenance TOY = new Provenance("toy", "1", Values.of("x", 2));
    private static final List<String> NAMES = List.of("a", "b");

    /** Minimum 7 at (1, 2), Hessian diag(6, 1); box-scaled by the widths 8 and 4 it is diag(384, 16). */
    private static double bowl(double[] x) {
        return 7 + 3 * (x[0] - 1) * (x[0] - 1) + 0.5 * (x[1] - 2) * (x[1] - 2);
    }

    private static OptimizationProblem over(Objective objective) {
        return OptimizationProblem.over(objective, Doubles.of(-2, 0), Doubles.of(6, 4));
    }

    private static LocalRun run(double value, double... point) {
        return new LocalRun(
                Doubles.of(0, 0), Doubles.of(point), value, 10, StopReason.CONVERGED, OptionalDouble.of(value * 1e-3));
    }

    private static Optimum optimum(LocalRun... runs) {
        LocalRun best = runs[0];
        return new Optimum(
                best.point(), best.value(), StopReason.CONVERGED, 100, 3, 0.5, List.of(runs), List.of(), TOY);
    }

    private static CertifiedOptimum certified(Objective objective, double... point) {
        return Certifier.FUNCTION.certify(
                over(objective), NAMES, optimum(run(objective.value(point), point)), 1_000, 42);
    }

    @Test
    void tellsWhatWasTriedAndSpent() {
        AtomicLong calls = new AtomicLong();
        Optimum optimum = optimum(run(7, 1, 2));
        CertifiedOptimum certified = Certifier.FUNCTION.certify(
                over(x -> {
                    calls.incrementAndGet();
                    return bowl(x);
                }),
                NAMES,
                optimum,
                1_000,
                42);
        Certificate certificate = certified.certificate();

        assertThat(certified.found()).isSameAs(optimum);
        assertThat(certified.point()).isEqualTo(optimum.point());
        assertThat(certified.value()).isEqualTo(7);
        assertThat(certificate.optimizer()).isEqualTo(TOY);
        assertThat(certificate.seed()).isEqualTo(42);
        assertThat(certificate.stop()).isEqualTo(StopReason.CONVERGED);
        assertThat(certificate.asked()).isEqualTo(1_000);
        assertThat(certificate.invalidEvaluations()).isEqualTo(3);
        assertThat(certificate.evaluations()).isEqualTo(100 + calls.get());
        assertThat(certificate.newtonSteps()).isZero();
        assertThat(certificate.resolution()).isEqualTo(OptionalDouble.of(7e-3));
    }

    @Test
    void looksAtTheHessianInBoxScaledCoordinates() {
        Certificate certificate = certified(CertifierTest::bowl, 1, 2).certificate();

        assertThat(certificate.conditionNumber().getAsDouble()).isCloseTo(24, within(1e-4));
        assertThat(certificate.projectedGradient()).isLessThan(1e-6);
        assertThat(certificate.atBounds()).isEmpty();
        assertThat(certificate.singular()).isFalse();
    }

    @Test
    void theGradientIsPerWidthOfTheBox() {
        // at (1.5, 3): slopes 3 and 1, times the widths 8 and 4
        double expected = Math.hypot(24, 4);

        assertThat(certified(CertifierTest::bowl, 1.5, 3).certificate().projectedGradient())
                .isCloseTo(expected, within(1e-6 * expected));
        assertThat(certified(new Sloped(), 1.5, 3).certificate().projectedGradient())
                .isCloseTo(expected, within(1e-14 * expected));
    }

    @Test
    void aGradientOfTheObjectivesOwnIsTaken() {
        // a gradient that is wrong on purpose shows that it was asked
        GradientObjective wrong = new Sloped() {
            @Override
            public double valueAndGradient(double[] x, double[] gradient) {
                gradient[0] = 1;
                return bowl(x);
            }
        };
        assertThat(certified(wrong, 1, 2).certificate().projectedGradient()).isEqualTo(8);

        GradientObjective failing = new Sloped() {
            @Override
            public double valueAndGradient(double[] x, double[] gradient) {
                throw new ArithmeticException("no gradient here");
            }
        };
        assertThat(certified(failing, 1, 2).certificate().projectedGradient()).isLessThan(1e-6);
    }

    private static class Sloped implements GradientObjective {
        @Override
        public double value(double[] x) {
            return bowl(x);
        }

        @Override
        public double valueAndGradient(double[] x, double[] gradient) {
            gradient[0] = 6 * (x[0] - 1);
            gradient[1] = x[1] - 2;
            return bowl(x);
        }
    }

    @Test
    void whereThereIsNoDerivativeTheResolutionSpeaks() {
        Objective cliff = x -> x[0] > 1 ? Double.NaN : bowl(x);
        Certificate certificate = certified(cliff, 1, 2).certificate();

        assertThat(certificate.projectedGradient()).isInfinite();
        assertThat(certificate.conditionNumber()).isEmpty();
        assertThat(certificate.conditionNumberOrWord()).isEqualTo("not defined");
        assertThat(certificate.singular()).isFalse();
        assertThat(certificate.resolution()).isEqualTo(OptionalDouble.of(7e-3));
    }

    @Test
    void countsTheDescentsThatAgree() {
        // tolerance 1e-6 * 8; in the box-scaled coordinates the second lies 0.001 and 0.002 off
        Optimum optimum = optimum(
                run(7, 1, 2),
                run(7 + 7e-6, 1.008, 2.008),
                run(7.5, 0, 2),
                run(9, 3, 3),
                run(Double.POSITIVE_INFINITY, 5, 3));
        Certificate certificate = Certifier.FUNCTION
                .certify(over(CertifierTest::bowl), NAMES, optimum, 1_000, 1)
                .certificate();

        assertThat(certificate.starts()).isEqualTo(5);
        assertThat(certificate.agreeing()).isEqualTo(2);
        assertThat(certificate.spread()).isCloseTo(0.002, within(1e-12));
        assertThat(certificate.secondBest()).isEqualTo(OptionalDouble.of(7.5));
    }

    @Test
    void ofALikelihoodDistancesAreInStandardErrors() {
        // negative log-likelihood with the Hessian diag(6, 1): errors 1 / sqrt(6) and 1
        Optimum optimum = optimum(run(7, 1.0001, 2), run(7 + 2e-6, 1, 2.002));
        CertifiedOptimum certified = Certifier.LIKELIHOOD.certify(over(CertifierTest::bowl), NAMES, optimum, 1_000, 1);

        assertThat(certified.certificate().newtonSteps()).isPositive();
        assertThat(certified.point().get(0)).isCloseTo(1, within(1e-9));
        assertThat(certified.value()).isCloseTo(7, within(1e-14));
        assertThat(certified.errors().get(0).value().getAsDouble()).isCloseTo(1 / Math.sqrt(6) / 8, within(1e-7));
        assertThat(certified.errors().get(1).value().getAsDouble()).isCloseTo(0.25, within(1e-6));
        assertThat(certified.certificate().agreeing()).isEqualTo(2);
        assertThat(certified.certificate().spread()).isCloseTo(0.002, within(1e-6));
    }

    @Test
    void saysWhyThereIsNoStandardError() {
        assertThat(certified(CertifierTest::bowl, 1, 2).errors())
                .extracting(CoordinateError::whyNot)
                .containsOnly(Optional.of(WhyNot.NO_LIKELIHOOD));
        assertThat(whyNot(CertifierTest::bowl, -2, 4)).containsExactly(WhyNot.AT_LOWER_BOUND, WhyNot.AT_UPPER_BOUND);
        assertThat(whyNot(x -> x[0] > 1 ? Double.NaN : bowl(x), 1, 2)).containsOnly(WhyNot.NOT_DEFINED);
        assertThat(whyNot(x -> 3 * x[0] * x[0], 0.5, 2)).containsOnly(WhyNot.SINGULAR);
        assertThat(whyNot(x -> x[0] * x[0] - x[1] * x[1], 0.5, 2)).containsOnly(WhyNot.NOT_POSITIVE_DEFINITE);
        assertThatThrownBy(() -> new CoordinateError(OptionalDouble.empty(), Optional.empty()))
                .hasMessage("a coordinate must have either a standard error or the reason why there is none");
    }

    private static List<WhyNot> whyNot(Objective objective, double... point) {
        Optimum optimum = optimum(run(objective.value(point), point));
        return Certifier.LIKELIHOOD.certify(over(objective), NAMES, optimum, 1_000, 1).errors().stream()
                .map(error -> error.whyNot().orElseThrow())
                .toList();
    }

    @Test
    void namesTheCoordinatesAtBounds() {
        Certificate certificate = certified(CertifierTest::bowl, 1, 4).certificate();

        assertThat(certificate.atBounds()).containsExactly("b");
        // the slope of 2 at the upper bound would lead back into the box, so it counts
        assertThat(certificate.projectedGradient()).isCloseTo(8, within(1e-5));
        assertThat(certificate.conditionNumber().getAsDouble()).isCloseTo(1, within(1e-12));
        // while one that leads out of it does not
        assertThat(certified(x -> bowl(x) - 10 * x[1], 1, 4).certificate().projectedGradient())
                .isLessThan(1e-5);
    }

    @Test
    void fixedCoordinatesAreNoneToLookAlong() {
        OptimizationProblem problem =
                OptimizationProblem.over(CertifierTest::bowl, Doubles.of(-2, 2), Doubles.of(6, 2));
        CertifiedOptimum certified = Certifier.LIKELIHOOD.certify(problem, NAMES, optimum(run(7, 1, 2)), 1_000, 1);

        assertThat(certified.point()).isEqualTo(Doubles.of(1, 2));
        assertThat(certified.errors().get(0).value()).isPresent();
        assertThat(certified.errors().get(1).whyNot()).contains(WhyNot.FIXED);
        assertThat(certified.certificate().atBounds()).isEmpty();
        assertThat(certified.certificate().conditionNumber().getAsDouble()).isEqualTo(1);
    }

    @Test
    void infeasibleAndFailingPointsHaveNoValue() {
        Optimum optimum = optimum(run(7, 1, 2));
        OptimizationProblem half = over(CertifierTest::bowl).where(x -> x[0] <= 1);
        Objective failing = x -> {
            if (x[1] > 2) {
                throw new ArithmeticException("no value");
            }
            return bowl(x);
        };

        for (OptimizationProblem problem : List.of(half, over(failing))) {
            Certificate certificate =
                    Certifier.FUNCTION.certify(problem, NAMES, optimum, 10, 1).certificate();
            assertThat(certificate.conditionNumber()).isEmpty();
            // three were the optimizer's own
            assertThat(certificate.invalidEvaluations()).isGreaterThan(3);
        }
    }

    @Test
    void countsPointsThatAreNotFeasible() {
        AtomicLong asked = new AtomicLong();
        AtomicLong refused = new AtomicLong();
        OptimizationProblem half = over(CertifierTest::bowl).where(x -> {
            asked.incrementAndGet();
            if (x[0] > 1) {
                refused.incrementAndGet();
                return false;
            }
            return true;
        });
        Certificate certificate = Certifier.FUNCTION
                .certify(half, NAMES, optimum(run(7, 1, 2)), 10, 1)
                .certificate();

        assertThat(refused).hasPositiveValue();
        assertThat(certificate.evaluations()).isEqualTo(100 + asked.get());
        assertThat(certificate.invalidEvaluations()).isEqualTo(3 + refused.get());
    }

    @Test
    void asksForNoGradientWhereAPointIsNotFeasible() {
        AtomicLong gradients = new AtomicLong();
        GradientObjective noted = new GradientObjective() {
            @Override
            public double value(double[] x) {
                return bowl(x);
            }

            @Override
            public double valueAndGradient(double[] x, double[] gradient) {
                gradients.incrementAndGet();
                return bowl(x);
            }
        };
        Optimum optimum = optimum(run(7, 1, 2));

        Certifier.FUNCTION.certify(over(noted).where(x -> false), NAMES, optimum, 10, 1);
        assertThat(gradients).hasValue(0);
        Certifier.FUNCTION.certify(over(noted), NAMES, optimum, 10, 1);
        // one at the point, and four for the curvature along each of two coordinates
        assertThat(gradients).hasValue(9);
    }

    @Test
    void findsTheCurvatureByGradientsAsByValues() {
        GradientObjective steep = new GradientObjective() {
            @Override
            public double value(double[] x) {
                return Math.cosh(x[0] - 1) + 50 * (x[1] - 2) * (x[1] - 2) + 3 * (x[0] - 1) * (x[1] - 2);
            }

            @Override
            public double valueAndGradient(double[] x, double[] gradient) {
                gradient[0] = Math.sinh(x[0] - 1) + 3 * (x[1] - 2);
                gradient[1] = 100 * (x[1] - 2) + 3 * (x[0] - 1);
                return value(x);
            }
        };
        Optimum optimum = optimum(run(1, 1, 2));

        double byGradients = Certifier.FUNCTION
                .certify(over(steep), NAMES, optimum, 10, 1)
                .certificate()
                .conditionNumber()
                .orElseThrow();
        double byValues = Certifier.FUNCTION
                .certify(over(x -> steep.value(x)), NAMES, optimum, 10, 1)
                .certificate()
                .conditionNumber()
                .orElseThrow();
        assertThat(byGradients).isGreaterThan(10).isCloseTo(byValues, within(1e-5 * byValues));
    }

    @Test
    void aFlatDirectionIsSingularAndDefined() {
        Certificate certificate = certified(x -> x[0] * x[0], 0, 2).certificate();

        assertThat(certificate.singular()).isTrue();
        assertThat(certificate.conditionNumber()).hasValue(Double.POSITIVE_INFINITY);
        assertThat(certificate.conditionNumberOrWord()).isEqualTo("singular");
    }

    @Test
    void refusesWhatCannotBeCertified() {
        Optimum nowhere = optimum(run(Double.POSITIVE_INFINITY, 1, 2));
        assertThatThrownBy(() -> Certifier.FUNCTION.certify(over(CertifierTest::bowl), NAMES, nowhere, 1, 1))
                .hasMessage("the value of the optimum is Infinity, must be finite");
        assertThatThrownBy(() -> Certifier.FUNCTION.certify(
                        over(CertifierTest::bowl), List.of("a"), optimum(run(7, 1, 2)), 1, 1))
                .hasMessage("there are 1 names, must be 2, one for each coordinate");
    }
}
