package org.potentia.models.smfm.fit;

import java.util.List;
import java.util.OptionalDouble;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.quantity.Quantity;
import org.potentia.api.quantity.QuantityInput;
import org.potentia.api.quantity.QuantityProvider;

/**
 * Offers what the fits of the exponent are made of as quantities {@code smfm.*}.
 *
 * <p>Source: L. Ingber (2000), Physica A 283, 529-558, doi:10.1016/S0378-4371(00)00229-4, equations 16 and 24, section 5.2.
 *
 * @since 0.1
 */
public final class FitQuantities implements QuantityProvider {
    private static final double WIDEST = 1e4;

    /** Makes the provider. */
    public FitQuantities() {}

    @Override
    public List<Quantity> quantities() {
        QuantityInput prices = QuantityInput.numbers("prices", "price", "prices a step apart, at least two");
        QuantityInput step = QuantityInput.number("dt", "year", "the step");
        QuantityInput drift = QuantityInput.number("mu", "1/year", "drift relative to the price");
        QuantityInput low = QuantityInput.number("S0", "price", "below it F is the price itself");
        QuantityInput high = QuantityInput.number("Sinf", "price", "above it F follows y");
        QuantityInput above = QuantityInput.number("y", "1", "exponent above");
        return List.of(
                Quantity.closedForm(
                        "smfm.negLogLikelihood",
                        "Negative logarithm of the likelihood of prices under the one-factor model, prepoint form",
                        "22,24",
                        List.of(
                                prices,
                                step,
                                drift,
                                QuantityInput.number("sigma", "1/sqrt(year)", "noise relative to F"),
                                low,
                                high,
                                QuantityInput.number("x", "1", "exponent between the two"),
                                above),
                        FitQuantities::negLogLikelihood),
                Quantity.closedForm(
                        "smfm.exponentFit",
                        "Exponent of largest likelihood with its errors, sigma eliminated",
                        "16,24",
                        List.of(prices, step, drift, low, high, above),
                        FitQuantities::exponentFit));
    }

    private static Regions regions(Values inputs) {
        return new Regions(inputs.number("S0"), inputs.number("Sinf"), inputs.number("y"));
    }

    private static Values negLogLikelihood(Values inputs) {
        Moves moves = Moves.between(inputs.numbers("prices"), inputs.number("dt"));
        double x = Arguments.finite(inputs.number("x"), "x");
        double sigma = Arguments.positive(inputs.number("sigma"), "sigma");
        double mu = Arguments.finite(inputs.number("mu"), "mu");
        double[] gradient = new double[3];
        double value = new OneFactorLikelihood(moves, regions(inputs))
                .valueAndGradient(new double[] {x, Math.log(sigma), mu}, gradient);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "x = " + x + " is so extreme that F of these prices is not a number of double precision,"
                            + " must be nearer to 0");
        }
        return Values.of("value", value)
                .with("dx", gradient[0])
                .with("dsigma", gradient[1] / sigma)
                .with("dmu", gradient[2]);
    }

    private static Values exponentFit(Values inputs) {
        Moves moves = Moves.between(inputs.numbers("prices"), inputs.number("dt"));
        if (moves.still()) {
            throw new IllegalArgumentException("the prices do not change, must change for a fit");
        }
        Regions regions = regions(inputs);
        OneFactorProfile profile = new OneFactorProfile(
                moves,
                moves.constants(regions),
                moves.slopes(regions),
                true,
                OptionalDouble.of(Arguments.finite(inputs.number("mu"), "mu")),
                WIDEST);
        if (!Double.isFinite(profile.errorByInformation())) {
            throw new IllegalArgumentException("F depends on x at none of the prices, or at all of them alike:"
                    + " S0 must be lower, Sinf higher, or the prices must differ");
        }
        ExponentFit fit = ExponentFit.of(profile, 0);
        return Values.of("x_hat", fit.x())
                .with("sigma_hat", Math.exp(fit.best().logScale()))
                .with("nll_min", fit.best().value())
                .with("se_x", fit.error())
                .with("se_x_formula", profile.errorByInformation())
                .with("x_68", Doubles.of(fit.narrow().from(), fit.narrow().to()))
                .with("x_95", Doubles.of(fit.wide().from(), fit.wide().to()));
    }
}
