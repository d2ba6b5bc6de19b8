package org.potentia.models.manes;

import java.util.ArrayList;
import java.util.List;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.model.Equilibrium;
import org.potentia.api.quantity.Quantity;
import org.potentia.api.quantity.QuantityInput;
import org.potentia.api.quantity.QuantityProvider;
import org.potentia.models.manes.market.BareAsset;
import org.potentia.models.manes.market.HomogeneousMarket;
import org.potentia.models.manes.market.IndexShape;
import org.potentia.models.manes.phase.Equilibria;
import org.potentia.numerics.CriticalPoints;
import org.potentia.numerics.LogGaussianMixture;

/**
 * Offers by name what the shape of the index says about the assets behind it.
 *
 * <p>Source: I. Halperin (2022), Phases of MANES, arXiv:2203.07550, section 5.
 *
 * @since 0.1
 */
public final class ManesBareQuantities implements QuantityProvider {
    /** Half a unit of the last digit that the paper prints. */
    private static final Doubles PRINTED = Doubles.of(0.0005, 0.0005, 0.0005, 0.0005, 0.0005);

    /** The one row with a number of two decimals. */
    private static final String SHORTER = "T3-puts";

    private static final Doubles PRINTED_SHORTER = Doubles.of(0.0005, 0.0005, 0.0005, 0.005, 0.0005);

    private static final double DAYS = 365;

    private static final double MARGIN = 0.05;

    /** Makes the provider. */
    public ManesBareQuantities() {}

    @Override
    public List<Quantity> quantities() {
        return List.of(
                Quantity.closedForm(
                        "manes.bare",
                        "Parameters of an asset by itself from those of the index, in equilibrium; a sentence when they are doubtful",
                        "MANES (118), (119), (122), (125), (126)",
                        dressedWith(
                                QuantityInput.number("g", "1/year", "coupling to the mean of the market"),
                                described("m", "description, not used")),
                        ManesBareQuantities::bare),
                Quantity.closedForm(
                        "manes.table",
                        "A row of the paper's tables recomputed: mean, coupling, bare parameters, all equilibria, wells of the index",
                        "MANES (118), (122), (125)-(127)",
                        dressedWith(
                                described("T", "description; the length is days/365"),
                                QuantityInput.number("deltaSigma2", "1/year", "margin of (127), 0.05 if left out")
                                        .optional(),
                                QuantityInput.number("printed_g", "1/year", "coupling as printed"),
                                QuantityInput.number("printed_m", "1", "mean as printed")
                                        .optional()),
                        ManesBareQuantities::table));
    }

    private static List<QuantityInput> dressedWith(QuantityInput... further) {
        List<QuantityInput> inputs = new ArrayList<>(List.of(
                described(
                        "row",
                        "row of the paper's tables; T3-puts prints sigma2bar with two decimals, the others three"),
                QuantityInput.number("mu1bar", "1/year", "location of the first component in the field of the others"),
                QuantityInput.number("mu2bar", "1/year", "location of the second"),
                QuantityInput.number("sigma1bar", "1/√year", "width of the first"),
                QuantityInput.number("sigma2bar", "1/√year", "width of the second"),
                QuantityInput.number("abar", "1", "weight of the second"),
                QuantityInput.number("h", "1/√year", "noise"),
                QuantityInput.number("days", "day", "length of the return, 365 to the year")));
        inputs.addAll(List.of(further));
        return inputs;
    }

    private static QuantityInput described(String name, String meaning) {
        return new QuantityInput(name, "1", meaning, QuantityInput.Kind.TEXT, false);
    }

    private static IndexShape index(Values inputs) {
        LogGaussianMixture dressed = new LogGaussianMixture(
                inputs.number("mu1bar"),
                inputs.number("mu2bar"),
                Arguments.positive(inputs.number("sigma1bar"), "sigma1bar"),
                Arguments.positive(inputs.number("sigma2bar"), "sigma2bar"),
                Arguments.probability(inputs.number("abar"), "abar"));
        return new IndexShape(dressed, Arguments.positive(inputs.number("days"), "days") / DAYS, inputs.number("h"));
    }

    private static Values bare(Values inputs) {
        IndexShape index = index(inputs);
        BareAsset asset = index.market(inputs.number("g")).asset();
        return Values.of("m", index.mean()).with("bare", parameters(asset)).with("warning", warning(asset));
    }

    private static Values table(Values inputs) {
        IndexShape index = index(inputs);
        double margin = inputs.number("deltaSigma2", MARGIN);
        double printed = Arguments.positive(inputs.number("printed_g"), "printed_g");
        double g = index.coupling(margin);
        HomogeneousMarket market = index.market(g);
        Equilibria equilibria = Equilibria.of(market);
        CriticalPoints wells =
                index.dressed().potential(index.years(), index.noise()).criticalPoints();
        String row = inputs.has("row") ? inputs.text("row") : "";
        return Values.of("T", index.years())
                .with("m", index.mean())
                .with(
                        "m_halfwidth_from_rounding_of_inputs",
                        index.meanUncertainty(SHORTER.equals(row) ? PRINTED_SHORTER : PRINTED))
                .with("g", g)
                .with("g_ratio_recomputed_over_printed", g / printed)
                .with("impliedT_from_printed_g", index.impliedYears(margin, printed))
                .with("omegaBar", index.law().weights())
                .with("bare", parameters(market.asset()))
                .with("slopeA", 2 * g * index.law().variance() / (index.noise() * index.noise()))
                .with("allRoots", equilibria.means())
                .with("F", ManesPhaseQuantities.each(equilibria, Equilibrium::freeEnergy))
                .with("ground", equilibria.ground().mean())
                .with("wells", wells.minima())
                .with("barrier", wells.maxima())
                .with("warning", warning(market.asset()));
    }

    private static Values parameters(BareAsset asset) {
        return Values.of("mu1", asset.shape().mu1())
                .with("mu2", asset.shape().mu2())
                .with("sigma1", asset.shape().sigma1())
                .with("sigma2", asset.shape().sigma2())
                .with("a", asset.shape().a())
                .with("logOdds", asset.logOdds());
    }

    private static String warning(BareAsset asset) {
        return asset.warning().orElse("");
    }
}
