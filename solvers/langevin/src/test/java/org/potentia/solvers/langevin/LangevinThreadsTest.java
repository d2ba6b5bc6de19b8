package org.potentia.solvers.langevin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.evolve.EvolutionProblem;
import org.potentia.api.evolve.EvolutionProblem.LinearDiffusion;
import org.potentia.api.evolve.EvolutionRequest;
import org.potentia.api.evolve.InitialLaw;
import org.potentia.api.evolve.Interaction;
import org.potentia.api.evolve.Payoff;
import org.potentia.api.evolve.PlanarRequest;
import org.potentia.api.evolve.PlanarSnapshot;
import org.potentia.api.evolve.Snapshot;

/** The same seed gives the same bits on one, two and four threads. */
class LangevinThreadsTest {
    private static final LinearDiffusion WELL =
            Shapes.Motion.of(x -> -2 * x, x -> 0.4 + 0.1 * Math.sin(x)).problem();
    private static final InitialLaw POINT = new InitialLaw.PointMass(0.5);
    private static final EvolutionProblem.McKeanVlasov CROWD =
            new EvolutionProblem.McKeanVlasov(new Shapes.Harmonic(1, 0.5), new Interaction.Attraction(2));

    private final LangevinPropagator propagator = Shapes.propagator();

    private static <T> T on(int threads, Callable<T> task) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(task).get();
        } finally {
            pool.shutdown();
        }
    }

    private static <T> void sameOnAnyNumber(Callable<T> task) throws Exception {
        T alone = on(1, task);
        assertThat(on(2, task)).isEqualTo(alone);
        assertThat(on(4, task)).isEqualTo(alone);
        assertThat(task.call()).isEqualTo(alone);
    }

    @Test
    void densitiesAreTheSame() throws Exception {
        sameOnAnyNumber(() -> propagator
                .evolve(WELL, EvolutionRequest.of(POINT, Doubles.of(0.3, 1), 0.3))
                .snapshots());
    }

    @Test
    void crowdsAreTheSame() throws Exception {
        sameOnAnyNumber(() ->
                propagator.evolve(CROWD, EvolutionRequest.of(POINT, Doubles.of(0.5), 0.2)).snapshots().stream()
                        .map(Snapshot::density)
                        .toList());
        sameOnAnyNumber(() -> propagator.ensemble(CROWD, POINT, Doubles.of(0.1), 300, 5));
    }

    @Test
    void densitiesInThePlaneAreTheSame() throws Exception {
        EvolutionProblem.Planar problem = EvolutionProblem.Planar.of(new Shapes.Returning(1, 2, 0.5, 0.4, -0.6));
        sameOnAnyNumber(() ->
                propagator.evolve(problem, new PlanarRequest(0.3, 0.1, Doubles.of(0.5), 5)).snapshots().stream()
                        .map(PlanarSnapshot::density)
                        .toList());
    }

    @Test
    void pathsAreTheSame() throws Exception {
        sameOnAnyNumber(() -> propagator.ensemble(WELL, POINT, Doubles.of(0, 0.3, 1), 500, 17));
        sameOnAnyNumber(() -> propagator.firstPassage(WELL, 0.5, Interval.closed(0, 1), 2, 500, 17));
    }

    @Test
    void expectationsAreTheSame() throws Exception {
        sameOnAnyNumber(() -> propagator
                .expectations(WELL, 0.5, List.of(Payoff.call(0), Payoff.put(0.2)), 1, 0.02)
                .values());
    }

    @Test
    void anotherSeedGivesOtherPaths() {
        assertThat(propagator.ensemble(WELL, POINT, Doubles.of(1), 100, 1))
                .isNotEqualTo(propagator.ensemble(WELL, POINT, Doubles.of(1), 100, 2));
    }
}
