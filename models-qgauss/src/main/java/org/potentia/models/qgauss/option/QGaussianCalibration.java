package org.potentia.models.qgauss.option;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.Parameter;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.OptionCalibration;
import org.potentia.api.model.OptionModel;
import org.potentia.api.model.OptionStrip;
import org.potentia.api.model.OptionType;
import org.potentia.api.model.Orbit;
import org.potentia.api.model.Smile;
import org.potentia.api.option.Option;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Settings;
import org.potentia.models.qgauss.QGaussian;
import org.potentia.numerics.ImpliedVolatility;

/**
 * A q-Gaussian form on its way to quotes, in those of its parameters that quotes can tell: \( \alpha \) only where several times to expiry
 * are fitted together, the cut only if none is given. Slopes are central differences.
 */
final class QGaussianCalibration implements OptionCalibration {
    static final OptionSpace OPTIONS = OptionSpace.of(
            Option.number(
                    "alpha",
                    Interval.closed(0, 5),
                    0,
                    "the exponent of the width, which one expiry cannot tell; 0 takes 2 there, and searches it where several are fitted together"));

    private static final int STARTS = 6;

    /** Central differences err least where the step is the cube root of rounding. */
    private static final double STEP = 6e-6;

    /** The cut lies so much farther out than the outermost strike, at least. */
    private static final double BEYOND = 1.2;

    private final ModelProvider provider;
    private final List<OptionStrip> strips;
    private final Settings settings;
    private final double cut;
    private final ParameterSpace space;
    private final double volatility;
    private final double outermost;
    private final int rows;

    /**
     * Prepares a calibration.
     *
     * @param cut the cut, where the form has one; 0 searches it
     */
    QGaussianCalibration(
            ModelProvider provider, List<OptionStrip> strips, Doubles quotes, Settings settings, double cut) {
        this.provider = provider;
        this.strips = List.copyOf(strips);
        this.settings = settings;
        this.cut = cut;
        this.rows = strips.stream().mapToInt(OptionStrip::size).sum();
        this.volatility = atTheMoney(quotes);
        this.outermost = strips.stream()
                .flatMapToDouble(strip -> strip.strikes().stream()
                        .map(strike -> Math.abs(Math.log(strike / strip.market().forward(strip.years())))))
                .max()
                .orElseThrow();
        this.space = searched();
    }

    private double atTheMoney(Doubles quotes) {
        double best = Double.POSITIVE_INFINITY;
        double found = Double.NaN;
        int row = 0;
        for (OptionStrip strip : strips) {
            for (int i = 0; i < strip.size(); i++) {
                double strike = strip.strikes().get(i);
                double distance = Math.abs(Math.log(strike / strip.market().forward(strip.years())));
                OptionalDouble quoted = ImpliedVolatility.of(
                        strip.types().get(i), quotes.get(row++), strike, strip.market(), strip.years());
                if (quoted.orElse(0) > 0 && distance < best) {
                    best = distance;
                    found = quoted.getAsDouble();
                }
            }
        }
        if (Double.isNaN(found)) {
            throw new IllegalArgumentException(
                    "no quote has an implied volatility, must have prices inside the bounds of no arbitrage");
        }
        return found;
    }

    private ParameterSpace searched() {
        boolean severalTimes =
                strips.stream().mapToDouble(OptionStrip::years).distinct().count() > 1;
        List<Parameter> parameters = new ArrayList<>();
        for (Parameter parameter : provider.parameters().parameters()) {
            switch (parameter.name()) {
                case "alpha" -> {
                    if (severalTimes && settings.number("alpha") == 0) {
                        parameters.add(parameter);
                    }
                }
                case "cut" -> {
                    if (cut == 0) {
                        parameters.add(beyondStrikes(parameter));
                    }
                }
                default -> parameters.add(parameter);
            }
        }
        return ParameterSpace.of(parameters.toArray(Parameter[]::new));
    }

    private Parameter beyondStrikes(Parameter parameter) {
        double least = Math.max(parameter.search().lower(), BEYOND * outermost);
        double most = Math.max(parameter.search().upper(), 2 * least);
        return new Parameter(
                parameter.name(),
                parameter.symbol(),
                parameter.unit(),
                parameter.meaning(),
                parameter.bounds(),
                Interval.closed(least, most),
                parameter.scale(),
                Math.min(most, 2 * least));
    }

    @Override
    public ParameterSpace coordinates() {
        return space;
    }

    /** Indices at random, with the width that prices the option at the money, and cuts up to seven times as far as they must be. */
    @Override
    public List<ParameterVector> starts(RandomGenerator random) {
        List<ParameterVector> starts = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            double q = random.nextDouble(0.9, 1.8);
            double stretch = Math.exp(random.nextDouble(0.1, 2));
            starts.add(space.vector(space.parameters().stream()
                    .mapToDouble(parameter -> clamped(
                            parameter,
                            switch (parameter.name()) {
                                case "q" -> q;
                                case "sigma" -> volatility * relativeWidth(q);
                                case "cut" -> BEYOND * outermost * stretch;
                                default -> parameter.defaultValue();
                            }))
                    .toArray()));
        }
        return starts;
    }

    private static double clamped(Parameter parameter, double value) {
        return Math.max(parameter.search().lower(), Math.min(parameter.search().upper(), value));
    }

    /** The width of index q with the mean absolute value of a normal law, relative to that law's: \( C_q(2-q)/\sqrt\pi \). */
    private static double relativeWidth(double q) {
        return (2 - q) / (new QGaussian(0, q, 1).density(0) * Math.sqrt(Math.PI));
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public void price(double[] coordinates, double[] prices) {
        OptionModel model = model(new ParameterVector(space, Doubles.of(coordinates)));
        int row = 0;
        for (OptionStrip strip : strips) {
            Smile smile;
            try {
                smile = model.smile(strip.market(), strip.years());
            } catch (IllegalArgumentException e) {
                // a width at which the form does not exist: no point of the search
                Arrays.fill(prices, Double.NaN);
                return;
            }
            for (int i = 0; i < strip.size(); i++) {
                prices[row++] =
                        smile.price(strip.types().get(i), strip.strikes().get(i));
            }
        }
    }

    @Override
    public void priceAndSlopes(double[] coordinates, double[] prices, double[][] slopes) {
        price(coordinates, prices);
        double[] moved = coordinates.clone();
        double[] up = new double[rows];
        double[] down = new double[rows];
        for (int j = 0; j < coordinates.length; j++) {
            Interval search = space.parameters().get(j).search();
            double step = STEP * Math.max(0.01, Math.abs(coordinates[j]));
            double above = Math.min(coordinates[j] + step, search.upper());
            double below = Math.max(coordinates[j] - step, search.lower());
            moved[j] = above;
            price(moved, up);
            moved[j] = below;
            price(moved, down);
            moved[j] = coordinates[j];
            for (int i = 0; i < rows; i++) {
                slopes[i][j] = Double.isNaN(up[i])
                        ? (prices[i] - down[i]) / (coordinates[j] - below)
                        : (up[i] - down[i]) / (above - below);
            }
        }
    }

    @Override
    public ParameterVector parameters(ParameterVector coordinates) {
        return provider.parameters()
                .vector(provider.parameters().names().stream()
                        .mapToDouble(name -> value(name, coordinates))
                        .toArray());
    }

    private double value(String name, ParameterVector coordinates) {
        if (space.names().contains(name)) {
            return coordinates.get(name);
        }
        if (name.equals("cut")) {
            return cut;
        }
        return settings.number("alpha") == 0 ? OptionParameters.NORMAL_ALPHA : settings.number("alpha");
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
        ParameterVector parameters = parameters(coordinates);
        OptionStrip longest = strips.getLast();
        return provider.parameters().names().contains("cut")
                ? cutRemarks(parameters, longest)
                : List.of(String.format(
                        Locale.ROOT,
                        "The price ends at zero with probability %.3g within %.4g years; the law is held there instead of going below.",
                        QGaussianPriceReturnProvider.law(parameters, longest.years())
                                .ruin(),
                        longest.years()));
    }

    private static List<String> cutRemarks(ParameterVector parameters, OptionStrip strip) {
        double here = atForward(parameters, strip);
        double wider = atForward(parameters.with("cut", 2 * parameters.get("cut")), strip);
        return List.of(String.format(
                Locale.ROOT,
                "Prices depend on the cut: with twice the cut, all else the same, the option at the forward of %.4g years costs %+.3g %%; without"
                        + " one it has no price for q above 1.",
                strip.years(),
                100 * (wider / here - 1)));
    }

    private static double atForward(ParameterVector parameters, OptionStrip strip) {
        OptionModel model = (OptionModel) new QGaussianLogReturnProvider().create(parameters);
        return model.smile(strip.market(), strip.years())
                .price(OptionType.CALL, strip.market().forward(strip.years()));
    }
}
