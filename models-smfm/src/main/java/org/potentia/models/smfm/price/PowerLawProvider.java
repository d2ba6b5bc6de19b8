package org.potentia.models.smfm.price;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Citation;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.JointConstraint;
import org.potentia.api.Parameter;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.Scale;
import org.potentia.api.Services;
import org.potentia.api.model.Model;
import org.potentia.api.model.OptionCalibration;
import org.potentia.api.model.OptionCalibrator;
import org.potentia.api.model.OptionStrip;
import org.potentia.api.model.ReturnSample;
import org.potentia.api.option.Option;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Settings;
import org.potentia.models.smfm.factor.PriceNoise;
import org.potentia.models.smfm.factor.ShiftedNoise;
import org.potentia.models.smfm.factor.ThreeRegions;

/**
 * Options on a price with multiplicative noise, \( dS = b S\,dt + \sigma F\,dz \), \( F = S \) below \( S_0 \), \( S^x S_0^{1-x} \) up to
 * \( S_\infty \), \( S^y S_0^{1-x} S_\infty^{x-y} \) above: (16) and (18) with the cost of carry for the drift. The unit of \( \sigma \) goes
 * with F: the lognormal volatility where the price is, is \( \sigma F(S)/S \), the normal one \( \sigma F(S) \).
 *
 * <p>Source: L. Ingber (2000), High-resolution path-integral development of financial options, Physica A 283, 529-558.
 *
 * @since 0.1
 */
public final class PowerLawProvider implements OptionCalibrator {
    static final String X = "x";
    static final String SIGMA = "sigma";
    static final String LOW = "S0";
    static final String HIGH = "Sinf";
    static final String ABOVE = "y";
    static final String SHIFT = "shift";

    private static final ParameterSpace SPACE = new ParameterSpace(
            List.of(
                    new Parameter(
                            X,
                            "x",
                            "1",
                            "exponent of the noise: 0 normal, 1 lognormal",
                            Interval.REALS,
                            Interval.closed(-20, 10),
                            Scale.LINEAR,
                            1),
                    new Parameter(
                            SIGMA,
                            "σ",
                            "1/√year",
                            "noise relative to F: the lognormal volatility is σF(S)/S",
                            Interval.above(0),
                            Interval.closed(1e-9, 1e9),
                            Scale.LOG,
                            0.2),
                    new Parameter(
                            LOW,
                            "S₀",
                            "price",
                            "below it the noise is lognormal",
                            Interval.above(0),
                            Interval.closed(1e-9, 1e9),
                            Scale.LOG,
                            1),
                    new Parameter(
                            HIGH,
                            "S∞",
                            "price",
                            "above it the exponent is y",
                            Interval.above(0),
                            Interval.closed(1e-9, 1e12),
                            Scale.LOG,
                            20),
                    new Parameter(
                            ABOVE,
                            "y",
                            "1",
                            "exponent above S∞",
                            Interval.REALS,
                            Interval.closed(-2, 1),
                            Scale.LINEAR,
                            0),
                    new Parameter(
                            SHIFT,
                            "s",
                            "price",
                            "how far below zero the origin of F lies, for rates that may be negative",
                            Interval.atLeast(0),
                            Interval.closed(0, 100),
                            Scale.LINEAR,
                            0)),
            List.of(new JointConstraint("Sinf must be above S0", values -> values.get(3) > values.get(2))));

    static final String LOW_SHARE = "lowShare";
    static final String HIGH_SHARE = "highShare";

    private static final OptionSpace CHOICES = OptionSpace.of(
            Option.number(
                    LOW_SHARE,
                    new Interval(0, false, 1, false),
                    1e-7,
                    "S0 of a calibration as a share of the spot: so low that the power holds at all strikes, in closed form; where it does"
                            + " not, strikes are priced by the path integral, which takes much longer"),
            Option.number(
                    HIGH_SHARE,
                    Interval.open(1, 1e6),
                    100,
                    "Sinf of a calibration as a multiple of the spot: so high that the power holds at all strikes"));

    private final @Nullable Services services;

    /** Makes a provider that tells of the model; it makes models after {@link #with}. */
    public PowerLawProvider() {
        this(null);
    }

    private PowerLawProvider(@Nullable Services services) {
        this.services = services;
    }

    @Override
    public Set<String> needs() {
        return Set.of(PowerLawSmile.SOLVER);
    }

    @Override
    public PowerLawProvider with(Services others) {
        return new PowerLawProvider(others);
    }

    @Override
    public String id() {
        return "smfm-power-law";
    }

    @Override
    public String title() {
        return "Options under a power of the price";
    }

    @Override
    public Citation citation() {
        return new Citation(
                "L. Ingber",
                2000,
                "High-resolution path-integral development of financial options",
                "Physica A 283, 529-558, doi:10.1016/S0378-4371(00)00229-4");
    }

    @Override
    public ParameterSpace parameters() {
        return SPACE;
    }

    @Override
    public String equation() {
        return "Under the pricing measure dS = b S dt + σ F(S) dz, F = S below S₀, S^x S₀^(1-x) up to S∞, S^y S₀^(1-x) S∞^(x-y) above.";
    }

    @Override
    public Class<? extends Model> modelType() {
        return PowerLawModel.class;
    }

    @Override
    public PowerLawModel create(ParameterVector parameters) {
        if (!parameters.space().equals(SPACE)) {
            throw new IllegalArgumentException("the parameters "
                    + parameters.space().names() + " are not those of " + id() + ", must be " + SPACE.names());
        }
        if (services == null) {
            throw new IllegalArgumentException(id() + " is not offered: needs " + PowerLawSmile.SOLVER);
        }
        PriceNoise noise =
                new ThreeRegions(parameters.get(LOW), parameters.get(HIGH), parameters.get(X), parameters.get(ABOVE));
        double shift = parameters.get(SHIFT);
        return new PowerLawModel(parameters, shift > 0 ? new ShiftedNoise(noise, shift) : noise, services);
    }

    @Override
    public OptionSpace calibrationOptions() {
        return CHOICES;
    }

    @Override
    public OptionCalibration calibration(
            List<OptionStrip> strips, Doubles quotes, Settings settings, Optional<ReturnSample> history) {
        settings.requireOf(CHOICES, id());
        return new PowerLawCalibration(this, strips, quotes, settings.number(LOW_SHARE), settings.number(HIGH_SHARE));
    }
}
