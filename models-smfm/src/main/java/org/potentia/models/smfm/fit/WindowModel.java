package org.potentia.models.smfm.fit;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A window of moves under one of the methods: its profile, and what follows from an exponent.
 *
 * @param profile the likelihood over the exponent
 * @param constant \( c + \ln\sigma \) at the last price, before what the fit adds
 * @param slope \( l \) there
 */
record WindowModel(ExponentProfile profile, double constant, double slope) {
    /** Makes the profile of a window; empty if prices stand still, F does not depend on x there, or a volatility is lacking. */
    static Optional<WindowModel> of(Method method, Track track, int first, int end, IndicatorSettings settings) {
        Moves moves = track.moves().range(first, end);
        double[] constants = moves.constants(track.regions());
        double[] slopes = moves.slopes(track.regions());
        double lowest = Arrays.stream(slopes).min().orElse(0);
        double highest = Arrays.stream(slopes).max().orElse(0);
        if (moves.still() || !(highest - lowest > 1e-12 * (1 + highest))) {
            return Optional.empty();
        }
        double spot = track.priceAfter(end - 1);
        double constant = track.regions().constant(spot);
        double slope = track.regions().slope(spot);
        return switch (method) {
            case FREE ->
                Optional.of(new WindowModel(oneFactor(moves, constants, slopes, true, settings), constant, slope));
            case HISTORICAL -> {
                double mean = Math.exp(log(moves) / moves.size());
                double shift = Math.log(moves.historicalVolatility() * mean)
                        - track.regions().constant(mean);
                double centre = track.regions().slope(mean);
                yield Optional.of(new WindowModel(
                        oneFactor(moves, plus(constants, shift), plus(slopes, -centre), false, settings),
                        constant + shift,
                        slope - centre));
            }
            case GIVEN -> {
                double shift = Math.log(settings.sigma() > 0 ? settings.sigma() : moves.historicalVolatility());
                yield Optional.of(new WindowModel(
                        oneFactor(moves, plus(constants, shift), slopes, false, settings), constant + shift, slope));
            }
            case LEVEL, SHAPE -> twoFactors(method, track, first, end, settings, moves, constants, slopes);
        };
    }

    private static double log(Moves moves) {
        double sum = 0;
        for (int i = 0; i < moves.size(); i++) {
            sum += Math.log(moves.from(i));
        }
        return sum;
    }

    private static double[] plus(double[] values, double shift) {
        return Arrays.stream(values).map(v -> v + shift).toArray();
    }

    private static OneFactorProfile oneFactor(
            Moves moves, double[] constants, double[] slopes, boolean free, IndicatorSettings settings) {
        return new OneFactorProfile(moves, constants, slopes, free, settings.drift(), settings.limit());
    }

    private static Optional<WindowModel> twoFactors(
            Method method,
            Track track,
            int first,
            int end,
            IndicatorSettings settings,
            Moves moves,
            double[] constants,
            double[] slopes) {
        double[] changes = track.volatilityChange().slice(first, end).toArray();
        double[] logs = track.volatility().slice(first, end).map(Math::log).toArray();
        double[] whole = new double[constants.length];
        Arrays.setAll(whole, i -> constants[i] + logs[i]);
        double least = Arrays.stream(changes).min().orElse(0);
        double most = Arrays.stream(changes).max().orElse(0);
        if (!(most > least) || !Double.isFinite(Arrays.stream(whole).sum())) {
            return Optional.empty();
        }
        double spot = track.priceAfter(end - 1);
        double last = Math.log(track.volatility().get(end - 1) + changes[changes.length - 1]);
        return Optional.of(new WindowModel(
                new TwoFactorProfile(
                        moves, changes, whole, slopes, method == Method.SHAPE, settings.drift(), settings.limit()),
                track.regions().constant(spot) + last,
                track.regions().slope(spot)));
    }

    /** The volatility relative to the price at the last price, a year: what fits of different exponents can be compared by. */
    double localVolatility(ExponentFit fit, double spot) {
        return Math.exp(fit.best().logScale() + constant + fit.x() * slope) / spot;
    }

    /** What the errors would be before the moves are seen, where there is such a formula. */
    OptionalDouble errorByInformation() {
        return profile instanceof OneFactorProfile one
                ? OptionalDouble.of(one.errorByInformation())
                : OptionalDouble.empty();
    }
}
