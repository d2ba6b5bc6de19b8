package org.potentia.optimizers.asa;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Doubles;

/**
 * The algorithm, one evaluation (or one block of them) at a time, so that a run can be left and taken up between any two: everything that lasts
 * is in the {@link AsaState}.
 *
 * <p>Order of things as in the C program: starts, samples for the first cost temperature, a first state, then generated states, each judged at
 * temperatures computed before it was drawn; after a test that is due, tangents at the best state and new temperatures.
 */
final class Annealer {
    /** Points of a block handed over at once: between two such parts the run may be ended. */
    private static final int PART = 1024;

    private final Plan plan;
    private final AsaOptions options;
    private final Box box;
    private final AsaState state;
    private final Generator generator;
    private final CostTemperature costTemperature;
    private final Tangents tangents;
    private final ExitRules rules;
    private final List<Doubles> starts;
    private final double[] candidate;

    private final int free;
    private final boolean blocks;
    private final boolean sequential;
    private final double floor;
    private final double logFloor;
    private final double asymptotic;

    Annealer(Plan plan, AsaState state, @Nullable GeneratingFunction function) {
        this.plan = plan;
        this.options = plan.options();
        this.box = plan.box();
        this.state = state;
        this.generator = new Generator(box, state, function);
        this.costTemperature = new CostTemperature(plan, state);
        this.tangents = new Tangents(plan, state);
        this.rules = new ExitRules(options, state);
        this.starts = box.starts();
        this.candidate = new double[box.dimension()];
        this.free = box.free();
        this.blocks = plan.inBlocks();
        this.sequential = options.sequentialParameters() >= 0;
        this.floor = options.smallFloat();
        this.logFloor = StrictMath.log(floor);
        this.asymptotic = options.asympExpParam();
    }

    /** Sets the state from which the first ones are drawn: the first start, else a point anywhere in the box. */
    void begin() {
        if (!starts.isEmpty()) {
            System.arraycopy(starts.get(0).toArray(), 0, state.last, 0, box.dimension());
            return;
        }
        for (int k = 0; k < free; k++) {
            double u = state.random.nextDouble();
            double x = box.lower(k) * (1 - u) + box.upper(k) * u;
            state.last[box.coordinate(k)] = box.settled(k, Math.min(box.upper(k), Math.max(box.lower(k), x)));
        }
    }

    /**
     * Goes on by one evaluation, or by up to as many of a block as may be made, or ends the run.
     *
     * @param allowance how many evaluations may be made, at least 1
     */
    void step(long allowance) {
        if (free == 0) {
            onePoint();
            return;
        }
        switch (state.phase) {
            case STARTS -> start(allowance);
            case SAMPLES -> sample(allowance);
            case FIRST -> first(allowance);
            case ANNEALING -> anneal(allowance);
            case TANGENTS -> tangent(allowance);
            case COST_SAMPLES -> costSample(allowance);
        }
    }

    /** Nothing to draw, nor to compare with: the one point of the box is evaluated, and that is all. */
    private void onePoint() {
        state.enter(AsaState.Phase.FIRST);
        System.arraycopy(state.last, 0, candidate, 0, candidate.length);
        beginAt(candidate, state.evaluate(candidate));
        state.exit = ExitStatus.ONE_POINT;
    }

    private void start(long allowance) {
        if (state.step == starts.size()) {
            enter(AsaState.Phase.SAMPLES, allowance);
            return;
        }
        double[] point = starts.get(state.step++).toArray();
        double cost = state.evaluate(point);
        if (cost < state.bestCost) {
            state.bestCost = cost;
            System.arraycopy(point, 0, state.best, 0, point.length);
        }
    }

    private void sample(long allowance) {
        int count = options.userCostTemperature() > 0 ? 0 : Math.abs(options.numberCostSamples());
        if (state.step < count) {
            boolean deviation = options.numberCostSamples() < 0;
            addSample(deviation);
            return;
        }
        costTemperature.begin(
                count == 0
                        ? options.userCostTemperature()
                        : CostTemperature.sampled(state.sum, state.squares, count, options.numberCostSamples() < 0));
        enter(AsaState.Phase.FIRST, allowance);
    }

    private void addSample(boolean deviation) {
        double cost = drawn();
        if (valid(cost)) {
            state.sum += deviation ? cost : Math.abs(cost);
            state.squares += cost * cost;
            state.step++;
        }
    }

    private double drawn() {
        draw(candidate);
        return state.evaluate(candidate);
    }

    private void draw(double[] into) {
        if (sequential) {
            generator.drawOne(into);
        } else {
            generator.drawAll(into);
        }
    }

    /** Counts successive invalid states, and ends the run when they are too many. */
    private boolean valid(double cost) {
        if (cost < Double.POSITIVE_INFINITY) {
            state.successiveInvalid = 0;
            return true;
        }
        state.successiveInvalid++;
        if (rules.tooManyInvalid(state)) {
            state.exit = ExitStatus.TOO_MANY_INVALID_STATES;
        }
        return false;
    }

    private void first(long allowance) {
        if (options.userInitialParameters() && state.bestCost < Double.POSITIVE_INFINITY) {
            beginAt(state.best.clone(), state.bestCost);
            enter(AsaState.Phase.ANNEALING, allowance);
            return;
        }
        double cost = drawn();
        if (valid(cost)) {
            beginAt(candidate, cost);
            state.enter(AsaState.Phase.ANNEALING);
        }
    }

    private void beginAt(double[] point, double cost) {
        System.arraycopy(point, 0, state.first, 0, point.length);
        accept(point, cost);
        improve(point, cost);
    }

    private void accept(double[] point, double cost) {
        System.arraycopy(point, 0, state.last, 0, point.length);
        state.lastCost = cost;
    }

    private void improve(double[] point, double cost) {
        System.arraycopy(point, 0, state.best, 0, point.length);
        state.bestCost = cost;
        state.bestGenerated = state.generated;
        state.bestAccepted = state.accepted;
        state.recentGenerated = 0;
        state.recentAccepted = 0;
        state.costRepeats = 0;
    }

    private void enter(AsaState.Phase phase, long allowance) {
        state.enter(phase);
        step(allowance);
    }

    private void anneal(long allowance) {
        if (blocks && state.block.pending()) {
            annealBlock(allowance);
            return;
        }
        if (rules.atLimit(state)) {
            state.exit = ExitStatus.NORMAL_EXIT;
            return;
        }
        if (rules.tooManyRepeated(state)) {
            state.exit = ExitStatus.STATES_REPEATING;
            return;
        }
        if (!cool()) {
            return;
        }
        if (blocks) {
            drawBlock();
            annealBlock(allowance);
            return;
        }
        int sequence = state.sequence;
        double cost = drawn();
        if (valid(cost)) {
            judge(candidate, cost, sequence);
            double ratio = acceptedRatio();
            if (cost < state.bestCost) {
                improve(candidate, cost);
            }
            state.history.note(state);
            reannealIfDue(ratio);
        }
    }

    /** Computes all temperatures; false if one of them has come to its end. */
    private boolean cool() {
        for (int k = 0; k < free; k++) {
            double log = state.logInitial[k] - plan.schedule(k).fall(state.index[k]);
            if (generator.cool(k, log) < floor) {
                if (!options.noParamTempTest()) {
                    state.exit = ExitStatus.P_TEMP_TOO_SMALL;
                    return false;
                }
                generator.cool(k, logFloor);
            }
        }
        if (costTemperature.cool() < floor) {
            if (!options.noCostTempTest()) {
                state.exit = ExitStatus.C_TEMP_TOO_SMALL;
                return false;
            }
            costTemperature.hold();
        }
        return true;
    }

    /** Counts a valid state, and accepts it or not. */
    private boolean judge(double[] point, double cost, int sequence) {
        state.generated++;
        state.recentGenerated++;
        if (sequential) {
            state.index[sequence]++;
        } else {
            for (int k = 0; k < free; k++) {
                state.index[k]++;
            }
        }
        double probability = AcceptanceTest.probability(cost - state.lastCost, state.costTemperature, asymptotic);
        // one number is drawn for every state, sure or not, as in the C program
        if (probability < state.random.nextDouble()) {
            return false;
        }
        accept(point, cost);
        state.accepted++;
        state.recentAccepted++;
        costTemperature.accepted();
        return true;
    }

    private double acceptedRatio() {
        return (state.recentAccepted + 1.0) / (state.recentGenerated + 1.0);
    }

    private void drawBlock() {
        Block block = state.block;
        block.sequence = state.sequence;
        block.points = new double[block.size][candidate.length];
        block.costs = new double[block.size];
        for (double[] point : block.points) {
            draw(point);
        }
    }

    /** Evaluates the next part of a block, as far as it may, and judges the block when all of it is. */
    private void annealBlock(long allowance) {
        Block block = state.block;
        int to = (int) Math.min(block.points.length, block.evaluated + Math.min(PART, allowance));
        state.evaluate(block.points, block.evaluated, to, block.costs);
        block.evaluated = to;
        if (to == block.points.length) {
            state.remember(block.points, block.costs);
            double ratio = judgeBlock();
            block.clear();
            reannealIfDue(ratio);
        }
    }

    /** Judges the states of a block in their order up to the first accepted one; those behind it can only be the best. */
    private double judgeBlock() {
        Block block = state.block;
        boolean open = true;
        double ratio = acceptedRatio();
        for (int j = 0; j < block.points.length; j++) {
            double cost = block.costs[j];
            if (!valid(cost)) {
                continue;
            }
            boolean judged = open;
            if (judged) {
                open = !judge(block.points[j], cost, (block.sequence + j) % free);
                ratio = acceptedRatio();
            }
            if (cost < state.bestCost) {
                improve(block.points[j], cost);
            }
            if (judged) {
                state.history.note(state);
            }
        }
        return ratio;
    }

    private void reannealIfDue(double ratio) {
        if (!rules.timeToReanneal(state, ratio)) {
            return;
        }
        state.block.adapt(state.generated, state.accepted);
        if (rules.tooFewAccepted(ratio)) {
            state.recentAccepted = 0;
            state.recentGenerated = 0;
        }
        rules.repetition(state).ifPresent(status -> state.exit = status);
        state.enter(AsaState.Phase.TANGENTS);
    }

    private void tangent(long allowance) {
        if (options.reannealParameters() && tangents.next()) {
            return;
        }
        if (options.reannealParameters()) {
            reheat();
        }
        state.reannealings++;
        enter(AsaState.Phase.COST_SAMPLES, allowance);
    }

    /** Sets the indices of the parameters by their tangents, (39). */
    private void reheat() {
        double largest = 0;
        for (double tangent : state.tangents) {
            largest = Math.max(largest, Math.abs(tangent));
        }
        for (int k = 0; k < free; k++) {
            // a parameter without sensitivity, or left out, goes on as it is
            if (Math.abs(state.tangents[k]) < floor) {
                continue;
            }
            Reannealing.Place place = Reannealing.reheated(
                    state.logInitial[k],
                    Reannealing.logTemperature(state.logTemperature[k], largest, state.tangents[k]),
                    plan.schedule(k),
                    options.maximumReannealIndex(),
                    options.reannealScale());
            state.logInitial[k] = place.logInitial();
            state.index[k] = options.realIndex() ? place.index() : Math.floor(place.index());
        }
    }

    private void costSample(long allowance) {
        int rule = options.reannealCost();
        int count = Math.abs(rule) > 1 ? Math.abs(rule) : 0;
        if (state.step < count) {
            addSample(true);
            return;
        }
        if (count > 0) {
            costTemperature.reanneal(CostTemperature.sampled(state.sum, state.squares, count, true), rule < 0);
        } else if (rule == 1) {
            costTemperature.reanneal();
        }
        enter(AsaState.Phase.ANNEALING, allowance);
    }
}
