package org.potentia.optimizers.asa;

import org.jspecify.annotations.Nullable;
import org.potentia.api.optimize.GradientObjective;
import org.potentia.api.optimize.OptimizationProblem;

/** What a run of given options on a given problem has to know and never changes: the box, the schedules, the steps of the tangents. */
final class Plan {
    private final OptimizationProblem problem;
    private final AsaOptions options;
    private final Box box;
    private final TemperatureSchedule[] schedules;
    private final TemperatureSchedule costSchedule;
    private final double[] initialTemperatures;
    private final double[] deltas;
    private final double meanQuench;

    Plan(OptimizationProblem problem, AsaOptions options) {
        this.problem = problem;
        this.options = options;
        this.box = new Box(problem, options);
        if (options.userTangents() && !(problem.objective() instanceof GradientObjective)) {
            throw new IllegalArgumentException(
                    "userTangents = true, but the objective has no gradient; must be false for this objective");
        }
        int free = box.free();
        double[] quench = box.each(options.userQuenchParamScale(), OptionTable.USER_QUENCH_PARAM_SCALE, 1);
        double[] ratios = box.each(options.userTemperatureRatio(), OptionTable.USER_TEMPERATURE_RATIO, 1);
        double[] first = box.each(
                options.userParameterTemperature(),
                OptionTable.USER_PARAMETER_TEMPERATURE,
                options.initialParameterTemperature());
        double[] steps = box.each(options.userDeltaParameter(), OptionTable.USER_DELTA_PARAMETER, options.deltaX());
        schedules = new TemperatureSchedule[free];
        initialTemperatures = new double[free];
        deltas = new double[free];
        double sum = 0;
        for (int k = 0; k < free; k++) {
            int i = box.coordinate(k);
            double control = control(options.quenchParametersScale() ? quench[i] : 1) * ratios[i];
            schedules[k] = new TemperatureSchedule(control, quench[i] / free);
            initialTemperatures[k] = first[i];
            deltas[k] = steps[i];
            sum += quench[i];
        }
        meanQuench = free == 0 ? 1 : sum / free;
        double costQuench = options.userQuenchCostScale();
        costSchedule = new TemperatureSchedule(
                control(options.quenchCostScale() ? costQuench : 1) * options.costParameterScaleRatio(),
                costQuench / Math.max(1, free));
    }

    private double control(double quench) {
        return TemperatureSchedule.control(
                options.temperatureRatioScale(), options.temperatureAnnealScale(), quench / Math.max(1, box.free()));
    }

    OptimizationProblem problem() {
        return problem;
    }

    AsaOptions options() {
        return options;
    }

    Box box() {
        return box;
    }

    TemperatureSchedule schedule(int k) {
        return schedules[k];
    }

    TemperatureSchedule costSchedule() {
        return costSchedule;
    }

    double initialTemperature(int k) {
        return initialTemperatures[k];
    }

    /** The relative step of a tangent. */
    double delta(int k) {
        return deltas[k];
    }

    /** The mean quenching factor of the free coordinates, which decides (41). */
    double meanQuench() {
        return meanQuench;
    }

    /** A list for the distinct minima of a run, null if none is wanted. */
    @Nullable
    MinimaList minima() {
        if (options.multiNumber() == 0) {
            return null;
        }
        double[] widths = new double[box.dimension()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = problem.upper().get(i) - problem.lower().get(i);
        }
        return new MinimaList(options.multiNumber(), box.each(options.multiGrid(), ExtraOptions.MULTI_GRID, 0), widths);
    }

    /** A cache for the states of a run, null if none is wanted. */
    @Nullable
    StateCache cache() {
        return options.queueSize() == 0
                ? null
                : new StateCache(
                        options.queueSize(), box.each(options.queueResolution(), ExtraOptions.QUEUE_RESOLUTION, 0));
    }

    /** Whether states are drawn and evaluated in blocks. */
    boolean inBlocks() {
        return options.generBlock() > 1 || (options.generMovAvr() > 0 && options.generBlockMax() > 1);
    }
}
