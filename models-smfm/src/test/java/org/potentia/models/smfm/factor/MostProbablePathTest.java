package org.potentia.models.smfm.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.potentia.api.ComputationException;
import org.potentia.api.Doubles;
import org.potentia.models.smfm.factor.MostProbablePath.Solution;

class MostProbablePathTest {
    private static final double[] HERE = {1.2, 0.3};

    private static final double[] THERE = {0.8, 1.1};

    private static PriceLine line(double x, double drift) {
        return new PriceLine(new OneFactor(LinearDrift.proportionalTo(drift), 0.4, new ThreeRegions(0.5, 20, x, 0)));
    }

    private static List<Solution> between(
            CurvedDiffusion diffusion, double time, int segments, double[] from, double[] to) {
        return new MostProbablePath(new PathAction(diffusion, CurvatureTerm.FEYNMAN, time, segments)).between(from, to);
    }

    private static double spread(double[] values) {
        return Arrays.stream(values).max().orElseThrow()
                - Arrays.stream(values).min().orElseThrow();
    }

    @Test
    void pathOfALognormalPriceIsStraightInItsLogarithm() {
        List<Solution> found = between(line(1, 0.1), 0.5, 40, new double[] {4}, new double[] {6});
        assertThat(found).hasSize(1);
        double[][] path = found.get(0).path();
        for (int k = 0; k <= 40; k++) {
            assertThat(path[k][0]).isCloseTo(4 * Math.pow(1.5, k / 40.0), within(3e-5));
        }
        // (ln 1.5 - (mu - sigma^2 / 2) T)^2 / (2 sigma^2 T), of second order in the length of the segments
        double exact = Math.pow(Math.log(1.5) - 0.01, 2) / (2 * 0.16 * 0.5);
        assertThat(found.get(0).value()).isCloseTo(exact, within(1e-4));
        assertThat(found.get(0).hessian().negative()).isZero();
    }

    @Test
    void pathOfANormalPriceIsStraight() {
        double[][] path = between(line(0, 0), 0.5, 10, new double[] {4}, new double[] {6})
                .get(0)
                .path();
        for (int k = 0; k <= 10; k++) {
            assertThat(path[k][0]).isCloseTo(4 + 0.2 * k, within(1e-8));
        }
    }

    @Test
    void geodesicOnTheSphereIsAGreatCircle() {
        Solution solution = between(new Sphere(), 0.3, 40, HERE, THERE).get(0);
        double angle = Sphere.distance(HERE, THERE);
        for (int k = 0; k <= 40; k++) {
            assertThat(Sphere.distance(HERE, solution.path()[k]) + Sphere.distance(solution.path()[k], THERE))
                    .isCloseTo(angle, within(2e-6));
            assertThat(Sphere.distance(HERE, solution.path()[k])).isCloseTo(angle * k / 40, within(2e-4));
        }
        // d^2 / 2T, and T R / 6 of the Lagrangian
        assertThat(solution.value()).isCloseTo(angle * angle / 0.6 - 0.1, within(2e-4));
    }

    @Tag("slow")
    @Test
    void energyIsConservedAndTheErrorIsOfSecondOrder() {
        TwoFactor model =
                new TwoFactor(LinearDrift.proportionalTo(0.05), new SmoothNoise(0.5, 20, 0.3), 0.1, 0.4, -0.4, 1e-4);
        PricePlane plane = new PricePlane(model);
        double[] from = {4, 0.5};
        double[] to = {5, 0.65};
        double[] spreads = new double[2];
        double[] actions = new double[3];
        for (int i = 0; i < 3; i++) {
            PathAction action = new PathAction(plane, CurvatureTerm.FEYNMAN, 0.6, 10 << i);
            Solution solution = new MostProbablePath(action).between(from, to).get(0);
            actions[i] = solution.value();
            if (i < 2) {
                spreads[i] = spread(action.energies(solution.path()));
            }
        }
        assertThat(spreads[0] / spreads[1]).isBetween(3.0, 5.0);
        assertThat((actions[0] - actions[1]) / (actions[1] - actions[2])).isCloseTo(4, within(0.3));
    }

    @Test
    void pathBeatsItsNeighbours() {
        PathAction action = new PathAction(line(0.4, 0.2), CurvatureTerm.FEYNMAN, 1, 20);
        Solution solution = new MostProbablePath(action)
                .between(new double[] {3}, new double[] {7})
                .get(0);
        for (int k = 1; k < 20; k++) {
            for (double change : new double[] {-0.01, 0.01}) {
                double[][] other =
                        Arrays.stream(solution.path()).map(double[]::clone).toArray(double[][]::new);
                other[k][0] += change;
                assertThat(action.value(other)).isGreaterThan(solution.value());
            }
        }
        assertThat(action.value(solution.path())).isEqualTo(solution.value());
    }

    /** Between two wells: staying on the hill, or an excursion to either side. */
    record Hill() implements CurvedDiffusion {
        @Override
        public int dimension() {
            return 1;
        }

        @Override
        public LocalDiffusion at(double... point) {
            double x = point[0];
            MatrixJet covariance =
                    new MatrixJet(new double[][] {{0.1}}, new double[][][] {{{0}}}, new double[][][][] {{{{0}}}});
            return new LocalDiffusion(covariance, new double[] {x - x * x * x}, 1 - 3 * x * x);
        }

        @Override
        public boolean inside(double... point) {
            return true;
        }

        @Override
        public double scale(int coordinate, double... point) {
            return 1;
        }
    }

    @Test
    void severalPathsAreReportedTheLeastActionFirst() {
        List<Solution> found = between(new Hill(), 8, 60, new double[] {0}, new double[] {0});
        assertThat(found).hasSize(3);
        for (int i = 1; i < found.size(); i++) {
            assertThat(found.get(i).value())
                    .isGreaterThanOrEqualTo(found.get(i - 1).value());
        }
        Solution rest = found.stream()
                .filter(solution -> Math.abs(solution.path()[30][0]) < 1e-6)
                .findFirst()
                .orElseThrow();
        // L = h' / 2 on the hill
        assertThat(rest.value()).isCloseTo(4, within(1e-9));
        double sum = found.stream()
                .filter(solution -> solution != rest)
                .mapToDouble(solution -> solution.path()[30][0])
                .sum();
        assertThat(sum).isCloseTo(0, within(1e-5));
    }

    @Test
    void kinksAreRefusedAndPathsStayBetweenThem() {
        PriceLine line = line(0.5, 0);
        Doubles kinks = line.law().kinks();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bounded.around(line, kinks, 0.4, 1))
                .withMessageContaining("kink at 0.5")
                .withMessageContaining("smooth = true");
        Bounded bounded = Bounded.around(line, kinks, 4, 6);
        assertThat(bounded.inside(0.4)).isFalse();
        assertThat(bounded.inside(21)).isFalse();
        assertThat(between(bounded, 0.5, 10, new double[] {4}, new double[] {6})
                        .get(0)
                        .value())
                .isCloseTo(
                        between(line, 0.5, 10, new double[] {4}, new double[] {6})
                                .get(0)
                                .value(),
                        within(1e-9));
    }

    @Test
    void noPathIsSaidInWords() {
        assertThatExceptionOfType(ComputationException.class)
                .isThrownBy(() -> between(line(0.5, 0), 1, 10, new double[] {-1}, new double[] {4}))
                .withMessageContaining("no most probable path found from 3 starts")
                .withMessageContaining("leaves the domain");
    }

    /** The law of a lognormal price is its most probable path's alone. */
    @Test
    void wkbjKernelOfALognormalPriceIsExact() {
        WkbjKernel.Value value = new WkbjKernel(line(1, 0.1), 0.5, 10).from(new double[] {4}, new double[] {6});
        double variance = 0.16 * 0.5;
        double exact = -Math.pow(Math.log(1.5) - 0.01, 2) / (2 * variance)
                - 0.5 * Math.log(2 * Math.PI * variance)
                - Math.log(6);
        assertThat(value.logDensity()).isCloseTo(exact, within(5e-5));
        assertThat(value.error()).isLessThan(5e-3);
        assertThat(value.solutions()).isEqualTo(1);
    }

    /** The series of Legendre polynomials is the independent reference; the error of the form is of first order in the time. */
    @Test
    void wkbjKernelAgreesWithBrownianMotionOnTheSphere() {
        double[] errors = new double[2];
        for (int i = 0; i < 2; i++) {
            double time = 0.2 / (1 << i);
            double log =
                    new WkbjKernel(new Sphere(), time, 16).from(HERE, THERE).logDensity();
            double exact = Math.log(Sphere.heat(Sphere.distance(HERE, THERE), time) * Math.sin(THERE[0]));
            errors[i] = log - exact;
            assertThat(errors[i]).isCloseTo(0, within(0.01 * time + 1e-3));
        }
        // Feynman's R/6 in its place would be off by T/6
        assertThat(Math.abs(errors[0])).isLessThan(0.1 * 0.2 / 6);
    }

    /** An excursion that could be lengthened or shortened at a gain is no path of least action. */
    @Tag("slow")
    @Test
    void wkbjKernelLeavesSaddlesOut() {
        double[] top = {0};
        assertThat(between(new Hill(), 8, 60, top, top).stream()
                        .map(solution -> solution.hessian().negative()))
                .containsExactlyInAnyOrder(0, 1, 1);
        WkbjKernel.Value value = new WkbjKernel(new Hill(), 8, 30).from(top, top);
        assertThat(value.solutions()).isEqualTo(1);
        assertThat(value.logDensity()).isFinite();
    }

    @Test
    void gainBetweenNormalLawsIsTheTextbookOne() {
        Doubles points = Doubles.grid(-12, 14, 1001);
        Doubles first = points.map(x -> normal(x, 0.5, 1.2));
        Doubles second = points.map(x -> normal(x, 0, 1));
        double exact = 0.5 * (1.44 + 0.25 - 1 - Math.log(1.44));
        assertThat(InformationGain.line(points, first, second)).isCloseTo(exact, within(1e-10));
        assertThat(InformationGain.line(points, first, first)).isZero();
        assertThat(InformationGain.line(points, first, points.map(x -> x > 0 ? 0 : 1)))
                .isEqualTo(Double.POSITIVE_INFINITY);
        double[] joint = new double[1001 * 1001];
        double[] reference = new double[1001 * 1001];
        for (int i = 0; i < 1001; i++) {
            for (int j = 0; j < 1001; j++) {
                joint[i * 1001 + j] = first.get(i) * second.get(j);
                reference[i * 1001 + j] = second.get(i) * first.get(j);
            }
        }
        double other = 0.5 * ((1 + 0.25) / 1.44 - 1 + Math.log(1.44));
        assertThat(InformationGain.plane(points, points, Doubles.of(joint), Doubles.of(reference)))
                .isCloseTo(exact + other, within(1e-10));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InformationGain.line(points, first, Doubles.of(1, 2)))
                .withMessageContaining("must be as many");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InformationGain.plane(points, points, first, second))
                .withMessageContaining("on a grid");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InformationGain.line(Doubles.of(1, 1), Doubles.of(1, 1), Doubles.of(1, 1)))
                .withMessageContaining("must increase");
    }

    private static double normal(double x, double mean, double deviation) {
        double d = (x - mean) / deviation;
        return Math.exp(-0.5 * d * d) / (deviation * Math.sqrt(2 * Math.PI));
    }
}
