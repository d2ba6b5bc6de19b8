package org.potentia.numerics.smile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.model.Market;
import org.potentia.api.model.OptionCalibration;
import org.potentia.api.model.OptionModel;
import org.potentia.api.model.OptionStrip;
import org.potentia.api.model.OptionType;
import org.potentia.api.model.Orbit;
import org.potentia.api.model.ReturnSample;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Settings;
import org.potentia.numerics.ImpliedVolatility;
import org.potentia.numerics.LogGaussianMixture;
import org.potentia.numerics.LogGaussianStrip;
import org.potentia.numerics.PricingConstraint;
import org.potentia.numerics.PricingLaw;

/**
 * A log-Gaussian mixture on its way to quotes. One expiry is searched across the orbit of parameters that give the same prices ({@link EsscherOrbit}), so that the
 * Hessian has no null vector, and the point found is moved along the orbit to the gauge asked for. Several expiries together share
 * \( \mu_k, \sigma_k \) and \( a \); the orbit of one is not that of another, so all five are searched.
 *
 * <p>Source: I. Halperin (2022), doi:10.1016/j.physa.2022.127065, equations 77-89; that the quotes of one expiry leave a direction open is not in
 * the paper.
 */
public final class LogGaussianCalibration implements OptionCalibration {
    /** What a calibration may choose: constraint, gauge, premium, h, tilt and penalty. */
    public static final OptionSpace OPTIONS = CalibrationChoices.OPTIONS;

    private static final String PREMIUM_RANGE = "over premiums of 0 to 10 % a year";

    private static final double LARGEST_PREMIUM = 0.1;

    private static final double NEARLY_ONE = 1e-3;

    private static final double FAR_APART = 20;

    private final ParameterSpace model;
    private final List<OptionStrip> strips;
    private final CalibrationChoices choices;
    private final CalibrationChart chart;
    private final double width;
    private final double drift;
    private final Optional<PastReturns> past;
    private final int rows;
    private final ThreadLocal<Workspace> workspace = ThreadLocal.withInitial(Workspace::new);

    /**
     * Prepares a calibration.
     *
     * @param model the space of the shape and h in which parameters are stated ({@link LogGaussianParameters})
     * @param strips what is quoted
     * @param quotes one price for each option, strip by strip
     * @param settings choices among {@link #OPTIONS}
     * @param history past returns of the underlying
     * @throws IllegalArgumentException if choices do not go together, if the gauge needs past returns and there are none or too few, or if no
     *     quote has an implied volatility
     */
    public LogGaussianCalibration(
            ParameterSpace model,
            List<OptionStrip> strips,
            Doubles quotes,
            Settings settings,
            Optional<ReturnSample> history) {
        CalibrationChoices choices = CalibrationChoices.of(settings);
        if (choices.gauge() == Gauge.RETURNS && history.isEmpty()) {
            throw new IllegalArgumentException(
                    "the gauge returns needs past returns of the underlying, and none are given");
        }
        this.model = model;
        this.strips = List.copyOf(strips);
        this.choices = choices;
        int quoted = strips.stream().mapToInt(OptionStrip::size).sum();
        this.rows = choices.penalty().isPresent() ? quoted + strips.size() : quoted;
        this.past = history.map(PastReturns::new);
        OptionStrip first = strips.getFirst();
        double volatility = atTheMoney(quotes);
        this.width = Math.sqrt(2) * volatility;
        this.drift = first.market().rate() - first.market().dividendYield() - 0.5 * volatility * volatility;
        this.chart = CalibrationChart.of(hasOrbit(), choices.noiseTold(), width, first.years(), drift);
    }

    /** Whether the search runs across the orbit: one expiry, a tilt to take a move along it back, and no wish to see it undone. */
    private boolean hasOrbit() {
        return strips.size() == 1 && choices.solved() != PricingConstraint.NONE && choices.gauge() != Gauge.PRINTED;
    }

    /** The implied volatility of the quote nearest to the forward that has one. */
    private double atTheMoney(Doubles quotes) {
        double best = Double.POSITIVE_INFINITY;
        OptionalDouble found = OptionalDouble.empty();
        int row = 0;
        for (OptionStrip strip : strips) {
            for (int i = 0; i < strip.size(); i++) {
                double strike = strip.strikes().get(i);
                double distance = Math.abs(Math.log(strike / strip.market().forward(strip.years())));
                OptionalDouble volatility = ImpliedVolatility.of(
                        strip.types().get(i), quotes.get(row++), strike, strip.market(), strip.years());
                if (volatility.isPresent() && distance < best) {
                    best = distance;
                    found = volatility;
                }
            }
        }
        return found.orElseThrow(() -> new IllegalArgumentException(
                "no quote has an implied volatility, must have prices inside the bounds of no arbitrage"));
    }

    @Override
    public ParameterSpace coordinates() {
        return chart.space();
    }

    @Override
    public List<ParameterVector> starts(RandomGenerator random) {
        return chart.starts(width, strips.getFirst().years(), drift, random);
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public void price(double[] coordinates, double[] prices) {
        workspace.get().price(coordinates, prices);
    }

    @Override
    public void priceAndSlopes(double[] coordinates, double[] prices, double[][] slopes) {
        workspace.get().priceAndSlopes(coordinates, prices, slopes);
    }

    @Override
    public ParameterVector parameters(ParameterVector coordinates) {
        double[] point = coordinates.values().toArray();
        LogGaussianMixture shape = chart.shape(point);
        return vector(hasOrbit() ? EsscherOrbit.moved(shape, years(), place(shape)) : shape, point);
    }

    private ParameterVector vector(LogGaussianMixture shape, double[] point) {
        return model.vector(shape.mu1(), shape.mu2(), shape.sigma1(), shape.sigma2(), shape.a(), noise(point));
    }

    private double noise(double[] point) {
        double otherwise = choices.noiseGiven() || past.isEmpty()
                ? choices.noise()
                : past.get().noise();
        return chart.noise(point, otherwise);
    }

    private double years() {
        return strips.getFirst().years();
    }

    /** Where on the orbit the parameters are to be stated, as the distance from the symmetric ones. */
    private double place(LogGaussianMixture symmetric) {
        return switch (choices.gauge()) {
            case SYMMETRIC, PRINTED -> 0;
            case PREMIUM -> premium(symmetric, choices.premium());
            case RETURNS -> past.orElseThrow().likeliest(symmetric, years());
        };
    }

    private double premium(LogGaussianMixture symmetric, double premium) {
        return EsscherOrbit.toPremium(symmetric, years(), strips.getFirst().market(), premium);
    }

    private Interval range(LogGaussianMixture symmetric) {
        double low = premium(symmetric, 0);
        double high = premium(symmetric, LARGEST_PREMIUM);
        double margin = Math.max(0.5 * (high - low), 1);
        return Interval.closed(Math.min(low, 0) - margin, Math.max(high, 0) + margin);
    }

    @Override
    public OptionModel model(ParameterVector coordinates) {
        ParameterVector parameters = parameters(coordinates);
        return new Pricing(parameters, LogGaussianParameters.shape(parameters), choices.solved());
    }

    @Override
    public Optional<Orbit> orbit(ParameterVector coordinates) {
        if (!hasOrbit()) {
            return Optional.empty();
        }
        double[] point = coordinates.values().toArray();
        LogGaussianMixture symmetric = chart.shape(point);
        double at = place(symmetric);
        Interval range = range(symmetric);
        Map<String, Double> marks = new LinkedHashMap<>();
        marks.put("symmetric", 0.0);
        marks.put("premium 0 %", premium(symmetric, 0));
        marks.put("premium 10 %", premium(symmetric, LARGEST_PREMIUM));
        List<String> fixed = new ArrayList<>(List.of("sigma1", "sigma2", "the pricing law"));
        if (choices.noiseTold()) {
            fixed.add("h");
        }
        return Optional.of(new Orbit(
                "d",
                "prices stay the same under Psi0 -> Psi0 exp(d y/2); 0 is where mu2 = -mu1",
                at,
                Interval.closed(Math.min(range.lower(), at), Math.max(range.upper(), at)),
                marks,
                d -> vector(EsscherOrbit.moved(symmetric, years(), d), point),
                fixed,
                List.of("mu1", "mu2", "a", "the real-world density", "the potential and its wells", "passage times")));
    }

    @Override
    public List<String> remarks(ParameterVector coordinates) {
        double[] point = coordinates.values().toArray();
        LogGaussianMixture shape = chart.shape(point);
        List<String> remarks = new ArrayList<>();
        if (hasOrbit()) {
            LogGaussianMixture poor = EsscherOrbit.moved(shape, years(), premium(shape, 0));
            LogGaussianMixture rich = EsscherOrbit.moved(shape, years(), premium(shape, LARGEST_PREMIUM));
            remarks.add(
                    "mu1, mu2, a, and with them wells, barriers, passage times and the real-world density, are set by the gauge "
                            + choices.gauge().label() + ", not by the quotes: " + PREMIUM_RANGE + " mu1 runs from "
                            + number(poor.mu1()) + " to " + number(rich.mu1()) + ", mu2 from " + number(poor.mu2())
                            + " to "
                            + number(rich.mu2()) + ", a from " + number(poor.a()) + " to " + number(rich.a())
                            + " and no price moves");
        }
        if (strips.size() == 1 && choices.gauge() == Gauge.PRINTED && choices.solved() != PricingConstraint.NONE) {
            remarks.add("mu1, mu2 and a are where the search stopped: prices are the same along a curve through them");
        }
        if (!choices.noiseTold()) {
            remarks.add("h = " + number(noise(point)) + " is "
                    + (choices.noiseGiven() || past.isEmpty() ? "given" : "from the changes of past returns")
                    + ": no price depends on it");
        }
        choices.penalty().ifPresent(penalty -> remarks.add(miss(point, penalty)));
        if (Math.min(shape.a(), 1 - shape.a()) < NEARLY_ONE) {
            remarks.add("one component has a weight below " + NEARLY_ONE
                    + ": the other one's numbers are all that quotes tell");
        }
        if (shape.sigma2() > FAR_APART * shape.sigma1()) {
            remarks.add("the widths differ by a factor above " + (int) FAR_APART
                    + ": the wide component is told by few quotes far from the money");
        }
        return remarks;
    }

    private String miss(double[] point, double penalty) {
        String misses = Arrays.stream(workspace.get().misses(point))
                .mapToObj(miss -> String.format(Locale.ROOT, "%.3g", miss))
                .collect(Collectors.joining(", "));
        return "the tilt is free: the parameters are those of the law that prices, of which the law of past returns is any tilt, and it misses"
                + " the constraint " + choices.constraint().label() + " by " + misses + " a year at a penalty of "
                + number(penalty);
    }

    private static String number(double x) {
        return String.format(Locale.ROOT, "%.4g", x);
    }

    /** Prices with the constraint of the calibration. */
    private record Pricing(ParameterVector parameters, LogGaussianMixture shape, PricingConstraint constraint)
            implements OptionModel {
        @Override
        public PricingLaw smile(Market market, double years) {
            return PricingLaw.of(shape.stationary(years), market, years, constraint, parameters.get("h"));
        }
    }

    /** The strips of one thread. */
    private final class Workspace {
        private final LogGaussianStrip[] ready = strips.stream()
                .map(strip -> new LogGaussianStrip(
                        strip.market(),
                        strip.years(),
                        choices.solved(),
                        strip.strikes().toArray(),
                        strip.types().toArray(OptionType[]::new)))
                .toArray(LogGaussianStrip[]::new);
        private final double[][] prices =
                strips.stream().map(strip -> new double[strip.size()]).toArray(double[][]::new);
        private final double[][][] slopes = strips.stream()
                .map(strip -> new double[strip.size()][LogGaussianStrip.PARAMETERS])
                .toArray(double[][][]::new);

        private final double[] missSlopes = new double[LogGaussianStrip.PARAMETERS];

        double[] misses(double[] at) {
            double[] misses = new double[ready.length];
            for (int s = 0; s < ready.length; s++) {
                set(ready[s], at);
                misses[s] = ready[s].miss(choices.constraint(), missSlopes);
            }
            return misses;
        }

        /** The penalties of equation 89, a row for each expiry behind the prices, with the strips set. */
        private void penalties(double[] out, double @Nullable [][] outSlopes) {
            if (choices.penalty().isEmpty()) {
                return;
            }
            double root = Math.sqrt(choices.penalty().getAsDouble());
            for (int s = 0; s < ready.length; s++) {
                int row = rows - ready.length + s;
                out[row] = root * ready[s].miss(choices.constraint(), missSlopes);
                if (outSlopes != null) {
                    for (int p = 0; p < missSlopes.length; p++) {
                        missSlopes[p] *= root;
                    }
                    chart.slopes(missSlopes, outSlopes[row]);
                }
            }
        }

        void price(double[] at, double[] out) {
            try {
                priceAll(at, out);
            } catch (IllegalArgumentException e) {
                // so wide a law that the underlying is worth more than a double can hold: no point of the search
                Arrays.fill(out, Double.NaN);
            }
        }

        void priceAndSlopes(double[] at, double[] out, double[][] outSlopes) {
            try {
                differentiateAll(at, out, outSlopes);
            } catch (IllegalArgumentException e) {
                Arrays.fill(out, Double.NaN);
            }
        }

        private void priceAll(double[] at, double[] out) {
            int row = 0;
            for (int s = 0; s < ready.length; s++) {
                set(ready[s], at);
                ready[s].prices(prices[s]);
                System.arraycopy(prices[s], 0, out, row, prices[s].length);
                row += prices[s].length;
            }
            penalties(out, null);
        }

        private void differentiateAll(double[] at, double[] out, double[][] outSlopes) {
            int row = 0;
            for (int s = 0; s < ready.length; s++) {
                set(ready[s], at);
                ready[s].gradients(prices[s], slopes[s]);
                for (int i = 0; i < prices[s].length; i++) {
                    out[row] = prices[s][i];
                    chart.slopes(slopes[s][i], outSlopes[row++]);
                }
            }
            penalties(out, outSlopes);
        }

        private void set(LogGaussianStrip strip, double[] at) {
            strip.set(chart.mu1(at), chart.mu2(at), chart.sigma1(at), chart.sigma2(at), chart.a(at), noise(at));
        }
    }
}
