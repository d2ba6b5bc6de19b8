package org.potentia.optimizers.asa;

import java.util.List;
import java.util.stream.Stream;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.Values;
import org.potentia.api.option.Option;
import org.potentia.api.option.OptionSpace;

/**
 * The options by the names of this module, each with the name of the C program (ASA 30.53) as its alias. Names without an alias are new here.
 */
final class OptionTable {
    static final String LIMIT_ACCEPTANCES = "limitAcceptances";
    static final String LIMIT_GENERATED = "limitGenerated";
    static final String LIMIT_INVALID_GENERATED_STATES = "limitInvalidGeneratedStates";
    static final String ACCEPTED_TO_GENERATED_RATIO = "acceptedToGeneratedRatio";
    static final String COST_PRECISION = "costPrecision";
    static final String MAXIMUM_COST_REPEAT = "maximumCostRepeat";
    static final String NUMBER_COST_SAMPLES = "numberCostSamples";
    static final String USER_COST_TEMPERATURE = "userCostTemperature";
    static final String TEMPERATURE_RATIO_SCALE = "temperatureRatioScale";
    static final String TEMPERATURE_ANNEAL_SCALE = "temperatureAnnealScale";
    static final String COST_PARAMETER_SCALE_RATIO = "costParameterScaleRatio";
    static final String INITIAL_PARAMETER_TEMPERATURE = "initialParameterTemperature";
    static final String USER_PARAMETER_TEMPERATURE = "userParameterTemperature";
    static final String USER_TEMPERATURE_RATIO = "userTemperatureRatio";
    static final String USER_QUENCH_PARAM_SCALE = "userQuenchParamScale";
    static final String USER_QUENCH_COST_SCALE = "userQuenchCostScale";
    static final String QUENCH_PARAMETERS_SCALE = "quenchParametersScale";
    static final String QUENCH_COST_SCALE = "quenchCostScale";
    static final String ASYMP_EXP_PARAM = "asympExpParam";
    static final String SMALL_FLOAT = "smallFloat";
    static final String NO_PARAM_TEMP_TEST = "noParamTempTest";
    static final String NO_COST_TEMP_TEST = "noCostTempTest";
    static final String PARAMETER_TYPE = "parameterType";
    static final String INCLUDE_INTEGER_PARAMETERS = "includeIntegerParameters";
    static final String USER_INITIAL_PARAMETERS = "userInitialParameters";
    static final String SEQUENTIAL_PARAMETERS = "sequentialParameters";
    static final String ACCEPTANCE_FREQUENCY_MODULUS = "acceptanceFrequencyModulus";
    static final String GENERATED_FREQUENCY_MODULUS = "generatedFrequencyModulus";
    static final String REANNEAL_COST = "reannealCost";
    static final String REANNEAL_PARAMETERS = "reannealParameters";
    static final String DELTA_X = "deltaX";
    static final String USER_DELTA_PARAMETER = "userDeltaParameter";
    static final String USER_TANGENTS = "userTangents";
    static final String MAXIMUM_REANNEAL_INDEX = "maximumReannealIndex";
    static final String REANNEAL_SCALE = "reannealScale";
    static final String RANGE_SCALED_TANGENTS = "rangeScaledTangents";
    static final String REAL_INDEX = "realIndex";
    static final String GENER_BLOCK = "generBlock";
    static final String GENER_BLOCK_MAX = "generBlockMax";
    static final String GENER_MOV_AVR = "generMovAvr";

    /** Counts beyond this are no whole numbers of a double any more. */
    private static final long MOST = 1L << 53;

    private static final Interval POSITIVE = Interval.above(0);
    private static final Doubles NONE = Doubles.of();

    private static final List<Option> ANNEALING = List.of(
            Option.count(
                            LIMIT_ACCEPTANCES,
                            0,
                            MOST,
                            10_000,
                            "accepted states after which the run ends, 0 for no limit; 10000, the program's default,"
                                    + " which runs rarely reach")
                    .alsoCalled("Limit_Acceptances"),
            Option.count(
                            LIMIT_GENERATED,
                            0,
                            MOST,
                            99_999,
                            "generated states after which the run ends, 0 for no limit; 99999, the program's default:"
                                    + " hard problems want 0 and a budget")
                    .alsoCalled("Limit_Generated"),
            Option.count(
                            LIMIT_INVALID_GENERATED_STATES,
                            0,
                            MOST,
                            1_000,
                            "invalid states in succession after which the run gives up; 1000, enough where a hundredth of"
                                    + " the box is feasible")
                    .alsoCalled("Limit_Invalid_Generated_States"),
            Option.number(
                            ACCEPTED_TO_GENERATED_RATIO,
                            Interval.closed(0, 1),
                            1e-6,
                            "share of accepted states below which the run reanneals out of turn and begins to count anew,"
                                    + " 0 for never; 1e-6, the program's default, which acts on long runs alone")
                    .alsoCalled("Accepted_To_Generated_Ratio"),
            Option.number(
                            COST_PRECISION,
                            Interval.atLeast(0),
                            1e-18,
                            "difference of last and best cost that counts as a repetition; 1e-18, no more than equality for"
                                    + " costs of order 1")
                    .alsoCalled("Cost_Precision"),
            Option.count(
                            MAXIMUM_COST_REPEAT,
                            0,
                            MOST,
                            5,
                            "repetitions of the cost at successive reannealings after which the run ends, 0 for never; 5, so"
                                    + " that one visit to the best state is no reason to stop")
                    .alsoCalled("Maximum_Cost_Repeat"),
            Option.count(
                            NUMBER_COST_SAMPLES,
                            -1_000_000,
                            1_000_000,
                            5,
                            "random states whose mean |cost| is the first cost temperature, or below -1 those whose standard"
                                    + " deviation is; 5, the order of magnitude is all that is wanted")
                    .alsoCalled("Number_Cost_Samples"),
            Option.number(
                            USER_COST_TEMPERATURE,
                            Interval.atLeast(0),
                            0,
                            "first cost temperature, 0 to sample it; 0, for few users know the scale of their costs")
                    .alsoCalled("User_Cost_Temperature"),
            Option.number(
                            TEMPERATURE_RATIO_SCALE,
                            Interval.open(0, 1),
                            1e-5,
                            "exp(-m) of (37), the share of its start to which a temperature has fallen after"
                                    + " temperatureAnnealScale states; 1e-5, the program's default")
                    .alsoCalled("Temperature_Ratio_Scale"),
            Option.number(
                            TEMPERATURE_ANNEAL_SCALE,
                            POSITIVE,
                            100,
                            "exp(n) of (37), the number of states after which a temperature has fallen to"
                                    + " temperatureRatioScale; 100, the program's default")
                    .alsoCalled("Temperature_Anneal_Scale"),
            Option.number(
                            COST_PARAMETER_SCALE_RATIO,
                            POSITIVE,
                            1,
                            "control coefficient of the cost temperature over that of the parameters; 1, both fall alike")
                    .alsoCalled("Cost_Parameter_Scale_Ratio"),
            Option.number(
                            INITIAL_PARAMETER_TEMPERATURE,
                            POSITIVE,
                            1,
                            "first temperature of every parameter, in widths of the box; 1, which spans the box")
                    .alsoCalled("Initial_Parameter_Temperature"),
            Option.numbers(
                            USER_PARAMETER_TEMPERATURE,
                            POSITIVE,
                            NONE,
                            "first temperature of each parameter, none to take initialParameterTemperature for all; none,"
                                    + " for no parameter is known better than others")
                    .alsoCalled("User_Parameter_Temperature"),
            Option.numbers(
                            USER_TEMPERATURE_RATIO,
                            POSITIVE,
                            NONE,
                            "factor of the control coefficient of each parameter, none for 1; none, so that all cool alike")
                    .alsoCalled("User_Temperature_Ratio"),
            Option.numbers(
                            USER_QUENCH_PARAM_SCALE,
                            POSITIVE,
                            NONE,
                            "quenching factor Q of (40), for all or for each parameter, none for 1; none, for a mean above 1"
                                    + " ends the sampling guarantee (41)")
                    .alsoCalled("User_Quench_Param_Scale"),
            Option.number(
                            USER_QUENCH_COST_SCALE,
                            POSITIVE,
                            1,
                            "quenching factor of the cost temperature; 1, no quenching")
                    .alsoCalled("User_Quench_Cost_Scale"),
            Option.flag(
                            QUENCH_PARAMETERS_SCALE,
                            true,
                            "whether Q stands in the control coefficient of the parameters too; true, so that"
                                    + " temperatureAnnealScale keeps its meaning")
                    .alsoCalled("QUENCH_PARAMETERS_SCALE"),
            Option.flag(QUENCH_COST_SCALE, true, "the same for the cost temperature; true, for the same reason")
                    .alsoCalled("QUENCH_COST_SCALE"),
            Option.number(
                            ASYMP_EXP_PARAM,
                            Interval.REALS,
                            1,
                            "q of the acceptance probability (1 - (1 - q) dC/T)^(1/(1 - q)); 1, Boltzmann's exp(-dC/T)")
                    .alsoCalled("Asymp_Exp_Param"),
            Option.number(
                            SMALL_FLOAT,
                            Interval.closed(1e-300, 1e-3),
                            1e-18,
                            "temperature below which the run ends, and tangent below which a parameter is not reannealed;"
                                    + " 1e-18, the program's: steps below the resolution of a double")
                    .alsoCalled("SMALL_FLOAT"),
            Option.flag(
                            NO_PARAM_TEMP_TEST,
                            false,
                            "go on at smallFloat when a parameter temperature gets there; false, for such a run has frozen")
                    .alsoCalled("NO_PARAM_TEMP_TEST"),
            Option.flag(
                            NO_COST_TEMP_TEST,
                            false,
                            "go on at smallFloat when the cost temperature gets there; false, the program's default")
                    .alsoCalled("NO_COST_TEMP_TEST"),
            Option.numbers(
                            PARAMETER_TYPE,
                            Interval.closed(-2, 2),
                            NONE,
                            "type of each parameter or of all: -1 real, 1 integer, -2 real and 2 integer without reannealing,"
                                    + " none for all real; none, as most problems are")
                    .alsoCalled("parameter_type"),
            Option.flag(
                            INCLUDE_INTEGER_PARAMETERS,
                            false,
                            "whether integers are reannealed, by differences of one unit; false, a slope says little of a"
                                    + " step function")
                    .alsoCalled("Include_Integer_Parameters"),
            Option.flag(
                            USER_INITIAL_PARAMETERS,
                            false,
                            "anneal from the best start of the problem instead of a random state; false, so that the end does"
                                    + " not depend on a guess (starts are evaluated, and never lost, either way)")
                    .alsoCalled("User_Initial_Parameters"),
            Option.count(
                            SEQUENTIAL_PARAMETERS,
                            -1,
                            Integer.MAX_VALUE,
                            -1,
                            "-1 to draw all parameters for each state, else the parameter with which to begin drawing one after"
                                    + " the other; -1, which the guarantee assumes")
                    .alsoCalled("Sequential_Parameters"),
            Option.count(
                            ACCEPTANCE_FREQUENCY_MODULUS,
                            0,
                            MOST,
                            100,
                            "accepted states from one test for the end and reannealing to the next, 0 for none; 100, the"
                                    + " program's default")
                    .alsoCalled("Acceptance_Frequency_Modulus"),
            Option.count(
                            GENERATED_FREQUENCY_MODULUS,
                            0,
                            MOST,
                            10_000,
                            "generated states from one such test to the next, 0 for none; 10000, the program's default")
                    .alsoCalled("Generated_Frequency_Modulus"),
            Option.count(
                            REANNEAL_COST,
                            -1_000_000,
                            1_000_000,
                            1,
                            "0 leaves the cost temperature alone; 1 rescales it to last and best cost; n > 1 takes the deviation of"
                                    + " n samples as its start; n < -1 begins anew from that; 1, which costs no evaluation")
                    .alsoCalled("Reanneal_Cost"),
            Option.flag(
                            REANNEAL_PARAMETERS,
                            true,
                            "whether parameter temperatures follow the sensitivities (38); true, the idea of the method")
                    .alsoCalled("Reanneal_Parameters"),
            Option.number(
                            DELTA_X,
                            Interval.closed(0, 1),
                            1e-3,
                            "step of the tangents relative to the parameter, 0 for no tangents; 1e-3, an order of magnitude is"
                                    + " all that is wanted")
                    .alsoCalled("Delta_X"),
            Option.numbers(
                            USER_DELTA_PARAMETER,
                            Interval.closed(0, 1),
                            NONE,
                            "the same for each parameter, none to take deltaX for all; none, for deltaX is relative already")
                    .alsoCalled("User_Delta_Parameter"),
            Option.flag(
                            USER_TANGENTS,
                            false,
                            "take the tangents from the gradient of the objective, which must have one; false, as most have none")
                    .alsoCalled("User_Tangents"),
            Option.number(
                            MAXIMUM_REANNEAL_INDEX,
                            Interval.atLeast(1),
                            50_000,
                            "index above which reannealing begins a new schedule at the same temperature; 50000, the program's")
                    .alsoCalled("MAXIMUM_REANNEAL_INDEX"),
            Option.number(REANNEAL_SCALE, Interval.above(1), 10, "divisor of the index then; 10, the program's")
                    .alsoCalled("REANNEAL_SCALE"),
            Option.flag(
                    RANGE_SCALED_TANGENTS,
                    true,
                    "multiply tangents by the width of the box, as the paper of 1989 does; true, so that a change of units,"
                            + " though not of the origin, changes nothing"),
            Option.flag(
                    REAL_INDEX,
                    true,
                    "keep the fraction of a reannealed index; true, for truncation cools a little less at each reannealing"),
            Option.count(
                            GENER_BLOCK,
                            1,
                            1_000_000,
                            1,
                            "states drawn from the same last state and evaluated side by side, of which the first accepted in"
                                    + " order counts; 1, for cheap objectives gain nothing")
                    .alsoCalled("Gener_Block"),
            Option.count(
                            GENER_BLOCK_MAX,
                            1,
                            1_000_000,
                            1,
                            "the largest such block when generMovAvr adapts it; 1, no blocks")
                    .alsoCalled("Gener_Block_Max"),
            Option.count(
                            GENER_MOV_AVR,
                            0,
                            1_000_000,
                            0,
                            "reannealings over which states generated for one accepted are averaged to choose the block, 0 to"
                                    + " keep it; 0, so that a block is what was asked for")
                    .alsoCalled("Gener_Mov_Avr"));

    static final OptionSpace SPACE = new OptionSpace(
                    Stream.concat(ANNEALING.stream(), ExtraOptions.LIST.stream())
                            .toList(),
                    List.of())
            .withPreset(
                    "reference",
                    "the defaults of the C program: dimensional tangents and a truncated index; for comparisons with it",
                    Values.EMPTY.with(RANGE_SCALED_TANGENTS, false).with(REAL_INDEX, false))
            .withPreset(
                    "asa-test",
                    "the settings of the C program's own test, with which its published trace was made",
                    Values.EMPTY
                            .with(RANGE_SCALED_TANGENTS, false)
                            .with(REAL_INDEX, false)
                            .with(LIMIT_ACCEPTANCES, 1_000)
                            .with(ACCEPTED_TO_GENERATED_RATIO, 1e-4))
            .withPreset(
                    "potentia", "the defaults: reference with range-scaled tangents and a real index", Values.EMPTY);

    private OptionTable() {}
}
