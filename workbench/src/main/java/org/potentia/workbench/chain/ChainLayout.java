package org.potentia.workbench.chain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.potentia.api.model.OptionType;
import org.potentia.workbench.InputException;
import org.potentia.workbench.data.TextTable;

/**
 * What stands where in a file with options: one option a row, or a call and a put side by side in columns that end in {@code .c} and
 * {@code .p} or the like.
 *
 * @param sides the options of a row
 * @param source what their prices are made of
 * @param sourceName the column or columns of the prices, for people
 */
record ChainLayout(List<Side> sides, PriceSource source, String sourceName) {
    /**
     * Where one option of a row stands.
     *
     * @param type its type, if that does not depend on the row
     * @param places the places of its columns, from 0, those it shares with the other one included
     * @param value the place of its price or volatility; -1 if that is the middle of bid and ask
     */
    record Side(Optional<OptionType> type, Map<ChainColumn, Integer> places, int value) {
        OptionalInt place(ChainColumn column) {
            return places.containsKey(column) ? OptionalInt.of(places.get(column)) : OptionalInt.empty();
        }
    }

    private static final Pattern SUFFIX = Pattern.compile("(?i)^(.+)[._ -](c|p|call|put|calls|puts)$");
    private static final Pattern PREFIX = Pattern.compile("(?i)^(c|p|call|put|calls|puts)[._ -](.+)$");

    /** A name as it would be in a file with one option a row, and the side that it belongs to. */
    private record Name(String plain, Optional<OptionType> type) {
        static Name of(String header) {
            Matcher suffix = SUFFIX.matcher(header);
            if (suffix.matches()) {
                return new Name(suffix.group(1), Optional.of(type(suffix.group(2))));
            }
            Matcher prefix = PREFIX.matcher(header);
            if (prefix.matches() && ChainColumn.of(header) == ChainColumn.OTHER) {
                return new Name(prefix.group(2), Optional.of(type(prefix.group(1))));
            }
            return new Name(header, Optional.empty());
        }

        private static OptionType type(String word) {
            return word.toLowerCase(Locale.ROOT).startsWith("c") ? OptionType.CALL : OptionType.PUT;
        }
    }

    /** Whether a header looks like that of options: it has strikes. */
    static boolean hasStrikes(List<String> header) {
        return header.stream().map(ChainColumn::of).anyMatch(ChainLayout::isStrike);
    }

    static ChainLayout of(TextTable table, ChainSettings settings) {
        if (!hasStrikes(table.header())) {
            throw new InputException(table.name() + " has the columns " + String.join(", ", table.header())
                    + " and no strikes, must have a column strike, moneyness or log_moneyness");
        }
        List<Name> names = table.header().stream().map(Name::of).toList();
        boolean wide = hasType(names, OptionType.CALL) && hasType(names, OptionType.PUT);
        if (!wide) {
            names = table.header().stream()
                    .map(header -> new Name(header, Optional.empty()))
                    .toList();
        }
        List<Side> bare = wide
                ? List.of(side(names, Optional.of(OptionType.CALL)), side(names, Optional.of(OptionType.PUT)))
                : List.of(side(names, Optional.empty()));
        Optional<String> wanted = settings.priceColumn();
        return wanted.isPresent() ? chosen(table, names, bare, wanted.get()) : found(table, names, bare);
    }

    private static boolean isStrike(ChainColumn column) {
        return column == ChainColumn.STRIKE || column == ChainColumn.MONEYNESS || column == ChainColumn.LOG_MONEYNESS;
    }

    private static boolean hasType(List<Name> names, OptionType type) {
        return names.stream().anyMatch(name -> name.type().equals(Optional.of(type)));
    }

    /** The first column of a name counts. */
    private static Side side(List<Name> names, Optional<OptionType> type) {
        Map<ChainColumn, Integer> places = new EnumMap<>(ChainColumn.class);
        for (int i = 0; i < names.size(); i++) {
            ChainColumn column = ChainColumn.of(names.get(i).plain());
            Optional<OptionType> its = names.get(i).type();
            if (column != ChainColumn.OTHER && (its.isEmpty() || its.equals(type))) {
                places.putIfAbsent(column, i);
            }
        }
        return new Side(type, places, -1);
    }

    private static ChainLayout found(TextTable table, List<Name> names, List<Side> bare) {
        for (ChainColumn column :
                List.of(ChainColumn.PRICE, ChainColumn.ASK, ChainColumn.LAST, ChainColumn.IMPLIED_VOL)) {
            if (column == ChainColumn.ASK && bare.stream().allMatch(ChainLayout::hasBidAndAsk)) {
                return new ChainLayout(bare, PriceSource.MIDDLE, "the middle of bid and ask");
            }
            if (column != ChainColumn.ASK
                    && bare.stream().allMatch(side -> side.places().containsKey(column))) {
                return valued(names, bare, column);
            }
        }
        throw new InputException(table.name() + " has the columns " + String.join(", ", table.header())
                + " and no prices, must have bid and ask, price, or implied_vol");
    }

    private static boolean hasBidAndAsk(Side side) {
        return side.places().containsKey(ChainColumn.BID) && side.places().containsKey(ChainColumn.ASK);
    }

    private static ChainLayout valued(List<Name> names, List<Side> bare, ChainColumn column) {
        List<Side> sides = bare.stream()
                .map(side ->
                        new Side(side.type(), side.places(), side.place(column).orElseThrow()))
                .toList();
        PriceSource source = column == ChainColumn.IMPLIED_VOL ? PriceSource.VOLATILITY : PriceSource.PRICE;
        return new ChainLayout(
                sides, source, "column '" + names.get(sides.getFirst().value()).plain() + "'");
    }

    private static ChainLayout chosen(TextTable table, List<Name> names, List<Side> bare, String wanted) {
        List<Side> sides = new ArrayList<>();
        for (Side side : bare) {
            for (int i = 0; i < names.size(); i++) {
                Name name = names.get(i);
                boolean same = ChainColumn.plain(name.plain()).equals(ChainColumn.plain(wanted));
                if (same && (name.type().isEmpty() || name.type().equals(side.type()))) {
                    sides.add(new Side(side.type(), side.places(), i));
                    break;
                }
            }
        }
        if (sides.size() == bare.size()) {
            String plain = ChainColumn.plain(wanted);
            boolean volatility = ChainColumn.of(wanted) == ChainColumn.IMPLIED_VOL
                    || plain.startsWith("impliedvol")
                    || plain.startsWith("impvol");
            return new ChainLayout(
                    sides, volatility ? PriceSource.VOLATILITY : PriceSource.PRICE, "column '" + wanted + "'");
        }
        if (ChainColumn.plain(wanted).equals("mid") && bare.stream().allMatch(ChainLayout::hasBidAndAsk)) {
            return new ChainLayout(bare, PriceSource.MIDDLE, "the middle of bid and ask");
        }
        throw new InputException(table.name() + " has no column '" + wanted + "' to take prices from, must be one of "
                + String.join(", ", table.header()));
    }
}
