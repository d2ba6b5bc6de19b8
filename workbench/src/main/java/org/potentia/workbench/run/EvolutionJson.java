package org.potentia.workbench.run;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.evolve.Cost;
import org.potentia.api.evolve.Evolution;
import org.potentia.api.evolve.GridFunction;
import org.potentia.api.evolve.PlanarSnapshot;
import org.potentia.api.evolve.Snapshot;
import org.potentia.api.option.Provenance;
import org.potentia.workbench.evolution.Agreement;
import org.potentia.workbench.evolution.EvolutionAgreement;
import org.potentia.workbench.evolution.PlanarAgreement;
import org.potentia.workbench.evolution.Verdict;
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
    public static String text(List<Agreement> agreements, boolean interrupted) {
        return CanonicalJson.writePretty(Values.EMPTY
                .with("schemaVersion", SCHEMA_VERSION)
                .with("interrupted", interrupted)
                .with(
                        "evolutions",
                        agreements.stream().map(EvolutionJson::agreement).toList()));
    }

    private static Values agreement(Agreement agreement) {
        Values head = Values.EMPTY
                .with("id", agreement.id())
                .with("title", agreement.title())
                .with("measure", agreement.measure().isEmpty() ? null : agreement.measure());
        return switch (agreement) {
            case EvolutionAgreement line -> line(line, head);
            case PlanarAgreement planar -> planar(planar, head);
        };
    }

    private static Values line(EvolutionAgreement agreement, Values head) {
        return head.with("tolerance", agreement.question().request().tolerance())
                .with("times", agreement.question().request().times())
                .with("points", agreement.question().request().points())
                .with(
                        "exact",
                        agreement.question().request().times().stream()
                                .mapToObj(agreement::exact)
                                .flatMap(density -> density.stream())
                                .map(GridFunction::values)
                                .toList())
                .with(
                        "answers",
                        agreement.answers().stream()
                                .map(answer -> answer.evolution()
                                        .map(evolution -> verdict(
                                                        answer.verdict(), evolution.provenance(), evolution.cost())
                                                .with("snapshots", snapshots(evolution)))
                                        .orElseGet(() -> silent(answer.verdict())))
                                .toList());
    }

    private static Values planar(PlanarAgreement agreement, Values head) {
        return head.with("times", agreement.question().times())
                .with(
                        "answers",
                        agreement.answers().stream()
                                .map(answer -> answer.evolution()
                                        .map(evolution -> verdict(
                                                        answer.verdict(), evolution.provenance(), evolution.cost())
                                                .with(
                                                        "snapshots",
                                                        evolution.snapshots().stream()
                                                                .map(EvolutionJson::planarSnapshot)
                                                                .toList()))
                                        .orElseGet(() -> silent(answer.verdict())))
                                .toList());
    }

    private static Values silent(Verdict verdict) {
        return Values.EMPTY
                .with("propagator", verdict.solver())
                .with("outcome", verdict.outcome().name())
                .with("why", verdict.why());
    }

    private static Values verdict(Verdict verdict, Provenance who, Cost cost) {
        return Values.EMPTY
                .with("propagator", verdict.solver())
                .with("outcome", verdict.outcome().name())
                .with("version", who.version())
                .with("options", who.options())
                .with("toleranceMet", verdict.shortfall().isEmpty())
                .with("shortfall", verdict.shortfall().isEmpty() ? null : verdict.shortfall())
                .with("claimed", verdict.claimed())
                .with("deviation", orNull(verdict.deviation()))
                .with("digits", orNull(verdict.digits()))
                .with("keepsItsClaim", verdict.keepsItsClaim())
                .with("steps", cost.steps())
                .with("resolution", cost.points());
    }

    private static Values planarSnapshot(PlanarSnapshot snapshot) {
        return Values.EMPTY
                .with("time", snapshot.time())
                .with("error", snapshot.error())
                .with("mass", snapshot.mass())
                .with("massDefect", snapshot.massDefect())
                .with("mean", Doubles.of(snapshot.meanX(), snapshot.meanY()))
                .with("variance", Doubles.of(snapshot.varianceX(), snapshot.varianceY()))
                .with("covariance", snapshot.covariance())
                .with("x", snapshot.density().x())
                .with("y", snapshot.density().y())
                .with("density", snapshot.density().values());
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
    static Values times(List<Agreement> agreements) {
        List<Values> times = new ArrayList<>();
        for (Agreement agreement : agreements) {
            switch (agreement) {
                case EvolutionAgreement line ->
                    line.answers()
                            .forEach(answer -> answer.evolution()
                                    .ifPresent(found -> times.add(time(line.id(), answer.solver(), found.cost()))));
                case PlanarAgreement planar ->
                    planar.answers()
                            .forEach(answer -> answer.evolution()
                                    .ifPresent(found -> times.add(time(planar.id(), answer.solver(), found.cost()))));
            }
        }
        return Values.EMPTY.with("times", times);
    }

    private static Values time(String evolution, String propagator, Cost cost) {
        return Values.EMPTY
                .with("evolution", evolution)
                .with("propagator", propagator)
                .with("seconds", cost.seconds());
    }
}
