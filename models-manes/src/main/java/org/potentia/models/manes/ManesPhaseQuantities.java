package org.potentia.models.manes;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.model.Equilibrium;
import org.potentia.api.quantity.Quantity;
import org.potentia.api.quantity.QuantityInput;
import org.potentia.api.quantity.QuantityProvider;
import org.potentia.models.manes.market.HomogeneousMarket;
import org.potentia.models.manes.phase.Equilibria;
import org.potentia.models.manes.phase.SymmetricMarket;
import org.potentia.models.manes.phase.WeakAsymmetry;

/**
 * Offers by name the equilibria of a market and the closed forms of the symmetric one.
 *
 * <p>Source: I. Halperin (2022), Phases of MANES, arXiv:2203.07550, section 4.
 *
 * @since 0.1
 */
public final class ManesPhaseQuantities implements QuantityProvider {
    private static final QuantityInput RULE =
            new QuantityInput("rule", "1", "description, not used", QuantityInput.Kind.TEXT, false);

    /** The small fields that the exponent delta is measured between. */
    private static final double STRONG = 1e-9;

    private static final double WEAK = 1e-10;

    /** Makes the provider. */
    public ManesPhaseQuantities() {}

    @Override
    public List<Quantity> quantities() {
        return List.of(
                Quantity.closedForm(
                        "manes.selfConsistency",
                        "All means of the market that agree with themselves, with free energy and slope (stable below 1)",
                        "MANES (43), (50), (51), (60)",
                        MarketInputs.with(MarketInputs.FIELD),
                        ManesPhaseQuantities::selfConsistency),
                Quantity.closedForm(
                        "manes.phases",
                        "All equilibria with variance, free energy, slope, susceptibility, stability and multiplicity",
                        "MANES (43), (50), (51), (60), (95) at every root",
                        MarketInputs.with(MarketInputs.FIELD),
                        ManesPhaseQuantities::phases),
                Quantity.closedForm(
                        "manes.symmetric",
                        "Closed forms of a symmetric market: coefficients of the free energy, critical noise, roots in a field",
                        "MANES (56), (58), (63), (65) corrected, (66) solved with b",
                        MarketInputs.with(QuantityInput.numbers("B0", "1/year", "fields, 0 if left out")
                                .optional()),
                        ManesPhaseQuantities::symmetric),
                Quantity.closedForm(
                        "manes.critical",
                        "Order parameter, susceptibility and free energy at h = hc (1 - eps) and hc (1 + eps), and local exponents;"
                                + " h is not used",
                        "MANES (66), (69)-(71), (73) corrected, (95)",
                        MarketInputs.with(QuantityInput.numbers("log10eps", "1", "decimal logarithms of eps"), RULE),
                        ManesPhaseQuantities::critical),
                Quantity.closedForm(
                        "manes.B0",
                        "Field that mimics a weak asymmetry, and the slope of the true potential at zero",
                        "MANES (31)-(34) corrected",
                        List.of(
                                QuantityInput.number("mu", "1/year", "location of the symmetric shape"),
                                QuantityInput.number("sigma", "1/√year", "width of the symmetric shape"),
                                QuantityInput.number("T", "year", "length of the return"),
                                QuantityInput.number("h", "1/√year", "noise"),
                                QuantityInput.number("epsA", "1", "asymmetry of the weight"),
                                QuantityInput.number("epsMu", "1/year", "asymmetry of the locations"),
                                QuantityInput.number("epsSigma", "1/year", "asymmetry of the squared widths")),
                        ManesPhaseQuantities::asymmetry));
    }

    private static Values selfConsistency(Values inputs) {
        Equilibria equilibria = Equilibria.of(MarketInputs.market(inputs));
        return Values.EMPTY
                .with("roots", equilibria.means())
                .with("F", each(equilibria, Equilibrium::freeEnergy))
                .with("slope", each(equilibria, Equilibrium::slope))
                .with("ground", equilibria.ground().mean());
    }

    private static Values phases(Values inputs) {
        Equilibria equilibria = Equilibria.of(MarketInputs.market(inputs));
        List<Values> rows = new ArrayList<>();
        for (int i = 0; i < equilibria.all().size(); i++) {
            Equilibrium e = equilibria.all().get(i);
            rows.add(Values.of("m", e.mean())
                    .with("variance", e.variance())
                    .with("F", e.freeEnergy())
                    .with("slope", e.slope())
                    .with("chi", e.susceptibility())
                    .with("stable", e.stable())
                    .with("ground", i == equilibria.groundPlace())
                    .with("multiplicity", e.multiplicity()));
        }
        return Values.EMPTY.with("phases", rows);
    }

    static Doubles each(Equilibria equilibria, ToDoubleFunction<Equilibrium> number) {
        return Doubles.of(equilibria.all().stream().mapToDouble(number));
    }

    private static Values symmetric(Values inputs) {
        SymmetricMarket market = SymmetricMarket.of(MarketInputs.market(inputs));
        OptionalDouble critical = market.criticalNoise();
        List<Values> rows = new ArrayList<>();
        for (double field : (inputs.has("B0") ? inputs.numbers("B0") : Doubles.of(0)).toArray()) {
            rows.add(Values.of("B0", field)
                    .with("m", Equilibria.of(market.inField(field)).means()));
        }
        return Values.of("b", market.overlap())
                .with("f1", market.f1())
                .with("f2", market.f2())
                .with("f4", market.f4())
                .with("hc", orNull(critical))
                .with(
                        "b_at_hc",
                        critical.isPresent()
                                ? market.atNoise(critical.getAsDouble()).overlap()
                                : null)
                .with("specificHeatJump", orNull(market.specificHeatJump()))
                .with("roots", rows);
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private static Values critical(Values inputs) {
        SymmetricMarket market = SymmetricMarket.of(MarketInputs.market(inputs));
        double spread = market.mu() * market.mu() * market.years() / (market.sigma() * market.sigma());
        double hc = market.criticalNoise()
                .orElseThrow(() -> new IllegalArgumentException(
                        "mu^2 T/sigma^2 = " + spread + ", must be above 1: otherwise there is one phase at any noise"));
        Doubles exponents = inputs.numbers("log10eps");
        List<Values> rows = new ArrayList<>();
        double[] means = new double[exponents.size()];
        double[] responses = new double[exponents.size()];
        for (int i = 0; i < exponents.size(); i++) {
            double eps = Math.pow(10, exponents.get(i));
            if (!(eps < 1)) {
                throw new IllegalArgumentException("log10eps = " + exponents.get(i) + ", must be below 0");
            }
            SymmetricMarket below = market.atNoise(hc * (1 - eps));
            SymmetricMarket above = market.atNoise(hc * (1 + eps));
            HomogeneousMarket ordered = below.inField(0);
            double m = below.orderedMean(0);
            means[i] = m;
            responses[i] = susceptibility(above.f1(), market.coupling());
            rows.add(Values.of("log10eps", exponents.get(i))
                    .with("m_exact", m)
                    .with("m_eq70", below.meanBelow())
                    .with("chi_above", responses[i])
                    .with("chi_below", susceptibility(ordered.dressed(m).slope(), market.coupling()))
                    .with(
                            "freeEnergyGap",
                            ordered.dressed(m).freeEnergy() - ordered.dressed(0).freeEnergy())
                    .with("gap_eq71", below.freeEnergyGap()));
        }
        SymmetricMarket there = market.atNoise(hc);
        return Values.of("hc", hc)
                .with("rows", rows)
                .with("betaLocal", local(exponents, means, 1))
                .with("gammaLocal", local(exponents, responses, -1))
                .with(
                        "deltaLocal",
                        Math.log(STRONG / WEAK) / Math.log(there.orderedMean(STRONG) / there.orderedMean(WEAK)))
                .with("specificHeatJump", orNull(market.specificHeatJump()));
    }

    private static double susceptibility(double slope, double coupling) {
        return slope / (coupling * (1 - slope));
    }

    private static Doubles local(Doubles exponents, double[] values, double sign) {
        double[] slopes = new double[Math.max(0, values.length - 1)];
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = sign * Math.log10(values[i + 1] / values[i]) / (exponents.get(i + 1) - exponents.get(i));
        }
        return Doubles.of(slopes);
    }

    private static Values asymmetry(Values inputs) {
        WeakAsymmetry asymmetry = new WeakAsymmetry(
                inputs.number("mu"),
                inputs.number("sigma"),
                inputs.number("T"),
                inputs.number("h"),
                inputs.number("epsA"),
                inputs.number("epsMu"),
                inputs.number("epsSigma"));
        return Values.of("B0", asymmetry.field()).with("minusVprimeAt0", asymmetry.forceAtZero());
    }
}
