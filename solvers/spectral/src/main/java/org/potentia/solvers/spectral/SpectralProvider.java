package org.potentia.solvers.spectral;

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
 * Provides the eigenfunction expansion of the Fokker-Planck equation of a confined diffusion on the line,
 *
 * <p>\[ p(y, t \mid y_0) = \Psi_0(y) \sum_{n \ge 0} e^{-\lambda_n t}\,\Psi_n(y)\,\frac{\Psi_n(y_0)}{\Psi_0(y_0)}, \]
 *
 * <p>equation 11 of the NES paper, for any potential that confines and for any diffusion in one dimension that does not depend on time.
 * Interval, resolution and number of terms are found by the solver; the error is part of the result.
 *
 * @since 0.1
 */
public final class SpectralProvider implements PropagatorProvider {
    private static final OptionSpace OPTIONS = OptionSpace.of(
            Option.count(
                    "terms",
                    0,
                    5000,
                    400,
                    "largest number of modes in a sum; times so short that more are needed are computed by resolvents instead; 400, for then"
                            + " these cost less"),
            Option.count(
                    "panels",
                    100,
                    1_000_000,
                    20_000,
                    "largest number of panels of a mesh; 20000, which takes some 40 megabytes and is never reached by smooth coefficients"));

    /** Makes the provider. */
    public SpectralProvider() {}

    @Override
    public String id() {
        return "spectral";
    }

    @Override
    public String title() {
        return "Eigenfunction expansion";
    }

    @Override
    public Citation citation() {
        return new Citation(
                "I. Halperin",
                2022,
                "Non-equilibrium skewness, market crises, and option pricing: non-linear Langevin model of markets with supersymmetry",
                "Physica A 594, 127065, doi:10.1016/j.physa.2022.127065");
    }

    @Override
    public OptionSpace options() {
        return OPTIONS;
    }

    @Override
    public Support supports(EvolutionProblem problem) {
        return switch (problem) {
            case EvolutionProblem.LinearDiffusion linear -> supports(linear);
            case EvolutionProblem.McKeanVlasov mean ->
                Support.no("an equation that is not linear in the density has no spectrum");
            case EvolutionProblem.PorousMedium porous ->
                Support.no("an equation that is not linear in the density has no spectrum");
            case EvolutionProblem.Planar planar -> Support.no("modes are computed in one dimension only");
        };
    }

    private static Support supports(EvolutionProblem.LinearDiffusion linear) {
        if (!linear.timeHomogeneous()) {
            return Support.no("modes exist for coefficients that do not depend on time only");
        }
        try {
            Problem problem = SpectralPropagator.problem(linear);
            new Scan(problem.medium(), problem.domain());
            return Support.YES;
        } catch (IllegalArgumentException e) {
            // the look says why in the words that a user would get
            return Support.no(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Propagator create(Settings settings) {
        settings.requireOf(OPTIONS, id());
        return new SpectralPropagator(
                Provenance.of(this, settings),
                (int) settings.count("terms"),
                (int) settings.count("panels"),
                this::supports);
    }
}
