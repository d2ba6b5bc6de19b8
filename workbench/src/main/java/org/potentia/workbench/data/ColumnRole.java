package org.potentia.workbench.data;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a column of a price file can be, told by its name in English or Chinese. */
enum ColumnRole {
    DATE(
            "date",
            "datetime",
            "timestamp",
            "day",
            "tradedate",
            "tradingdate",
            "tradingday",
            "businessdate",
            "asofdate",
            "\u65e5\u671f",
            "\u4ea4\u6613\u65e5\u671f",
            "\u4ea4\u6613\u65e5",
            "\u65e5\u671f\u65f6\u95f4",
            "datum"),
    /** The date where there is no other, otherwise the time of day. */
    TIME(
            "time",
            "timeofday",
            "tradetime",
            "tradingtime",
            "hour",
            "\u65f6\u95f4",
            "\u4ea4\u6613\u65f6\u95f4",
            "zeit",
            "uhrzeit"),
    ADJUSTED_CLOSE(
            "adjclose",
            "adjustedclose",
            "adjclosingprice",
            "adjustedclosingprice",
            "closeadj",
            "closeadjusted",
            "adjprice",
            "adjustedprice",
            "\u590d\u6743\u6536\u76d8\u4ef7",
            "\u540e\u590d\u6743\u6536\u76d8\u4ef7",
            "\u524d\u590d\u6743\u6536\u76d8\u4ef7",
            "\u590d\u6743\u4ef7",
            "\u590d\u6743\u4ef7\u683c",
            "\u8c03\u6574\u540e\u6536\u76d8\u4ef7"),
    CLOSE(
            "close",
            "closeprice",
            "closingprice",
            "closelast",
            "closingvalue",
            "last",
            "lastprice",
            "pxlast",
            "price",
            "settle",
            "settlement",
            "settlementprice",
            "value",
            "level",
            "nav",
            "indexvalue",
            "\u6536\u76d8\u4ef7",
            "\u6536\u76d8",
            "\u6536\u76d8\u6307\u6570",
            "\u4eca\u6536\u76d8",
            "\u6536\u5e02\u4ef7",
            "\u6700\u65b0\u4ef7",
            "\u4ef7\u683c",
            "\u7ed3\u7b97\u4ef7",
            "schlusskurs",
            "schluss"),
    OPEN(
            "open",
            "openprice",
            "openingprice",
            "pxopen",
            "\u5f00\u76d8\u4ef7",
            "\u5f00\u76d8",
            "\u4eca\u5f00",
            "\u4eca\u5f00\u76d8"),
    HIGH("high", "highprice", "pxhigh", "\u6700\u9ad8\u4ef7", "\u6700\u9ad8"),
    LOW("low", "lowprice", "pxlow", "\u6700\u4f4e\u4ef7", "\u6700\u4f4e"),
    VOLUME(
            "volume",
            "vol",
            "pxvolume",
            "shares",
            "\u6210\u4ea4\u91cf",
            "\u6210\u4ea4\u603b\u91cf",
            "\u4ea4\u6613\u91cf"),
    /** The money that changed hands; known so that it is not taken for a price. */
    TURNOVER("amount", "turnover", "\u6210\u4ea4\u989d", "\u6210\u4ea4\u91d1\u989d", "\u4ea4\u6613\u989d"),
    /** What the row is about; more than one value means more than one series. */
    INSTRUMENT(
            "ticker",
            "symbol",
            "name",
            "tic",
            "code",
            "instrument",
            "isin",
            "tscode",
            "\u4ee3\u7801",
            "\u80a1\u7968\u4ee3\u7801",
            "\u8bc1\u5238\u4ee3\u7801",
            "\u540d\u79f0",
            "\u80a1\u7968\u540d\u79f0"),
    OTHER;

    private final Set<String> names;

    ColumnRole(String... names) {
        this.names = Set.of(names);
    }

    static ColumnRole of(String header) {
        String name = simplified(header);
        return List.of(values()).stream()
                .filter(role -> role.names.contains(name))
                .findFirst()
                .orElse(OTHER);
    }

    /** Keeps letters and digits before a bracket: "Adj Close**" and "adj_close (USD)" are the same name. */
    private static String simplified(String header) {
        String name = header.replaceAll("[(\uff08\\[].*", "").toLowerCase(Locale.ROOT);
        return name.replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
