package org.potentia.models.smfm.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.potentia.api.Doubles;

/**
 * What the methods say of one window.
 *
 * @param first its first move
 * @param end the move after its last
 * @param fits what was found, by method; a method is missing where it says nothing
 * @param pair parameters of the fit with two factors and a free factor, as {@link TwoFactorLikelihood} takes them, then their errors; empty without
 *     that fit
 * @param momenta the canonical momenta of the last move: of one factor, of the price and of the volatility with two; NaN where there is none
 */
record WindowFit(int first, int end, Map<Method, Result> fits, Doubles pair, Doubles momenta) {
    private static final int PARAMETERS = 6;

    /** A 95 % interval wider than this holds both the normal and the lognormal noise whatever is in its middle. */
    private static final double WIDE = 4;

    /**
     * What a method says.
     *
     * @param fit the exponent
     * @param model of what
     * @param localVolatility volatility relative to the price, at the last price
     * @param local whether Newton's method alone leads to it
     */
    record Result(ExponentFit fit, WindowModel model, double localVolatility, boolean local) {
        /** What the window knows of the exponent, in a word. */
        String verdict() {
            if (!fit.wide().bounded()) {
                return "unbounded";
            }
            return fit.wide().to() - fit.wide().from() > WIDE ? "wide" : "narrow";
        }
    }

    static WindowFit of(Track track, int first, int end, IndicatorSettings settings, ExponentSearch search, long seed) {
        Map<Method, Result> fits = new EnumMap<>(Method.class);
        double spot = track.priceAfter(end - 1);
        for (Method method : Method.values()) {
            Optional<WindowModel> model = WindowModel.of(method, track, first, end, settings);
            if (model.isPresent()) {
                ExponentSearch.Found found = search.search(
                        model.get().profile(), Seeds.of(seed, method.column().hashCode()));
                fits.put(
                        method,
                        new Result(
                                found.fit(),
                                model.get(),
                                model.get().localVolatility(found.fit(), spot),
                                found.local()));
            }
        }
        Doubles pair = pair(track, first, end, fits, settings);
        return new WindowFit(first, end, fits, pair, momenta(track, end - 1, fits, pair));
    }

    Optional<Result> fit(Method method) {
        return Optional.ofNullable(fits.get(method));
    }

    private static Doubles pair(Track track, int first, int end, Map<Method, Result> fits, IndicatorSettings settings) {
        Result result = fits.get(Method.SHAPE);
        if (result == null || !(result.model().profile() instanceof TwoFactorProfile profile)) {
            return Doubles.of();
        }
        Moves moves = track.moves().range(first, end);
        double[] changes = track.volatilityChange().slice(first, end).toArray();
        double[] constants = moves.constants(track.regions());
        Arrays.setAll(constants, i -> constants[i] + Math.log(track.volatility().get(first + i)));
        double[] point =
                profile.point(result.fit().x(), Arrays.stream(changes).average().orElse(0));
        double[] errors = new TwoFactorLikelihood(moves, changes, constants, moves.slopes(track.regions()))
                .errors(point, true, settings.drift().isEmpty());
        double[] both = Arrays.copyOf(point, 2 * PARAMETERS);
        System.arraycopy(errors, 0, both, PARAMETERS, PARAMETERS);
        return Doubles.of(both);
    }

    /** The momenta \( g_{GG'}(\dot M^{G'} - h^{G'}) \) of (25), at the fitted parameters. */
    private static Doubles momenta(Track track, int move, Map<Method, Result> fits, Doubles pair) {
        double[] momenta = {Double.NaN, Double.NaN, Double.NaN};
        double step = track.moves().step();
        double price = track.moves().from(move);
        double speed = track.moves().change(move) / step;
        Regions regions = track.regions();
        Result free = fits.get(Method.FREE);
        if (free != null) {
            double x = free.fit().x();
            double noise = Math.exp(free.fit().best().logScale() + regions.constant(price) + x * regions.slope(price));
            // h is the Stratonovich drift: mu S - b b'/2
            double h = free.fit().best().drift() * price - 0.5 * noise * noise * regions.exponent(price, x) / price;
            momenta[0] = (speed - h) / (noise * noise);
        }
        if (pair.size() > 0) {
            double x = pair.get(0);
            double sigma = track.volatility().get(move);
            double noise = Math.exp(pair.get(1) + regions.constant(price) + x * regions.slope(price)) * sigma;
            double epsilon = pair.get(4);
            double rho = pair.get(5);
            double k = (1 - rho) * (1 + rho);
            double hPrice = pair.get(2) * price - 0.5 * noise * noise * regions.exponent(price, x) / price;
            double hSigma = pair.get(3) + epsilon * epsilon / (2 * sigma);
            double u = (speed - hPrice) / noise;
            double w = (track.volatilityChange().get(move) / step - hSigma) / epsilon;
            momenta[1] = (u - rho * w) / (k * noise);
            momenta[2] = (w - rho * u) / (k * epsilon);
        }
        return Doubles.of(momenta);
    }

    /** The first moves of the windows. */
    static List<Integer> firsts(Track track, IndicatorSettings settings) {
        List<Integer> firsts = new ArrayList<>();
        for (int first = 0; first + settings.window() <= track.moves().size(); first += settings.every()) {
            boolean one = track.contracts().slice(first, first + settings.window()).stream()
                            .distinct()
                            .count()
                    == 1;
            if (one || !settings.withinContract()) {
                firsts.add(first);
            }
        }
        return firsts;
    }
}
