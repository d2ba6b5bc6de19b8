package org.potentia.models.manes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.model.Equilibrium;
import org.potentia.api.quantity.Quantity;
import org.potentia.api.quantity.QuantityInput;
import org.potentia.api.quantity.QuantityProvider;
import org.potentia.models.manes.market.CovarianceForm;
import org.potentia.models.manes.market.FiniteMarket;
import org.potentia.models.manes.market.HeterogeneousMarket;
import org.potentia.models.manes.market.HomogeneousMarket;
import org.potentia.models.manes.market.LocalFieldSolver;
import org.potentia.models.manes.market.LocalFieldSolver.AllSolutions;
import org.potentia.models.manes.market.LocalFields;
import org.potentia.models.manes.market.MarketCovariances;
import org.potentia.models.manes.market.MarketMeanLaw;
import org.potentia.models.manes.market.PanelInversion;
import org.potentia.models.manes.phase.Equilibria;
import org.potentia.numerics.LogGaussianMixture;

/**
 * Offers what a market of many assets is, by name: local mean fields of assets that differ, exact averages of finitely many, covariances, the law of
 * the mean of the market, and what a panel of returns says about the coupling.
 *
 * <p>Source: I. Halperin (2022), Phases of MANES, arXiv:2203.07550, equations 74-117, with their corrections.
 *
 * @since 0.1
 */
public final class ManesManyQuantities implements QuantityProvider {
    /** So many local fields are listed in full. */
    private static final int LISTED = 10;

    private static final String OWN_MEANS = "M0";

    private static final QuantityInput ASSETS =
            new QuantityInput("assets", "1", "the assets, each with mu1, mu2, s1, s2, a", QuantityInput.Kind.ANY, true);

    private static final QuantityInput SIZE = QuantityInput.number("N", "1", "number of assets");

    private static final QuantityInput FIELDS = QuantityInput.numbers(
                    "B", "1/year", "external field of each asset, 0 if left out")
            .optional();

    /** Makes the provider. */
    public ManesManyQuantities() {}

    @Override
    public List<Quantity> quantities() {
        return List.of(
                Quantity.closedForm(
                        "manes.heterogeneous",
                        "Local mean fields of assets that differ: from each start, and all solutions with the proof that there are no others",
                        "MANES (85)-(90)",
                        marketInputs(
                                ASSETS,
                                FIELDS,
                                new QuantityInput(
                                        "starts",
                                        "1",
                                        "where the search begins: numbers, or M0 for the means of the assets by themselves; M0 if left out",
                                        QuantityInput.Kind.ANY,
                                        false),
                                SIZE.optional(),
                                rule()),
                        ManesManyQuantities::heterogeneous),
                Quantity.closedForm(
                        "manes.finiteN",
                        "Exact averages of N assets: with 'assets' the means and all covariances, with one shape and N variance, covariance"
                                + " and correlation of two",
                        "MANES (74), (104), with the scalar field of the correction of (77)-(79)",
                        finiteInputs(),
                        ManesManyQuantities::finite),
                Quantity.closedForm(
                        "manes.covariance",
                        "Susceptibility, variance and covariance of N assets that are alike at each solution, by (106) and with the corrected"
                                + " inverse, and the exact ones of the whole market",
                        "MANES (95), (97), (102) corrected, (106), (114)",
                        MarketInputs.with(MarketInputs.FIELD, SIZE),
                        ManesManyQuantities::covariance),
                Quantity.closedForm(
                        "manes.marketLaw",
                        "Density of the mean of a market of N assets that are alike, exactly, with mean, variance and free energy",
                        "MANES (74), (107)-(109), exact",
                        MarketInputs.with(
                                MarketInputs.FIELD, SIZE, QuantityInput.numbers("y", "1", "means of the market")),
                        ManesManyQuantities::marketLaw),
                Quantity.closedForm(
                        "manes.panel",
                        "What average correlation and average variance of a panel say about the market: A and g, to leading order and with the"
                                + " corrected inverse",
                        "MANES (113)-(117)",
                        List.of(
                                SIZE,
                                QuantityInput.number("variance", "1", "average variance of the returns over T years"),
                                QuantityInput.number("correlation", "1", "average correlation, in (0, 1)")
                                        .optional(),
                                QuantityInput.number(
                                                "marketVariance",
                                                "1",
                                                "variance of the equally weighted mean, instead of the correlation")
                                        .optional(),
                                QuantityInput.number("h", "1/√year", "noise, 1 if left out")
                                        .optional()),
                        ManesManyQuantities::panel));
    }

    private static QuantityInput rule() {
        return new QuantityInput(
                "rule", "1", "how the assets were made, for the reader", QuantityInput.Kind.TEXT, false);
    }

    private static List<QuantityInput> marketInputs(QuantityInput... further) {
        List<QuantityInput> inputs = new ArrayList<>(List.of(
                QuantityInput.number("h", "1/√year", "noise"),
                QuantityInput.number("T", "year", "length of the return"),
                QuantityInput.number("g", "1/year", "coupling to the mean of the market")));
        inputs.addAll(List.of(further));
        return inputs;
    }

    /** One shape and a number, or a list of shapes. */
    private static List<QuantityInput> finiteInputs() {
        List<QuantityInput> inputs = new ArrayList<>();
        for (QuantityInput input : MarketInputs.with(SIZE, FIELDS)) {
            boolean always = List.of("h", "T", "g").contains(input.name());
            inputs.add(always ? input : input.optional());
        }
        inputs.add(new QuantityInput(
                ASSETS.name(), ASSETS.unit(), ASSETS.meaning() + ", instead of one shape and N", ASSETS.kind(), false));
        inputs.add(rule());
        return inputs;
    }

    private static HeterogeneousMarket market(Values inputs) {
        if (!(inputs.get("assets") instanceof List<?> list)) {
            throw new IllegalArgumentException("assets must be a list, each with mu1, mu2, s1, s2 and a");
        }
        List<LogGaussianMixture> assets = new ArrayList<>();
        for (Object each : list) {
            if (!(each instanceof Values shape)) {
                throw new IllegalArgumentException(
                        "asset " + assets.size() + " = " + each + ", must have mu1, mu2, s1, s2 and a");
            }
            assets.add(MarketInputs.shape(shape));
        }
        if (inputs.has("N") && inputs.number("N") != assets.size()) {
            throw new IllegalArgumentException(
                    "N = " + inputs.number("N") + " and " + assets.size() + " assets, must agree");
        }
        Doubles fields = inputs.has("B") ? inputs.numbers("B") : Doubles.of(new double[assets.size()]);
        return new HeterogeneousMarket(assets, fields, inputs.number("T"), inputs.number("h"), inputs.number("g"));
    }

    static int size(Values inputs) {
        double n = inputs.number("N");
        if (!(n >= 2 && n <= 1e6 && n == Math.rint(n))) {
            throw new IllegalArgumentException("N = " + n + ", must be a whole number from 2 to 1000000");
        }
        return (int) n;
    }

    private static Values heterogeneous(Values inputs) {
        HeterogeneousMarket market = market(inputs);
        List<Object> starts = new ArrayList<>();
        Object given = inputs.get("starts");
        if (given instanceof List<?> list) {
            starts.addAll(list);
        } else if (given instanceof Doubles numbers) {
            numbers.stream().forEach(starts::add);
        } else {
            starts.add(given == null ? OWN_MEANS : given);
        }
        AllSolutions all = LocalFieldSolver.all(market);
        int[] reached = new int[all.solutions().size()];
        List<Values> solutions = new ArrayList<>();
        for (Object start : starts) {
            LocalFields found = from(market, start);
            count(found, all.solutions(), reached);
            solutions.add(described(found, Values.EMPTY.with("start", start)));
        }
        List<Values> listed = new ArrayList<>();
        for (int k = 0; k < reached.length; k++) {
            listed.add(described(all.solutions().get(k), Values.of("reachedFrom", reached[k])));
        }
        return Values.EMPTY
                .with("solutions", solutions)
                .with("all", listed)
                .with("complete", all.complete())
                .with("reason", all.reason());
    }

    private static LocalFields from(HeterogeneousMarket market, Object start) {
        if (start instanceof Double number) {
            return LocalFieldSolver.from(market, number);
        }
        if (OWN_MEANS.equals(start)) {
            return LocalFieldSolver.fromOwnMeans(market);
        }
        throw new IllegalArgumentException("start = " + start + ", must be a number or " + OWN_MEANS);
    }

    private static void count(LocalFields found, List<LocalFields> all, int[] reached) {
        int nearest = 0;
        for (int k = 1; k < reached.length; k++) {
            if (Math.abs(all.get(k).mean() - found.mean())
                    < Math.abs(all.get(nearest).mean() - found.mean())) {
                nearest = k;
            }
        }
        if (nearest < reached.length) {
            reached[nearest]++;
        }
    }

    private static Values described(LocalFields found, Values before) {
        Doubles m = found.fields();
        int n = m.size();
        Doubles shown = n <= LISTED ? m : Doubles.of(m.get(0), m.get(1), m.get(n / 2), m.get(n - 1));
        return before.with("mean", found.mean())
                .with("m", shown)
                .with("minM", m.stream().min().orElseThrow())
                .with("maxM", m.stream().max().orElseThrow())
                .with("meanA", found.meanGain())
                .with("F", found.freeEnergy())
                .with("stable", found.stable())
                .with("residual", found.residual())
                .with("steps", found.steps());
    }

    private static Values finite(Values inputs) {
        if (inputs.has("assets")) {
            FiniteMarket market = FiniteMarket.of(market(inputs));
            return Values.EMPTY
                    .with("mean", Doubles.of(IntStream.range(0, market.size()).mapToDouble(market::mean)))
                    .with("cov", market.covariances())
                    .with("marketMean", market.marketMean())
                    .with("marketVariance", market.marketVariance());
        }
        return exact(FiniteMarket.of(MarketInputs.market(inputs), size(inputs)), "");
    }

    private static Values exact(FiniteMarket market, String suffix) {
        double variance = market.covariance(0, 0);
        double covariance = market.covariance(0, 1);
        return Values.EMPTY
                .with("mean" + suffix, market.mean(0))
                .with("var" + suffix, variance)
                .with("cov" + suffix, covariance)
                .with("corr" + suffix, covariance / variance)
                .with("marketVariance" + suffix, market.marketVariance());
    }

    private static Values covariance(Values inputs) {
        HomogeneousMarket market = MarketInputs.market(inputs);
        int n = size(inputs);
        List<Equilibrium> all = Equilibria.of(market).all();
        Values values = Values.EMPTY
                .with("roots", each(all, Equilibrium::mean))
                .with("A", each(all, Equilibrium::slope))
                .with("chi", each(all, Equilibrium::susceptibility))
                .with("var", each(all, Equilibrium::variance))
                .with("cov106", each(all, root -> pair(market, root, n, CovarianceForm.LEADING)))
                .with("covFiniteN", each(all, root -> pair(market, root, n, CovarianceForm.CORRECTED)))
                .with("rho114", each(all, root -> root.slope() / (n * (1 - root.slope()))));
        Values exact = exact(FiniteMarket.of(market, n), "Exact");
        for (String name : exact.names()) {
            values = values.with(name, exact.get(name));
        }
        return values;
    }

    private static double pair(HomogeneousMarket market, Equilibrium root, int n, CovarianceForm form) {
        return MarketCovariances.of(root.slope(), n, market.noise(), market.coupling(), form)
                .covariance(0, 1);
    }

    private static Doubles each(List<Equilibrium> all, ToDoubleFunction<Equilibrium> of) {
        return Doubles.of(all.stream().mapToDouble(of));
    }

    private static Values marketLaw(Values inputs) {
        FiniteMarket market = FiniteMarket.of(MarketInputs.market(inputs), size(inputs));
        MarketMeanLaw law = market.marketMeanLaw();
        Doubles y = inputs.numbers("y");
        Doubles logs = y.map(law::logDensity);
        return Values.EMPTY
                .with("density", logs.map(Math::exp))
                .with("logDensity", logs)
                .with("F", y.map(law::freeEnergy))
                .with("mean", market.marketMean())
                .with("variance", market.marketVariance());
    }

    private static Values panel(Values inputs) {
        int n = size(inputs);
        double variance = Arguments.positive(inputs.number("variance"), "variance");
        double noise = inputs.number("h", 1);
        if (inputs.has("correlation") == inputs.has("marketVariance")) {
            throw new IllegalArgumentException("one of correlation and marketVariance must be given");
        }
        double exact = inputs.has("correlation")
                ? inputs.number("correlation")
                : (n * inputs.number("marketVariance") / variance - 1) / (n - 1.0);
        double neglecting = inputs.has("correlation") ? exact : inputs.number("marketVariance") / variance;
        PanelInversion leading = PanelInversion.leading(n, exact, variance);
        PanelInversion corrected = PanelInversion.corrected(n, exact, variance);
        return Values.of("correlation", exact)
                .with("correlation116", neglecting)
                .with("A117", leading.gain())
                .with("g117", leading.coupling(noise))
                .with("A", corrected.gain())
                .with("g", corrected.coupling(noise));
    }
}
