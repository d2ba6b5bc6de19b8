package org.potentia.app;

import java.util.Optional;
import java.util.OptionalDouble;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.evolve.InitialLaw;
import org.potentia.api.model.Boundaries;
import org.potentia.api.model.Boundary;
import org.potentia.api.model.Diffusion;
import org.potentia.workbench.evolution.BoundedDiffusion;

/**
 * How a density of one's own is to be evolved.
 *
 * @param initial where it begins
 * @param times when it is wanted, years
 * @param subject how the potential or model is to be made
 * @param attraction how strongly a crowd attracts itself, if there is one
 * @param rate the rate at which mass grows, 1/year
 * @param lower the lower end, if it is not that of the potential or model
 * @param upper the upper end
 */
record EvolutionWishes(
        InitialLaw initial,
        Doubles times,
        SubjectWishes subject,
        OptionalDouble attraction,
        double rate,
        Optional<End> lower,
        Optional<End> upper) {
    /** Tells whether there is an end of one's own. */
    boolean bounded() {
        return lower.isPresent() || upper.isPresent();
    }

    /** Sets the ends. */
    Diffusion between(Diffusion diffusion) {
        Interval domain = diffusion.domain();
        Interval between = new Interval(
                lower.map(End::position).orElse(domain.lower()),
                lower.isPresent() || domain.lowerIncluded(),
                upper.map(End::position).orElse(domain.upper()),
                upper.isPresent() || domain.upperIncluded());
        return new BoundedDiffusion(
                diffusion,
                between,
                new Boundaries(
                        lower.map(End::boundary).orElse(diffusion.lowerBoundary()),
                        upper.map(End::boundary).orElse(diffusion.upperBoundary())));
    }

    /**
     * An end of the domain.
     *
     * @param position where it is
     * @param boundary what happens there
     */
    record End(double position, Boundary boundary) {}
}
