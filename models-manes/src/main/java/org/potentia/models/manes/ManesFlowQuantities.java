package org.potentia.models.manes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.Values;
import org.potentia.api.model.Potential;
import org.potentia.api.quantity.Quantity;
import org.potentia.api.quantity.QuantityInput;
import org.potentia.api.quantity.QuantityProvider;
import org.potentia.models.manes.flow.Clock;
import org.potentia.models.manes.flow.FlowExpansion;
import org.potentia.models.manes.flow.FlowFamily;
import org.potentia.models.manes.flow.FlowMarket;
import org.potentia.models.manes.flow.FlowMeasures;
import org.potentia.models.manes.flow.FlowPotential;
import org.potentia.models.manes.flow.FlowRule;
import org.potentia.models.manes.flow.Impact;
import org.potentia.models.manes.flow.LangevinMarket;
import org.potentia.models.manes.flow.MixtureFit;
import org.potentia.models.manes.flow.QuarticFit;
import org.potentia.models.manes.flow.QuarticPotential;
import org.potentia.numerics.CriticalPoints;
import org.potentia.numerics.LogGaussianMixture;

/**
 * Offers the flow-driven market by name: impact, potential, the simulated market beside its Langevin form, and the way from a
 * log-Gaussian-mixture potential to flows and back.
 *
 * <p>Source: I. Halperin (2022), Phases of MANES, arXiv:2203.07550, section 2 and equations 18-22, corrected where its series are wrong.
 *
 * @since 0.1
 */
public final class ManesFlowQuantities implements QuantityProvider {
    private static final int MOST_WORK = 400_000_000;

    private static final QuantityInput ETA = QuantityInput.number("eta", "1", "strength of the impact, at least 0");
    private static final QuantityInput BETA =
            QuantityInput.number("beta", "year", "sharpness of the impact, above 0; infinite for the hard one");
    private static final QuantityInput PHI =
            QuantityInput.number("phi", "1/year", "flow that follows the return of an asset");
    private static final QuantityInput LAMBDA = QuantityInput.number("lambda", "1/year", "flow that follows its cube")
            .optional();
    private static final QuantityInput KAPPA = QuantityInput.number("kappa", "1/year", "flow that follows the market")
            .optional();
    private static final QuantityInput YEARS = QuantityInput.number("T", "year", "length of a return, 1 unless given")
            .optional();
    private static final QuantityInput NOISE = QuantityInput.number("h", "1/sqrt(year)", "noise, above 0");

    /** Makes the provider. */
    public ManesFlowQuantities() {}

    @Override
    public List<Quantity> quantities() {
        return List.of(
                Quantity.closedForm(
                        "manes.impact",
                        "Impact of a flow on a return, its Taylor coefficients at no flow, exact in b, and its peak",
                        "MANES (9)-(14), signs of (12) and (14) corrected",
                        List.of(
                                ETA,
                                BETA,
                                QuantityInput.number("b", "1/year", "flow of greatest impact"),
                                QuantityInput.numbers("a", "1/year", "flows")),
                        ManesFlowQuantities::impact),
                Quantity.closedForm(
                        "manes.flowPotential",
                        "Potential that flows make: coefficients for small returns, the whole impact beside them, wells, and which sides"
                                + " confine",
                        "MANES (7), (10), (15)-(17), (22), corrected",
                        List.of(
                                PHI,
                                LAMBDA,
                                KAPPA,
                                ETA,
                                BETA,
                                QuantityInput.number("b", "1/year", "flow of greatest impact"),
                                QuantityInput.number("theta", "1/year", "drift without flows, 0 unless given")
                                        .optional(),
                                NOISE,
                                QuantityInput.numbers("y", "1", "log-returns at which to evaluate")),
                        ManesFlowQuantities::potential),
                Quantity.closedForm(
                        "manes.flowMarket",
                        "Simulated market of flows beside its Langevin form as printed and with a relaxing lag: mean, deviation,"
                                + " autocorrelations of returns after T/4, T/2, T and 2T, dependence of assets, shares of assets lost",
                        "MANES (2)-(11), (18)-(22)",
                        marketInputs(),
                        ManesFlowQuantities::market),
                Quantity.closedForm(
                        "manes.flowFit",
                        "Potential (22) nearest to a log-Gaussian-mixture potential, the mixture nearest to it in turn, and flows behind it",
                        "MANES (17), (22), (23)",
                        List.of(
                                QuantityInput.number("mu1", "1/year", "mean of the first component"),
                                QuantityInput.number("mu2", "1/year", "mean of the second component"),
                                QuantityInput.number("s1", "1/sqrt(year)", "width of the first component"),
                                QuantityInput.number("s2", "1/sqrt(year)", "width of the second component"),
                                QuantityInput.number("a", "1", "weight of the second component"),
                                NOISE,
                                YEARS,
                                QuantityInput.number("g", "1/year", "coupling, 0 unless given")
                                        .optional(),
                                QuantityInput.number(
                                                "eta", "1", "strength of the impact in the family, 1.5 unless given")
                                        .optional(),
                                new QuantityInput(
                                        "relaxingLag",
                                        "1",
                                        "whether 1/T of the restoring force is that of the lagged return, which no flow makes; false unless"
                                                + " given",
                                        QuantityInput.Kind.FLAG,
                                        false)),
                        ManesFlowQuantities::fit));
    }

    private static List<QuantityInput> marketInputs() {
        return List.of(
                QuantityInput.number("assets", "1", "how many assets"),
                QuantityInput.number("lengths", "1", "how long, in lengths of a return, at least 6"),
                QuantityInput.number("stepsPerYear", "1", "steps in a year, 252 unless given")
                        .optional(),
                QuantityInput.number("returnSteps", "1", "steps of a return, 21 unless given")
                        .optional(),
                PHI,
                LAMBDA,
                KAPPA,
                ETA,
                BETA,
                QuantityInput.number("threshold", "1/year", "flow with memory at which more of it starts to hurt"),
                QuantityInput.number("memory", "1", "steps whose flows are remembered, 0 unless given")
                        .optional(),
                QuantityInput.number("r", "1/year", "riskless rate, 0 unless given")
                        .optional(),
                QuantityInput.number("w", "1/year", "weight of the predictor, 0 unless given")
                        .optional(),
                QuantityInput.number("persistence", "1", "its correlation from step to step, 0 unless given")
                        .optional(),
                QuantityInput.number("sigma", "1/sqrt(year)", "volatility"),
                QuantityInput.number("correlation", "1", "correlation of the noise of two assets, 0 unless given")
                        .optional(),
                QuantityInput.number("yStar", "1", "log-return at which an asset defaults, -1 unless given")
                        .optional(),
                QuantityInput.number("seed", "1", "seed, a whole number, 1 unless given")
                        .optional());
    }

    private static Values impact(Values inputs) {
        Impact impact = new Impact(inputs.number("eta"), inputs.number("beta"), inputs.number("b"));
        Doubles flows = inputs.numbers("a");
        flows.stream().forEach(a -> Arguments.finite(a, "a"));
        Values out = Values.EMPTY.with("f", flows.map(impact::value));
        boolean smooth = Double.isFinite(impact.beta()) || impact.b() != 0;
        for (int order = 1; order <= 3; order++) {
            out = out.with("taylor" + order, smooth ? (Object) impact.taylor(order) : null);
        }
        return out.with("peak", impact.peak());
    }

    private static FlowRule rule(Values inputs) {
        return new FlowRule(inputs.number("phi"), inputs.number("lambda", 0), inputs.number("kappa", 0));
    }

    private static Values potential(Values inputs) {
        FlowRule rule = rule(inputs);
        Impact impact = new Impact(inputs.number("eta"), inputs.number("beta"), inputs.number("b"));
        FlowPotential whole = new FlowPotential(rule, impact, inputs.number("theta", 0), inputs.number("h"));
        FlowExpansion drift = FlowExpansion.of(rule, impact);
        QuarticPotential series = drift.potential(whole.theta(), whole.noise());
        Doubles y = inputs.numbers("y");
        y.stream().forEach(each -> Arguments.finite(each, "y"));
        double reach = Math.max(1e-3, y.stream().map(Math::abs).max().orElse(0));
        return Values.of("xi", drift.xi())
                .with("rho", drift.rho())
                .with("zeta", drift.zeta())
                .with("g", drift.g())
                .with("V", y.map(whole::value))
                .with("series", y.map(series::value))
                .with("confinesLeft", whole.confinesLeft())
                .with("confinesRight", whole.confinesRight())
                .with("seriesConfinesLeft", series.confinesLeft())
                .with("seriesConfinesRight", series.confinesRight())
                .with("spots", spots(whole.criticalPoints(Interval.closed(-reach, reach))))
                .with("seriesSpots", spots(series.criticalPoints()));
    }

    private static Values spots(CriticalPoints points) {
        return Values.EMPTY.with("wells", points.minima()).with("tops", points.maxima());
    }

    private static Values market(Values inputs) {
        Clock clock = new Clock(whole(inputs, "stepsPerYear", 252), whole(inputs, "returnSteps", 21));
        FlowMarket market = new FlowMarket(
                clock,
                rule(inputs),
                inputs.number("eta"),
                inputs.number("beta"),
                inputs.number("threshold"),
                whole(inputs, "memory", 0),
                inputs.number("r", 0),
                inputs.number("w", 0),
                inputs.number("persistence", 0),
                inputs.number("sigma"),
                inputs.number("correlation", 0),
                inputs.number("yStar", -1));
        int assets = whole(inputs, "assets", 1);
        int lengths = whole(inputs, "lengths", 6);
        double work = (double) assets * lengths * clock.returnSteps();
        if (work > MOST_WORK) {
            throw new IllegalArgumentException(
                    "assets × lengths × returnSteps = " + work + ", must be <= " + MOST_WORK);
        }
        long seed = whole(inputs, "seed", 1);
        Values out = Values.EMPTY
                .with("lags", Doubles.of(0.25, 0.5, 1, 2))
                .with("market", measures(FlowMeasures.of(market, assets, lengths, new SplittableRandom(seed))));
        for (LangevinMarket.Lag lag : LangevinMarket.Lag.values()) {
            LangevinMarket form = LangevinMarket.of(market, lag);
            String name = lag == LangevinMarket.Lag.CONSTANT ? "langevinAsPrinted" : "langevinRelaxingLag";
            out = out.with(name, measures(FlowMeasures.of(form, clock, assets, lengths, new SplittableRandom(seed))));
        }
        return out;
    }

    private static Values measures(FlowMeasures measured) {
        return Values.EMPTY
                .with("mean", orNull(measured.mean()))
                .with("deviation", orNull(measured.deviation()))
                .with("autocorrelations", measured.autocorrelations().orElse(null))
                .with("dependence", orNull(measured.dependence()))
                .with("lost", measured.lost())
                .with("lostByHalf", measured.lostByHalf());
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? (Double) value.getAsDouble() : null;
    }

    private static int whole(Values inputs, String name, int otherwise) {
        double value = inputs.number(name, otherwise);
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(name + " = " + value + ", must be a whole number");
        }
        return (int) value;
    }

    private static Values fit(Values inputs) {
        LogGaussianMixture shape = new LogGaussianMixture(
                inputs.number("mu1"),
                inputs.number("mu2"),
                inputs.number("s1"),
                inputs.number("s2"),
                inputs.number("a"));
        double years = Arguments.positive(inputs.number("T", 1), "T");
        double noise = Arguments.positive(inputs.number("h"), "h");
        QuarticFit fit = QuarticFit.of(shape, years, noise);
        QuarticPotential quartic = fit.potential();
        CriticalPoints spots = quartic.criticalPoints();
        Values out = Values.of("theta", quartic.theta())
                .with("xi", quartic.xi())
                .with("rho", quartic.rho())
                .with("zeta", quartic.zeta())
                .with("unexplained", fit.share())
                .with("confinesLeft", quartic.confinesLeft())
                .with("confinesRight", quartic.confinesRight())
                .with("spots", spots(spots))
                .with("mixtureSpots", spots(shape.potential(years, noise).criticalPoints()));
        out = out.with("back", spots.minima().size() == 0 ? null : back(quartic, spots, years));
        double lag = inputs.flag("relaxingLag", false) ? 1 / years : 0;
        FlowExpansion drift =
                new FlowExpansion(quartic.xi() + lag, quartic.rho(), quartic.zeta(), inputs.number("g", 0));
        return out.with("flows", flows(new FlowFamily(drift, inputs.number("eta", 1.5))));
    }

    private static Values back(Potential quartic, CriticalPoints spots, double years) {
        MixtureFit back = MixtureFit.of(quartic, MixtureFit.worthFitting(quartic, spots), years);
        return Values.of("mu1", back.shape().mu1())
                .with("mu2", back.shape().mu2())
                .with("s1", back.shape().sigma1())
                .with("s2", back.shape().sigma2())
                .with("a", back.shape().a())
                .with("rms", back.error())
                .with("from", back.where().lower())
                .with("to", back.where().upper());
    }

    private static Values flows(FlowFamily family) {
        FlowExpansion drift = family.drift();
        Optional<String> why = family.impossible();
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put(
                "fixed",
                "(1 + eta tau) phi = xi - g, (1 + eta tau) kappa = g, eta beta (1 - tau²) phi² = -2 rho, with tau = tanh(beta b);"
                        + " eta and tau are free");
        out.put("gainTimesPhi", drift.xi() - drift.g());
        out.put("gainTimesKappa", drift.g());
        out.put("etaBetaPhi2", -2 * drift.rho());
        out.put("why", why.orElse(null));
        List<Values> members = new ArrayList<>();
        if (why.isEmpty()) {
            for (int k = -19; k <= 19; k++) {
                double tau = k / 20.0;
                family.at(tau)
                        .ifPresent(member -> members.add(Values.of("tau", tau)
                                .with("phi", member.rule().phi())
                                .with("lambda", member.rule().lambda())
                                .with("kappa", member.rule().kappa())
                                .with("beta", member.impact().beta())
                                .with("b", member.impact().b())));
            }
        }
        if (why.isEmpty() && members.isEmpty()) {
            out.put("why", "zeta needs lambda < 0 at every tau from -0.95 to 0.95: investors would flee large returns");
        }
        out.put("family", members);
        return Values.of(out);
    }
}
