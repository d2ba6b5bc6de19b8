package org.potentia.workbench.run;

import java.util.List;
import org.potentia.api.evolve.GridFunction;
import org.potentia.api.evolve.Snapshot;
import org.potentia.workbench.evolution.Agreement;
import org.potentia.workbench.evolution.EvolutionAgreement;
import org.potentia.workbench.evolution.EvolutionAnswer;

/**
 * The content of {@code densities.csv}: a row for each evolution, propagator, time and point. Where the answer is known it is one of the
 * propagators, under the name {@value Agreement#EXACT}, with the error 0.
 */
final class DensitiesCsv {
    private DensitiesCsv() {}

    static String text(List<Agreement> all) {
        StringBuilder out = new StringBuilder("evolution,propagator,time,x,density,error\n");
        for (Agreement one : all) {
            if (!(one instanceof EvolutionAgreement agreement)) {
                continue; // a density in the plane is on a grid of its solver's own, and in the result
            }
            String id = agreement.id();
            agreement.question().request().times().stream()
                    .forEach(time -> agreement
                            .exact(time)
                            .ifPresent(density -> rows(out, id, Agreement.EXACT, time, density, 0)));
            for (EvolutionAnswer answer : agreement.answers()) {
                answer.evolution().ifPresent(evolution -> {
                    for (Snapshot snapshot : evolution.snapshots()) {
                        rows(out, id, answer.solver(), snapshot.time(), snapshot.density(), snapshot.error());
                    }
                });
            }
        }
        return out.toString();
    }

    private static void rows(
            StringBuilder out, String id, String solver, double time, GridFunction density, double error) {
        for (int i = 0; i < density.points().size(); i++) {
            out.append(Csv.quoted(id)).append(',');
            out.append(Csv.quoted(solver)).append(',');
            out.append(time).append(',');
            out.append(density.points().get(i)).append(',');
            out.append(density.values().get(i)).append(',');
            out.append(error).append('\n');
        }
    }
}
