package org.potentia.optimizers.asa;

import java.util.ArrayList;
import java.util.List;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.option.Option;
import org.potentia.api.option.Settings;

/** The options of what goes beyond the annealing: minima, repeated states, curvature, and the choice of options. All are off by default. */
final class ExtraOptions {
    static final String MULTI_NUMBER = "multiNumber";
    static final String MULTI_GRID = "multiGrid";
    static final String MULTI_PROBES = "multiProbes";
    static final String MULTI_POLISH = "multiPolish";
    static final String QUEUE_SIZE = "queueSize";
    static final String QUEUE_RESOLUTION = "queueResolution";
    static final String CURVATURE = "curvature";
    static final String SELF_OPTIMIZE = "selfOptimize";
    static final String SELF_OPTIMIZE_EVALUATIONS = "selfOptimizeEvaluations";
    static final String SELF_OPTIMIZE_RUNS = "selfOptimizeRuns";
    static final String SELF_OPTIMIZE_LIMIT = "selfOptimizeLimit";
    static final String SELF_OPTIMIZE_TARGET = "selfOptimizeTarget";

    private static final Doubles NONE = Doubles.of();

    static final List<Option> LIST = List.of(
            Option.count(
                            MULTI_NUMBER,
                            0,
                            10_000,
                            0,
                            "distinct minima to list in the result, 0 for none; 0, as most want the lowest alone")
                    .alsoCalled("Multi_Number"),
            Option.numbers(
                            MULTI_GRID,
                            Interval.closed(0, 1),
                            Doubles.of(0.01),
                            "widths of the box by which minima must differ in some parameter, for all or for each; 0.01, for what lies"
                                    + " nearer is one minimum to most users")
                    .alsoCalled("Multi_Grid"),
            Option.count(
                    MULTI_PROBES,
                    0,
                    1_000,
                    5,
                    "points on the straight way to a lower minimum, one of which must be higher if two are distinct, 0 not to test; 5,"
                            + " which leaves out states on slopes for some evaluations at the end"),
            Option.count(
                    MULTI_POLISH,
                    0,
                    1_000_000,
                    200,
                    "evaluations by which a compass search may lower each of these minima at the end, 0 for none; 200, for a valley that"
                            + " was only passed by leaves a state far from its bottom"),
            Option.count(
                            QUEUE_SIZE,
                            0,
                            10_000_000,
                            0,
                            "costs kept so that a repeated state is not evaluated again, 0 for none; 0, for states of real parameters do"
                                    + " not repeat")
                    .alsoCalled("Queue_Size"),
            Option.numbers(
                            QUEUE_RESOLUTION,
                            Interval.atLeast(0),
                            NONE,
                            "width of the cells in which states count as the same, in units of the parameters, for all or for each, 0 or"
                                    + " none for equal ones; none, so that no cost is an approximation unasked")
                    .alsoCalled("Queue_Resolution"),
            Option.flag(
                    CURVATURE,
                    false,
                    "take slope, curvature and covariance at the best state when the run has ended of itself, (n + 1) n evaluations for n"
                            + " parameters; false, as calibrations have their own; the opposite of the program's Curvature_0"),
            Option.flag(
                            SELF_OPTIMIZE,
                            false,
                            "let an outer annealing choose temperatureRatioScale, temperatureAnnealScale, costParameterScaleRatio and"
                                    + " acceptanceFrequencyModulus first; false, for it pays only where many like problems follow")
                    .alsoCalled("SELF_OPTIMIZE"),
            Option.count(
                    SELF_OPTIMIZE_EVALUATIONS,
                    1,
                    1L << 53,
                    200_000,
                    "evaluations that the choice may take, of the same budget; 200000, some tens of settings at the other defaults"),
            Option.count(
                    SELF_OPTIMIZE_RUNS,
                    1,
                    1_000,
                    3,
                    "runs, with the same seeds for all, by which each setting is judged; 3, or luck with one seed is chosen"),
            Option.count(
                    SELF_OPTIMIZE_LIMIT,
                    1,
                    1L << 53,
                    2_000,
                    "evaluations of each of these runs; 2000, enough to tell fast from slow cooling in a few dimensions"),
            Option.numbers(
                    SELF_OPTIMIZE_TARGET,
                    Interval.REALS,
                    NONE,
                    "cost to be reached in as few evaluations as possible, none to judge by the best cost within the limit; none, as it is"
                            + " known for test problems only"));

    private ExtraOptions() {}

    /** Says what contradicts what. */
    static List<String> contradictions(Settings settings) {
        List<String> faults = new ArrayList<>();
        if (settings.numbers(QUEUE_RESOLUTION).size() > 0 && settings.count(QUEUE_SIZE) == 0) {
            faults.add("queueResolution is given with queueSize = 0, which keeps no states: queueSize must be > 0");
        }
        int targets = settings.numbers(SELF_OPTIMIZE_TARGET).size();
        if (targets > 1) {
            faults.add("selfOptimizeTarget has " + targets + " numbers, must have none or one");
        }
        if (targets > 0 && !settings.flag(SELF_OPTIMIZE)) {
            faults.add("selfOptimizeTarget is given with selfOptimize = false, must be given with true");
        }
        return faults;
    }
}
