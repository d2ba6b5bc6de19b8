package org.potentia.workbench.run;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Values;
import org.potentia.api.evolve.Evolution;
import org.potentia.api.evolve.GridFunction;
import org.potentia.api.evolve.Snapshot;
import org.potentia.workbench.evolution.EvolutionAgreement;
import org.potentia.workbench.evolution.EvolutionAnswer;
import org.potentia.workbench.json.CanonicalJson;

/**
 * The content of {@code result.json} for evolutions of densities. The times that solvers take are no part of it. The keys are described in the
 * project's documentation, page <i>result-schema</i>.
 *
 * @since 0.1
 */
public final class EvolutionJson {
    /** The version of the layout; goes up when a key changes its meaning or goes away. */
    public static final int SCHEMA_VERSION = 1;

    private EvolutionJson() {}

    /**
     * Writes {@code result.json}.
     *
     * @param agreements the questions with their answers
     * @param interrupted whether some were left out because the run was stopped
     * @return its text, the same bytes for the same answers
     */
    public static String text(List<EvolutionAgreement> agreements, boolean interrupted) {
        return CanonicalJson.writePretty(Values.EMPTY
                .with("schemaVersion", SCHEMA_VERSION)
                .with("interrupted", interrupted)
                .with(
                        "evolutions",
                        agreements.stream().map(EvolutionJson::agreement).toList()));
    }

    private static Values agreement(EvolutionAgreement agreement) {
        return Values.EMPTY
                .with("id", agreement.question().id())
                .with("title", agreement.question().title())
                .with("tolerance", agreement.question().request().tolerance())
                .with("times", agreement.question().request().times())
                .with("points", agreement.question().request().points())
                .with("measure", agreement.measure().isEmpty() ? null : agreement.measure())
                .with(
                        "exact",
                        agreement.question().request().times().stream()
                                .mapToObj(agreement::exact)
                                .flatMap(density -> density.stream())
                                .map(GridFunction::values)
                                .toList())
                .with(
                        "answers",
                        agreement.answers().stream().map(EvolutionJson::answer).toList());
    }

    private static Values answer(EvolutionAnswer answer) {
        Values said = Values.EMPTY
                .with("propagator", answer.solver())
                .with("outcome", answer.outcome().name())
                .with("why", answer.why().isEmpty() ? null : answer.why());
        return answer.evolution()
                .map(evolution -> said.with("version", evolution.provenance().version())
                        .with("options", evolution.provenance().options())
                        .with("toleranceMet", evolution.toleranceMet())
                        .with("shortfall", evolution.shortfall().isEmpty() ? null : evolution.shortfall())
                        .with("claimed", answer.claimed())
                        .with("deviation", orNull(answer.deviation()))
                        .with("digits", orNull(answer.digits()))
                        .with("keepsItsClaim", answer.keepsItsClaim())
                        .with("steps", evolution.cost().steps())
                        .with("resolution", evolution.cost().points())
                        .with("snapshots", snapshots(evolution)))
                .orElse(said);
    }

    private static List<Values> snapshots(Evolution evolution) {
        return evolution.snapshots().stream().map(EvolutionJson::snapshot).toList();
    }

    private static Values snapshot(Snapshot snapshot) {
        return Values.EMPTY
                .with("time", snapshot.time())
                .with("error", snapshot.error())
                .with("mass", snapshot.mass())
                .with("massDefect", snapshot.massDefect())
                .with("mean", finite(snapshot.mean()))
                .with("variance", finite(snapshot.variance()))
                .with("density", snapshot.density().values());
    }

    /** A moment that does not exist has no number. */
    private static @Nullable Double finite(double moment) {
        return Double.isFinite(moment) ? moment : null;
    }

    private static @Nullable Double orNull(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }

    /** The times that solvers took, for {@code run.json}. */
    static Values times(List<EvolutionAgreement> agreements) {
        return Values.EMPTY.with(
                "times",
                agreements.stream()
                        .flatMap(agreement -> agreement.answers().stream()
                                .filter(answer -> answer.evolution().isPresent())
                                .map(answer -> Values.EMPTY
                                        .with("evolution", agreement.question().id())
                                        .with("propagator", answer.solver())
                                        .with(
                                                "seconds",
                                                answer.evolution()
                                                        .orElseThrow()
                                                        .cost()
                                                        .seconds())))
                        .toList());
    }
}
