package org.potentia.solvers.langevin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.evolve.Evolution;
import org.potentia.api.evolve.EvolutionProblem;
import org.potentia.api.evolve.EvolutionRequest;
import org.potentia.api.evolve.InitialLaw;
import org.potentia.api.evolve.Interaction;
import org.potentia.api.model.Boundaries;
import org.potentia.api.model.Boundary;

class LangevinProviderTest {
    private final LangevinProvider provider = new LangevinProvider();

    private String reason(EvolutionProblem problem) {
        return provider.supports(problem).reason().orElse("supported");
    }

    @Test
    void supportsDiffusionsOnTheLineAndInThePlaneAndCrowds() {
        assertThat(reason(Shapes.Motion.of(x -> x, x -> 1).problem())).isEqualTo("supported");
        assertThat(reason(EvolutionProblem.Planar.of(new Shapes.Returning(1, 1, 1, 1, 0.5))))
                .isEqualTo("supported");
        assertThat(reason(new EvolutionProblem.McKeanVlasov(new Shapes.Harmonic(1, 1), new Interaction.Attraction(1))))
                .isEqualTo("supported");
    }

    @Test
    void saysWhyNot() {
        assertThat(reason(new EvolutionProblem.PorousMedium(0.5, Interval.REALS, Boundaries.NATURAL)))
                .contains("a power of the density");
        assertThat(reason(Shapes.Motion.of(x -> x, x -> 1)
                        .on(Interval.REALS, Boundary.NATURAL, Boundary.ABSORBING)
                        .problem()))
                .contains("nothing is absorbed at an infinite end");
        assertThat(reason(EvolutionProblem.Planar.of(new Shapes.Returning(1, 1, 1, 1, 2))))
                .contains("correlation = 2.0");
    }

    @Test
    void describesItselfAndWhatItMade() {
        assertThat(provider.id()).isEqualTo("langevin");
        assertThat(provider.title()).isNotBlank();
        assertThat(provider.citation().year()).isEqualTo(1992);
        Evolution evolution = Shapes.propagator()
                .evolve(
                        Shapes.Motion.of(x -> 0, x -> 1).problem(),
                        EvolutionRequest.of(new InitialLaw.PointMass(0), Doubles.of(1), 1));
        assertThat(evolution.provenance().id()).isEqualTo("langevin");
        assertThat(evolution.provenance().options().names())
                .containsExactlyInAnyOrder("scheme", "paths", "steps", "work", "fixedSteps", "seed");
        assertThat(evolution.cost().steps()).isEqualTo(32);
    }
}
