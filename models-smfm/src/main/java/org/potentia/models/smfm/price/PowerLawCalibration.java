package org.potentia.models.smfm.price;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.Parameter;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.Scale;
import org.potentia.api.model.DerivedValue;
import org.potentia.api.model.DerivedValue.Basis;
import org.potentia.api.model.Findings;
import org.potentia.api.model.Market;
import org.potentia.api.model.OptionCalibration;
import org.potentia.api.model.OptionStrip;
import org.potentia.api.model.Orbit;
import org.potentia.models.smfm.factor.ThreeRegions;
import org.potentia.numerics.ImpliedVolatility;

/**
 * The power law on its way to quotes, in the exponent and the lognormal volatility where the price is, which is what quotes near the forward
 * fix. \( S_0 \) and \( S_\infty \) are put where paths do not come.
 */
final class PowerLawCalibration implements OptionCalibration {
    private static final double[] EXPONENTS = {1, -2, 3, -8, -15};

    /** How far coordinates are moved for slopes. */
    private static final double STEP = 1e-4;

    private final PowerLawProvider provider;
    private final List<OptionStrip> strips;
    private final int rows;
    private final double spot;
    private final double low;
    private final double high;
    private final double guess;
    private final ParameterSpace space;

    PowerLawCalibration(
            PowerLawProvider provider, List<OptionStrip> strips, Doubles quotes, double lowShare, double highShare) {
        this.provider = provider;
        this.strips = List.copyOf(strips);
        rows = strips.stream().mapToInt(OptionStrip::size).sum();
        spot = strips.get(0).market().spot();
        low = lowShare * spot;
        high = highShare * spot;
        guess = nearest(quotes);
        space = ParameterSpace.of(
                new Parameter(
                        PowerLawProvider.X,
                        "x",
                        "1",
                        "exponent of the noise",
                        Interval.REALS,
                        Interval.closed(-20, 10),
                        Scale.LINEAR,
                        0),
                new Parameter(
                        "volatility",
                        "σF(S)/S",
                        "1/√year",
                        "lognormal volatility at the spot",
                        Interval.above(0),
                        Interval.closed(Math.min(0.005, 0.5 * guess), Math.max(5, 2 * guess)),
                        Scale.LOG,
                        guess));
    }

    /** The implied volatility of the quote nearest to its forward. */
    private double nearest(Doubles quotes) {
        double best = Double.POSITIVE_INFINITY;
        double volatility = Double.NaN;
        int row = 0;
        for (OptionStrip strip : strips) {
            for (int i = 0; i < strip.size(); i++) {
                double strike = strip.strikes().get(i);
                double distance = Math.abs(Math.log(strike / strip.market().forward(strip.years())));
                OptionalDouble implied = ImpliedVolatility.of(
                        strip.types().get(i), quotes.get(row++), strike, strip.market(), strip.years());
                if (distance < best && implied.orElse(0) > 0) {
                    best = distance;
                    volatility = implied.orElseThrow();
                }
            }
        }
        if (Double.isNaN(volatility)) {
            throw new IllegalArgumentException(
                    "no quote has an implied volatility, must have prices inside the bounds of no arbitrage");
        }
        return volatility;
    }

    @Override
    public ParameterSpace coordinates() {
        return space;
    }

    @Override
    public List<ParameterVector> starts(RandomGenerator random) {
        List<ParameterVector> starts = new ArrayList<>();
        for (double x : EXPONENTS) {
            starts.add(space.vector(x, guess));
        }
        return starts;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public void price(double[] coordinates, double[] prices) {
        PowerLawModel model = model(coordinates[0], coordinates[1]);
        int row = 0;
        for (OptionStrip strip : strips) {
            Doubles values = model.strip(strip.market(), strip.years()).prices(strip.types(), strip.strikes());
            for (int i = 0; i < values.size(); i++) {
                prices[row++] = values.get(i);
            }
        }
    }

    @Override
    public void priceAndSlopes(double[] coordinates, double[] prices, double[][] slopes) {
        price(coordinates, prices);
        double[] steps = {STEP, STEP * coordinates[1]};
        double[] up = new double[rows];
        double[] down = new double[rows];
        for (int k = 0; k < 2; k++) {
            double[] moved = coordinates.clone();
            moved[k] = coordinates[k] + steps[k];
            price(moved, up);
            moved[k] = coordinates[k] - steps[k];
            price(moved, down);
            for (int row = 0; row < rows; row++) {
                slopes[row][k] = (up[row] - down[row]) / (2 * steps[k]);
            }
        }
    }

    /** The noise parameter that gives a lognormal volatility at the spot. */
    private double sigma(double x, double volatility) {
        return volatility * spot / new ThreeRegions(low, high, x, 0).value(spot);
    }

    private PowerLawModel model(double x, double volatility) {
        return provider.create(parameters(x, volatility));
    }

    private ParameterVector parameters(double x, double volatility) {
        return provider.parameters().vector(x, sigma(x, volatility), low, high, 0, 0);
    }

    @Override
    public ParameterVector parameters(ParameterVector coordinates) {
        return parameters(coordinates.values().get(0), coordinates.values().get(1));
    }

    @Override
    public PowerLawModel model(ParameterVector coordinates) {
        return provider.create(parameters(coordinates));
    }

    @Override
    public Optional<Orbit> orbit(ParameterVector coordinates) {
        return Optional.empty();
    }

    @Override
    public List<String> remarks(ParameterVector coordinates) {
        PowerLawModel model = model(coordinates);
        boolean closed = strips.stream().allMatch(strip -> closed(model, strip.market(), strip));
        return List.of(
                "sigma goes with the unit of F: compare exponents by the volatility sigma*F(S)/S at the spot, the other coordinate of the search.",
                closed
                        ? "S0 and Sinf are out of reach: prices are those of constant elasticity of variance, in closed form."
                        : "Paths reach S0 or Sinf: prices of some strikes are by the path integral, one sweep for all of them.");
    }

    private static boolean closed(PowerLawModel model, Market market, OptionStrip strip) {
        PowerLawSmile smile = model.strip(market, strip.years());
        return strip.strikes().stream().allMatch(smile::closed);
    }

    @Override
    public Findings findings(ParameterVector coordinates) {
        double x = coordinates.values().get(0);
        double volatility = coordinates.values().get(1);
        return new Findings(
                List.of(
                        DerivedValue.of(
                                "volatility",
                                volatility,
                                "1/√year",
                                Basis.QUOTES,
                                "lognormal volatility at the spot, sigma*F(S)/S, by which exponents are compared"),
                        DerivedValue.of(
                                "normalVolatility",
                                volatility * spot,
                                "price/√year",
                                Basis.QUOTES,
                                "normal volatility at the spot, sigma*F(S); of a yield in percent 100 times it is in basis points"),
                        DerivedValue.of(
                                "skew",
                                0.5 * (x - 1) * volatility,
                                "1/√year",
                                Basis.QUOTES,
                                "slope of the implied volatility in the logarithm of the strike at the forward for short times, (x - 1)/2 times"
                                        + " the volatility")),
                List.of());
    }
}
