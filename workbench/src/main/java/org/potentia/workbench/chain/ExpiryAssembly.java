package org.potentia.workbench.chain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.potentia.api.model.Market;
import org.potentia.api.model.OptionType;
import org.potentia.numerics.Black;
import org.potentia.workbench.data.DropReason;

/** Makes an expiry from the options of a file that expire together: market, strikes, prices, and what cannot be a price. */
final class ExpiryAssembly {
    /** A time value of fewer roundings than these is none. */
    private static final double ROUNDINGS = 4;

    private final ChainSettings settings;
    private final ChainHead head;
    private final PriceSource source;
    /** What a volatility of the file is multiplied by: 0.01 if they are in percent. */
    private final double unit;

    private final DropList dropped;

    ExpiryAssembly(ChainSettings settings, ChainHead head, PriceSource source, double unit, DropList dropped) {
        this.settings = settings;
        this.head = head;
        this.source = source;
        this.unit = unit;
        this.dropped = dropped;
    }

    /** Makes the expiry; empty if nothing is left. */
    Optional<Expiry> of(List<RawQuote> raw) {
        MarketFinder finder = new MarketFinder(settings, head, raw, source);
        Optional<Market> market = finder.market();
        if (market.isEmpty()) {
            raw.forEach(quote -> drop(quote, DropReason.NO_FORWARD, finder.missing()));
            return Optional.empty();
        }
        RawQuote.Time time = raw.getFirst().time();
        Pricing pricing = new Pricing(market.get(), time.years(), finder.spot());
        List<Quote> quotes = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (RawQuote quote : raw) {
            pricing.quote(quote).ifPresent(made -> {
                Integer earlier = lines.putIfAbsent(made.type() + " " + made.strike(), made.line());
                if (earlier == null) {
                    quotes.add(made);
                } else {
                    drop(
                            quote,
                            DropReason.DUPLICATE_OPTION,
                            word(made.type()) + " " + made.strike() + " as in line " + earlier);
                }
            });
        }
        return quotes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Expiry(time.years(), time.expiry(), market.get(), quotes, finder.notes()));
    }

    private void drop(RawQuote quote, DropReason reason, String detail) {
        dropped.add(quote.time().asOf(), quote.line(), reason, detail);
    }

    private static String word(OptionType type) {
        return type == OptionType.CALL ? "call" : "put";
    }

    /** Strikes and prices of one expiry. */
    private final class Pricing {
        private final double years;
        private final double forward;
        private final double discount;
        private final double reference;

        Pricing(Market market, double years, OptionalDouble spot) {
            this.years = years;
            this.forward = market.forward(years);
            this.discount = market.discount(years);
            this.reference = spot.orElse(forward);
        }

        Optional<Quote> quote(RawQuote raw) {
            double strike = strike(raw);
            OptionType type = raw.type().orElse(strike >= forward ? OptionType.CALL : OptionType.PUT);
            double price = source == PriceSource.VOLATILITY
                    ? discount * Black.price(type, forward, strike, unit * raw.value() * Math.sqrt(years))
                    : raw.value();
            boolean call = type == OptionType.CALL;
            double exercise = discount * Math.max(0, call ? forward - strike : strike - forward);
            double most = discount * (call ? forward : strike);
            String what = word(type) + " " + strike + " at " + price;
            if (!(price > 0)) {
                drop(raw, DropReason.NOT_POSITIVE, what);
                return Optional.empty();
            }
            if (!(price - exercise > ROUNDINGS * Math.ulp(exercise) && price < most)) {
                drop(raw, DropReason.ARBITRAGE, what + ", must be above " + exercise + " and below " + most);
                return Optional.empty();
            }
            return Optional.of(new Quote(
                    type,
                    strike,
                    price,
                    raw.number(ChainColumn.BID),
                    raw.number(ChainColumn.ASK),
                    raw.number(ChainColumn.OPEN_INTEREST),
                    raw.line()));
        }

        private double strike(RawQuote raw) {
            OptionalDouble given = raw.number(ChainColumn.STRIKE);
            if (given.isPresent()) {
                return given.getAsDouble();
            }
            OptionalDouble moneyness = raw.number(ChainColumn.MONEYNESS);
            return moneyness.isPresent()
                    ? moneyness.getAsDouble() * reference
                    : forward * Math.exp(raw.number(ChainColumn.LOG_MONEYNESS).orElseThrow());
        }
    }
}
