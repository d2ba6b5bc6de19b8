package org.potentia.models.manes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.potentia.api.Doubles;
import org.potentia.api.figure.Curve;
import org.potentia.api.figure.Figure;
import org.potentia.api.figure.FigureProvider;
import org.potentia.api.figure.Panel;
import org.potentia.api.model.Market;
import org.potentia.models.manes.index.PrintedRow;
import org.potentia.numerics.LogGaussianMixture;
import org.potentia.numerics.smile.EsscherOrbit;

/**
 * Draws what quotes of options on an index leave open of the expected market return.
 *
 * <p>Source: I. Halperin (2022), Phases of MANES, arXiv:2203.07550, tables 1 to 3; that the premium sets \( m \) is not in the paper.
 *
 * @since 0.1
 */
public final class ManesOptionFigures implements FigureProvider {
    private static final double LARGEST_PREMIUM = 0.1;

    private static final int POINTS = 101;

    /** Makes the provider. */
    public ManesOptionFigures() {}

    @Override
    public List<Figure> figures() {
        return List.of(new Figure(
                "manes-premium",
                "The expected market return that goes with the same option prices",
                "m by equation 125 for the six rows of tables 1 to 3, over the premium above the forward that one assumes. Along each line no"
                        + " option price moves; the point is what the table prints, at the premium that its parameters imply. Rates and"
                        + " dividend yields are those of the built-in chains, which are assumed and not from the paper.",
                Set.of(),
                services -> panels()));
    }

    private static List<Panel> panels() {
        List<Panel> panels = new ArrayList<>();
        for (int i = 0; i < PrintedRow.ALL.size(); i += 2) {
            List<Curve> curves = new ArrayList<>();
            for (PrintedRow row : PrintedRow.ALL.subList(i, i + 2)) {
                curves.addAll(curves(row));
            }
            PrintedRow row = PrintedRow.ALL.get(i);
            panels.add(new Panel(
                    "Table " + row.name().charAt(1) + ", " + row.days() + " days",
                    "premium over the forward, 1/year",
                    "m, log-return to expiry",
                    false,
                    curves));
        }
        return panels;
    }

    private static List<Curve> curves(PrintedRow row) {
        LogGaussianMixture printed = row.index().dressed();
        double years = row.years();
        Market market = new Market(1, row.growth(), 0);
        double implied = EsscherOrbit.premium(printed, years, market);
        Doubles premiums = Doubles.grid(Math.min(0, implied), Math.max(LARGEST_PREMIUM, implied), POINTS);
        return List.of(
                Curve.line(
                        row.name(),
                        premiums,
                        premiums.map(premium -> EsscherOrbit.moved(
                                        printed, years, EsscherOrbit.toPremium(printed, years, market, premium))
                                .stationary(years)
                                .mean())),
                Curve.points(
                        row.name() + " as printed",
                        Doubles.of(implied),
                        Doubles.of(row.mean().doubleValue())));
    }
}
