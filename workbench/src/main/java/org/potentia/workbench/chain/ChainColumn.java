package org.potentia.workbench.chain;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What a column of an option chain can be. */
enum ChainColumn {
    DATE("date quotedate tradedate asof asofdate valuationdate pricingdate day timestamp datetime"),
    EXPIRY("expiry expiration expirydate expirationdate maturitydate exdate expires maturity"),
    YEARS("years maturityyears t tau ttm timetoexpiry timetomaturity yearstoexpiry yearfraction expiryyears"),
    DAYS("days daystoexpiry dte daystomaturity maturitydays"),
    SPOT("spot s s0 underlying underlyingprice underlyinglast stockprice indexlevel"),
    FORWARD("forward f fwd forwardprice future futuresprice"),
    RATE("rate r zerorate riskfreerate riskfree interestrate"),
    DIVIDEND_YIELD("dividendyield q divyield"),
    STRIKE("strike k strikeprice exerciseprice"),
    /** Strike divided by spot, or by the forward where there is no spot. */
    MONEYNESS("moneyness relativestrike"),
    /** Logarithm of strike divided by forward. */
    LOG_MONEYNESS("logmoneyness logforwardmoneyness"),
    TYPE("type right cp callput putcall optiontype cpflag callputflag"),
    BID("bid bidprice bestbid"),
    ASK("ask askprice bestask offer bestoffer"),
    PRICE("price mid midprice optionprice premium mark"),
    /** The price of a trade or a settlement; bid and ask go before it. */
    LAST("last lastprice close settle settlement settlementprice"),
    IMPLIED_VOL("impliedvol impliedvolatility iv impvol volatility sigma"),
    OPEN_INTEREST("openinterest oi openint"),
    OTHER("");

    private static final Map<String, ChainColumn> BY_NAME = byName();

    private final String names;

    ChainColumn(String names) {
        this.names = names;
    }

    /** Finds what a column is by its name; letters and digits count, without case. */
    static ChainColumn of(String header) {
        return BY_NAME.getOrDefault(plain(header), OTHER);
    }

    /** A name without all that people write in different ways. */
    static String plain(String header) {
        return header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static Map<String, ChainColumn> byName() {
        Map<String, ChainColumn> roles = new HashMap<>();
        for (ChainColumn column : values()) {
            for (String name : column.names.split(" ", -1)) {
                roles.put(name, column);
            }
        }
        roles.remove("");
        return Map.copyOf(roles);
    }
}
