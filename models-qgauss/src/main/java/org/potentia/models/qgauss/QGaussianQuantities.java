package org.potentia.models.qgauss;

import static org.potentia.api.quantity.QuantityInput.number;
import static org.potentia.api.quantity.QuantityInput.numbers;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.quantity.Quantity;
import org.potentia.api.quantity.QuantityInput;
import org.potentia.api.quantity.QuantityProvider;

/**
 * Offers the quantities {@code qgauss.*} of the paper of {@link QGaussianProvider}. Where x, p, sf or cut may be a list, the outputs are lists
 * in the same order. An infinite output is infinite, never a number.
 *
 * @since 0.1
 */
public final class QGaussianQuantities implements QuantityProvider {
    private static final QuantityInput Q = number("q", "1", "index, below 3");
    private static final QuantityInput BETA = number("beta", "1/[x]^2", "inverse square of the width, positive");
    private static final QuantityInput X = numbers("x", "[x]", "argument, one or a list");
    private static final QuantityInput DATA = numbers("data", "[x]", "observations");
    private static final QuantityInput LOCATION = number("location", "[x]", "centre of symmetry, 0 if absent");
    private static final QuantityInput FREE = new QuantityInput(
            "freeLocation", "1", "whether the location is fitted too, false if absent", QuantityInput.Kind.FLAG, false);

    /** Makes the provider. */
    public QGaussianQuantities() {}

    @Override
    public List<Quantity> quantities() {
        return List.of(
                Quantity.closedForm(
                        "qgauss.qExponential",
                        "q-exponential, 0 beyond the cutoff of q < 1 and infinite beyond the pole of q > 1",
                        "2",
                        List.of(numbers("x", "1", "argument, one or a list"), number("q", "1", "index")),
                        QGaussianQuantities::qExponential),
                Quantity.closedForm(
                        "qgauss.normalisation",
                        "normalising constant C_q, with the branches q <= 1",
                        "3",
                        List.of(Q),
                        in -> Values.of("value", Math.exp(LogNormalisation.value(Index.check(in.number("q")))))),
                Quantity.closedForm(
                        "qgauss.density", "density g_q", "2", List.of(X, Q, BETA, LOCATION.optional()), in -> {
                            QGaussian law = law(in);
                            return Values.EMPTY.with("value", each(in, "x", law::density));
                        }),
                Quantity.closedForm(
                        "qgauss.distribution",
                        "distribution function and upper tail, each to relative accuracy",
                        "2",
                        List.of(X, Q, BETA, LOCATION.optional()),
                        in -> {
                            QGaussian law = law(in);
                            return Values.EMPTY
                                    .with("cdf", each(in, "x", law::cdf))
                                    .with("sf", each(in, "x", law::survival));
                        }),
                Quantity.closedForm(
                        "qgauss.quantile",
                        "quantile of the probability p, or of the upper-tail probability sf where 1 - p has no digits left",
                        "2",
                        List.of(
                                numbers("p", "1", "probability, one or a list").optional(),
                                numbers("sf", "1", "upper-tail probability, instead of p")
                                        .optional(),
                                Q,
                                BETA,
                                LOCATION.optional()),
                        QGaussianQuantities::quantile),
                Quantity.closedForm(
                        "qgauss.absoluteMoment",
                        "absolute moment E|X|^p about the location, infinite for p >= (3-q)/(q-1) when q > 1",
                        "2",
                        List.of(number("p", "1", "order, at least 0"), Q, BETA),
                        in -> Values.of("value", law(in).absoluteMoment(in.number("p")))),
                Quantity.closedForm(
                        "qgauss.truncatedVariance",
                        "second moment within the cut, not divided by the probability inside",
                        "2",
                        List.of(numbers("L", "[x]", "cut, one or a list, at least 0"), Q, BETA),
                        in -> {
                            QGaussian law = law(in);
                            return Values.EMPTY.with("value", each(in, "L", law::truncatedSecondMoment));
                        }),
                Quantity.closedForm(
                        "qgauss.entropy",
                        "differential entropy in nats",
                        "2",
                        List.of(Q, BETA),
                        in -> Values.of("value", law(in).entropy())),
                Quantity.closedForm(
                        "qgauss.tail",
                        "power law far out, density A |x|^(-2/(q-1)), q > 1",
                        "2",
                        List.of(Q, BETA),
                        QGaussianQuantities::tail),
                Quantity.closedForm(
                        "qgauss.logLikelihood",
                        "log-likelihood of the data at given parameters, -Infinity if one is outside the support",
                        "2",
                        List.of(DATA, Q, BETA, LOCATION.optional()),
                        QGaussianQuantities::logLikelihood),
                Quantity.closedForm(
                        "qgauss.fit",
                        "maximum-likelihood fit of q and beta, about a given location or with the location fitted too",
                        "2",
                        List.of(DATA, LOCATION.optional(), FREE),
                        QGaussianQuantities::fit));
    }

    private static QGaussian law(Values in) {
        return new QGaussian(in.number("location", 0), in.number("q"), in.number("beta"));
    }

    /** A number for a number, a list for a list. */
    private static Object each(Values in, String name, DoubleUnaryOperator function) {
        return in.get(name) instanceof Double number
                ? (Object) function.applyAsDouble(number)
                : in.numbers(name).map(function);
    }

    private static Values qExponential(Values in) {
        double q = Arguments.finite(in.number("q"), "q");
        return Values.EMPTY.with("value", each(in, "x", x -> Math.exp(QExponential.log(x, q))));
    }

    private static Values quantile(Values in) {
        if (in.has("p") == in.has("sf")) {
            throw new IllegalArgumentException("inputs p and sf of qgauss.quantile: exactly one of them must be given");
        }
        QGaussian law = law(in);
        return Values.EMPTY.with(
                "value", in.has("p") ? each(in, "p", law::quantile) : each(in, "sf", law::upperQuantile));
    }

    private static Values tail(Values in) {
        QGaussian law = law(in);
        if (law.q() <= 1) {
            throw new IllegalArgumentException("q = " + law.q() + ", must be > 1: the law has no power tail otherwise");
        }
        return Values.of("A", law.tailAmplitude())
                .with("density_exponent", 2 / (law.q() - 1))
                .with("survival_exponent_nu", law.tailExponent());
    }

    private static Values logLikelihood(Values in) {
        QGaussian law = law(in);
        return Values.of("value", observations(in).stream().map(law::logDensity).sum());
    }

    private static Values fit(Values in) {
        boolean free = in.flag("freeLocation", false);
        if (free && in.has("location")) {
            throw new IllegalArgumentException("location is given and freeLocation is true, must be one or the other");
        }
        double[] data = observations(in).toArray();
        QGaussianFit fit = free ? QGaussianFit.free(data) : QGaussianFit.about(in.number("location", 0), data);
        return Values.of("q", fit.q())
                .with("beta", fit.beta())
                .with("location", fit.location())
                .with("loglik", fit.logLikelihood())
                .with("q_se", fit.standardErrors().q())
                .with("beta_se", fit.standardErrors().beta())
                .with("location_se", fit.standardErrors().location())
                .with("steps", fit.steps())
                .with("converged", fit.converged());
    }

    private static Doubles observations(Values in) {
        Doubles data = in.numbers("data");
        Arguments.atLeast(data.size(), 1, "number of observations in data");
        data.stream().forEach(x -> Arguments.finite(x, "observation"));
        return data;
    }
}
