package org.potentia.solvers.spectral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.evolve.EvolutionProblem;
import org.potentia.api.evolve.EvolutionProblem.LinearDiffusion;
import org.potentia.api.evolve.EvolutionRequest;
import org.potentia.api.evolve.InitialLaw;
import org.potentia.api.evolve.Interaction;
import org.potentia.api.evolve.Support;
import org.potentia.api.model.Boundaries;
import org.potentia.api.model.Boundary;
import org.potentia.numerics.PotentialDiffusion;

class SpectralProviderTest {
    private final SpectralProvider provider = new SpectralProvider();

    private String reason(EvolutionProblem problem) {
        Support support = provider.supports(problem);
        return support.reason().orElse("supported");
    }

    @Test
    void supportsConfinedDiffusions() {
        assertThat(reason(LinearDiffusion.of(new PotentialDiffusion(Shapes.harmonic(1, 0, 1)))))
                .isEqualTo("supported");
        assertThat(reason(LinearDiffusion.of(
                        Shapes.Motion.of(x -> 0, x -> 1).between(0, Boundary.REFLECTING, 1, Boundary.ABSORBING))))
                .isEqualTo("supported");
    }

    @Test
    void saysWhyNot() {
        assertThat(reason(LinearDiffusion.of(Shapes.Motion.of(x -> 1, x -> 1)))).contains("towards +infinity");
        assertThat(reason(LinearDiffusion.of(Shapes.Motion.of(x -> x > 0 ? -x : 1e-3 * x, x -> 1))))
                .contains("towards -infinity");
        assertThat(reason(new EvolutionProblem.PorousMedium(0.5, Interval.closed(-1, 1), Boundaries.REFLECTING)))
                .contains("no spectrum");
        assertThat(reason(new EvolutionProblem.McKeanVlasov(Shapes.harmonic(1, 0, 1), new Interaction.Attraction(1))))
                .contains("no spectrum");
    }

    @Test
    void anUnsupportedProblemIsRefusedWithItsReason() {
        EvolutionProblem.PorousMedium porous =
                new EvolutionProblem.PorousMedium(0.5, Interval.closed(-1, 1), Boundaries.REFLECTING);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shapes.propagator()
                        .evolve(porous, EvolutionRequest.of(new InitialLaw.PointMass(0), Doubles.of(1), 1e-3)))
                .withMessageContaining("no spectrum");
    }

    @Test
    void describesItself() {
        assertThat(provider.id()).isEqualTo("spectral");
        assertThat(provider.title()).isNotBlank();
        assertThat(provider.citation().year()).isEqualTo(2022);
        assertThat(provider.options().defaults().count("terms")).isEqualTo(400);
    }
}
