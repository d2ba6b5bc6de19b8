package org.potentia.solvers.langevin;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.potentia.api.Citation;
import org.potentia.api.evolve.EvolutionProblem;
import org.potentia.api.evolve.Propagator;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.evolve.Support;
import org.potentia.api.option.Option;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Provenance;
import org.potentia.api.option.Settings;

/**
 * Provides paths of the stochastic equation \( dx = a\,dt + b\,dW \), in the reading of Ito, Stratonovich or Fick. Steps, number of paths
 * and bandwidths of kernels are found by the solver; the error, statistical and systematic, is part of the result. The same seed gives the
 * same result on any number of threads.
 *
 * @since 0.1
 */
public final class LangevinProvider implements PropagatorProvider {
    private static final OptionSpace OPTIONS = OptionSpace.of(
            Option.choice(
                    "scheme",
                    List.of("platen", "euler"),
                    "platen",
                    "how steps are made: euler, of weak order 1, or platen, of weak order 2, which needs far fewer of them for the same error"
                            + " where coefficients are smooth; paths in the plane are always made by euler"),
            Option.count(
                    "paths",
                    1024,
                    100_000_000,
                    1_000_000,
                    "largest number of paths; with a million a density is known to about one per cent of its height"),
            Option.count(
                    "steps",
                    8,
                    10_000_000,
                    20_000,
                    "largest number of steps up to the last time; 20000, which no problem with smooth coefficients needs in times of the order"
                            + " of its relaxation"),
            Option.count(
                    "work",
                    1_000_000,
                    1L << 50,
                    300_000_000,
                    "largest number of steps of all paths of a run together; three hundred million, which take about half a minute of a"
                            + " core"),
            Option.count(
                    "fixedSteps",
                    1,
                    10_000_000,
                    1000,
                    "steps of ensembles and first passages, for which no tolerance is asked; a thousand, whose error is below the noise of a"
                            + " million paths for times of the order of the relaxation"),
            Option.count(
                    "seed",
                    0,
                    1L << 52,
                    20_260_101,
                    "seed of the random numbers of densities and expectations; another seed gives an independent answer"));

    /** Makes the provider. */
    public LangevinProvider() {}

    @Override
    public String id() {
        return "langevin";
    }

    @Override
    public String title() {
        return "Paths of the stochastic equation";
    }

    @Override
    public Citation citation() {
        return new Citation(
                "P. E. Kloeden, E. Platen",
                1992,
                "Numerical Solution of Stochastic Differential Equations",
                "Springer, doi:10.1007/978-3-662-12616-5");
    }

    /** {@inheritDoc} Here 0.05: some seconds at most; half of that takes five times as long. */
    @Override
    public double usualError() {
        return 0.05;
    }

    @Override
    public OptionSpace options() {
        return OPTIONS;
    }

    @Override
    public Support supports(EvolutionProblem problem) {
        return switch (problem) {
            case EvolutionProblem.LinearDiffusion linear -> made(() -> Medium.of(linear));
            case EvolutionProblem.McKeanVlasov crowd -> Support.YES;
            case EvolutionProblem.PorousMedium porous -> Support.no(LangevinPropagator.POROUS);
            case EvolutionProblem.Planar planar -> made(() -> PlaneMedium.of(planar));
        };
    }

    private static Support made(Supplier<Record> medium) {
        try {
            Objects.requireNonNull(medium.get());
            return Support.YES;
        } catch (IllegalArgumentException e) {
            // says why in the words that a user would get
            return Support.no(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Propagator create(Settings settings) {
        settings.requireOf(OPTIONS, id());
        return new LangevinPropagator(
                Provenance.of(this, settings),
                settings.choice("scheme").equals("euler") ? Scheme.EULER : Scheme.PLATEN,
                new Limits(
                        (int) settings.count("paths"),
                        (int) settings.count("steps"),
                        settings.count("work"),
                        settings.count("seed")),
                (int) settings.count("fixedSteps"));
    }
}
