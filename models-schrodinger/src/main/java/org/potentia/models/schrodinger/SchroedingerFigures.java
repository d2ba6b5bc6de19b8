package org.potentia.models.schrodinger;

import java.util.List;
import java.util.Set;
import org.potentia.api.figure.Figure;
import org.potentia.api.figure.FigureProvider;

/**
 * Offers the first four figures of the paper, drawn again from its formulas, and its levels against anharmonicity.
 *
 * <p>Source: L. Lin (2024), arXiv:2401.05823, figures 1-4. What the paper does not state of their parameters is chosen here, and every caption
 * says so.
 *
 * @since 0.1
 */
public final class SchroedingerFigures implements FigureProvider {
    /** Makes the provider. */
    public SchroedingerFigures() {}

    @Override
    public List<Figure> figures() {
        return List.of(
                new Figure(
                        "schrodinger-1",
                        "An amplitude that turns with the return",
                        "Figure 1 of the paper: an amplitude Ψ = φ exp(iθ) whose clock hand changes its length and turns as the return grows;"
                                + " its parts, its density |Ψ|² and its path in the plane of actions. The paper gives no formula for it. Here"
                                + " it is the superposition of the levels 0 and 1 at a quarter of their period, Ψ = (φ₀ - i φ₁)/√2: a"
                                + " stationary level is real and does not turn at all.",
                        Set.of(),
                        services -> SchroedingerDrawings.turningAmplitude()),
                new Figure(
                        "schrodinger-2",
                        "The plane of actions",
                        "Figure 2 of the paper: amplitudes of modulus 1. To the right traders add to their position, to the left they trim it;"
                                + " above they are bearish, below bullish. The second quadrant is short, the fourth long, the others are mixed."
                                + " The paper gives no numbers for its arrows; the two markets turn by 45 degrees a step, one each way.",
                        Set.of(),
                        services -> SchroedingerDrawings.plane()),
                new Figure(
                        "schrodinger-3",
                        "Interaction of two groups of traders",
                        "Figure 3 of the paper: left the amplitudes of Alice, adding and bearish, and of Bob, who only trims, by as much as she"
                                + " adds, and their sum, in which only her bearishness is left; right the density of the sum (6) against the"
                                + " difference of phases, with that of a mixture, which has no interaction. The interaction is largest at 0,"
                                + " zero at π/2 and smallest at π, where the text has the last two otherwise. The paper gives no numbers;"
                                + " Alice is 0.6 + 0.4i here, Bob -0.6.",
                        Set.of(),
                        services -> SchroedingerDrawings.interaction()),
                new Figure(
                        "schrodinger-4",
                        "Densities of the first six levels",
                        "Figure 4 of the paper: densities of ξ in the levels Ω = 1, 3, ..., 11 without anharmonicity (17), (18): level n has n + 1"
                                + " modes and n zeros, its outer modes are the highest, and its tails are thinner than normal.",
                        Set.of(),
                        services -> SchroedingerDrawings.densities()),
                new Figure(
                        "schrodinger-levels",
                        "Levels against anharmonicity, exact and by the cubic equation",
                        "Exact levels Ω of (16) against λ, with the cubic equation (19) as printed and repaired, and the errors of both at λ = 1"
                                + " against the number of the level: the printed factor falls behind as n grows. Not a figure of the paper.",
                        Set.of(SchroedingerQuantities.SOLVER),
                        SchroedingerDrawings::levels));
    }
}
