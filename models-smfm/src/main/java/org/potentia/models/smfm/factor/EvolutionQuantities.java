package org.potentia.models.smfm.factor;

import java.util.List;
import java.util.Set;
import org.potentia.api.Arguments;
import org.potentia.api.Interval;
import org.potentia.api.Services;
import org.potentia.api.Values;
import org.potentia.api.evolve.PlanarEvolution;
import org.potentia.api.evolve.PlanarFunction;
import org.potentia.api.evolve.PlanarSnapshot;
import org.potentia.api.quantity.Quantity;
import org.potentia.api.quantity.QuantityInput;
import org.potentia.api.quantity.QuantityProvider;

/**
 * Offers the density of price and volatility over long times as a quantity {@code smfm.*}, from a propagator in the plane.
 *
 * <p>Source: L. Ingber (2000), High-resolution path-integral development of financial options, Physica A 283, 529-558,
 * doi:10.1016/S0378-4371(00)00229-4, equation 18. The volatility is reflected at a lower end, which the paper does not do.
 */
public final class EvolutionQuantities implements QuantityProvider {
    private static final String SOLVER = "pathint";

    /** Error that is asked for, relative to the height of the density of one long step. */
    private static final double ACCURACY = 1e-3;

    /** Makes the provider. */
    public EvolutionQuantities() {}

    @Override
    public List<Quantity> quantities() {
        return List.of(new Quantity(
                "smfm.twoFactorEvolution",
                "Moments of price and volatility after a time, and the density of the price alone, from the density of both",
                "18",
                FactorInputs.twoFactor(
                        QuantityInput.number("S", "price", "price now"),
                        QuantityInput.number("sigma", "1/sqrt(year)", "volatility now"),
                        QuantityInput.number("T", "year", "how long"),
                        QuantityInput.number(
                                        "sigmaMin",
                                        "1/sqrt(year)",
                                        "where the volatility is reflected; sigma / 1000 unless given")
                                .optional()),
                Set.of(SOLVER),
                EvolutionQuantities::evolution));
    }

    private static Values evolution(Values inputs, Services services) {
        double sigma = Arguments.positive(inputs.number("sigma"), "sigma");
        double floor = inputs.number("sigmaMin", TwoFactor.FLOOR * sigma);
        Arguments.within(floor, Interval.open(0, sigma), "sigmaMin");
        double price = inputs.number("S");
        double time = Arguments.positive(inputs.number("T"), "T");
        TwoFactor model = FactorInputs.twoFactor(inputs, floor);
        PlanarEvolution evolution = new PlaneEvolution(model, price, sigma, time).by(SOLVER, services, ACCURACY);
        PlanarSnapshot end = evolution.snapshots().get(0);
        PlanarFunction density = end.density();
        return Values.of("meanS", end.meanX())
                .with("meanSigma", end.meanY())
                .with("varianceS", end.varianceX())
                .with("varianceSigma", end.varianceY())
                .with("covariance", end.covariance())
                .with("mass", end.mass())
                .with("massDefect", end.massDefect())
                .with("error", end.error())
                .with("shortfall", evolution.shortfall())
                .with("sigmaMin", floor)
                .with("prices", density.x())
                .with("density", PlaneEvolution.marginal(density));
    }
}
