package org.potentia.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.evolve.BackwardPropagator;
import org.potentia.api.evolve.Evolution;
import org.potentia.api.evolve.EvolutionProblem;
import org.potentia.api.evolve.EvolutionProblem.LinearDiffusion;
import org.potentia.api.evolve.EvolutionRequest;
import org.potentia.api.evolve.GridFunction;
import org.potentia.api.evolve.InitialLaw;
import org.potentia.api.evolve.Payoff;
import org.potentia.api.evolve.Propagator;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.evolve.Snapshot;
import org.potentia.api.evolve.Support;
import org.potentia.api.model.Diffusion;
import org.potentia.api.option.Option;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Settings;
import org.potentia.problems.EvolutionCase;
import org.potentia.problems.EvolutionCatalogue;

/**
 * What every propagator promises: errors within what it claims, mass and positivity, steps that may be joined, the same answer to the same
 * question, and a reason where it does not take a problem. It meets all problems of the {@link EvolutionCatalogue} that it supports.
 *
 * @since 0.1
 */
public interface PropagatorContract extends ProviderContract {
    /** Points at which densities are compared. */
    int POINTS = 81;

    @Override
    PropagatorProvider provider();

    /**
     * Supplies the settings to test with.
     *
     * @return settings of the provider's options; its defaults unless said otherwise
     */
    default Settings propagatorSettings() {
        return provider().options().defaults();
    }

    /**
     * States how accurate a density is asked for, relative to its largest value.
     *
     * @param problem the problem
     * @return the accuracy, 1e-6 unless said otherwise
     */
    default double propagatorAccuracy(EvolutionCase problem) {
        return 1e-6;
    }

    /**
     * Names the problems at which the accuracy is known not to be reached, so that the result must say so.
     *
     * @return their ids, none unless said otherwise
     */
    default List<String> shortfalls() {
        return List.of();
    }

    private Propagator propagator() {
        return provider().create(propagatorSettings());
    }

    private Stream<EvolutionCase> supported() {
        return EvolutionCatalogue.all().stream()
                .filter(problem -> provider().supports(problem.problem()).supported());
    }

    private Stream<DynamicTest> each(Cases.Check<EvolutionCase> check) {
        return supported().map(problem -> DynamicTest.dynamicTest(problem.id(), () -> check.accept(problem)));
    }

    private double tolerance(EvolutionCase problem) {
        double least = problem.times().stream().map(problem::scale).min().orElseThrow();
        return propagatorAccuracy(problem) * least;
    }

    private Evolution evolved(EvolutionCase problem) {
        return Evolutions.of(getClass(), problem.id(), tolerance(problem), () -> evolved(problem, tolerance(problem)));
    }

    private Evolution evolved(EvolutionCase problem, double tolerance) {
        return propagator().evolve(problem.problem(), problem.request(POINTS, tolerance));
    }

    /** Tests that some problem is supported, that every answer of yes or no is stable, and that no comes with a reason. */
    @Test
    default void supportsSomethingAndSaysWhyNotTheRest() {
        assertThat(supported()).as("problems of the catalogue").isNotEmpty();
        for (EvolutionCase problem : EvolutionCatalogue.all()) {
            Support support = provider().supports(problem.problem());
            assertThat(provider().supports(problem.problem()))
                    .as("asked again about %s", problem.id())
                    .isEqualTo(support);
            if (!support.supported()) {
                assertThat(support.reason().orElseThrow()).as(problem.id()).isNotBlank();
                assertThatIllegalArgumentException()
                        .as("evolution of %s", problem.id())
                        .isThrownBy(() -> evolved(problem));
            }
        }
    }

    /** Tests that settings of another propagator are refused. */
    @Test
    default void refusesForeignSettings() {
        Settings foreign = OptionSpace.of(Option.flag("foreign", true, "of another propagator"))
                .defaults();
        assertThatIllegalArgumentException().isThrownBy(() -> provider().create(foreign));
    }

    /**
     * Tests densities against the exact ones: the error is at most what is claimed, and what is claimed at most what was asked for, unless
     * the result says why not.
     *
     * @return a test for each problem
     */
    @TestFactory
    default Stream<DynamicTest> errorsAreWithinWhatIsClaimed() {
        return each(problem -> {
            Evolution evolution = evolved(problem);
            assertThat(evolution.toleranceMet())
                    .as("tolerance met; shortfall: %s", evolution.shortfall())
                    .isEqualTo(!shortfalls().contains(problem.id()));
            assertThat(evolution.snapshots()).hasSize(problem.times().size());
            for (int k = 0; k < problem.times().size(); k++) {
                Snapshot snapshot = evolution.snapshots().get(k);
                assertThat(snapshot.time()).isEqualTo(problem.times().get(k));
                if (evolution.toleranceMet()) {
                    assertThat(snapshot.error()).as("claimed error").isLessThanOrEqualTo(tolerance(problem));
                }
                double rounding = 1e-13 * problem.scale(snapshot.time());
                GridFunction density = snapshot.density();
                assertThat(density.points().size()).isEqualTo(POINTS);
                for (int i = 0; i < POINTS; i++) {
                    double x = density.points().get(i);
                    assertThat(density.values().get(i))
                            .as("density at x = %s, t = %s", x, snapshot.time())
                            .isCloseTo(
                                    problem.exact().density(x, snapshot.time()), within(snapshot.error() + rounding));
                }
            }
        });
    }

    /**
     * Tests that no density is negative beyond its claimed error, and that mass is what it should be.
     *
     * @return a test for each problem
     */
    @TestFactory
    default Stream<DynamicTest> keepsMassAndPositivity() {
        return each(problem -> {
            for (Snapshot snapshot : evolved(problem).snapshots()) {
                assertThat(snapshot.density().values().stream().min().orElseThrow())
                        .as("least density at t = %s", snapshot.time())
                        .isGreaterThanOrEqualTo(-snapshot.error());
                double width = problem.view().upper() - problem.view().lower();
                double slack = 1e-12 + Math.max(snapshot.error() * width, propagatorAccuracy(problem));
                assertThat(snapshot.mass())
                        .as("mass at t = %s", snapshot.time())
                        .isCloseTo(problem.exact().mass(snapshot.time()), within(slack));
                assertThat(snapshot.massDefect()).as("mass defect").isCloseTo(0, within(slack));
            }
        });
    }

    /**
     * Tests that two steps are one: the density at the first time, evolved on, is that at the last.
     *
     * @return a test for each linear problem that does not change in time and is asked for at two times
     */
    @TestFactory
    default Stream<DynamicTest> twoStepsAreOne() {
        return supported()
                .filter(problem -> problem.times().size() > 1
                        && problem.problem() instanceof LinearDiffusion linear
                        && linear.timeHomogeneous())
                .map(problem -> DynamicTest.dynamicTest(problem.id(), () -> {
                    double first = problem.times().get(0);
                    double last = problem.times().get(problem.times().size() - 1);
                    InitialLaw between =
                            new InitialLaw.Profile(x -> problem.exact().density(x, first), wideView(problem));
                    Evolution second = propagator()
                            .evolve(
                                    problem.problem(),
                                    EvolutionRequest.of(between, Doubles.of(last - first), tolerance(problem))
                                            .at(Doubles.grid(
                                                    problem.view().lower(),
                                                    problem.view().upper(),
                                                    POINTS)));
                    Snapshot snapshot = second.snapshots().get(0);
                    for (int i = 0; i < POINTS; i++) {
                        double x = snapshot.density().points().get(i);
                        assertThat(snapshot.density().values().get(i))
                                .as("density at x = %s", x)
                                .isCloseTo(
                                        problem.exact().density(x, last),
                                        within(snapshot.error() + tolerance(problem) + 1e-9 * problem.scale(last)));
                    }
                }));
    }

    private static Interval wideView(EvolutionCase problem) {
        Interval view = problem.view();
        double width = view.upper() - view.lower();
        Interval domain = ((LinearDiffusion) problem.problem()).diffusion().domain();
        return Interval.closed(
                Math.max(view.lower() - width, domain.lower()), Math.min(view.upper() + 2 * width, domain.upper()));
    }

    /**
     * Tests that a tighter tolerance leads to no larger error.
     *
     * @return a test for each problem
     */
    @TestFactory
    default Stream<DynamicTest> tighterTolerancesAreNoWorse() {
        return each(problem -> {
            double loose = largestError(problem, evolved(problem, 100 * tolerance(problem)));
            double tight = largestError(problem, evolved(problem));
            double rounding = 1e-12 * problem.scale(problem.times().get(0));
            assertThat(tight).isLessThanOrEqualTo(Math.max(loose, tolerance(problem)) + rounding);
        });
    }

    private static double largestError(EvolutionCase problem, Evolution evolution) {
        double largest = 0;
        for (Snapshot snapshot : evolution.snapshots()) {
            for (int i = 0; i < POINTS; i++) {
                double exact =
                        problem.exact().density(snapshot.density().points().get(i), snapshot.time());
                largest = Math.max(largest, Math.abs(snapshot.density().values().get(i) - exact));
            }
        }
        return largest;
    }

    /**
     * Tests that a product may be shared, and that the same question gets the same answer from many threads.
     *
     * @throws Exception if a thread fails
     */
    @Test
    default void sameQuestionSameAnswer() throws Exception {
        EvolutionCase problem = supported().findFirst().orElseThrow();
        Propagator shared = propagator();
        List<GridFunction> first = densities(evolved(problem));
        for (Evolution each :
                Parallel.run(() -> shared.evolve(problem.problem(), problem.request(POINTS, tolerance(problem))))) {
            assertThat(densities(each)).isEqualTo(first);
        }
    }

    private static List<GridFunction> densities(Evolution evolution) {
        return evolution.snapshots().stream().map(Snapshot::density).toList();
    }

    /**
     * Tests that an expectation computed backward is that under the exact density, for propagators that compute both.
     *
     * @return a test for each linear problem that begins in a point
     */
    @TestFactory
    default Stream<DynamicTest> backwardIsDualToForward() {
        if (!(propagator() instanceof BackwardPropagator backward)) {
            return Stream.empty();
        }
        return supported()
                .filter(problem -> problem.problem() instanceof LinearDiffusion
                        && problem.initial() instanceof InitialLaw.PointMass)
                .map(problem -> DynamicTest.dynamicTest(problem.id(), () -> {
                    LinearDiffusion linear = (LinearDiffusion) problem.problem();
                    double start = ((InitialLaw.PointMass) problem.initial()).position();
                    double horizon = problem.times().get(0);
                    DoubleUnaryOperator bump = bump(problem);
                    Interval wide = wideView(problem);
                    double expected = integral(
                            x -> bump.applyAsDouble(x) * problem.exact().density(x, horizon),
                            wide.lower(),
                            wide.upper());
                    double width = problem.view().upper() - problem.view().lower();
                    GridFunction values = backward.expectation(
                                    linear,
                                    Payoff.smooth(bump),
                                    BackwardPropagator.Exercise.EUROPEAN,
                                    horizon,
                                    Doubles.of(start - 1e-3 * width, start, start + 1e-3 * width),
                                    propagatorAccuracy(problem))
                            .values();
                    assertThat(values.values().get(1))
                            .as("expectation from %s after %s years", start, horizon)
                            .isCloseTo(expected, within(2 * propagatorAccuracy(problem) + 1e-9));
                }));
    }

    /** By the trapezoidal rule, which is exact to rounding for a smooth function that vanishes at both ends. */
    private static double integral(DoubleUnaryOperator function, double lower, double upper) {
        int cells = 4000;
        double step = (upper - lower) / cells;
        double sum = 0;
        for (int i = 1; i < cells; i++) {
            sum += function.applyAsDouble(lower + i * step);
        }
        return sum * step;
    }

    /** A smooth payoff that vanishes at the ends of the view, and so where paths are absorbed. */
    private static DoubleUnaryOperator bump(EvolutionCase problem) {
        double centre = 0.5 * (problem.view().lower() + problem.view().upper());
        double width = (problem.view().upper() - problem.view().lower()) / 12;
        return x -> Math.exp(-0.5 * (x - centre) * (x - centre) / (width * width));
    }

    /** Tests that a coefficient that is no number is refused, and that the message names it. */
    @Test
    default void refusesCoefficientsThatAreNoNumbers() {
        Diffusion broken = new Diffusion() {
            @Override
            public double drift(double x, double t) {
                return x > 0.25 ? Double.NaN : -x;
            }

            @Override
            public double volatility(double x, double t) {
                return 0.4;
            }
        };
        EvolutionProblem.Line problem = LinearDiffusion.of(broken);
        if (provider().supports(problem).supported()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> propagator()
                            .evolve(problem, EvolutionRequest.of(new InitialLaw.PointMass(0), Doubles.of(1), 1e-4)))
                    .withMessageContaining("drift");
        }
    }
}
