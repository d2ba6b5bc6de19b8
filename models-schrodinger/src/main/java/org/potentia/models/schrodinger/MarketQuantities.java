package org.potentia.models.schrodinger;

import java.util.List;
import java.util.function.Function;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.quantity.Quantity;
import org.potentia.api.quantity.QuantityInput;
import org.potentia.api.quantity.QuantityProvider;
import org.potentia.models.schrodinger.level.Amplitude;
import org.potentia.models.schrodinger.level.HarmonicLevel;
import org.potentia.models.schrodinger.level.HarmonicMixture;
import org.potentia.models.schrodinger.level.MarketState;
import org.potentia.models.schrodinger.level.Resonance;
import org.potentia.models.schrodinger.level.TradingMarket;

/**
 * Offers what the trading equation gives in closed form: scales and regions of a market, harmonic levels and their mixtures, amplitudes and
 * their interference, target returns, probabilities of events; and resonances.
 *
 * <p>Source: L. Lin (2024), arXiv:2401.05823, equations 1 to 18.
 *
 * @since 0.1
 */
public final class MarketQuantities implements QuantityProvider {
    /** Makes the provider. */
    public MarketQuantities() {}

    private static QuantityInput number(String name, String meaning) {
        return QuantityInput.number(name, "1", meaning);
    }

    private static QuantityInput numbers(String name, String meaning) {
        return QuantityInput.numbers(name, "1", meaning);
    }

    private static Quantity quantity(
            String name, String meaning, String equation, Function<Values, Values> function, QuantityInput... inputs) {
        return Quantity.closedForm("schrodinger." + name, meaning, equation, List.of(inputs), function);
    }

    @Override
    public List<Quantity> quantities() {
        QuantityInput h = QuantityInput.number("h", "volume*return^2", "spread of the targets");
        QuantityInput alpha = QuantityInput.number("alpha", "volume/return^2", "positive");
        QuantityInput delta = QuantityInput.number("delta", "volume/return^4", "anharmonicity");
        QuantityInput n = number("n", "number of the level, from 0");
        return List.of(
                quantity(
                        "scales",
                        "Units of the dimensionless form",
                        "15,16",
                        MarketQuantities::scales,
                        h,
                        alpha,
                        delta),
                quantity(
                        "market",
                        "From the behaviour of traders to alpha, delta, h, and the kind of well",
                        "10-13",
                        MarketQuantities::market,
                        number("a", "trading on fundamentals"),
                        number("b", "liquidity"),
                        number("c", "trading with the trend"),
                        number("gamma", "share of the trend followers"),
                        number("lambdaA", "how the first weakens"),
                        number("lambdaC", "how the third weakens"),
                        number("g", "volume per target"),
                        number("meanReturn", "mean target return"),
                        number("meanOmega", "mean omega")),
                quantity(
                        "harmonicDensity",
                        "Density of returns in a harmonic level",
                        "17,18",
                        MarketQuantities::harmonicDensity,
                        n,
                        QuantityInput.numbers("r", "log-return", "where"),
                        h,
                        alpha),
                quantity(
                        "mixtureMoments",
                        "Variance in xi and kurtosis of a mixture of harmonic levels",
                        "18",
                        MarketQuantities::mixtureMoments,
                        numbers("weights", "weights from level 0, of sum 1")),
                quantity(
                        "thermalMixture",
                        "Density and variance in xi of levels with geometric weights: exactly normal",
                        "18",
                        MarketQuantities::thermalMixture,
                        number("z", "ratio of neighbouring weights, in [0, 1)"),
                        numbers("xi", "where")),
                quantity(
                        "resonance",
                        "Level and width where lambda is below 0",
                        "16",
                        MarketQuantities::resonance,
                        number("lambda", "anharmonicity, below 0"),
                        n),
                quantity(
                        "interference",
                        "Density of two superposed groups of traders, and the part that is their interaction",
                        "6",
                        MarketQuantities::interference,
                        number("phi1", "modulus of the first group"),
                        number("theta1", "its phase"),
                        number("phi2", "modulus of the second"),
                        number("theta2", "its phase")),
                quantity(
                        "superposition",
                        "Sum of amplitudes: its density, its point in the plane of actions, and the class of its traders",
                        "5,7",
                        MarketQuantities::superposition,
                        numbers("phi", "moduli"),
                        numbers("theta", "phases"),
                        number("tolerance", "distance from an axis that still is neutral")
                                .optional()),
                quantity(
                        "omegaSpectrum",
                        "Amplitude of the target omega = 2 pi / target return in a harmonic level, and its weight 2 pi |c|^2",
                        "8,9",
                        MarketQuantities::omegaSpectrum,
                        n,
                        QuantityInput.numbers("omega", "1/log-return", "targets"),
                        h,
                        alpha),
                quantity(
                        "bornRule",
                        "Probabilities tr(rho E) of the outcomes of a fixed basis, of a pure state or a mixture of states",
                        "1-4",
                        MarketQuantities::bornRule,
                        numbers("re", "real parts of the states, one after the other"),
                        numbers("im", "imaginary parts"),
                        numbers("weights", "weights of the states, of sum 1"),
                        numbers("eventRe", "an event: real parts of its direction")
                                .optional(),
                        numbers("eventIm", "imaginary parts").optional()));
    }

    private static Values scales(Values inputs) {
        TradingMarket market = new TradingMarket(
                inputs.number("h"), Arguments.positive(inputs.number("alpha"), "alpha"), inputs.number("delta"));
        return Values.of("lambda", market.lambda())
                .with("length_scale_a", market.length())
                .with("energy_scale_half_sqrt_alpha_h", market.energy())
                .with("sigma_ground", market.length() / Math.sqrt(2))
                .with("region", market.region().name());
    }

    private static Values market(Values inputs) {
        TradingMarket market = TradingMarket.of(new TradingMarket.Behaviour(
                inputs.number("a"),
                inputs.number("b"),
                inputs.number("c"),
                inputs.number("gamma"),
                inputs.number("lambdaA"),
                inputs.number("lambdaC"),
                inputs.number("g"),
                inputs.number("meanReturn"),
                inputs.number("meanOmega")));
        return Values.of("h", market.h())
                .with("alpha", market.alpha())
                .with("delta", market.delta())
                .with("region", market.region().name());
    }

    private static double length(Values inputs) {
        return new TradingMarket(inputs.number("h"), Arguments.positive(inputs.number("alpha"), "alpha"), 0).length();
    }

    private static Values harmonicDensity(Values inputs) {
        HarmonicLevel level = new HarmonicLevel(SchroedingerQuantities.number(inputs.number("n")));
        double length = length(inputs);
        return ModalityQuantities.alike(inputs, "r", "value", r -> level.density(r / length) / length);
    }

    private static Values mixtureMoments(Values inputs) {
        HarmonicMixture mixture = new HarmonicMixture(inputs.numbers("weights"));
        return Values.of("var_xi", mixture.variance()).with("kurtosis", mixture.kurtosis());
    }

    private static Values thermalMixture(Values inputs) {
        double variance = HarmonicMixture.thermalVariance(inputs.number("z"));
        double norm = 1 / Math.sqrt(2 * Math.PI * variance);
        return ModalityQuantities.alike(inputs, "xi", "density", xi -> norm * Math.exp(-0.5 * xi * xi / variance))
                .with("variance", variance);
    }

    private static Values resonance(Values inputs) {
        double lambda = inputs.number("lambda");
        Resonance found = Resonance.of(lambda, SchroedingerQuantities.number(inputs.number("n")));
        return Values.of("re", found.real())
                .with("gamma", found.width())
                .with("error", found.error())
                .with("barrier", Resonance.barrier(lambda))
                .with("belowBarrier", found.real() < Resonance.barrier(lambda));
    }

    private static Values interference(Values inputs) {
        Amplitude first = Amplitude.polar(inputs.number("phi1"), inputs.number("theta1"));
        Amplitude second = Amplitude.polar(inputs.number("phi2"), inputs.number("theta2"));
        return Values.of("f", first.plus(second).density()).with("interaction", first.interaction(second));
    }

    private static Values superposition(Values inputs) {
        Doubles phi = inputs.numbers("phi");
        Doubles theta = inputs.numbers("theta");
        if (phi.size() != theta.size()) {
            throw new IllegalArgumentException(
                    "there are " + phi.size() + " moduli and " + theta.size() + " phases, must be as many");
        }
        Amplitude sum = Amplitude.ZERO;
        for (int i = 0; i < phi.size(); i++) {
            sum = sum.plus(Amplitude.polar(phi.get(i), theta.get(i)));
        }
        return Values.of("density", sum.density())
                .with("re", sum.real())
                .with("im", sum.imaginary())
                .with("class", sum.stance(inputs.number("tolerance", 1e-12)).name());
    }

    private static Values omegaSpectrum(Values inputs) {
        int n = SchroedingerQuantities.number(inputs.number("n"));
        HarmonicLevel level = new HarmonicLevel(n);
        double length = length(inputs);
        // an oscillator function is its own transform, but for (-i)^n
        double scale = Math.sqrt(length / (2 * Math.PI));
        double real = n % 4 == 0 ? 1 : n % 4 == 2 ? -1 : 0;
        double imaginary = n % 4 == 1 ? -1 : n % 4 == 3 ? 1 : 0;
        Doubles omega = inputs.numbers("omega");
        return Values.EMPTY
                .with("re", omega.map(w -> real * scale * level.value(w * length)))
                .with("im", omega.map(w -> imaginary * scale * level.value(w * length)))
                .with("weight", omega.map(w -> length * level.density(w * length)));
    }

    private static Values bornRule(Values inputs) {
        MarketState state = MarketState.mixture(inputs.numbers("re"), inputs.numbers("im"), inputs.numbers("weights"));
        Values values =
                Values.EMPTY.with("probabilities", state.probabilities()).with("purity", state.purity());
        return inputs.has("eventRe")
                ? values.with("event", state.probability(inputs.numbers("eventRe"), inputs.numbers("eventIm")))
                : values;
    }
}
