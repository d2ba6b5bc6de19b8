package org.potentia.optimizers.asa;

import java.util.ArrayList;
import java.util.List;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.option.Settings;

/**
 * The options of Adaptive Simulated Annealing, one for each of the C program (ASA 30.53) and a few more. What each does, and why its default is
 * what it is, stands in the {@link org.potentia.api.option.Option#meaning() meaning} of the option of {@link AsaProvider#options()}; every one
 * goes by its name here, such as {@code limitGenerated}, and by that of the C program, such as {@code Limit_Generated}.
 *
 * @param settings a value for each option
 * @since 0.1
 */
public record AsaOptions(Settings settings) {
    /**
     * Checks the options against each other.
     *
     * @throws IllegalArgumentException if they contradict each other, or belong to another optimizer
     */
    public AsaOptions {
        settings.requireOf(OptionTable.SPACE, "asa");
        List<String> faults = contradictions(settings);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults));
        }
    }

    /**
     * Returns the defaults, which are the preset {@link #potentia()}: they need no knowledge of the problem.
     *
     * @return the options
     */
    public static AsaOptions defaults() {
        return new AsaOptions(OptionTable.SPACE.defaults());
    }

    /**
     * Returns the defaults of the C program, for comparisons with it.
     *
     * @return the options
     */
    public static AsaOptions reference() {
        return preset("reference");
    }

    /**
     * Returns the settings of the C program's own test, with which its published trace was made: {@link #reference()} with at most 1000
     * acceptances and a ratio of 1e-4.
     *
     * @return the options
     */
    public static AsaOptions asaTest() {
        return preset("asa-test");
    }

    /**
     * Returns the preset of this module: {@link #reference()} with range-scaled tangents, which a change of units, though not of the origin,
     * leaves alone, and a real index, which loses nothing.
     *
     * @return the options
     */
    public static AsaOptions potentia() {
        return preset("potentia");
    }

    private static AsaOptions preset(String name) {
        return new AsaOptions(OptionTable.SPACE.settings(Values.EMPTY.with("preset", name)));
    }

    /**
     * Returns a copy with one option changed.
     *
     * @param name its name, or that of the C program
     * @param value its new value: a number, a flag, or a list of numbers
     * @return the changed options
     * @throws IllegalArgumentException if there is no such option, or the value is inadmissible or contradicts another option
     */
    public AsaOptions with(String name, Object value) {
        return new AsaOptions(settings.with(name, value));
    }

    /**
     * Returns a copy with other limits of the run.
     *
     * @param accepted the number of accepted states after which it ends, 0 for no limit
     * @param generated the number of generated states after which it ends, 0 for no limit
     * @return the changed options
     */
    public AsaOptions withLimits(long accepted, long generated) {
        return with(OptionTable.LIMIT_ACCEPTANCES, accepted).with(OptionTable.LIMIT_GENERATED, generated);
    }

    /**
     * Returns a copy that quenches, (40): faster, but for Q above 1 without the sampling guarantee.
     *
     * @param parameters \( Q \) of all parameter temperatures, above 0
     * @param cost \( Q \) of the cost temperature, above 0
     * @return the changed options
     */
    public AsaOptions withQuench(double parameters, double cost) {
        return with(OptionTable.USER_QUENCH_PARAM_SCALE, parameters).with(OptionTable.USER_QUENCH_COST_SCALE, cost);
    }

    /**
     * Returns a copy that knows which parameters are integers, or are not to be reannealed.
     *
     * @param types one for each parameter or one for all: -1 real, 1 integer, -2 real and 2 integer without reannealing
     * @return the changed options
     */
    public AsaOptions withParameterType(Doubles types) {
        return with(OptionTable.PARAMETER_TYPE, types);
    }

    /**
     * Returns a copy that evaluates states side by side.
     *
     * @param size the number of states drawn from the same last one
     * @return the changed options
     */
    public AsaOptions withBlock(int size) {
        return new AsaOptions(settings.with(OptionTable.GENER_BLOCK, size).with(OptionTable.GENER_BLOCK_MAX, size));
    }

    /** {@return the number of accepted states after which the run ends, 0 for no limit} */
    public long limitAcceptances() {
        return settings.count(OptionTable.LIMIT_ACCEPTANCES);
    }

    /** {@return the number of generated states after which the run ends, 0 for no limit} */
    public long limitGenerated() {
        return settings.count(OptionTable.LIMIT_GENERATED);
    }

    /** {@return the number of successive invalid states after which the run gives up} */
    public long limitInvalidGeneratedStates() {
        return settings.count(OptionTable.LIMIT_INVALID_GENERATED_STATES);
    }

    /** {@return the share of accepted states below which the run reanneals out of turn} */
    public double acceptedToGeneratedRatio() {
        return settings.number(OptionTable.ACCEPTED_TO_GENERATED_RATIO);
    }

    /** {@return the difference of costs that counts as a repetition} */
    public double costPrecision() {
        return settings.number(OptionTable.COST_PRECISION);
    }

    /** {@return the number of repetitions after which the run ends, 0 for never} */
    public long maximumCostRepeat() {
        return settings.count(OptionTable.MAXIMUM_COST_REPEAT);
    }

    /** {@return the number of states sampled for the first cost temperature; below -1 for their deviation} */
    public int numberCostSamples() {
        return (int) settings.count(OptionTable.NUMBER_COST_SAMPLES);
    }

    /** {@return the first cost temperature, 0 if it is sampled} */
    public double userCostTemperature() {
        return settings.number(OptionTable.USER_COST_TEMPERATURE);
    }

    /** {@return \( e^{-m} \) of (37)} */
    public double temperatureRatioScale() {
        return settings.number(OptionTable.TEMPERATURE_RATIO_SCALE);
    }

    /** {@return \( e^n \) of (37)} */
    public double temperatureAnnealScale() {
        return settings.number(OptionTable.TEMPERATURE_ANNEAL_SCALE);
    }

    /** {@return \( c_{cost}/c \)} */
    public double costParameterScaleRatio() {
        return settings.number(OptionTable.COST_PARAMETER_SCALE_RATIO);
    }

    /** {@return \( T_0 \) of every parameter, in widths of the box} */
    public double initialParameterTemperature() {
        return settings.number(OptionTable.INITIAL_PARAMETER_TEMPERATURE);
    }

    /** {@return \( T_{0i} \) of each parameter, or none} */
    public Doubles userParameterTemperature() {
        return settings.numbers(OptionTable.USER_PARAMETER_TEMPERATURE);
    }

    /** {@return the factor of the control coefficient of each parameter, or none} */
    public Doubles userTemperatureRatio() {
        return settings.numbers(OptionTable.USER_TEMPERATURE_RATIO);
    }

    /** {@return \( Q_i \) of (40) for all or for each parameter, or none} */
    public Doubles userQuenchParamScale() {
        return settings.numbers(OptionTable.USER_QUENCH_PARAM_SCALE);
    }

    /** {@return \( Q \) of the cost temperature} */
    public double userQuenchCostScale() {
        return settings.number(OptionTable.USER_QUENCH_COST_SCALE);
    }

    /** {@return whether \( Q_i \) stands in \( c_i \) too} */
    public boolean quenchParametersScale() {
        return settings.flag(OptionTable.QUENCH_PARAMETERS_SCALE);
    }

    /** {@return whether \( Q \) stands in \( c_{cost} \) too} */
    public boolean quenchCostScale() {
        return settings.flag(OptionTable.QUENCH_COST_SCALE);
    }

    /** {@return \( q \) of the acceptance probability, 1 for Boltzmann's} */
    public double asympExpParam() {
        return settings.number(OptionTable.ASYMP_EXP_PARAM);
    }

    /** {@return the least temperature, and the least tangent} */
    public double smallFloat() {
        return settings.number(OptionTable.SMALL_FLOAT);
    }

    /** {@return whether the run goes on at the least parameter temperature} */
    public boolean noParamTempTest() {
        return settings.flag(OptionTable.NO_PARAM_TEMP_TEST);
    }

    /** {@return whether the run goes on at the least cost temperature} */
    public boolean noCostTempTest() {
        return settings.flag(OptionTable.NO_COST_TEMP_TEST);
    }

    /**
     * Returns the types of the parameters. Integer coordinates of starts are rounded to the nearest integer inside the bounds.
     *
     * @return the type of each parameter or of all: -1, 1, -2 or 2; or none
     */
    public Doubles parameterType() {
        return settings.numbers(OptionTable.PARAMETER_TYPE);
    }

    /** {@return whether integers are reannealed} */
    public boolean includeIntegerParameters() {
        return settings.flag(OptionTable.INCLUDE_INTEGER_PARAMETERS);
    }

    /** {@return whether the annealing begins at the best start of the problem} */
    public boolean userInitialParameters() {
        return settings.flag(OptionTable.USER_INITIAL_PARAMETERS);
    }

    /** {@return -1 to draw all parameters for each state, else the first of those drawn in turn} */
    public int sequentialParameters() {
        return (int) settings.count(OptionTable.SEQUENTIAL_PARAMETERS);
    }

    /** {@return the number of accepted states from one reannealing to the next, 0 for none} */
    public long acceptanceFrequencyModulus() {
        return settings.count(OptionTable.ACCEPTANCE_FREQUENCY_MODULUS);
    }

    /** {@return the number of generated states from one reannealing to the next, 0 for none} */
    public long generatedFrequencyModulus() {
        return settings.count(OptionTable.GENERATED_FREQUENCY_MODULUS);
    }

    /** {@return how the cost temperature is reannealed: 0, 1, n above 1 or below -1} */
    public int reannealCost() {
        return (int) settings.count(OptionTable.REANNEAL_COST);
    }

    /** {@return whether parameter temperatures are reannealed} */
    public boolean reannealParameters() {
        return settings.flag(OptionTable.REANNEAL_PARAMETERS);
    }

    /** {@return the relative step of the tangents} */
    public double deltaX() {
        return settings.number(OptionTable.DELTA_X);
    }

    /** {@return the relative step of each parameter, or none} */
    public Doubles userDeltaParameter() {
        return settings.numbers(OptionTable.USER_DELTA_PARAMETER);
    }

    /** {@return whether the objective gives the tangents} */
    public boolean userTangents() {
        return settings.flag(OptionTable.USER_TANGENTS);
    }

    /** {@return the largest index that reannealing leaves} */
    public double maximumReannealIndex() {
        return settings.number(OptionTable.MAXIMUM_REANNEAL_INDEX);
    }

    /** {@return the divisor of larger ones} */
    public double reannealScale() {
        return settings.number(OptionTable.REANNEAL_SCALE);
    }

    /** {@return whether tangents are multiplied by the width of the box} */
    public boolean rangeScaledTangents() {
        return settings.flag(OptionTable.RANGE_SCALED_TANGENTS);
    }

    /** {@return whether a reannealed index keeps its fraction} */
    public boolean realIndex() {
        return settings.flag(OptionTable.REAL_INDEX);
    }

    /** {@return the number of states evaluated side by side} */
    public int generBlock() {
        return (int) settings.count(OptionTable.GENER_BLOCK);
    }

    /** {@return the largest such number when it is adapted} */
    public int generBlockMax() {
        return (int) settings.count(OptionTable.GENER_BLOCK_MAX);
    }

    /** {@return the number of reannealings that adapt it, 0 for none} */
    public int generMovAvr() {
        return (int) settings.count(OptionTable.GENER_MOV_AVR);
    }

    /** {@return the number of distinct minima to list, 0 for none} */
    public int multiNumber() {
        return (int) settings.count(ExtraOptions.MULTI_NUMBER);
    }

    /** {@return the distance of distinct minima, in widths of the box, for all or for each parameter} */
    public Doubles multiGrid() {
        return settings.numbers(ExtraOptions.MULTI_GRID);
    }

    /** {@return the number of points on the way between two minima that must lead uphill, 0 not to test} */
    public int multiProbes() {
        return (int) settings.count(ExtraOptions.MULTI_PROBES);
    }

    /** {@return the evaluations by which each listed minimum may be lowered at the end} */
    public long multiPolish() {
        return settings.count(ExtraOptions.MULTI_POLISH);
    }

    /** {@return the number of costs kept for repeated states, 0 for none} */
    public int queueSize() {
        return (int) settings.count(ExtraOptions.QUEUE_SIZE);
    }

    /** {@return the difference below which states are the same, in units of the parameters, for all or for each; none for 0} */
    public Doubles queueResolution() {
        return settings.numbers(ExtraOptions.QUEUE_RESOLUTION);
    }

    /** {@return whether slope, curvature and covariance are taken at the end} */
    public boolean curvature() {
        return settings.flag(ExtraOptions.CURVATURE);
    }

    /** {@return whether options are chosen by annealing first} */
    public boolean selfOptimize() {
        return settings.flag(ExtraOptions.SELF_OPTIMIZE);
    }

    /** {@return the evaluations that choosing them may take} */
    public long selfOptimizeEvaluations() {
        return settings.count(ExtraOptions.SELF_OPTIMIZE_EVALUATIONS);
    }

    /** {@return the number of runs by which each setting is judged} */
    public int selfOptimizeRuns() {
        return (int) settings.count(ExtraOptions.SELF_OPTIMIZE_RUNS);
    }

    /** {@return the evaluations of each such run} */
    public long selfOptimizeLimit() {
        return settings.count(ExtraOptions.SELF_OPTIMIZE_LIMIT);
    }

    /** {@return the cost whose first reaching is timed; none if the best cost is what counts} */
    public Doubles selfOptimizeTarget() {
        return settings.numbers(ExtraOptions.SELF_OPTIMIZE_TARGET);
    }

    private static List<String> contradictions(Settings settings) {
        List<String> faults = new ArrayList<>();
        double samples = settings.number(OptionTable.NUMBER_COST_SAMPLES);
        if (settings.number(OptionTable.USER_COST_TEMPERATURE) == 0 && (samples == 0 || samples == -1)) {
            faults.add("numberCostSamples = " + (int) samples
                    + " leaves the first cost temperature unknown, must be > 0 or < -1 unless userCostTemperature > 0");
        }
        if (settings.number(OptionTable.REANNEAL_COST) == -1) {
            faults.add(
                    "reannealCost = -1, must be 0, 1, a number of samples above 1, or such a number negative below -1");
        }
        if (settings.numbers(OptionTable.USER_PARAMETER_TEMPERATURE).size() > 0
                && settings.number(OptionTable.INITIAL_PARAMETER_TEMPERATURE) != 1) {
            faults.add("initialParameterTemperature and userParameterTemperature are both given, must be one of them");
        }
        if (settings.numbers(OptionTable.USER_DELTA_PARAMETER).size() > 0 && settings.flag(OptionTable.USER_TANGENTS)) {
            faults.add(
                    "userDeltaParameter is given with userTangents = true, which takes no differences: must be one of them");
        }
        if (settings.number(OptionTable.GENER_BLOCK) > settings.number(OptionTable.GENER_BLOCK_MAX)) {
            faults.add("generBlock = " + settings.count(OptionTable.GENER_BLOCK) + ", must be <= generBlockMax = "
                    + settings.count(OptionTable.GENER_BLOCK_MAX));
        }
        if (!settings.numbers(OptionTable.PARAMETER_TYPE).stream()
                .allMatch(type -> Math.abs(type) == 1 || Math.abs(type) == 2)) {
            faults.add("parameterType = " + settings.numbers(OptionTable.PARAMETER_TYPE)
                    + ", each must be -2, -1, 1 or 2");
        }
        faults.addAll(ExtraOptions.contradictions(settings));
        return faults;
    }
}
