package org.potentia.solvers.pathint;

import org.potentia.api.Citation;
import org.potentia.api.evolve.EvolutionProblem;
import org.potentia.api.evolve.Propagator;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.evolve.Support;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Settings;

/**
 * Offers the propagator {@code pathint}: the path integral as a product of short-time kernels, iterated on a mesh that follows the
 * diffusion.
 *
 * <p>Sources: [1] M. F. Wehner and W. G. Wolfer (1983), Numerical evaluation of path-integral solutions to Fokker-Planck equations, Physical
 * Review A 27, 2663, doi:10.1103/PhysRevA.27.2663; [2] L. Ingber (2000), High-resolution path-integral development of financial options,
 * Physica A 283, 529, sections 4 and 6. Departures from the print: the Ito prepoint kernel (24) instead of the midpoint form (22), which
 * does not conserve mass as it stands, and the kernel at points instead of its average over cells, which widens the variance of every step
 * by 17 % at the mesh recommended there. Both printed forms are options.
 *
 * @since 0.1
 */
public final class PathintProvider implements PropagatorProvider {
    /** Makes the provider. */
    public PathintProvider() {}

    @Override
    public String id() {
        return "pathint";
    }

    @Override
    public String title() {
        return "Path integral";
    }

    @Override
    public Citation citation() {
        return new Citation(
                "L. Ingber",
                2000,
                "High-resolution path-integral development of financial options",
                "Physica A 283, 529-558, doi:10.1016/S0378-4371(00)00229-4");
    }

    @Override
    public OptionSpace options() {
        return PathintOptions.SPACE;
    }

    @Override
    public Support supports(EvolutionProblem problem) {
        return switch (problem) {
            case EvolutionProblem.LinearDiffusion line -> Support.YES;
            case EvolutionProblem.Planar planar ->
                PlanarDynamics.obstacle(planar.diffusion()).map(Support::no).orElse(Support.YES);
            case EvolutionProblem.McKeanVlasov meanField ->
                Support.no(
                        "pathint takes linear problems only, and the drift of a mean-field equation depends on the density itself");
            case EvolutionProblem.PorousMedium medium ->
                Support.no(
                        "pathint takes linear problems only, and the diffusion of a porous medium depends on the density itself");
        };
    }

    @Override
    public Propagator create(Settings settings) {
        return new Pathint(this, settings.requireOf(PathintOptions.SPACE, id()));
    }
}
