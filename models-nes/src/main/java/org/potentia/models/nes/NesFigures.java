package org.potentia.models.nes;

import java.util.List;
import java.util.Set;
import org.potentia.api.figure.Figure;
import org.potentia.api.figure.FigureProvider;

/**
 * Offers the first five figures of the NES paper, drawn again, with exact curves beside the approximations of the paper.
 *
 * <p>Source: I. Halperin (2022), Non-equilibrium skewness, market crises, and option pricing, doi:10.1016/j.physa.2022.127065, figures 1-5. What
 * the paper does not state of their parameters is chosen here, and every caption says so.
 *
 * @since 0.1
 */
public final class NesFigures implements FigureProvider {
    /** Makes the provider. */
    public NesFigures() {}

    @Override
    public List<Figure> figures() {
        return List.of(
                new Figure(
                        "nes-1",
                        "Trial ground states, stationary densities and their potentials",
                        "Figure 1 of the NES paper: ground state Ψ₀ (20), stationary density Ψ₀² (29) and potential V = -h² log Ψ₀ + V₀ (23)."
                                + " Left a law with two humps, " + PaperShape.CALLS.words()
                                + "; right one with a single hump, " + PaperShape.PUTS.words()
                                + ". The text of the paper gives no numbers for this figure; it likens its left column to the double well of"
                                + " the six-month calls of 16 March 2020, whose parameters (arXiv:2203.07550, table 3) are taken for it, and"
                                + " those of the one-month puts of 12 July 2021 (table 1) for the right.",
                        Set.of(),
                        services -> ShapeDrawings.groundStates()),
                new Figure(
                        "nes-2",
                        "Moments of the stationary law",
                        "Figure 2 of the NES paper: mean, standard deviation, skewness and kurtosis (3 for a normal law) of the stationary"
                                + " mixture (29), by (72) and (D4)-(D7), against the weight a of the second component, for three distances of"
                                + " the components: μ₁ = -μ₂ = 0.2, 0.4, 0.6 a year, σ₁ = 0.2, σ₂ = 0.3, T = 1. h plays no part. The text of"
                                + " the paper gives no numbers for this figure; these are chosen here.",
                        Set.of(),
                        services -> ShapeDrawings.moments()),
                new Figure(
                        "nes-3",
                        "Passage times and escape rates",
                        "Figure 3 of the NES paper: the mean time to leave the right well, exact (34), by the saddle point (39) and by"
                                + " Kramers (32); " + PaperShape.WELLS.words()
                                + ", h and the distance of the wells varied where an axis says"
                                + " so. (39) as printed counts the weight of the well twice; 'weight once' has the density at the top in"
                                + " place of its approximation, 'from the top' integrates over the far half of the barrier only, as an exit"
                                + " at its top needs. (32) is a rate from well to well and does not become exact for a high barrier of this"
                                + " kind, which is a cusp and no parabola. The text of the paper gives no numbers for this figure; these are"
                                + " chosen here.",
                        Set.of(),
                        services -> PassageDrawings.panels()),
                new Figure(
                        "nes-4",
                        "First order of perturbation theory: the slope of the exponent",
                        "Figure 4 of the NES paper: G₁' (59) and G₁ (58), which turn the zero mode φ of the singular partner into its ground"
                                + " state φ exp(-G₁) (56), split at the top of the barrier; beside them the exact exponent,"
                                + " log φ - log Ψ₀⁺ with the exact lowest state of the partner. G₁' jumps at the split and G₁ has its"
                                + " maximum there, (60)-(62). Left " + PaperShape.WELLS.words()
                                + "; right a barrier that hardly is one, "
                                + PaperShape.SHALLOW.words()
                                + ". The text of the paper gives no numbers for this figure; these are chosen"
                                + " here. h plays no part.",
                        Set.of(PartnerDrawings.SOLVER),
                        PartnerDrawings::exponents),
                new Figure(
                        "nes-5",
                        "Ground state, first excited state and zero mode of the partner",
                        "Figure 5 of the NES paper: the ground state Ψ₀ (20), the first excited state Ψ₁ exactly, by perturbation theory of"
                                + " first order (64) and by the practical form (67), and the unperturbed ground state of the partner (42),"
                                + " each normalised. Left " + PaperShape.WELLS.words() + "; right "
                                + PaperShape.SHALLOW.words()
                                + ". The text of the paper gives no numbers for this figure; these are chosen here. h plays no part.",
                        Set.of(PartnerDrawings.SOLVER),
                        PartnerDrawings::states));
    }
}
