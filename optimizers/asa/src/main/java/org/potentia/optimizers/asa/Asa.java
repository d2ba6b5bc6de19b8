package org.potentia.optimizers.asa;

import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Arguments;
import org.potentia.api.Values;
import org.potentia.api.optimize.Budget;
import org.potentia.api.optimize.Checkpoints;
import org.potentia.api.optimize.OptimizationProblem;
import org.potentia.api.optimize.Optimum;
import org.potentia.api.optimize.ResumableOptimizer;
import org.potentia.api.optimize.RunMonitor;
import org.potentia.api.option.Provenance;

/**
 * Adaptive Simulated Annealing after L. Ingber: every coordinate \( \alpha^i \in [A_i, B_i] \) takes steps \( y^i (B_i - A_i) \) from a distribution
 * with fat tails, (31)-(34) of the paper on SMFM [2], at a temperature of its own that falls as \( T_i(k_i) = T_{0i} \exp(-c_i k_i^{Q_i/D}) \), (40);
 * states are accepted with probability \( \min(1, e^{-\Delta C/T_{cost}}) \); and from time to time temperatures are set anew so that coordinates
 * to which the cost is insensitive at the best point take larger steps, (38), (39). For \( Q = 1 \) every region of the box is visited infinitely
 * often in the limit, (36), whatever the objective.
 *
 * <p>Written from the papers and the documented behaviour of the C program ASA 30.53; options carry its names. Departures: the best of all points
 * evaluated is returned, samples and tangents included; an invalid cost is an invalid state and never fatal until the limit of successive ones;
 * the cost of the best state is not evaluated again for the tangents; an invalid neighbour leaves its coordinate out of a reannealing; the limits
 * of accepted and generated states are not overstepped by one; of a block of states only those up to the first accepted one are judged.
 *
 * <p>All of it is computed in StrictMath and strict arithmetic, with a generator of its own: the same seed gives the same run, bit for bit, on every machine on which
 * the objective gives the same values, with any number of threads. Cost per state: one logarithm or root, two exponentials and one expm1 for
 * each free coordinate.
 *
 * <ol>
 *   <li>L. Ingber, Very fast simulated re-annealing, Mathematical and Computer Modelling 12(8), 967-973, 1989.
 *   <li>L. Ingber, High-resolution path-integral development of financial options, Physica A 283, 529-558, 2000.
 * </ol>
 *
 * @since 0.1
 */
public final class Asa implements ResumableOptimizer {
    /** The name of ASA's own generating function in states. */
    static final String OWN = "asa";

    /** Wants no states. */
    static final Checkpoints NONE = new Checkpoints() {
        @Override
        public boolean due(long evaluations) {
            return false;
        }

        @Override
        public void save(Values state) {
            // nobody wants it
        }
    };

    private final AsaOptions options;
    private final String functionName;
    private final @Nullable GeneratingFunction function;
    private final LongSupplier nanoClock;

    private Asa(
            AsaOptions options, String functionName, @Nullable GeneratingFunction function, LongSupplier nanoClock) {
        this.options = options;
        this.functionName = functionName;
        this.function = function;
        this.nanoClock = nanoClock;
    }

    /**
     * Makes the optimizer.
     *
     * @param options its options
     * @return the optimizer
     */
    public static Asa of(AsaOptions options) {
        return new Asa(options, OWN, null, System::nanoTime);
    }

    /** The same with other options. */
    Asa withOptions(AsaOptions others) {
        return new Asa(others, functionName, function, nanoClock);
    }

    /** The name of the distribution from which it draws. */
    String functionName() {
        return functionName;
    }

    LongSupplier nanoClock() {
        return nanoClock;
    }

    /** For tests of the time limit. */
    Asa withClock(LongSupplier clock) {
        return new Asa(options, functionName, function, clock);
    }

    /**
     * Returns a copy that draws its states from another distribution.
     *
     * @param name what to call it in results and saved states; a state is resumed only under the same name
     * @param generator the distribution
     * @return the changed optimizer
     */
    public Asa withGenerator(String name, GeneratingFunction generator) {
        if (Arguments.notBlank(name, "name").equals(OWN)) {
            throw new IllegalArgumentException(
                    "name = " + OWN + ", must be another than that of ASA's own distribution");
        }
        return new Asa(options, name, generator, nanoClock);
    }

    /**
     * Returns the options.
     *
     * @return the options
     */
    public AsaOptions options() {
        return options;
    }

    @Override
    public Optimum minimize(OptimizationProblem problem, Budget budget, RandomGenerator random, RunMonitor monitor) {
        return minimize(problem, budget, random.nextLong(), monitor, NONE);
    }

    @Override
    public Optimum minimize(
            OptimizationProblem problem, Budget budget, long seed, RunMonitor monitor, Checkpoints checkpoints) {
        if (options.selfOptimize()) {
            return new SelfOptimization(this, problem, budget, monitor, checkpoints).begin(seed);
        }
        Plan plan = new Plan(problem, options);
        AsaState state = new AsaState(plan, seed, Xoshiro.seeded(seed));
        Annealer annealer = new Annealer(plan, state, function);
        annealer.begin();
        return run(plan, state, annealer, 0).go(budget, monitor, checkpoints);
    }

    @Override
    public Optimum resume(
            Values state, OptimizationProblem problem, Budget budget, RunMonitor monitor, Checkpoints checkpoints) {
        if (options.selfOptimize()) {
            return new SelfOptimization(this, problem, budget, monitor, checkpoints).resume(state);
        }
        Plan plan = new Plan(problem, options);
        AsaState restored = new Checkpoint(options, problem, functionName).read(state, plan);
        Annealer annealer = new Annealer(plan, restored, function);
        return run(plan, restored, annealer, Checkpoint.seconds(state)).go(budget, monitor, checkpoints);
    }

    private AsaRun run(Plan plan, AsaState state, Annealer annealer, double secondsBefore) {
        return new AsaRun(plan, state, annealer, functionName, provenance(), nanoClock, secondsBefore);
    }

    /** Who makes its results. */
    Provenance provenance() {
        Provenance provenance = Provenance.of(new AsaProvider(), options.settings());
        return function == null
                ? provenance
                : new Provenance(
                        provenance.id(),
                        provenance.version(),
                        provenance.options().with("generatingFunction", functionName));
    }
}
