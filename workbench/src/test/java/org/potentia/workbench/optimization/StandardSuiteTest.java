package org.potentia.workbench.optimization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.optimize.GradientObjective;
import org.potentia.api.optimize.OptimizationProblem;
import org.potentia.numerics.Differences;
import org.potentia.workbench.InputException;

/**
 * The reference values were computed from the formulas with mpmath 1.3.0 and 40 digits, gradients by its {@code diff}; all points are exact in
 * binary.
 */
class StandardSuiteTest {
    private static OptimizationProblem problem(String id) {
        return StandardSuite.problem(id).source().get();
    }

    private static double[] point(int dimension, IntToDoubleFunction coordinate) {
        return IntStream.range(0, dimension).mapToDouble(coordinate).toArray();
    }

    private static void assertReference(String id, double[] point, double value, double... gradient) {
        GradientObjective objective = (GradientObjective) problem(id).objective();
        double[] found = new double[point.length];

        assertThat(objective.value(point)).isCloseTo(value, within(1e-13 * (1 + Math.abs(value))));
        assertThat(objective.valueAndGradient(point, found)).isEqualTo(objective.value(point));
        for (int i = 0; i < gradient.length; i++) {
            assertThat(found[i]).as("slope %d", i).isCloseTo(gradient[i], within(1e-12 * (1 + Math.abs(gradient[i]))));
        }
    }

    @Test
    void rastrigin() {
        assertReference(
                "rastrigin10",
                point(10, i -> -1.5 + 0.375 * i),
                130.9275014864210277,
                -67.07531108928414,
                -51.378280764933208,
                59.539386987962756,
                -34.005128568394385,
                -61.558019424235198,
                -63.268243891966719,
                66.112237421939196,
                45.951636043748675,
                -13.752804860322018,
                10.404597808802213);
    }

    @Test
    void ackley() {
        assertReference(
                "ackley10",
                point(10, i -> -20 + 4.5 * i),
                21.000055879154552285,
                0.39834596013985119,
                -0.17466600033573045,
                -0.44852768994968289,
                -0.42708349850218315,
                -0.35580231992641614,
                0.1384659814489575,
                0.27378610381598562,
                0.3374223141813459,
                0.4055860239554591,
                0.28199829290331419);
    }

    @Test
    void griewank() {
        assertReference(
                "griewank10",
                point(10, i -> -250 + 55.5 * i),
                108.31321214581202097,
                -0.16816234688553906,
                -0.16937584206409287,
                -0.0075593540794392694,
                0.015028181750292169,
                -0.09050331043080831,
                -0.023348885545233191,
                0.12754828725965318,
                0.084148093042979125,
                0.014483485484357099,
                0.13299657396701491);
    }

    @Test
    void rosenbrock() {
        assertReference(
                "rosenbrock10",
                point(10, i -> -1.5 + 0.375 * i),
                1755.03515625,
                -2030.0,
                -1586.28125,
                -687.875,
                -211.34375,
                -30.125,
                -17.65625,
                -47.375,
                7.28125,
                272.875,
                -75.0);
    }

    @Test
    void schwefel() {
        assertReference(
                "schwefel10",
                point(10, i -> -400 + 87.5 * i),
                4295.3339813290780121,
                -4.9937658688615475,
                -2.5116430655248998,
                5.0473715062840427,
                -3.1670372929132097,
                -3.2026427300702071,
                -2.8642303765882411,
                -0.044025037090331328,
                2.2012828620292716,
                0.63768122601859735,
                -7.344296217447086);
    }

    @Test
    void lennardJones() {
        assertReference(
                "lj13",
                lattice(),
                -18.973896350212395582,
                -0.97946174052132131,
                -1.5626707684268596,
                -1.0743675491067934,
                0.097094909232092039,
                -2.1103832166143819,
                -1.2245888491342751,
                1.0682443564699183,
                -1.5543070736352599,
                -0.94827213572227153,
                -1.5229504478221537,
                0.25299441726656639,
                -0.92931268828414116,
                0.12781486939399043,
                0.27123377159678221,
                -0.52265371308919353,
                1.5591126554706763,
                0.1969091632729821,
                -0.24381260173183044,
                -0.94063143263463042,
                1.7590040944628268,
                -0.041669676093587609,
                0.023507095406480866,
                2.1971936166284651,
                0.24049747416913852,
                0.91511004082855778,
                1.560080634790253,
                0.2703334698694049,
                -0.52421031003556671,
                -1.1370178626849741,
                0.90695695122087237,
                0.51020515797807227,
                -0.88622984343187902,
                1.1689510774852397,
                0.49378345030367045,
                -0.27242494843069675,
                1.0194378401314488,
                -0.82761860406978626,
                1.2856180152061757,
                1.3785004002859885);
    }

    /** Thirteen atoms on a cubic lattice of spacing 1.125, each a little higher than the one before. */
    private static double[] lattice() {
        return point(39, i -> {
            int atom = i / 3;
            return switch (i % 3) {
                case 0 -> 1.125 * (atom % 3) - 1.125;
                case 1 -> 1.125 * (atom / 3 % 3) - 1.125;
                default -> (atom < 9 ? -1.125 : 0) + 0.0625 * atom;
            };
        });
    }

    @ParameterizedTest
    @CsvSource({
        "999, -1007, 1001, -903, 165974562.431625",
        "0.03, -0.04, 0.01, 0.049, 0",
        "0.0625, 0, 0, 0, 0.00390625",
        "-0.21875, 0.59375, -1.1875, 2.0, 104.399625",
        "0.5, -0.5, 0.3125, -0.3125, 260.9921875"
    })
    void corana(double a, double b, double c, double d, double value) {
        assertThat(problem("corana4").objective().value(new double[] {a, b, c, d}))
                .isCloseTo(value, within(1e-14 * value));
        assertThat(problem("corana4").objective()).isNotInstanceOf(GradientObjective.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rastrigin10", "rosenbrock10", "ackley10", "griewank10", "schwefel10", "lj13"})
    void gradientsAreThoseOfTheFunction(String id) {
        OptimizationProblem problem = problem(id);
        GradientObjective objective = (GradientObjective) problem.objective();
        SplittableRandom random = new SplittableRandom(4);
        double width = problem.upper().get(0) - problem.lower().get(0);
        double[] point =
                id.equals("lj13") ? lattice() : point(10, i -> problem.lower().get(i) + width * random.nextDouble());
        double[] gradient = new double[point.length];
        objective.valueAndGradient(point, gradient);
        double[] scales = point(point.length, i -> id.equals("lj13") ? 0.1 : 1);
        double[] differences = Differences.gradient(objective::value, point, scales);

        double size = IntStream.range(0, gradient.length)
                .mapToDouble(i -> Math.abs(gradient[i]))
                .max()
                .orElseThrow();
        // truncation and rounding of the differences: 1e-9 of the function's own size over the step
        assertThat(gradient).usingComparatorWithPrecision(1e-6 * (1 + size)).containsExactly(differences);
    }

    @Test
    void optimaAreWhereTheyAreSaidToBe() {
        assertThat(problem("corana4").objective().value(new double[4])).isZero();
        assertThat(problem("rosenbrock10").objective().value(point(10, i -> 1))).isZero();
        // 418.98... times ten has a rounding error of 1e-13 of its own
        assertThat(problem("schwefel10").objective().value(point(10, i -> 420.96874635998202731)))
                .isCloseTo(0, within(1e-12));
        assertThat(problem("rastrigin10").objective().value(point(10, i -> 0.3 * 5.12 * Math.sin(1.7 * i + 0.5))))
                .isZero();
        assertThat(problem("ackley10").objective().value(point(10, i -> 0.3 * 32.768 * Math.sin(1.7 * i + 0.5))))
                .isCloseTo(0, within(1e-15));
        assertThat(problem("griewank10").objective().value(point(10, i -> 0.3 * 600 * Math.sin(1.7 * i + 0.5))))
                .isZero();
        assertThat(problem("lj13").objective().value(icosahedron()))
                .isCloseTo(StandardSuite.problem("lj13").optimum().orElseThrow(), within(1e-12));
    }

    /** One atom in the middle, twelve on the corners of an icosahedron of radius 1.0818382885513656749. */
    private static double[] icosahedron() {
        double golden = (1 + Math.sqrt(5)) / 2;
        double unit = 1.0818382885513656749 / Math.sqrt(1 + golden * golden);
        double[] atoms = new double[39];
        int at = 3;
        for (int a = -1; a <= 1; a += 2) {
            for (int b = -1; b <= 1; b += 2) {
                for (int turn = 0; turn < 3; turn++) {
                    atoms[at + (turn + 1) % 3] = a * unit;
                    atoms[at + (turn + 2) % 3] = b * golden * unit;
                    at += 3;
                }
            }
        }
        return atoms;
    }

    @Test
    void theOptimumOfTheClusterIsStationary() {
        double[] gradient = new double[39];
        ((GradientObjective) problem("lj13").objective()).valueAndGradient(icosahedron(), gradient);
        assertThat(gradient).usingComparatorWithPrecision(1e-11).containsExactly(new double[39]);
    }

    @Test
    void atomsCloserThanTheCutDoNotPush() {
        GradientObjective energy = (GradientObjective) problem("lj13").objective();
        double[] far = lattice();
        double[] near = lattice();
        // one atom onto its neighbour but for 0.1: within the cut of 0.2, u = 25
        near[3] = near[0] + 0.1;
        near[4] = near[1];
        near[5] = near[2];
        double[] gradient = new double[39];
        double value = energy.valueAndGradient(near, gradient);

        assertThat(value).isGreaterThan(4 * (Math.pow(25, 6) - Math.pow(25, 3)) - 50);
        assertThat(energy.value(near)).isEqualTo(value);
        // what is left are the forces of the other atoms: of the size of those on the lattice, not of 25^7
        double[] before = new double[39];
        energy.valueAndGradient(far, before);
        assertThat(Math.abs(gradient[0])).isLessThan(100);
        assertThat(gradient[38]).isNotZero();
    }

    @Test
    void theTipOfAckleysConeHasAGradient() {
        double[] tip = point(10, i -> 0.3 * 32.768 * Math.sin(1.7 * i + 0.5));
        double[] gradient = new double[10];
        ((GradientObjective) problem("ackley10").objective()).valueAndGradient(tip, gradient);
        assertThat(gradient).containsOnly(0);
    }

    @Test
    void boxesBudgetsAndRulesAreThoseOfThePeers() {
        assertThat(StandardSuite.problems())
                .extracting(TestProblem::id)
                .containsExactly(
                        "corana4", "rastrigin10", "rosenbrock10", "ackley10", "griewank10", "schwefel10", "lj13");
        assertThat(StandardSuite.problems()).allSatisfy(problem -> {
            OptimizationProblem made = problem.source().get();
            assertThat(made.dimension()).isEqualTo(problem.dimension());
            assertThat(made.starts()).isEmpty();
            assertThat(made.objective() instanceof GradientObjective).isEqualTo(problem.gradients());
            assertThat(problem.budget()).isEqualTo(problem.id().equals("lj13") ? 500_000 : 200_000);
            assertThat(problem.target(Double.NaN)).isEqualTo(problem.optimum().orElseThrow() + 1e-6);
        });
        assertThat(bounds("corana4")).containsExactly(-1e4, 1e4);
        assertThat(bounds("rastrigin10")).containsExactly(-5.12, 5.12);
        assertThat(bounds("rosenbrock10")).containsExactly(-5, 10);
        assertThat(bounds("ackley10")).containsExactly(-32.768, 32.768);
        assertThat(bounds("griewank10")).containsExactly(-600, 600);
        assertThat(bounds("schwefel10")).containsExactly(-500, 500);
        assertThat(bounds("lj13")).containsExactly(-2, 2);
    }

    private static double[] bounds(String id) {
        OptimizationProblem problem = problem(id);
        int last = problem.dimension() - 1;
        assertThat(problem.lower().get(0)).isEqualTo(problem.lower().get(last));
        assertThat(problem.upper().get(0)).isEqualTo(problem.upper().get(last));
        return new double[] {problem.lower().get(0), problem.upper().get(0)};
    }

    @Test
    void findsProblemsInTheOrderOfTheSuite() {
        assertThat(StandardSuite.problems(List.of("lj13", "corana4")))
                .extracting(TestProblem::id)
                .containsExactly("corana4", "lj13");
        assertThat(StandardSuite.problems(List.of())).hasSize(7);
        assertThatThrownBy(() -> StandardSuite.problem("ackley"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("unknown test problem 'ackley'; did you mean ackley10?");
    }

    @Test
    void problemsOfUnknownOptimumAreJudgedByTheBestFound() {
        TestProblem problem = TestProblem.ofUnknownOptimum("mine", "My own", 1e-6, 100, problem("corana4"));

        assertThat(problem.optimum()).isEmpty();
        assertThat(problem.gradients()).isFalse();
        assertThat(problem.target(-3)).isEqualTo(-3 + 4e-6);
        assertThat(problem.withBudget(7).budget()).isEqualTo(7);
        assertThatThrownBy(() -> problem.withBudget(0)).hasMessage("budget = 0, must be >= 1");
    }
}
