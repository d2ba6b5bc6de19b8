package org.potentia.solvers.langevin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.evolve.EvolutionRequest;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.evolve.Snapshot;
import org.potentia.problems.EvolutionCase;
import org.potentia.problems.EvolutionCatalogue;

class NarrowKernelTest {
    /** Few paths and a seed with which the kernel is widest: 0.377 was claimed and 0.385 wrong, for narrower kernels see all but their noise. */
    @Test
    void whatNarrowerKernelsSeeIsKnownToTheirNoiseOnly() {
        EvolutionCase wells = EvolutionCatalogue.all().stream()
                .filter(each -> each.id().equals("double-well-at-rest"))
                .findFirst()
                .orElseThrow();
        PropagatorProvider provider = new LangevinProvider();
        Doubles points = Doubles.grid(wells.view().lower(), wells.view().upper(), 81);
        double time = wells.times().get(0);
        double highest =
                points.stream().map(x -> wells.exact().density(x, time)).max().orElseThrow();
        Snapshot snapshot = provider.create(provider.options().defaults().with("seed", 20260105))
                .evolve(
                        wells.problem(),
                        EvolutionRequest.of(wells.initial(), wells.times(), 0.4 * highest)
                                .at(points))
                .snapshots()
                .getFirst();
        for (int i = 0; i < points.size(); i++) {
            double exact = wells.exact().density(points.get(i), time);
            assertThat(Math.abs(snapshot.density().values().get(i) - exact)).isLessThanOrEqualTo(snapshot.error());
        }
        assertThat(snapshot.error()).isLessThan(0.42 * highest);
    }
}
