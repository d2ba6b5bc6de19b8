package org.potentia.models.manes;

import java.util.List;
import java.util.Set;
import org.potentia.api.figure.Figure;
import org.potentia.api.figure.Figure.Drawing;
import org.potentia.api.figure.FigureProvider;

/**
 * Offers the first five figures of the MANES paper, drawn again, and three of what it says of phases without showing it.
 *
 * <p>Source: I. Halperin (2022), Phases of MANES, arXiv:2203.07550, figures 1-5.
 *
 * @since 0.1
 */
public final class ManesFigures implements FigureProvider {
    private static final String WELLS = "μ₁ = -μ₂ = 0.4, σ₁ = σ₂ = 0.1, a = 0.5, T = 1 year, g = 0.2";

    /** Makes the provider. */
    public ManesFigures() {}

    @Override
    public List<Figure> figures() {
        return List.of(
                figure(
                        "manes-1",
                        "Potential of flows beside the tractable one",
                        "Figure 1 of the MANES paper: the potential that flows make, with the whole impact (7), (10) and near no return by its series (22),"
                                + " corrected, and the log-Gaussian-mixture potential (23) fitted to the first from its top to the right:"
                                + " beyond the top one falls without end, which is default, the other confines. The text of the paper"
                                + " gives no numbers for this figure; φ = 0.5, λ = 1, κ = 0, η = 1.5, β = 5, b = 0.4, θ = 0.03 and the"
                                + " restoring force 1/T of the lagged return with T = 1, h = 0.15 are chosen here.",
                        services -> FlowDrawings.potentials()),
                figure(
                        "manes-2",
                        "Ground states, stationary densities and potentials",
                        "Figure 2 of the MANES paper: Ψ₀ (24), Ψ₀² (25) and V (23) for σ₁ = 0.2, μ₁ = 0.4, μ₂ = -0.4, T = 1 year and three"
                                + " weights a of the second component. The text of the paper does not give a, σ₂ and h; a = 0.3, 0.5, 0.7,"
                                + " σ₂ = 0.2 and h = 0.2 are chosen here.",
                        services -> PhaseDrawings.shapes()),
                figure(
                        "manes-3",
                        "The self-consistency equation",
                        "Figure 3 of the MANES paper: both sides of m = M(m), (56), with three solutions; " + WELLS
                                + ", h = 0.1.",
                        services -> PhaseDrawings.selfConsistency()),
                figure(
                        "manes-4",
                        "Bifurcation of the mean",
                        "Figure 4 of the MANES paper: all solutions of m = M(m) over the noise h; " + WELLS
                                + ". The transition of second order is at h = 0.2490 (the paper: 0.25).",
                        services -> PhaseDrawings.bifurcation()),
                figure(
                        "manes-5",
                        "Free energies",
                        "Figure 5 of the MANES paper: the free energy F(m) (60), left symmetric, " + WELLS
                                + ", h = 0.1, right with σ₂ = 0.15, a = 0.4. The paper gives g and h for the other figures only.",
                        services -> PhaseDrawings.freeEnergies()),
                figure(
                        "manes-susceptibility",
                        "Susceptibility and order parameter near the transition",
                        "Beyond the MANES paper: log-log, the susceptibility (95) on both sides of the transition of figure 4 and the mean below"
                                + " it, with lines of the slopes -1 and 1/2; below the transition the susceptibility is half of that above; "
                                + WELLS + ".",
                        services -> PhaseDrawings.critical()),
                figure(
                        "manes-heat",
                        "Specific heat",
                        "Beyond the figures of the MANES paper: the specific heat (72) that the order adds to that of the state without order,"
                                + " from the exact free energy, over the noise h, and its jump (73), corrected, at the transition; "
                                + WELLS
                                + ".",
                        services -> PhaseDrawings.heat()),
                figure(
                        "manes-hysteresis",
                        "Hysteresis",
                        "Beyond the MANES paper: the mean of a market whose field B, or whose noise h at B = 0.005, is turned slowly one way and"
                                + " back; " + WELLS + ", left h = 0.2.",
                        services -> PhaseDrawings.hysteresis()),
                figure(
                        "manes-phases",
                        "Phase diagrams",
                        "Beyond the MANES paper: left the spinodals in the plane of noise and field, between which two states are stable; right the"
                                + " critical noise over the coupling, below which the market orders at B = 0; " + WELLS
                                + " where it is not varied.",
                        services -> PhaseDrawings.diagrams()));
    }

    private static Figure figure(String id, String title, String caption, Drawing drawing) {
        return new Figure(id, title, caption, Set.of(), drawing);
    }
}
