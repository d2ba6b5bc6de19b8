package org.potentia.workbench.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.potentia.api.Citation;
import org.potentia.api.ComputationException;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.evolve.Cost;
import org.potentia.api.evolve.Evolution;
import org.potentia.api.evolve.EvolutionProblem;
import org.potentia.api.evolve.EvolutionProblem.LinearDiffusion;
import org.potentia.api.evolve.EvolutionRequest;
import org.potentia.api.evolve.GridFunction;
import org.potentia.api.evolve.InitialLaw.PointMass;
import org.potentia.api.evolve.Propagator;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.evolve.Snapshot;
import org.potentia.api.evolve.Support;
import org.potentia.api.model.Boundaries;
import org.potentia.api.model.Boundary;
import org.potentia.api.model.Diffusion;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Provenance;
import org.potentia.api.option.Settings;
import org.potentia.problems.EvolutionCatalogue;
import org.potentia.workbench.evolution.Verdict.Outcome;

class EvolutionAgreementTest {
    private static final Doubles POINTS = Doubles.of(0, 0.5, 1);

    /** Values 1, 2 (times a factor) and 0 at the three points, or whatever points are asked for, and a claim. */
    private static EvolutionSolver solver(String id, double factor, double claim) {
        return EvolutionSolver.of(new Steady(id) {
            @Override
            Evolution answer(EvolutionRequest request) {
                Doubles points = request.points().size() > 0 ? request.points() : Doubles.grid(-3, 5, 801);
                List<Snapshot> snapshots = request.times().stream()
                        .mapToObj(t -> new Snapshot(
                                t,
                                new GridFunction(points, points.map(x -> factor * steady(x))),
                                claim,
                                1,
                                0,
                                0.5,
                                0.1))
                        .toList();
                return new Evolution(
                        snapshots,
                        "",
                        new Cost(1, 1, 0),
                        Provenance.of(this, options().defaults()));
            }
        });
    }

    private static double steady(double x) {
        return Math.max(0, 2 - 4 * Math.abs(x - 0.5));
    }

    private static EvolutionSolver failing(RuntimeException failure) {
        return EvolutionSolver.of(new Steady("failing") {
            @Override
            Evolution answer(EvolutionRequest request) {
                throw failure;
            }
        });
    }

    private static EvolutionQuestion question(boolean known) {
        return new EvolutionQuestion(
                "q",
                "a question",
                LinearDiffusion.of(new Still()),
                EvolutionRequest.of(new PointMass(0), Doubles.of(1, 2), 1e-6).at(POINTS),
                known ? Optional.of((x, t) -> steady(x)) : Optional.empty());
    }

    private static EvolutionAgreement agreement(boolean known, EvolutionSolver... solvers) {
        return EvolutionAgreement.of(question(known), List.of(solvers), () -> false);
    }

    @Test
    void holdsAnswersToTheExactOne() {
        EvolutionAgreement agreement = agreement(true, solver("a", 1.001, 0.004), solver("b", 1.001, 0.001));

        assertThat(agreement.measure()).isEqualTo(Agreement.EXACT);
        Verdict honest = agreement.verdict("a").orElseThrow();
        assertThat(honest.deviation().orElseThrow()).isCloseTo(0.001, within(1e-15));
        assertThat(honest.digits().orElseThrow()).isCloseTo(3, within(1e-12));
        assertThat(honest.claimedDigits().orElseThrow()).isCloseTo(-Math.log10(0.002 / 1.001), within(1e-12));
        assertThat(honest.keepsItsClaim()).isTrue();
        assertThat(agreement.verdict("b").orElseThrow().keepsItsClaim()).isFalse();
    }

    @Test
    void holdsAnswersToTheSmallestClaimWhereTheExactOneIsNotKnown() {
        EvolutionAgreement agreement = agreement(false, solver("a", 1.01, 0.1), solver("b", 1, 0.001));

        assertThat(agreement.measure()).isEqualTo("b");
        assertThat(agreement.verdict("a").orElseThrow().deviation().orElseThrow())
                .isCloseTo(0.01, within(1e-15));
        assertThat(agreement.verdict("b").orElseThrow().deviation()).isEmpty();
        assertThat(agreement.verdict("b").orElseThrow().digits().orElseThrow())
                .isCloseTo(-Math.log10(0.0005), within(1e-12));
    }

    @Test
    void aFailureIsAnAnswerAndLosesNoOther() {
        EvolutionAgreement agreement =
                agreement(true, failing(new ComputationException("no convergence")), solver("a", 1, 1e-9));

        Verdict failed = agreement.verdict("failing").orElseThrow();
        assertThat(failed.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(failed.why()).isEqualTo("no convergence");
        assertThat(failed.digits()).isEmpty();
        assertThat(failed.keepsItsClaim()).isTrue();
        assertThat(agreement.verdict("a").orElseThrow().digits().orElseThrow()).isEqualTo(16);
        assertThat(agreement(true, failing(new IllegalArgumentException("the drift is NaN at 3")))
                        .verdict("failing")
                        .orElseThrow()
                        .outcome())
                .isEqualTo(Outcome.REFUSED);
    }

    @Test
    void leavesOutTheRestWhenCancelled() {
        AtomicInteger asked = new AtomicInteger();
        EvolutionAgreement agreement = EvolutionAgreement.of(
                question(true), List.of(solver("a", 1, 1), solver("b", 1, 1)), () -> asked.getAndIncrement() > 0);

        assertThat(agreement.answers()).hasSize(1);
        assertThat(agreement.answered()).isTrue();
    }

    @Test
    void asksForNoMoreThanIsUsualAndSaysSo() {
        EvolutionSolver rough = EvolutionSolver.of(new Steady("rough") {
            @Override
            public double usualError() {
                return 0.05;
            }

            @Override
            Evolution answer(EvolutionRequest request) {
                GridFunction density =
                        new GridFunction(request.points(), request.points().map(x -> steady(x)));
                return new Evolution(
                        request.times().stream()
                                .mapToObj(t -> new Snapshot(t, density, request.tolerance(), 1, 0, 0.5, 0.1))
                                .toList(),
                        "",
                        new Cost(1, 1, 0),
                        Provenance.of(this, options().defaults()));
            }
        });

        Verdict verdict = agreement(true, rough.usual(1e-6)).verdict("rough").orElseThrow();
        // 50000 times the tolerance 1e-6 of the question, of a density that is 2 at most
        assertThat(verdict.claimed()).isCloseTo(0.025, within(1e-12));
        assertThat(verdict.shortfall()).isEqualTo("it was asked only for its usual error, 0.05 of the largest density");
        assertThat(agreement(true, rough).verdict("rough").orElseThrow().claimed())
                .isCloseTo(5e-7, within(1e-15));
        assertThat(rough.usual(0.1).leniency()).isEqualTo(1);
    }

    @Test
    void laysPointsCloserWhereADensityIsNarrow() {
        EvolutionSolver travelling = EvolutionSolver.of(new Steady("travelling") {
            @Override
            Evolution answer(EvolutionRequest request) {
                return new Evolution(
                        request.times().stream()
                                .mapToObj(t -> new Snapshot(
                                        t,
                                        new GridFunction(
                                                Doubles.of(100 * t, 100 * t + 0.5, 100 * t + 1), Doubles.of(1, 2, 1)),
                                        0,
                                        1,
                                        0,
                                        0,
                                        1))
                                .toList(),
                        "",
                        new Cost(1, 1, 0),
                        Provenance.of(this, options().defaults()));
            }
        });
        EvolutionQuestion question = question(false);

        Doubles points = new FirstLook(question)
                .completed(11, 1e-6, List.of(travelling))
                .request()
                .points();

        assertThat(points.size()).isEqualTo(11);
        assertThat(points.get(0)).isEqualTo(100);
        assertThat(points.get(10)).isEqualTo(201);
        assertThat(points.stream().filter(x -> x <= 101).count()).isBetween(5L, 6L);
        assertThat(points.stream().filter(x -> x > 101.001 && x < 199.999).count())
                .isLessThanOrEqualTo(1);
    }

    @Test
    void refusesAQuestionWithoutPoints() {
        EvolutionQuestion bare = new EvolutionQuestion(
                "q",
                "a question",
                LinearDiffusion.of(new Still()),
                EvolutionRequest.of(new PointMass(0), Doubles.of(1), 1e-6),
                Optional.empty());
        List<EvolutionSolver> solvers = List.of(solver("a", 1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EvolutionAgreement.of(bare, solvers, () -> false))
                .withMessageContaining("no points");
    }

    @Test
    void aFirstLookFindsWhereTheDensityIsAndHowHigh() {
        EvolutionQuestion open = new EvolutionQuestion(
                "q",
                "a question",
                LinearDiffusion.of(new Still()),
                EvolutionRequest.of(new PointMass(0), Doubles.of(1), 1),
                Optional.empty());

        EvolutionQuestion placed = new FirstLook(open)
                .completed(5, 1e-3, List.of(failing(new ComputationException("no")), solver("a", 3, 1)));

        Doubles points = placed.request().points();
        assertThat(points.size()).isEqualTo(5);
        assertThat(points.get(0)).isCloseTo(0, within(0.011));
        assertThat(points.get(4)).isCloseTo(1, within(0.011));
        assertThat(placed.request().tolerance()).isCloseTo(6e-3, within(1e-15));
        List<EvolutionSolver> nobody = List.of(failing(new ComputationException("no convergence")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FirstLook(open).completed(5, 1e-3, nobody))
                .withMessage("failing: no convergence");
    }

    @Test
    void asksForAKnownDensityAtTheScaleOfItsLowestTime() {
        EvolutionQuestion free = EvolutionQuestion.of(EvolutionCatalogue.all().getFirst(), 11, 1e-6);

        // the heat kernel after one year
        assertThat(free.request().tolerance()).isCloseTo(1e-6 / Math.sqrt(2 * Math.PI * 0.09), within(1e-12));
        assertThat(free.request().points().size()).isEqualTo(11);
        assertThat(free.exact()).isPresent();
    }

    @Test
    void endsOfOnesOwnMustLieInsideTheDomain() {
        Diffusion still = new Still();
        BoundedDiffusion bounded = new BoundedDiffusion(
                still, Interval.closed(-1, 1), new Boundaries(Boundary.ABSORBING, Boundary.REFLECTING));

        assertThat(bounded.lowerBoundary()).isEqualTo(Boundary.ABSORBING);
        assertThat(bounded.upperBoundary()).isEqualTo(Boundary.REFLECTING);
        assertThat(bounded.volatility(0.3, 0)).isEqualTo(still.volatility(0.3, 0));
        assertThat(bounded.drift(0.3, 0)).isEqualTo(still.drift(0.3, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BoundedDiffusion(bounded, Interval.closed(-2, 1), Boundaries.REFLECTING))
                .withMessageContaining("must lie inside");
    }

    /** Moves nowhere in particular. */
    private static final class Still implements Diffusion {
        @Override
        public double drift(double x, double t) {
            return -x;
        }

        @Override
        public double volatility(double x, double t) {
            return 1;
        }
    }

    /** Gives the same answer to everything. */
    private abstract static class Steady implements PropagatorProvider {
        private final String id;

        Steady(String id) {
            this.id = id;
        }

        abstract Evolution answer(EvolutionRequest request);

        @Override
        public String id() {
            return id;
        }

        @Override
        public String title() {
            return "Steady";
        }

        @Override
        public Citation citation() {
            return new Citation("Nobody", 2026, "Standing still", "none");
        }

        @Override
        public OptionSpace options() {
            return OptionSpace.EMPTY;
        }

        @Override
        public Support supports(EvolutionProblem problem) {
            return problem instanceof LinearDiffusion ? Support.YES : Support.no("not linear");
        }

        @Override
        public Propagator create(Settings settings) {
            return (problem, request) -> answer(request);
        }
    }
}
