package org.potentia.optimizers.asa;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.optimize.OptimizationProblem;
import org.potentia.api.optimize.TracePoint;

/**
 * States of runs as values that survive a file: whole numbers that need 64 bits are texts, all others doubles, which a shortest decimal keeps
 * exactly. With the state goes what it belongs to: optimizer, options, box and starts, but no budget.
 */
final class Checkpoint {
    private static final String SCHEMA = "schema";
    private static final String CHECKSUM = "checksum";
    private static final String NAME = "potentia-asa-state";
    private static final double VERSION = 1;

    private final AsaOptions options;
    private final OptimizationProblem problem;
    private final String generatingFunction;

    /** Reads and writes states of runs of these options on this problem. */
    Checkpoint(AsaOptions options, OptimizationProblem problem, String generatingFunction) {
        this.options = options;
        this.problem = problem;
        this.generatingFunction = generatingFunction;
    }

    /** Writes a state. */
    Values write(AsaState state, double seconds) {
        Map<String, @Nullable Object> all = header(NAME, seconds);
        putRun(all, state);
        putTemperatures(all, state);
        putBlock(all, state.block);
        putRecord(all, state);
        return sealed(all);
    }

    /** Begins a state of some schema with what it belongs to. */
    Map<String, @Nullable Object> header(String schema, double seconds) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put(SCHEMA, schema);
        all.put("version", VERSION);
        all.put("optimizer", "asa");
        all.put("options", options.settings().values());
        all.put("generatingFunction", generatingFunction);
        all.put("lower", problem.lower());
        all.put("upper", problem.upper());
        all.put("starts", List.copyOf(problem.starts()));
        all.put("seconds", seconds);
        return all;
    }

    /** Ends a state with its checksum. */
    static Values sealed(Map<String, @Nullable Object> all) {
        Values values = Values.of(all);
        return values.with(CHECKSUM, checksum(values));
    }

    private static void putRun(Map<String, @Nullable Object> all, AsaState state) {
        all.put("seed", Long.toString(state.seed));
        all.put("random", longs(state.random.state()));
        all.put("phase", state.phase.name());
        all.put("step", state.step);
        all.put("sum", state.sum);
        all.put("squares", state.squares);
        all.put("successiveInvalid", Long.toString(state.successiveInvalid));
        all.put("spent", longs(state.spent));
        all.put("first", Doubles.of(state.first));
        all.put("last", Doubles.of(state.last));
        all.put("lastCost", state.lastCost);
        all.put("best", Doubles.of(state.best));
        all.put("bestCost", state.bestCost);
        all.put("generated", Long.toString(state.generated));
        all.put("accepted", Long.toString(state.accepted));
        all.put("recentGenerated", Long.toString(state.recentGenerated));
        all.put("recentAccepted", Long.toString(state.recentAccepted));
        all.put("bestGenerated", Long.toString(state.bestGenerated));
        all.put("bestAccepted", Long.toString(state.bestAccepted));
        all.put("costRepeats", Long.toString(state.costRepeats));
        all.put("reannealings", Long.toString(state.reannealings));
        all.put("sequence", state.sequence);
        all.put("exit", state.exit == null ? "" : state.exit.name());
    }

    private static void putTemperatures(Map<String, @Nullable Object> all, AsaState state) {
        all.put("index", Doubles.of(state.index));
        all.put("logInitial", Doubles.of(state.logInitial));
        all.put("logTemperature", Doubles.of(state.logTemperature));
        all.put("tangents", Doubles.of(state.tangents));
        all.put("costIndex", state.costIndex);
        all.put("costInitial", state.costInitial);
        all.put("costTemperature", state.costTemperature);
    }

    private static void putBlock(Map<String, @Nullable Object> all, Block block) {
        List<Doubles> points = new ArrayList<>();
        for (double[] point : block.points) {
            points.add(Doubles.of(point));
        }
        all.put("blockPoints", points);
        all.put("blockCosts", Doubles.of(block.costs));
        all.put("blockEvaluated", block.evaluated);
        all.put("blockSequence", block.sequence);
        all.put("blockSize", block.size);
        all.put("blockRatios", Doubles.of(block.ratios.stream().mapToDouble(Double::doubleValue)));
        all.put("blockGenerated", Long.toString(block.generatedBefore));
        all.put("blockAccepted", Long.toString(block.acceptedBefore));
    }

    private static void putRecord(Map<String, @Nullable Object> all, AsaState state) {
        Ledger ledger = state.ledger;
        all.put("evaluations", Long.toString(ledger.evaluations()));
        all.put("invalid", Long.toString(ledger.invalid()));
        all.put("value", ledger.value());
        all.put("point", ledger.point());
        all.put("traceEvaluations", Doubles.of(ledger.trace().stream().mapToDouble(TracePoint::evaluation)));
        all.put("traceValues", Doubles.of(ledger.trace().stream().mapToDouble(TracePoint::value)));
        all.put("repeated", Long.toString(state.repeated));
        all.put("successiveRepeated", Long.toString(state.successiveRepeated));
        if (state.cache != null) {
            all.put("cache", state.cache.state());
        }
        if (state.minima != null) {
            all.put("minima", state.minima.state());
        }
        all.put("historyStride", Long.toString(state.history.stride()));
        all.put("history", List.copyOf(state.history.rows()));
    }

    private static String longs(long[] numbers) {
        StringBuilder text = new StringBuilder();
        for (long number : numbers) {
            text.append(text.isEmpty() ? "" : " ").append(number);
        }
        return text.toString();
    }

    static String checksum(Values values) {
        CRC32C crc = new CRC32C();
        crc.update(values.toString().getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue());
    }

    /**
     * Reads a state.
     *
     * @throws IllegalArgumentException if it is not one of such a run; the message says why
     */
    AsaState read(Values state, Plan plan) {
        requireOwn(state, NAME);
        try {
            return new StateReader(state).read(plan);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the state is damaged, must be as it was saved: " + e.getMessage(), e);
        }
    }

    /**
     * Requires that a state is of a schema, undamaged, and of these options on this problem.
     *
     * @throws IllegalArgumentException if it is not; the message says why
     */
    void requireOwn(Values state, String schema) {
        require(
                schema.equals(state.get(SCHEMA)),
                "the state is of another program or optimizer (schema " + state.get(SCHEMA)
                        + "), must be of asa (schema " + schema + ")");
        require(
                Double.valueOf(VERSION).equals(state.get("version")),
                "the state has version " + state.get("version") + ", must have version " + VERSION);
        requireUndamaged(state);
        requireSameRun(state);
    }

    /** The seconds that the run had taken. */
    static double seconds(Values state) {
        return state.number("seconds");
    }

    private static void requireUndamaged(Values state) {
        Map<String, @Nullable Object> rest = new LinkedHashMap<>(state.asMap());
        Object sum = rest.remove(CHECKSUM);
        require(
                checksum(Values.of(rest)).equals(sum),
                "the state is damaged, must be as it was saved: its checksum does not fit");
    }

    private void requireSameRun(Values state) {
        require("asa".equals(state.get("optimizer")), "the state is of " + state.get("optimizer") + ", must be of asa");
        Values own = options.settings().values();
        Values saved = state.get("options") instanceof Values values ? values : Values.EMPTY;
        for (String name : own.names()) {
            require(
                    Objects.equals(own.get(name), saved.get(name)),
                    "the state was saved with " + name + " = " + saved.get(name) + ", must be " + own.get(name)
                            + " as in the options of this run");
        }
        require(
                generatingFunction.equals(state.get("generatingFunction")),
                "the state was saved with the generating function " + state.get("generatingFunction") + ", must be "
                        + generatingFunction);
        requireSameBox(state);
    }

    private void requireSameBox(Values state) {
        Doubles lower = state.numbers("lower");
        Doubles upper = state.numbers("upper");
        require(
                lower.size() == problem.dimension(),
                "the state is of " + lower.size() + " dimensions, must be of " + problem.dimension()
                        + " as the problem is");
        require(
                lower.equals(problem.lower()) && upper.equals(problem.upper()),
                "the state is of the box " + lower + " to " + upper + ", must be of " + problem.lower() + " to "
                        + problem.upper());
        require(
                StateReader.points(state, "starts").equals(problem.starts()),
                "the state was saved with other starts, must have those of the problem");
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
