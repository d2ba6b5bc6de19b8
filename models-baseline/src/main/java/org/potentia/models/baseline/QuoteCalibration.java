package org.potentia.models.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.potentia.api.Doubles;
import org.potentia.api.ParameterVector;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.OptionCalibration;
import org.potentia.api.model.OptionModel;
import org.potentia.api.model.OptionStrip;
import org.potentia.api.model.OptionType;
import org.potentia.api.model.Orbit;
import org.potentia.numerics.Black;
import org.potentia.numerics.ImpliedVolatility;
import org.potentia.numerics.Normals;

/**
 * What models that price by Black's formula have in common on their way to quotes: coordinates in a box without joint constraints, which are
 * turned into parameters that meet them, and exact slopes.
 */
abstract class QuoteCalibration implements OptionCalibration {
    private final ModelProvider provider;
    private final List<OptionStrip> strips;
    private final int rows;

    QuoteCalibration(ModelProvider provider, List<OptionStrip> strips) {
        this.provider = provider;
        this.strips = List.copyOf(strips);
        this.rows = strips.stream().mapToInt(OptionStrip::size).sum();
    }

    /** Turns coordinates into the parameters of the model. */
    abstract double[] natural(double[] coordinates);

    /**
     * Prepares prices at a point for the options of one expiry.
     *
     * @param differentiated whether slopes are asked for
     */
    abstract StripPrices at(double[] coordinates, OptionStrip strip, boolean differentiated);

    /** Prices of one expiry at one point. */
    interface StripPrices {
        /**
         * Prices an option.
         *
         * @param slopes receives the derivatives in the coordinates, of zeros before; empty if none are asked for
         * @return the price in currency
         */
        double price(OptionType type, double strike, double[] slopes);
    }

    /** A quote that has an implied volatility. */
    record Point(double logMoneyness, double volatility, double years) {}

    /** The quotes with implied volatilities, the nearest to the forward first. */
    static List<Point> points(List<OptionStrip> strips, Doubles quotes) {
        List<Point> points = new ArrayList<>();
        int row = 0;
        for (OptionStrip strip : strips) {
            for (int i = 0; i < strip.size(); i++) {
                double strike = strip.strikes().get(i);
                OptionalDouble volatility = ImpliedVolatility.of(
                        strip.types().get(i), quotes.get(row++), strike, strip.market(), strip.years());
                if (volatility.orElse(0) > 0) {
                    double distance = Math.log(strike / strip.market().forward(strip.years()));
                    points.add(new Point(distance, volatility.getAsDouble(), strip.years()));
                }
            }
        }
        if (points.isEmpty()) {
            throw new IllegalArgumentException(
                    "no quote has an implied volatility, must have prices inside the bounds of no arbitrage");
        }
        points.sort((p, q) -> Double.compare(Math.abs(p.logMoneyness()), Math.abs(q.logMoneyness())));
        return points;
    }

    /** The derivative of Black's price in the standard deviation, \( F \varphi(d_1) \). */
    static double vega(double forward, double strike, double deviation) {
        return forward * Normals.density(Math.log(forward / strike) / deviation + 0.5 * deviation);
    }

    /** The derivative of Black's price in the forward, \( \pm\Phi(\pm d_1) \). */
    static double delta(OptionType type, double forward, double strike, double deviation) {
        double sign = type == OptionType.CALL ? 1 : -1;
        return sign * Normals.cdf(sign * (Math.log(forward / strike) / deviation + 0.5 * deviation));
    }

    static double black(OptionType type, double forward, double strike, double deviation) {
        return Black.price(type, forward, strike, deviation);
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public void price(double[] coordinates, double[] prices) {
        int row = 0;
        for (OptionStrip strip : strips) {
            StripPrices here = at(coordinates, strip, false);
            for (int i = 0; i < strip.size(); i++) {
                prices[row++] = here.price(strip.types().get(i), strip.strikes().get(i), new double[0]);
            }
        }
    }

    @Override
    public void priceAndSlopes(double[] coordinates, double[] prices, double[][] slopes) {
        int row = 0;
        for (OptionStrip strip : strips) {
            StripPrices here = at(coordinates, strip, true);
            for (int i = 0; i < strip.size(); i++) {
                double[] slope = new double[coordinates.length];
                prices[row] = here.price(strip.types().get(i), strip.strikes().get(i), slope);
                System.arraycopy(slope, 0, slopes[row++], 0, slope.length);
            }
        }
    }

    @Override
    public ParameterVector parameters(ParameterVector coordinates) {
        return provider.parameters().vector(natural(coordinates.values().toArray()));
    }

    @Override
    public OptionModel model(ParameterVector coordinates) {
        return (OptionModel) provider.create(parameters(coordinates));
    }

    @Override
    public Optional<Orbit> orbit(ParameterVector coordinates) {
        return Optional.empty();
    }

    @Override
    public List<String> remarks(ParameterVector coordinates) {
        return List.of();
    }
}
