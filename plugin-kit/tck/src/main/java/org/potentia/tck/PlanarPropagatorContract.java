package org.potentia.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.potentia.api.evolve.EvolutionProblem;
import org.potentia.api.evolve.PlanarEvolution;
import org.potentia.api.evolve.PlanarFunction;
import org.potentia.api.evolve.PlanarPropagator;
import org.potentia.api.evolve.PlanarSnapshot;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.model.PlanarDiffusion;
import org.potentia.api.option.Settings;
import org.potentia.problems.PlanarCase;
import org.potentia.problems.PlanarCatalogue;

/**
 * What every propagator for the plane promises: errors within what it claims, mass, positivity and moments, and the same answer to the same
 * question. It meets all problems of the {@link PlanarCatalogue} that it supports.
 *
 * @since 0.1
 */
public interface PlanarPropagatorContract extends ProviderContract {
    @Override
    PropagatorProvider provider();

    /**
     * Supplies the settings to test with.
     *
     * @return settings of the provider's options; its defaults unless said otherwise
     */
    default Settings planarSettings() {
        return provider().options().defaults();
    }

    /**
     * States how accurate a density is asked for, relative to its largest value.
     *
     * @param problem the problem
     * @return the accuracy, 1e-3 unless said otherwise
     */
    default double planarAccuracy(PlanarCase problem) {
        return 1e-3;
    }

    private Stream<PlanarCase> supportedInThePlane() {
        return PlanarCatalogue.all().stream()
                .filter(problem -> provider().supports(problem.problem()).supported());
    }

    private double planarTolerance(PlanarCase problem) {
        return planarAccuracy(problem)
                * problem.times().stream().map(problem::scale).min().orElseThrow();
    }

    private PlanarEvolution evolvedInThePlane(PlanarCase problem) {
        PlanarPropagator planar = (PlanarPropagator) provider().create(planarSettings());
        return planar.evolve(problem.problem(), problem.request(planarTolerance(problem)));
    }

    /** Tests that some problem in the plane is supported. */
    @Test
    default void supportsSomethingInThePlane() {
        assertThat(supportedInThePlane()).isNotEmpty();
        assertThat(provider().create(planarSettings())).isInstanceOf(PlanarPropagator.class);
    }

    /**
     * Tests densities, masses and moments against the exact ones.
     *
     * @return a test for each problem
     */
    @TestFactory
    default Stream<DynamicTest> errorsInThePlaneAreWithinWhatIsClaimed() {
        return supportedInThePlane()
                .map(problem -> DynamicTest.dynamicTest(problem.id(), () -> {
                    PlanarEvolution evolution = evolvedInThePlane(problem);
                    assertThat(evolution.snapshots()).hasSize(problem.times().size());
                    for (PlanarSnapshot snapshot : evolution.snapshots()) {
                        if (evolution.shortfall().isEmpty()) {
                            assertThat(snapshot.error()).isLessThanOrEqualTo(planarTolerance(problem));
                        }
                        near(problem, snapshot);
                    }
                }));
    }

    private static void near(PlanarCase problem, PlanarSnapshot snapshot) {
        PlanarFunction density = snapshot.density();
        double t = snapshot.time();
        for (int i = 0; i < density.x().size(); i++) {
            for (int j = 0; j < density.y().size(); j++) {
                double x = density.x().get(i);
                double y = density.y().get(j);
                assertThat(density.value(i, j))
                        .as("density at (%s, %s), t = %s", x, y, t)
                        .isCloseTo(problem.exact().density(x, y, t), within(snapshot.error()))
                        .isGreaterThanOrEqualTo(-snapshot.error());
            }
        }
        double slack = 1e-9 + 2 * snapshot.error() / problem.scale(t);
        assertThat(snapshot.mass())
                .as("mass at %s", t)
                .isCloseTo(problem.exact().mass(t), within(slack));
        assertThat(snapshot.massDefect()).as("mass defect at %s", t).isCloseTo(0, within(slack));
        double spread = Math.sqrt(snapshot.varianceX() * snapshot.varianceY());
        assertThat(Math.abs(snapshot.covariance())).as("covariance at %s", t).isLessThanOrEqualTo(spread * (1 + 1e-9));
    }

    /** Tests that the same question gets the same answer. */
    @Test
    default void sameQuestionInThePlaneSameAnswer() {
        PlanarCase problem = supportedInThePlane().findFirst().orElseThrow();
        assertThat(evolvedInThePlane(problem).snapshots())
                .isEqualTo(evolvedInThePlane(problem).snapshots());
    }

    /** Tests that a coefficient that is no number is refused, and that the message names it. */
    @Test
    default void refusesCoefficientsInThePlaneThatAreNoNumbers() {
        PlanarCase problem = supportedInThePlane().findFirst().orElseThrow();
        PlanarPropagator planar = (PlanarPropagator) provider().create(planarSettings());
        EvolutionProblem.Planar broken = EvolutionProblem.Planar.of(new PlanarDiffusion() {
            @Override
            public double driftX(double x, double y, double t) {
                return x > problem.x() + 0.01 ? Double.NaN : -x;
            }

            @Override
            public double driftY(double x, double y, double t) {
                return -y;
            }

            @Override
            public double volatilityX(double x, double y, double t) {
                return 0.4;
            }

            @Override
            public double volatilityY(double x, double y, double t) {
                return 0.4;
            }
        });
        assertThatIllegalArgumentException()
                .isThrownBy(() -> planar.evolve(broken, problem.request(planarTolerance(problem))))
                .withMessageContaining("drift");
    }
}
