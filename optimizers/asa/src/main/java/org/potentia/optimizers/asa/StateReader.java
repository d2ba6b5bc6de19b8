package org.potentia.optimizers.asa;

import java.util.ArrayList;
import java.util.List;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.optimize.TracePoint;

/** Reads what {@link Checkpoint} writes. A list without elements may come back as one of numbers, and the other way round. */
final class StateReader {
    private final Values values;

    StateReader(Values values) {
        this.values = values;
    }

    /**
     * Reads a state.
     *
     * @throws IllegalArgumentException if something is missing or of the wrong kind or length
     */
    AsaState read(Plan plan) {
        AsaState state = new AsaState(plan, whole("seed"), Xoshiro.at(wholes("random", 4)));
        run(state);
        temperatures(state);
        block(state.block);
        record(state);
        return state;
    }

    private void run(AsaState state) {
        state.phase = AsaState.Phase.valueOf(values.text("phase"));
        state.step = (int) values.number("step");
        state.sum = values.number("sum");
        state.squares = values.number("squares");
        state.successiveInvalid = whole("successiveInvalid");
        System.arraycopy(wholes("spent", state.spent.length), 0, state.spent, 0, state.spent.length);
        fill(state.first, "first");
        fill(state.last, "last");
        state.lastCost = values.number("lastCost");
        fill(state.best, "best");
        state.bestCost = values.number("bestCost");
        state.generated = whole("generated");
        state.accepted = whole("accepted");
        state.recentGenerated = whole("recentGenerated");
        state.recentAccepted = whole("recentAccepted");
        state.bestGenerated = whole("bestGenerated");
        state.bestAccepted = whole("bestAccepted");
        state.costRepeats = whole("costRepeats");
        state.reannealings = whole("reannealings");
        state.sequence = (int) values.number("sequence");
        String exit = values.text("exit");
        state.exit = exit.isEmpty() ? null : ExitStatus.valueOf(exit);
    }

    private void temperatures(AsaState state) {
        fill(state.index, "index");
        fill(state.logInitial, "logInitial");
        fill(state.logTemperature, "logTemperature");
        fill(state.tangents, "tangents");
        state.costIndex = values.number("costIndex");
        state.costInitial = values.number("costInitial");
        state.costTemperature = values.number("costTemperature");
    }

    private void block(Block block) {
        block.points =
                points(values, "blockPoints").stream().map(Doubles::toArray).toArray(double[][]::new);
        block.costs = numbers("blockCosts", block.points.length).toArray();
        block.evaluated = (int) values.number("blockEvaluated");
        block.sequence = (int) values.number("blockSequence");
        block.size = (int) values.number("blockSize");
        values.numbers("blockRatios").stream().forEach(block.ratios::addLast);
        block.generatedBefore = whole("blockGenerated");
        block.acceptedBefore = whole("blockAccepted");
    }

    private void record(AsaState state) {
        Doubles when = values.numbers("traceEvaluations");
        Doubles what = numbers("traceValues", when.size());
        List<TracePoint> trace = new ArrayList<>();
        for (int i = 0; i < when.size(); i++) {
            trace.add(new TracePoint((long) when.get(i), what.get(i)));
        }
        state.ledger.restore(
                whole("evaluations"),
                whole("invalid"),
                values.number("value"),
                numbers("point", state.best.length).toArray(),
                trace);
        state.repeated = whole("repeated");
        state.successiveRepeated = whole("successiveRepeated");
        if (state.cache != null) {
            state.cache.restore(group("cache"));
        }
        if (state.minima != null) {
            state.minima.restore(group("minima"));
        }
        state.history.restore(whole("historyStride"), points(values, "history"));
    }

    private void fill(double[] into, String name) {
        System.arraycopy(numbers(name, into.length).toArray(), 0, into, 0, into.length);
    }

    private Doubles numbers(String name, int length) {
        Doubles numbers = values.numbers(name);
        if (numbers.size() != length) {
            throw new IllegalArgumentException(name + " has " + numbers.size() + " numbers, must have " + length);
        }
        return numbers;
    }

    /** Reads a list of points. */
    static List<Doubles> points(Values values, String name) {
        Object list = values.get(name);
        if (list instanceof Doubles none && none.size() == 0) {
            return List.of();
        }
        if (!(list instanceof List<?> elements)) {
            throw new IllegalArgumentException(name + " = " + list + ", must be a list of points");
        }
        List<Doubles> points = new ArrayList<>();
        for (Object element : elements) {
            if (!(element instanceof Doubles point)) {
                throw new IllegalArgumentException(name + " holds " + element + ", must hold points");
            }
            points.add(point);
        }
        return points;
    }

    private Values group(String name) {
        if (values.get(name) instanceof Values group) {
            return group;
        }
        throw new IllegalArgumentException(name + " is missing, must be named values");
    }

    private long whole(String name) {
        return Long.parseLong(values.text(name));
    }

    private long[] wholes(String name, int length) {
        String[] words = values.text(name).split(" ", -1);
        if (words.length != length) {
            throw new IllegalArgumentException(name + " has " + words.length + " numbers, must have " + length);
        }
        long[] numbers = new long[length];
        for (int i = 0; i < length; i++) {
            numbers[i] = Long.parseLong(words[i]);
        }
        return numbers;
    }
}
