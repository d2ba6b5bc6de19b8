package org.potentia.models.smfm.factor;

import java.util.ArrayList;
import java.util.List;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.quantity.Quantity;
import org.potentia.api.quantity.QuantityInput;
import org.potentia.api.quantity.QuantityInput.Kind;
import org.potentia.api.quantity.QuantityProvider;

/**
 * Offers the noise of the models of one and two factors, their correlated steps and their geometry as quantities {@code smfm.*}.
 *
 * <p>Source: L. Ingber (2000), High-resolution path-integral development of financial options, Physica A 283, 529-558,
 * doi:10.1016/S0378-4371(00)00229-4, equations 16 to 29.
 */
public final class FactorQuantities implements QuantityProvider {
    /** Makes the provider. */
    public FactorQuantities() {}

    @Override
    public List<Quantity> quantities() {
        return List.of(
                Quantity.closedForm(
                        "smfm.diffusion",
                        "Noise F of three regions, and its derivative",
                        "16",
                        List.of(
                                QuantityInput.number("S", "price", "where"),
                                QuantityInput.number("S0", "price", "below it F is the price itself"),
                                QuantityInput.number("Sinf", "price", "above it F follows y"),
                                QuantityInput.number("x", "1", "exponent between the two"),
                                QuantityInput.number("y", "1", "exponent above"),
                                shift()),
                        FactorQuantities::diffusion),
                Quantity.closedForm(
                        "smfm.smoothDiffusion",
                        "Smooth noise F' of (19) with its weights, and its derivative",
                        "19",
                        List.of(
                                QuantityInput.number("S", "price", "where"),
                                QuantityInput.number("S0", "price", "below it F' is the price itself"),
                                QuantityInput.number("Sinf", "price", "above it F' tends to S0"),
                                QuantityInput.number("x", "1", "exponent between the two"),
                                shift()),
                        FactorQuantities::smoothDiffusion),
                Quantity.closedForm(
                        "smfm.correlationSplit",
                        "Weights that turn two independent noises into correlated ones, and the correlation they restore",
                        "27",
                        List.of(
                                QuantityInput.number("rho", "1", "correlation, -1 to 1"),
                                new QuantityInput(
                                        "cap",
                                        "1",
                                        "move a modulus above 1 - 1e-8 there; not done unless asked",
                                        Kind.FLAG,
                                        false)),
                        FactorQuantities::correlationSplit),
                Quantity.closedForm(
                        "smfm.twoFactorDensity",
                        "Density of a short step of two correlated variables (prepoint), its Lagrangian and metric",
                        "28,29",
                        List.of(
                                QuantityInput.number("r1", "r", "where r is after the step"),
                                QuantityInput.number("l1", "l", "where l is after the step"),
                                QuantityInput.number("r0", "r", "where r is before"),
                                QuantityInput.number("l0", "l", "where l is before"),
                                QuantityInput.number("dt", "year", "length of the step"),
                                QuantityInput.number("f_r", "r/year", "drift of r"),
                                QuantityInput.number("f_l", "l/year", "drift of l"),
                                QuantityInput.number("g_r", "r", "noise of r, without sigma1"),
                                QuantityInput.number("g_l", "l", "noise of l, without sigma2"),
                                QuantityInput.number("sigma1", "1/sqrt(year)", "its factor"),
                                QuantityInput.number("sigma2", "1/sqrt(year)", "its factor"),
                                QuantityInput.number("rho", "1", "correlation of the noises, between -1 and 1")),
                        FactorQuantities::twoFactorDensity),
                Quantity.closedForm(
                        "smfm.twoFactorGeometry",
                        "Drifts of the three forms of the two-factor model, divergence, metric and curvature (in the sign of the paper)",
                        "20,21,22",
                        geometryInputs(),
                        FactorQuantities::twoFactorGeometry),
                Quantity.closedForm(
                        "smfm.momenta",
                        "Canonical momenta along a series, one for each step and factor",
                        "25",
                        momentaInputs(),
                        FactorQuantities::momenta));
    }

    private static QuantityInput shift() {
        return QuantityInput.number("shift", "price", "F and its S0 and Sinf are those of S + shift; 0 unless given")
                .optional();
    }

    /** Sinf may be left out where only the middle region of (16) matters. */
    private static List<QuantityInput> geometryInputs() {
        return FactorInputs.twoFactor(
                        QuantityInput.number("S", "price", "where"),
                        QuantityInput.number("sigma", "1/sqrt(year)", "where; positive"))
                .stream()
                .map(input -> input.name().equals("Sinf")
                        ? QuantityInput.number("Sinf", "price", "above it F follows y; nowhere unless given")
                                .optional()
                        : input)
                .toList();
    }

    private static List<QuantityInput> momentaInputs() {
        List<QuantityInput> inputs = new ArrayList<>(FactorInputs.twoFactor(
                QuantityInput.numbers("prices", "price", "the series, oldest first"),
                QuantityInput.numbers(
                        "sigma", "1/sqrt(year)", "noise relative to F: one number for one factor, a series for two"),
                QuantityInput.number("dt", "year", "time from one to the next")));
        inputs.replaceAll(input -> input.name().equals("epsilon")
                ? QuantityInput.number("epsilon", "1/year", "noise of the volatility; two factors only")
                        .optional()
                : input);
        return List.copyOf(inputs);
    }

    private static Values diffusion(Values inputs) {
        PriceNoise noise = FactorInputs.noise(inputs);
        double price = inputs.number("S");
        return Values.of("F", noise.value(price)).with("dFdS", noise.slope(price));
    }

    private static Values smoothDiffusion(Values inputs) {
        SmoothNoise base = new SmoothNoise(inputs.number("S0"), inputs.number("Sinf"), inputs.number("x"));
        PriceNoise noise = FactorInputs.noise(inputs.with("smooth", true));
        double price = inputs.number("S");
        double value = noise.value(price);
        double distance = price - noise.origin();
        return Values.of("C0", base.lognormalShare(distance))
                .with("Cinf", base.powerShare(distance))
                .with("F", value)
                .with("dFdS", noise.slope(price));
    }

    private static Values correlationSplit(Values inputs) {
        CorrelationSplit asked = new CorrelationSplit(inputs.number("rho"));
        CorrelationSplit split = inputs.flag("cap", false) ? asked.capped() : asked;
        return Values.of("gamma_plus", split.plus())
                .with("gamma_minus", split.minus())
                .with("restored_rho", split.restored())
                .with("rho", split.rho());
    }

    private static Values twoFactorDensity(Values inputs) {
        CorrelatedStep law = new CorrelatedStep(
                inputs.number("f_r"),
                inputs.number("f_l"),
                inputs.number("g_r") * inputs.number("sigma1"),
                inputs.number("g_l") * inputs.number("sigma2"),
                inputs.number("rho"));
        double step = Arguments.positive(inputs.number("dt"), "dt");
        double changeR = inputs.number("r1") - inputs.number("r0");
        double changeL = inputs.number("l1") - inputs.number("l0");
        double logDensity = law.logDensity(changeR, changeL, step);
        return Values.of("P", Math.exp(logDensity))
                .with("logP", logDensity)
                .with("L", law.lagrangian(changeR / step, changeL / step))
                .with("det_g", law.determinant());
    }

    private static Values twoFactorGeometry(Values inputs) {
        double price = inputs.number("S");
        double far = 2 * Math.max(Math.abs(price) + inputs.number("shift", 0), inputs.number("S0"));
        PricePlane plane =
                new PricePlane(FactorInputs.twoFactor(inputs.has("Sinf") ? inputs : inputs.with("Sinf", far)));
        double sigma = Arguments.positive(inputs.number("sigma"), "sigma");
        LocalDiffusion local = plane.at(price, sigma);
        LocalGeometry geometry = local.geometry();
        List<Doubles> symbols = new ArrayList<>();
        for (int f = 0; f < 2; f++) {
            symbols.add(Doubles.of(
                    geometry.christoffel(f, 0, 0), geometry.christoffel(f, 0, 1), geometry.christoffel(f, 1, 1)));
        }
        return Values.of("h_div", local.divergence())
                .with("h", Doubles.of(local.drift(0), local.drift(1)))
                .with("R_ingber", plane.curvature(sigma))
                .with("R_mtw", -plane.curvature(sigma))
                .with("R_tensor", geometry.curvature())
                .with("det_g", geometry.determinant())
                .with("metric", Doubles.of(geometry.metric(0, 0), geometry.metric(0, 1), geometry.metric(1, 1)))
                .with("christoffelS", symbols.get(0))
                .with("christoffelSigma", symbols.get(1))
                .with("midpointTerm", geometry.midpointTerm())
                .with(
                        "langevin",
                        Doubles.of(
                                plane.model().stratonovichDrift(price, sigma),
                                plane.model().nu()))
                .with("fokkerPlanck", Doubles.of(local.itoDrift(0), local.itoDrift(1)))
                .with("covariance", Doubles.of(geometry.inverse(0, 0), geometry.inverse(0, 1), geometry.inverse(1, 1)));
    }

    private static Values momenta(Values inputs) {
        Doubles prices = inputs.numbers("prices");
        Doubles sigma = inputs.numbers("sigma");
        double step = Arguments.positive(inputs.number("dt"), "dt");
        Arguments.atLeast(prices.size(), 2, "number of prices");
        boolean planar = sigma.size() > 1;
        if (planar && sigma.size() != prices.size()) {
            throw new IllegalArgumentException(sigma.size() + " volatilities for " + prices.size()
                    + " prices, must be as many, or one volatility for one factor");
        }
        if (planar && !inputs.has("epsilon")) {
            throw new IllegalArgumentException("epsilon is missing, must be given with a series of volatilities");
        }
        PriceNoise noise = FactorInputs.noise(inputs);
        for (int i = 0; i < prices.size(); i++) {
            noise.observed(prices.get(i), "price " + i);
            if (planar) {
                Arguments.positive(sigma.get(i), "volatility " + i);
            }
        }
        CurvedDiffusion model = planar
                ? new PricePlane(FactorInputs.twoFactor(inputs))
                : new PriceLine(FactorInputs.oneFactor(inputs.with("sigma", sigma.get(0))));
        double[] ofPrice = new double[prices.size() - 1];
        double[] ofSigma = new double[planar ? prices.size() - 1 : 0];
        for (int i = 0; i < ofPrice.length; i++) {
            double speed = (prices.get(i + 1) - prices.get(i)) / step;
            if (planar) {
                LocalDiffusion local = model.at(prices.get(i), sigma.get(i));
                double second = (sigma.get(i + 1) - sigma.get(i)) / step;
                ofPrice[i] = local.momentum(0, speed, second);
                ofSigma[i] = local.momentum(1, speed, second);
            } else {
                ofPrice[i] = model.at(prices.get(i)).momentum(0, speed);
            }
        }
        Values momenta = Values.of("factors", planar ? 2 : 1).with("momentumS", Doubles.of(ofPrice));
        return planar ? momenta.with("momentumSigma", Doubles.of(ofSigma)) : momenta;
    }
}
