package org.potentia.solvers.finitevolume;

import org.potentia.api.Citation;
import org.potentia.api.evolve.EvolutionProblem;
import org.potentia.api.evolve.Propagator;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.evolve.Support;
import org.potentia.api.model.Boundary;
import org.potentia.api.option.Option;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Provenance;
import org.potentia.api.option.Settings;

/**
 * Provides finite volumes with exponentially fitted fluxes, after Chang and Cooper and after Scharfetter and Gummel: each volume keeps the
 * balance of what crosses its borders, so that mass is kept, and no volume gives more than it has. Window, mesh and steps are found by the
 * solver; the error, found by halving both, is part of the result.
 *
 * @since 0.1
 */
public final class FiniteVolumeProvider implements PropagatorProvider {
    /** The largest correlation in the plane. */
    private static final double MOST_CORRELATED = 0.999;

    private static final OptionSpace OPTIONS = OptionSpace.of(Option.count(
            "cells",
            512,
            1 << 20,
            1 << 14,
            "largest number of cells of a mesh; 16384, which take some 3 megabytes and give nine digits where coefficients are smooth;"
                    + " in the plane four times as many"));

    /** Makes the provider. */
    public FiniteVolumeProvider() {}

    @Override
    public String id() {
        return "finitevolume";
    }

    @Override
    public String title() {
        return "Finite volumes with fitted fluxes";
    }

    @Override
    public Citation citation() {
        return new Citation(
                "J. S. Chang, G. Cooper",
                1970,
                "A practical difference scheme for Fokker-Planck equations",
                "Journal of Computational Physics 6, 1-16, doi:10.1016/0021-9991(70)90001-X");
    }

    @Override
    public OptionSpace options() {
        return OPTIONS;
    }

    @Override
    public Support supports(EvolutionProblem problem) {
        return switch (problem) {
            case EvolutionProblem.LinearDiffusion linear -> Support.YES;
            case EvolutionProblem.McKeanVlasov crowd -> Support.YES;
            case EvolutionProblem.PorousMedium porous -> supports(porous);
            case EvolutionProblem.Planar planar -> supports(planar);
        };
    }

    private static Support supports(EvolutionProblem.Planar planar) {
        return Math.abs(planar.diffusion().correlation()) > MOST_CORRELATED
                ? Support.no("the noises of the two coordinates are nearly the same: all mass would stay on a curve")
                : Support.YES;
    }

    private static Support supports(EvolutionProblem.PorousMedium porous) {
        boolean absorbs = porous.boundaries().lower() == Boundary.ABSORBING
                || porous.boundaries().upper() == Boundary.ABSORBING;
        return absorbs && porous.exponent() < 1
                ? Support.no("with an exponent below 1 an absorbing wall takes all mass in a finite time")
                : Support.YES;
    }

    @Override
    public Propagator create(Settings settings) {
        settings.requireOf(OPTIONS, id());
        return new FiniteVolumePropagator(Provenance.of(this, settings), (int) settings.count("cells"), this::supports);
    }
}
