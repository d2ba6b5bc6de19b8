package org.potentia.workbench.data;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The names that columns of price files have, in English and Chinese, and a few in German. */
final class ColumnNames {
    private static final Map<String, ColumnRole> ROLES = roles();

    private ColumnNames() {}

    /** Finds the role of a column by its name; letters and digits before a bracket count, without case. */
    static ColumnRole role(String header) {
        // "Adj Close**" and "adj_close (USD)" are the same name.
        String name = header.replaceAll("[(\uff08\\[].*", "").toLowerCase(Locale.ROOT);
        return ROLES.getOrDefault(name.replaceAll("[^\\p{L}\\p{N}]", ""), ColumnRole.OTHER);
    }

    private static Map<String, ColumnRole> roles() {
        Map<String, ColumnRole> roles = new HashMap<>();
        put(
                roles,
                ColumnRole.DATE,
                "date datetime timestamp day tradedate tradingdate tradingday businessdate asofdate 日期 交易日期",
                "交易日 日期时间 datum");
        put(roles, ColumnRole.TIME, "time timeofday tradetime tradingtime hour 时间 交易时间 zeit uhrzeit");
        put(
                roles,
                ColumnRole.ADJUSTED_CLOSE,
                "adjclose adjustedclose adjclosingprice adjustedclosingprice closeadj closeadjusted adjprice",
                "adjustedprice 复权收盘价 后复权收盘价 前复权收盘价 复权价 复权价格 调整后收盘价");
        put(
                roles,
                ColumnRole.CLOSE,
                "close closeprice closingprice closelast closingvalue last lastprice pxlast price settle",
                "settlement settlementprice value level nav indexvalue 收盘价 收盘 收盘指数 今收盘 收市价 最新价 价格 结算价",
                "schlusskurs schluss");
        put(roles, ColumnRole.OPEN, "open openprice openingprice pxopen 开盘价 开盘 今开 今开盘");
        put(roles, ColumnRole.HIGH, "high highprice pxhigh 最高价 最高");
        put(roles, ColumnRole.LOW, "low lowprice pxlow 最低价 最低");
        put(roles, ColumnRole.VOLUME, "volume vol pxvolume shares 成交量 成交总量 交易量");
        put(roles, ColumnRole.TURNOVER, "amount turnover 成交额 成交金额 交易额");
        put(roles, ColumnRole.INSTRUMENT, "ticker symbol name tic code instrument isin tscode 代码 股票代码 证券代码 名称 股票名称");
        return Map.copyOf(roles);
    }

    private static void put(Map<String, ColumnRole> roles, ColumnRole role, String... lists) {
        for (String name : String.join(" ", lists).split(" ", -1)) {
            roles.put(name, role);
        }
    }
}
