package org.potentia.models.manes;

import java.util.List;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.model.Equilibrium;
import org.potentia.api.quantity.Quantity;
import org.potentia.api.quantity.QuantityProvider;
import org.potentia.models.manes.index.IndexMarket;
import org.potentia.models.manes.index.PrintedRow;
import org.potentia.numerics.LogGaussianMixture;

/**
 * Offers tables 1 to 3 of the paper by name: mean, coupling and bare parameters recomputed from the printed shapes, and what rounding explains.
 *
 * <p>Source: I. Halperin (2022), Phases of MANES, arXiv:2203.07550, equations 118 and 122 to 127.
 *
 * @since 0.1
 */
public final class ManesIndexQuantities implements QuantityProvider {
    private static final double MARGIN = 0.05;

    /** Makes the provider. */
    public ManesIndexQuantities() {}

    @Override
    public List<Quantity> quantities() {
        return List.of(Quantity.closedForm(
                "manes.tables",
                "Tables 1 to 3 of the paper recomputed from their printed parameters, beside what is printed",
                "MANES (125), (127), (118), (122), (126), tables 1-3",
                List.of(),
                inputs -> Values.EMPTY.with(
                        "rows",
                        PrintedRow.ALL.stream()
                                .map(ManesIndexQuantities::compared)
                                .toList())));
    }

    private static Values bare(IndexMarket index) {
        LogGaussianMixture bare = index.market().asset().shape();
        return Values.of("mu1", bare.mu1())
                .with("mu2", bare.mu2())
                .with("sigma1", bare.sigma1())
                .with("sigma2", bare.sigma2())
                .with("a", bare.a());
    }

    /** A row with what is printed, what follows from its printed parameters, and whether rounding can explain the difference. */
    private static Values compared(PrintedRow row) {
        double g = row.index().coupling(MARGIN);
        IndexMarket index = IndexMarket.of(row.index(), g);
        double printedMean = row.mean().doubleValue();
        double printedCoupling = row.coupling().doubleValue();
        double rounding = row.roundingOfTheMean();
        double roundingOfCoupling = row.roundingOfTheCoupling(MARGIN);
        return Values.EMPTY
                .with("row", row.name())
                .with("days", row.days())
                .with("T", row.years())
                .with("m_printed", printedMean)
                .with("m", index.mean())
                .with("m_rounding", rounding)
                .with("m_agrees", Math.abs(index.mean() - printedMean) <= rounding + PrintedRow.halfUnit(row.mean()))
                .with("g_printed", printedCoupling)
                .with("g", g)
                .with("g_rounding", roundingOfCoupling)
                .with(
                        "g_agrees",
                        Math.abs(g - printedCoupling) <= roundingOfCoupling + PrintedRow.halfUnit(row.coupling()))
                .with("bare", bare(index))
                .with("strain", index.strain())
                .with("A", index.gain())
                .with("F", index.freeEnergy())
                .with("wells", index.wells().minima())
                .with("otherRoots", Doubles.of(index.others().stream().mapToDouble(Equilibrium::mean)))
                .with("otherF", Doubles.of(index.others().stream().mapToDouble(Equilibrium::freeEnergy)));
    }
}
