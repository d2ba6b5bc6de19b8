package org.potentia.workbench.chain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.potentia.api.model.Market;
import org.potentia.api.model.OptionType;

/**
 * Finds what the options of one expiry are priced against: from what the caller, the columns and the comments say, in this order, and for
 * the rest from put-call parity. Of forward and dividend yield the one counts that is said first.
 */
final class MarketFinder {
    /** So many digits tell a forward to a cent and a rate to a hundredth of a basis point. */
    private static final int DIGITS = 6;

    /** A residual below this share of the forward is the rounding of numbers, and none. */
    private static final double ROUNDING = 1e-12;

    private final ChainSettings settings;
    private final ChainHead head;
    private final List<RawQuote> quotes;
    private final PriceSource source;
    private final double years;
    private final List<String> notes = new ArrayList<>();
    private String missing = "";

    MarketFinder(ChainSettings settings, ChainHead head, List<RawQuote> quotes, PriceSource source) {
        this.settings = settings;
        this.head = head;
        this.quotes = quotes;
        this.source = source;
        this.years = quotes.getFirst().time().years();
    }

    /** How the market was found, a sentence each. */
    List<String> notes() {
        return notes;
    }

    /** What was missing, if it was not found. */
    String missing() {
        return missing;
    }

    /** The spot, if anybody says it. */
    OptionalDouble spot() {
        OptionalDouble column = column(ChainColumn.SPOT);
        return first(
                settings.spot(),
                column,
                // where a column holds forwards, a comment may still name the spot
                head.number(ChainColumn.SPOT));
    }

    Optional<Market> market() {
        OptionalDouble spot = spot();
        OptionalDouble rate = first(settings.rate(), column(ChainColumn.RATE), head.number(ChainColumn.RATE));
        OptionalDouble forward = forward();
        OptionalDouble yield = forward.isPresent() ? OptionalDouble.empty() : dividendYield();
        if (forward.isPresent()) {
            return Optional.of(market(spot, rateOfForward(rate, forward.getAsDouble()), forward.getAsDouble()));
        }
        if (spot.isPresent() && rate.isPresent() && yield.isPresent()) {
            return Optional.of(new Market(spot.getAsDouble(), rate.getAsDouble(), yield.getAsDouble()));
        }
        return fromParity(spot, rate, yield);
    }

    private OptionalDouble forward() {
        if (settings.forward().isPresent() || settings.dividendYield().isPresent()) {
            return settings.forward();
        }
        OptionalDouble column = column(ChainColumn.FORWARD);
        return column.isPresent() || column(ChainColumn.DIVIDEND_YIELD).isPresent()
                ? column
                : head.number(ChainColumn.FORWARD);
    }

    private OptionalDouble dividendYield() {
        return first(
                settings.dividendYield(), column(ChainColumn.DIVIDEND_YIELD), head.number(ChainColumn.DIVIDEND_YIELD));
    }

    private Optional<Market> fromParity(OptionalDouble spot, OptionalDouble rate, OptionalDouble yield) {
        List<ParityFit.Pair> pairs = pairs();
        Optional<ParityFit> fit =
                rate.isPresent() ? ParityFit.of(pairs, Math.exp(-rate.getAsDouble() * years)) : ParityFit.of(pairs);
        if (fit.isEmpty()) {
            missing = missing(spot, rate, yield, pairs.size());
            return Optional.empty();
        }
        ParityFit found = fit.get();
        double itsRate = rate.isPresent() ? rate.getAsDouble() : found.rate(years);
        notes.add("Forward " + words(found.forward())
                + (rate.isPresent()
                        ? ""
                        : " and rate " + words(itsRate) + " (discount factor " + words(found.discount()) + ")")
                + " from put-call parity of " + found.pairs() + (found.pairs() == 1 ? " strike " : " strikes ")
                + (found.pairs() == 1
                        ? "at " + words(found.lowest())
                        : "from " + words(found.lowest()) + " to " + words(found.highest()) + ", median residual "
                                + words(found.residual() > ROUNDING * found.forward() ? found.residual() : 0))
                + ".");
        return Optional.of(market(spot, itsRate, found.forward()));
    }

    private String missing(OptionalDouble spot, OptionalDouble rate, OptionalDouble yield, int pairs) {
        if (source == PriceSource.VOLATILITY) {
            return "volatilities need a forward, or spot, rate and dividend yield";
        }
        List<String> wanted = new ArrayList<>();
        if (spot.isEmpty()) {
            wanted.add("spot");
        }
        if (rate.isEmpty()) {
            wanted.add("rate");
        }
        if (yield.isEmpty()) {
            wanted.add("dividend yield");
        }
        int needed = rate.isPresent() ? 1 : ParityFit.LEAST_PAIRS;
        String parity = pairs < needed
                ? pairs + (pairs == 1 ? " strike has" : " strikes have") + " both call and put, put-call parity needs "
                        + needed
                : "put-call parity of " + pairs + " strikes gives no sensible forward and discount";
        return parity + "; give a forward, or " + String.join(", ", wanted);
    }

    /** Strikes that both a call and a put quote; the first of each counts. */
    private List<ParityFit.Pair> pairs() {
        if (source == PriceSource.VOLATILITY) {
            return List.of();
        }
        Map<Double, Double> calls = prices(OptionType.CALL);
        Map<Double, Double> puts = prices(OptionType.PUT);
        List<ParityFit.Pair> pairs = new ArrayList<>();
        calls.forEach((strike, call) -> {
            Double put = puts.get(strike);
            if (put != null) {
                pairs.add(new ParityFit.Pair(strike, call - put));
            }
        });
        return pairs;
    }

    private Map<Double, Double> prices(OptionType type) {
        Map<Double, Double> prices = new TreeMap<>();
        for (RawQuote quote : quotes) {
            OptionalDouble strike = quote.number(ChainColumn.STRIKE);
            if (quote.type().equals(Optional.of(type)) && strike.isPresent()) {
                prices.putIfAbsent(strike.getAsDouble(), quote.value());
            }
        }
        return prices;
    }

    private double rateOfForward(OptionalDouble rate, double forward) {
        if (rate.isPresent()) {
            return rate.getAsDouble();
        }
        Optional<ParityFit> fit = ParityFit.of(pairs());
        if (fit.isPresent()) {
            double found = fit.get().rate(years);
            notes.add("Rate " + words(found) + " (discount factor "
                    + words(fit.get().discount()) + ") from put-call parity of "
                    + fit.get().pairs()
                    + " strikes, where the forward would be " + words(fit.get().forward()) + " instead of the given "
                    + words(forward) + ".");
            return found;
        }
        notes.add("No rate is given: it is taken as 0, so that prices are those at expiry.");
        return 0;
    }

    private Market market(OptionalDouble spot, double rate, double forward) {
        if (spot.isEmpty()) {
            return new Market(forward, rate, rate);
        }
        return new Market(spot.getAsDouble(), rate, rate - Math.log(forward / spot.getAsDouble()) / years);
    }

    /** The number of a column that is the same for all options; their median if it is not. */
    private OptionalDouble column(ChainColumn column) {
        double[] values = quotes.stream()
                .map(quote -> quote.number(column))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .sorted()
                .toArray();
        if (values.length == 0) {
            return OptionalDouble.empty();
        }
        double median = values[values.length / 2];
        if (values[0] < values[values.length - 1]) {
            String note =
                    "The " + column.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " is not the same in all rows ("
                            + words(values[0]) + " to "
                            + words(Arrays.stream(values).max().orElseThrow())
                            + "); the median " + words(median) + " is taken.";
            if (!notes.contains(note)) {
                notes.add(note);
            }
        }
        return OptionalDouble.of(median);
    }

    private static OptionalDouble first(OptionalDouble... values) {
        return Arrays.stream(values)
                .filter(OptionalDouble::isPresent)
                .findFirst()
                .orElse(OptionalDouble.empty());
    }

    private static String words(double value) {
        return new BigDecimal(value)
                .round(new MathContext(DIGITS))
                .stripTrailingZeros()
                .toPlainString();
    }
}
