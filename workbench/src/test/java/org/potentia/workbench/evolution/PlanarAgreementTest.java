package org.potentia.workbench.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.potentia.api.Citation;
import org.potentia.api.ComputationException;
import org.potentia.api.Doubles;
import org.potentia.api.evolve.Cost;
import org.potentia.api.evolve.Evolution;
import org.potentia.api.evolve.EvolutionProblem;
import org.potentia.api.evolve.EvolutionRequest;
import org.potentia.api.evolve.PlanarEvolution;
import org.potentia.api.evolve.PlanarFunction;
import org.potentia.api.evolve.PlanarPropagator;
import org.potentia.api.evolve.PlanarRequest;
import org.potentia.api.evolve.PlanarSnapshot;
import org.potentia.api.evolve.Propagator;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.evolve.Support;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Provenance;
import org.potentia.api.option.Settings;
import org.potentia.problems.PlanarCase;
import org.potentia.problems.PlanarCatalogue;
import org.potentia.workbench.evolution.Verdict.Outcome;

class PlanarAgreementTest {
    private static final PlanarCase FREE = PlanarCatalogue.all().getFirst();

    private static PlanarAgreement agreement(Exact... solvers) {
        return PlanarAgreement.of(
                FREE, 1e-3, List.of(solvers).stream().map(EvolutionSolver::of).toList(), () -> false);
    }

    @Test
    void holdsEachToTheExactDensityOnItsOwnGrid() {
        PlanarAgreement agreement = agreement(new Exact("right", 1), new Exact("off", 1.002));

        assertThat(agreement.measure()).isEqualTo(Agreement.EXACT);
        assertThat(agreement.verdict("right").orElseThrow().deviation().orElseThrow())
                .isZero();
        Verdict off = agreement.verdict("off").orElseThrow();
        // its grid has a point near the peak
        assertThat(off.deviation().orElseThrow()).isCloseTo(0.002, within(2e-4));
        assertThat(off.claimed()).isCloseTo(1e-3, within(1e-9));
        assertThat(off.keepsItsClaim()).isFalse();
        assertThat(agreement.answered()).isTrue();
    }

    @Test
    void aSolverForTheLineDoesNotTakeThePlaneAndAFailureLosesNothing() {
        PlanarAgreement agreement = agreement(
                new Exact("line", 1) {
                    @Override
                    public Propagator create(Settings settings) {
                        return (problem, request) -> {
                            throw new IllegalArgumentException("never asked");
                        };
                    }
                },
                new Exact("failing", 1) {
                    @Override
                    PlanarEvolution answer(PlanarRequest request) {
                        throw new ComputationException("no convergence");
                    }
                },
                new Exact("refusing", 1) {
                    @Override
                    PlanarEvolution answer(PlanarRequest request) {
                        throw new IllegalArgumentException("the drift is NaN");
                    }
                });

        assertThat(agreement.verdicts().stream().map(Verdict::outcome))
                .containsExactly(Outcome.NOT_SUPPORTED, Outcome.FAILED, Outcome.REFUSED);
        assertThat(agreement.verdicts().stream().map(Verdict::why))
                .containsExactly("it evolves densities on the line only", "no convergence", "the drift is NaN");
        assertThat(agreement.measure()).isEmpty();
        assertThat(agreement.answered()).isFalse();
    }

    /** The exact density times a factor, with a claim of what was asked for. */
    private static class Exact implements PropagatorProvider {
        private final String id;
        private final double factor;

        Exact(String id, double factor) {
            this.id = id;
            this.factor = factor;
        }

        PlanarEvolution answer(PlanarRequest request) {
            Doubles x = Doubles.grid(-1, 1.5, 126);
            Doubles y = Doubles.grid(-2, 1, 151);
            List<PlanarSnapshot> snapshots = request.times().stream()
                    .mapToObj(t -> {
                        double[] values = new double[x.size() * y.size()];
                        for (int i = 0; i < values.length; i++) {
                            values[i] = factor * FREE.exact().density(x.get(i / y.size()), y.get(i % y.size()), t);
                        }
                        double error = 1e-3 * FREE.scale(t);
                        return new PlanarSnapshot(
                                t, new PlanarFunction(x, y, Doubles.of(values)), error, 1, 0, 0, 0, 1, 1, 0);
                    })
                    .toList();
            return new PlanarEvolution(
                    snapshots,
                    "",
                    new Cost(1, 1, 0),
                    Provenance.of(this, options().defaults()));
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public String title() {
            return "Exact";
        }

        @Override
        public Citation citation() {
            return new Citation("Nobody", 2026, "Exactness", "none");
        }

        @Override
        public OptionSpace options() {
            return OptionSpace.EMPTY;
        }

        @Override
        public Support supports(EvolutionProblem problem) {
            return Support.YES;
        }

        @Override
        public Propagator create(Settings settings) {
            return new Product(this);
        }
    }

    private record Product(Exact exact) implements Propagator, PlanarPropagator {
        @Override
        public Evolution evolve(EvolutionProblem.Line problem, EvolutionRequest request) {
            throw new IllegalArgumentException("only in the plane");
        }

        @Override
        public PlanarEvolution evolve(EvolutionProblem.Planar problem, PlanarRequest request) {
            return exact.answer(request);
        }
    }
}
