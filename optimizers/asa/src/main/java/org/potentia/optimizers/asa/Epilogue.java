package org.potentia.optimizers.asa;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.potentia.api.Doubles;
import org.potentia.api.Values;

/** What is looked at when the annealing is over, as far as options ask for it: the curvature at the best state, and the distinct minima. */
final class Epilogue {
    /** Notes whether something was refused. */
    private static final class Watched implements Probe {
        private final Probe inner;
        private boolean refused;

        Watched(Probe inner) {
            this.inner = inner;
        }

        @Override
        public double value(double[] point) {
            return inner.value(point);
        }

        @Override
        public boolean allows(long evaluations) {
            boolean allowed = inner.allows(evaluations);
            refused |= !allowed;
            return allowed;
        }

        @Override
        public String refusal() {
            return inner.refusal();
        }

        String status() {
            return refused
                    ? "not all tested for being distinct minima and lowered: evaluations for that " + refusal()
                    : "complete: tested and lowered as far as multiProbes and multiPolish ask for it";
        }
    }

    private final Plan plan;
    private final AsaState state;

    Epilogue(Plan plan, AsaState state) {
        this.plan = plan;
        this.state = state;
    }

    /**
     * Looks, and says what was seen: {@code curvature}, and {@code minima} with {@code minimaStatus}, each only if asked for.
     *
     * @param probe evaluates
     */
    Values report(Probe probe) {
        Values report = Values.EMPTY;
        if (plan.options().curvature()) {
            report = report.with("curvature", curvature(probe));
        }
        if (state.minima != null) {
            Watched watched = new Watched(probe);
            report = report.with("minima", minima(state.minima, watched)).with("minimaStatus", watched.status());
        }
        return report;
    }

    private Values curvature(Probe probe) {
        Ledger ledger = state.ledger;
        if (!ledger.valid()) {
            return Values.EMPTY.with("status", "undefined: no valid point was found");
        }
        double[] steps = new double[plan.box().dimension()];
        for (int k = 0; k < plan.box().free(); k++) {
            steps[plan.box().coordinate(k)] = plan.delta(k);
        }
        Doubles at = ledger.point();
        return new ExitCurvature(
                        at.toArray(),
                        ledger.value(),
                        plan.problem().lower().toArray(),
                        plan.problem().upper().toArray(),
                        active(),
                        steps,
                        probe)
                .report();
    }

    /** The coordinates that are free and real: an integer has no curvature. */
    private int[] active() {
        Box box = plan.box();
        return IntStream.range(0, box.free())
                .filter(k -> !box.integer(k) && plan.delta(k) > 0)
                .map(box::coordinate)
                .toArray();
    }

    private List<Values> minima(MinimaList list, Probe probe) {
        Ledger ledger = state.ledger;
        Box box = plan.box();
        Compass compass = new Compass(box, plan.options().multiPolish());
        Probe settled = probe.at(box::settled);
        List<MinimaList.Minimum> minima = new ArrayList<>();
        for (MinimaList.Minimum minimum : list.minima(settled, plan.options().multiProbes())) {
            minima.add(compass.descend(minimum, probe));
        }
        if (ledger.valid()) {
            // it may have been met on the way between two minima
            minima.add(new MinimaList.Minimum(ledger.point(), ledger.value()));
        }
        return list.distinct(minima).stream()
                .map(minimum -> Values.EMPTY.with("point", minimum.point()).with("value", minimum.cost()))
                .toList();
    }
}
