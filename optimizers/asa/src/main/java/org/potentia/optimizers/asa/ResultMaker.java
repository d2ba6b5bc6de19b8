package org.potentia.optimizers.asa;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.optimize.LocalRun;
import org.potentia.api.optimize.Optimum;
import org.potentia.api.optimize.StopReason;
import org.potentia.api.option.Provenance;

/** Sums up a run. */
final class ResultMaker {
    private final Plan plan;
    private final Box box;
    private final String functionName;
    private final Provenance provenance;

    ResultMaker(Plan plan, String functionName, Provenance provenance) {
        this.plan = plan;
        this.box = plan.box();
        this.functionName = functionName;
        this.provenance = provenance;
    }

    /**
     * Makes the result.
     *
     * @param epilogue what was looked at after the annealing, added to the details
     */
    Optimum optimum(AsaState state, StopReason reason, Values epilogue, double seconds) {
        Ledger ledger = state.ledger;
        StopReason stop = ledger.valid() || reason == StopReason.CANCELLED ? reason : StopReason.NO_VALID_POINT;
        Doubles point = ledger.valid() ? ledger.point() : fallback();
        Doubles first = state.lastCost < Double.POSITIVE_INFINITY ? Doubles.of(state.first) : fallback();
        LocalRun descent = new LocalRun(
                first, point, ledger.value(), ledger.evaluations(), stop, OptionalDouble.of(largestTemperature(state)));
        return new Optimum(
                point,
                ledger.value(),
                stop,
                ledger.evaluations(),
                ledger.invalid(),
                seconds,
                List.of(descent),
                ledger.trace(),
                state.history.history(state),
                details(state, epilogue),
                provenance);
    }

    /** The point of a result without a valid one. */
    Doubles fallback() {
        List<Doubles> starts = box.starts();
        return starts.isEmpty() ? Doubles.of(box.centre()) : starts.get(0);
    }

    private static double largestTemperature(AsaState state) {
        return StrictMath.exp(Arrays.stream(state.logTemperature).max().orElse(Double.NEGATIVE_INFINITY));
    }

    private Values details(AsaState state, Values epilogue) {
        ExitStatus status = state.exit == null ? ExitStatus.IMMEDIATE_EXIT : state.exit;
        Map<String, @Nullable Object> details = new LinkedHashMap<>();
        details.put("exitStatus", status.name());
        details.put("exitMeaning", status.meaning());
        details.put("samplingGuarantee", guarantee());
        details.put("seed", Long.toString(state.seed));
        details.put("generated", state.generated);
        details.put("accepted", state.accepted);
        details.put("generatedAtBest", state.bestGenerated);
        details.put("acceptedAtBest", state.bestAccepted);
        details.put("reannealings", state.reannealings);
        details.put("evaluations", spent(state));
        details.put("lastCost", state.lastCost);
        details.put("costTemperature", state.costTemperature);
        details.put("initialCostTemperature", state.costInitial);
        details.put("costIndex", state.costIndex);
        details.put("parameterTemperatures", everywhere(exponentials(state.logTemperature)));
        details.put("initialParameterTemperatures", everywhere(exponentials(state.logInitial)));
        details.put("parameterIndices", everywhere(state.index));
        details.put("tangents", everywhere(state.tangents));
        details.put("block", state.block.size);
        if (state.cache != null) {
            details.put("repeatedStates", state.repeated);
        }
        details.putAll(epilogue.asMap());
        return Values.of(details);
    }

    private static Values spent(AsaState state) {
        Map<String, @Nullable Object> spent = new LinkedHashMap<>();
        for (AsaState.Phase phase : AsaState.Phase.values()) {
            spent.put(phase.name().toLowerCase(Locale.ROOT).replace('_', '-'), state.spent[phase.slot()]);
        }
        spent.put(
                "exit", state.ledger.evaluations() - Arrays.stream(state.spent).sum());
        return Values.of(spent);
    }

    private static double[] exponentials(double[] logs) {
        return Arrays.stream(logs).map(StrictMath::exp).toArray();
    }

    /** Spreads numbers of the free coordinates over all, with 0 for the fixed ones. */
    private Doubles everywhere(double[] numbers) {
        double[] all = new double[box.dimension()];
        for (int k = 0; k < numbers.length; k++) {
            all[box.coordinate(k)] = numbers[k];
        }
        return Doubles.of(all);
    }

    /** Says whether (36) holds: by (41) if the mean quenching factor of the free parameters is at most 1. */
    String guarantee() {
        if (!functionName.equals(Asa.OWN)) {
            return "unknown: states are drawn by the generating function " + functionName + ", not by (32)";
        }
        if (plan.options().sequentialParameters() >= 0) {
            return "unknown: parameters are drawn one at a time, as sequentialParameters says, not all of them by (32)";
        }
        double mean = plan.meanQuench();
        String of = "the mean Q = " + mean + " of " + box.free() + " free parameters";
        return mean <= 1
                ? "holds: the sum of k^-Q over all k diverges for " + of + ", (36) and (41)"
                : "does not hold: the sum of k^-Q over all k converges for " + of + ", (41); must be at most 1";
    }
}
