package org.potentia.models.nes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.quantity.Quantity;
import org.potentia.api.quantity.QuantityInput;
import org.potentia.api.quantity.QuantityProvider;
import org.potentia.numerics.CriticalPoints;
import org.potentia.numerics.GaussianMixture;
import org.potentia.numerics.GaussianMixturePotential;
import org.potentia.numerics.LogGaussianMixture;

/**
 * Offers the closed forms of the NES paper by name: weights, stationary law, moments, potential, and the law given an earlier return.
 *
 * <p>Source: I. Halperin (2022), Non-equilibrium skewness, market crises, and option pricing, doi:10.1016/j.physa.2022.127065.
 *
 * @since 0.1
 */
public final class NesQuantities implements QuantityProvider {
    private static final QuantityInput POINTS = QuantityInput.numbers("y", "1", "log-returns at which to evaluate");

    static final QuantityInput NOISE = QuantityInput.number("h", "1/√year", "noise");

    /** Makes the provider. */
    public NesQuantities() {}

    @Override
    public List<Quantity> quantities() {
        return List.of(
                Quantity.closedForm(
                        "nes.weights",
                        "Normalisation and third component of the stationary law, weights of its three components",
                        "NES (25)-(28)",
                        shapeWith(NOISE.optional()),
                        NesQuantities::weights),
                Quantity.closedForm(
                        "nes.stationary",
                        "Ground state, stationary density, its logarithm and both tails at given returns",
                        "NES (20), (29)",
                        shapeWith(NOISE.optional(), POINTS),
                        NesQuantities::stationary),
                Quantity.closedForm(
                        "nes.moments",
                        "Mean, central moments, skewness and kurtosis (3 for a normal law) of the stationary law",
                        "NES (72), (D4)-(D7)",
                        shapeWith(NOISE.optional()),
                        NesQuantities::moments),
                Quantity.closedForm(
                        "nes.potential",
                        "Potential with its derivatives at given returns, its minima and maxima in increasing order",
                        "NES (18), (23)",
                        shapeWith(NOISE, POINTS),
                        NesQuantities::potential),
                Quantity.closedForm(
                        "nes.nonequilibrium",
                        "Law of a return given an earlier one: tilted form (70), linear form (69), and whether they are valid",
                        "NES (69)-(76)",
                        shapeWith(
                                NOISE.optional(),
                                QuantityInput.number("y0", "1", "the earlier log-return"),
                                QuantityInput.number("rate", "1/year", "relaxation rate"),
                                QuantityInput.number("t", "year", "time since the earlier return"),
                                POINTS),
                        NesQuantities::nonequilibrium));
    }

    private static List<QuantityInput> shapeWith(QuantityInput... further) {
        List<QuantityInput> inputs = new ArrayList<>(shapeInputs());
        inputs.addAll(List.of(further));
        return inputs;
    }

    /** The inputs that make the shape. */
    static List<QuantityInput> shapeInputs() {
        return List.of(
                QuantityInput.number("mu1", "1/year", "location of the first component"),
                QuantityInput.number("mu2", "1/year", "location of the second component"),
                QuantityInput.number("s1", "1/√year", "width of the first component"),
                QuantityInput.number("s2", "1/√year", "width of the second component"),
                QuantityInput.number("a", "1", "weight of the second component"),
                QuantityInput.number("T", "year", "length of the return"));
    }

    static LogGaussianMixture shape(Values inputs) {
        return new LogGaussianMixture(
                inputs.number("mu1"),
                inputs.number("mu2"),
                Arguments.positive(inputs.number("s1"), "s1"),
                Arguments.positive(inputs.number("s2"), "s2"),
                inputs.number("a"));
    }

    static double years(Values inputs) {
        return Arguments.positive(inputs.number("T"), "T");
    }

    static Doubles points(Values inputs) {
        Doubles points = inputs.numbers("y");
        points.stream().forEach(y -> Arguments.finite(y, "y"));
        return points;
    }

    private static Values weights(Values inputs) {
        LogGaussianMixture shape = shape(inputs);
        double years = years(inputs);
        Doubles omega = shape.stationary(years).weights();
        return Values.of("Omega", Math.exp(shape.logOmega(years)))
                .with("C", Math.exp(shape.logNormalisation(years)))
                .with("omega1", omega.get(0))
                .with("omega2", omega.get(1))
                .with("omega3", omega.get(2))
                .with("mu3", shape.mu3())
                .with("sigma3", shape.sigma3());
    }

    private static Values stationary(Values inputs) {
        LogGaussianMixture shape = shape(inputs);
        double years = years(inputs);
        Doubles y = points(inputs);
        GaussianMixture groundState = shape.groundState(years);
        GaussianMixture law = shape.stationary(years);
        double logC = shape.logNormalisation(years);
        return Values.EMPTY
                .with("psi0", y.map(x -> Math.exp(logC + groundState.logDensity(x))))
                .with("pdf", y.map(law::density))
                .with("logpdf", y.map(law::logDensity))
                .with("cdf", y.map(law::cdf))
                .with("sf", y.map(law::survival));
    }

    private static Values moments(Values inputs) {
        GaussianMixture law = shape(inputs).stationary(years(inputs));
        return Values.of("mean", law.mean())
                .with("variance", law.variance())
                .with("central3", law.thirdCentralMoment())
                .with("central4", law.fourthCentralMoment())
                .with("skewness", law.skewness())
                .with("kurtosis", law.kurtosis());
    }

    private static Values potential(Values inputs) {
        LogGaussianMixture shape = shape(inputs);
        double years = years(inputs);
        double h = Arguments.positive(inputs.number("h"), "h");
        GaussianMixturePotential potential = shape.potential(years, h);
        CriticalPoints points = potential.criticalPoints();
        Doubles y = points(inputs);
        return Values.EMPTY
                .with("V", y.map(potential::value))
                .with("dV", y.map(potential::gradient))
                .with("d2V", y.map(potential::curvature))
                // the paper's constant belongs to the normalised ground state C f, that of the potential to the density
                // f
                .with("V0", potential.offset() + h * h * shape.logNormalisation(years))
                .with("minima", points.minima())
                .with("maxima", points.maxima())
                .with("Vmin", points.minima().map(potential::value))
                .with("Vmax", points.maxima().map(potential::value));
    }

    private static Values nonequilibrium(Values inputs) {
        double years = years(inputs);
        double rate = Arguments.positive(inputs.number("rate"), "rate");
        double t = Arguments.nonNegative(inputs.number("t"), "t");
        double y0 = Arguments.finite(inputs.number("y0"), "y0");
        Relaxation relaxation = Relaxation.of(shape(inputs).stationary(years), rate, t);
        LinearLaw linear = LinearLaw.of(relaxation, y0);
        double xi = relaxation.tilt(y0);
        GaussianMixture tilted = relaxation.stationary().tilted(xi);
        Doubles y = points(inputs);
        DoubleUnaryOperator annual = m -> m / years;
        return Values.of("xi", xi)
                .with("omega", tilted.weights())
                .with("mu", tilted.means().map(annual))
                .with("pdf70", y.map(tilted::density))
                .with("pdf69", y.map(linear::density))
                .with(
                        "moments70",
                        Values.of("mean", tilted.mean())
                                .with("variance", tilted.variance())
                                .with("skewness", tilted.skewness())
                                .with("kurtosis", tilted.kurtosis()))
                .with(
                        "moments69",
                        Values.of("mean", linear.mean())
                                .with("variance", linear.variance())
                                .with("central3", linear.thirdCentralMoment()))
                .with("xiTimesDeviation", Math.abs(xi) * Math.sqrt(relaxation.variance()))
                .with("rateTimesTime", rate * t)
                .with("negativeMass69", linear.negativeMass());
    }
}
