package org.potentia.workbench.landscape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.potentia.api.ComputationException;
import org.potentia.api.evolve.Propagator;
import org.potentia.api.evolve.Spectrum;
import org.potentia.api.evolve.SpectrumSolver;
import org.potentia.api.model.Boundaries;
import org.potentia.api.model.Boundary;
import org.potentia.api.model.Potential;
import org.potentia.api.option.Provenance;
import org.potentia.numerics.CriticalPoints;
import org.potentia.numerics.Landscape;
import org.potentia.numerics.MeanFirstPassage;
import org.potentia.workbench.InputException;
import org.potentia.workbench.evolution.EvolutionSolver;
import org.potentia.workbench.landscape.Spot.Kind;

/**
 * Finds out what there is to know of a potential. Wells, barriers and mean times are quadratures; decay rates and probabilities come from a
 * propagator. What does not exist, such as the rate of Kramers where there is one well, is answered by its reason.
 *
 * <p>Source: I. Halperin (2022), Non-equilibrium skewness, market crises, and option pricing, doi:10.1016/j.physa.2022.127065, equations
 * 30-39.
 *
 * @param solver who computes rates and probabilities, if anybody does
 * @param absence why nobody does, in one sentence
 * @since 0.1
 */
public record Survey(Optional<EvolutionSolver> solver, String absence) {
    /** How many decay rates are asked for, the zero one included. */
    private static final int RATES = 6;

    /**
     * Lets a propagator compute rates and probabilities.
     *
     * @param solver the propagator
     * @return the survey
     */
    public static Survey with(EvolutionSolver solver) {
        return new Survey(Optional.of(solver), "");
    }

    /**
     * Leaves rates and probabilities out.
     *
     * @param reason why, in one sentence
     * @return the survey
     */
    public static Survey without(String reason) {
        return new Survey(Optional.empty(), reason);
    }

    /**
     * Answers.
     *
     * @param question what is to be known
     * @return the answer
     * @throws InputException if the start is the level, or is not given while the potential has no well
     */
    public LandscapeAnswer of(LandscapeQuestion question) {
        Potential potential = question.potential();
        Landscape landscape = Landscape.of(potential);
        CriticalPoints points = landscape.points();
        Basin basin = Basin.of(potential, points);
        double from = start(question, points);
        Optional<Propagator> propagator = solver.map(EvolutionSolver::propagator);
        return new LandscapeAnswer(
                question,
                spots(basin),
                basin.lower(),
                basin.upper(),
                landscape.escapes().stream()
                        .map(escape -> new Crossing(potential, points, escape).wayOut())
                        .toList(),
                landscape.reason(),
                propagator.map(found -> relaxation(found, potential)).orElseGet(() -> Relaxation.none(absence)),
                passage(basin, from, question.to()),
                solver.map(who -> new CrisisLaw(question, basin, from, who, propagator.orElseThrow()).crisis())
                        .orElseGet(() -> CrisisLaw.none(question, basin, from, absence)),
                solver.map(found -> Provenance.of(found.provider(), found.settings())));
    }

    private static double start(LandscapeQuestion question, CriticalPoints points) {
        double start = question.from()
                .orElseGet(
                        () -> points.minima().stream()
                                .max()
                                .orElseThrow(
                                        () -> new InputException(
                                                question.id()
                                                        + " has no well to begin in: its slope does not turn from down to up; say where passages begin")));
        if (start == question.to()) {
            throw new InputException(
                    "the passage begins at " + start + ", which is the level to be reached: they must differ");
        }
        return start;
    }

    /** What happens at the ends: the state does not get to infinite ones, and turns back at finite ones. */
    static Boundaries ends(Potential potential) {
        return new Boundaries(
                end(potential.domain().lower()), end(potential.domain().upper()));
    }

    private static Boundary end(double position) {
        return Double.isFinite(position) ? Boundary.REFLECTING : Boundary.NATURAL;
    }

    private static List<Spot> spots(Basin basin) {
        CriticalPoints points = basin.points();
        List<Spot> spots = new ArrayList<>();
        points.minima().stream().forEach(state -> spots.add(spot(basin, Kind.WELL, state)));
        points.maxima().stream().forEach(state -> spots.add(spot(basin, Kind.TOP, state)));
        spots.sort(Comparator.comparingDouble(Spot::state));
        return spots;
    }

    private static Spot spot(Basin basin, Kind kind, double state) {
        Potential potential = basin.potential();
        double noise = potential.noise();
        double lowest = potential.value(basin.points().deepest(potential).orElse(state));
        double curvature = potential.curvature(state);
        return new Spot(
                kind,
                state,
                potential.value(state),
                (potential.value(state) - lowest) / (noise * noise),
                curvature,
                curvature == 0 ? Double.POSITIVE_INFINITY : noise / Math.sqrt(2 * Math.abs(curvature)),
                kind == Kind.WELL && basin.settles() ? OptionalDouble.of(share(basin, state)) : OptionalDouble.empty());
    }

    private static double share(Basin basin, double well) {
        double lower = basin.points().maxima().stream()
                .filter(top -> top < well)
                .max()
                .orElse(basin.lower().brink());
        double upper = basin.points().maxima().stream()
                .filter(top -> top > well)
                .min()
                .orElse(basin.upper().brink());
        return basin.share(lower, upper);
    }

    private static Relaxation relaxation(Propagator propagator, Potential potential) {
        if (!(propagator instanceof SpectrumSolver spectra)) {
            return Relaxation.none("this propagator does not compute decay rates");
        }
        try {
            Spectrum spectrum = spectra.spectrum(potential, ends(potential), RATES);
            // the first is the zero of the stationary state
            return new Relaxation(
                    spectrum.eigenvalues().slice(1, spectrum.eigenvalues().size()),
                    spectrum.relativeErrors().slice(1, spectrum.relativeErrors().size()),
                    spectrum.shortfall());
        } catch (IllegalArgumentException | ComputationException e) {
            return Relaxation.none(message(e));
        }
    }

    private static Passage passage(Basin basin, double from, double to) {
        Side behind = to < from ? basin.upper() : basin.lower();
        if (!behind.confines()) {
            return new Passage(
                    from,
                    to,
                    OptionalDouble.empty(),
                    "nothing holds the state " + (to < from ? "above" : "below")
                            + ", so that it may run away and never return");
        }
        try {
            return new Passage(from, to, OptionalDouble.of(MeanFirstPassage.years(basin.potential(), from, to)), "");
        } catch (IllegalArgumentException e) {
            return new Passage(from, to, OptionalDouble.empty(), message(e));
        }
    }

    static String message(RuntimeException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
