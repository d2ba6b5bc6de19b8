package org.potentia.workbench.landscape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.potentia.api.ComputationException;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.evolve.BackwardPropagator;
import org.potentia.api.evolve.Evolution;
import org.potentia.api.evolve.EvolutionProblem.LinearDiffusion;
import org.potentia.api.evolve.EvolutionRequest;
import org.potentia.api.evolve.InitialLaw;
import org.potentia.api.evolve.Propagator;
import org.potentia.api.evolve.Snapshot;
import org.potentia.api.evolve.Support;
import org.potentia.api.model.Potential;
import org.potentia.numerics.FirstPassageLaw;
import org.potentia.numerics.GaussLegendre;
import org.potentia.numerics.PotentialDiffusion;
import org.potentia.workbench.evolution.EvolutionSolver;
import org.potentia.workbench.landscape.Crisis.Curve;

/**
 * How likely a level is passed: at a time, from the transition density, and by a time, from the law of the first passage.
 *
 * @param question what is asked
 * @param basin the potential with what holds the state
 * @param from where it begins
 * @param solver who evolves
 * @param propagator what it made
 */
record CrisisLaw(LandscapeQuestion question, Basin basin, double from, EvolutionSolver solver, Propagator propagator) {
    private static final int CURVE = 40;

    private static final GaussLegendre RULE = new GaussLegendre(16);

    /** A probability with an error like this says nothing. */
    private static final double USELESS = 0.5;

    private static final int FEWEST_PANELS = 4;

    private static final int MOST_PANELS = 64;

    Crisis crisis() {
        return new Crisis(downwards(), atTime(), byTime(), stationary(question, basin, from));
    }

    static Crisis none(LandscapeQuestion question, Basin basin, double from, String reason) {
        return new Crisis(
                question.to() < from, Curve.none(reason), Curve.none(reason), stationary(question, basin, from));
    }

    private static double stationary(LandscapeQuestion question, Basin basin, double from) {
        if (!basin.settles()) {
            return Double.NaN;
        }
        return question.to() < from
                ? basin.share(Math.min(basin.lower().brink(), question.to()), question.to())
                : basin.share(question.to(), Math.max(basin.upper().brink(), question.to()));
    }

    private boolean downwards() {
        return question.to() < from;
    }

    /** The horizons, and between the first and the last of them enough for a curve. */
    private Doubles times() {
        double first = question.horizons().getFirst().years();
        double last = question.horizons().getLast().years();
        DoubleStream between = Doubles.grid(Math.log(first), Math.log(last), CURVE).stream()
                .map(Math::exp)
                .filter(t -> t > first && t < last);
        return Doubles.of(DoubleStream.concat(
                        question.horizons().stream().mapToDouble(Span::years),
                        last > first ? between : DoubleStream.of())
                .sorted()
                .distinct());
    }

    private Curve atTime() {
        Potential potential = question.potential();
        Side beyond = downwards() ? basin.lower() : basin.upper();
        if (!beyond.confines()) {
            return Curve.none("nothing holds the state " + (downwards() ? "below" : "above")
                    + ", so that there is no law of where it is");
        }
        double[] panels = panels(beyond.brink());
        Doubles nodes = nodes(panels);
        double range = panels[panels.length - 1] - panels[0];
        Doubles times = times();
        try {
            LinearDiffusion problem = LinearDiffusion.of(new PotentialDiffusion(potential, Survey.ends(potential)));
            Support support = solver.provider().supports(problem);
            if (!support.supported()) {
                return Curve.none(support.reason().orElseThrow());
            }
            Evolution evolution = propagator.evolve(
                    problem,
                    EvolutionRequest.of(new InitialLaw.PointMass(from), times, question.tolerance() / range)
                            .at(nodes));
            double error = 0;
            double[] values = new double[times.size()];
            for (int k = 0; k < values.length; k++) {
                Snapshot snapshot = evolution.snapshots().get(k);
                values[k] = Math.clamp(integral(panels, snapshot.density().values()), 0, 1);
                error = Math.max(error, range * snapshot.error());
            }
            return curve(times, values, error, evolution.shortfall());
        } catch (IllegalArgumentException | ComputationException e) {
            return Curve.none(Survey.message(e));
        }
    }

    private Curve byTime() {
        if (!(propagator instanceof BackwardPropagator backward)) {
            return Curve.none("this propagator does not compute expectations, from which the first passage follows");
        }
        Doubles times = times();
        try {
            FirstPassageLaw law = FirstPassageLaw.of(
                    backward,
                    question.potential(),
                    from,
                    downwards() ? Interval.above(question.to()) : Interval.below(question.to()),
                    times,
                    question.tolerance());
            double[] values = law.survival().map(alive -> 1 - alive).toArray();
            // what has been reached stays reached: rounding may say otherwise where hardly anything has
            for (int k = values.length - 2; k >= 0; k--) {
                values[k] = Math.min(values[k], values[k + 1]);
            }
            return curve(times, values, law.error(), law.shortfall());
        } catch (IllegalArgumentException | ComputationException e) {
            return Curve.none(Survey.message(e));
        }
    }

    private Curve curve(Doubles times, double[] values, double error, String shortfall) {
        if (!(error < USELESS)) {
            return Curve.none(shortfall.isEmpty() ? "the propagator claims an error of " + error : shortfall);
        }
        Doubles horizons = Doubles.of(question.horizons().stream()
                .mapToDouble(span -> values[Arrays.binarySearch(times.toArray(), span.years())]));
        return new Curve(
                horizons, times, Doubles.of(values), error, shortfall.isEmpty() ? List.of() : List.of(shortfall));
    }

    /** The ends of panels from the brink to the level, as wide as the noise spreads until the first horizon. */
    private double[] panels(double brink) {
        double level = question.to();
        // a level beyond the brink is hardly ever passed: a little way beyond it tells how little
        double beyond = Math.abs(from - level);
        double far = downwards() ? Math.min(brink, level - 0.25 * beyond) : Math.max(brink, level + 0.25 * beyond);
        double end = Math.clamp(
                far,
                question.potential().domain().lower(),
                question.potential().domain().upper());
        double lower = Math.min(end, level);
        double upper = Math.max(end, level);
        double spread = question.potential().noise()
                * Math.sqrt(question.horizons().getFirst().years());
        int count = (int) Math.clamp(Math.ceil((upper - lower) / spread), FEWEST_PANELS, MOST_PANELS);
        return Doubles.grid(lower, upper, count + 1).toArray();
    }

    private static Doubles nodes(double[] panels) {
        List<Double> nodes = new ArrayList<>();
        for (int i = 1; i < panels.length; i++) {
            double half = 0.5 * (panels[i] - panels[i - 1]);
            for (int j = 0; j < RULE.size(); j++) {
                nodes.add(panels[i - 1] + half * (1 + RULE.nodes().get(j)));
            }
        }
        return Doubles.of(nodes.stream().mapToDouble(Double::doubleValue));
    }

    private static double integral(double[] panels, Doubles density) {
        double sum = 0;
        for (int i = 0; i < density.size(); i++) {
            int panel = i / RULE.size();
            double half = 0.5 * (panels[panel + 1] - panels[panel]);
            sum += half * RULE.weights().get(i % RULE.size()) * density.get(i);
        }
        return sum;
    }
}
