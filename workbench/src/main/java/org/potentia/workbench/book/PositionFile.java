package org.potentia.workbench.book;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.potentia.api.evolve.BackwardPropagator.Exercise;
import org.potentia.api.model.OptionType;
import org.potentia.api.valuation.Contract;
import org.potentia.api.valuation.Underlying;
import org.potentia.numerics.Rounded;
import org.potentia.workbench.InputException;
import org.potentia.workbench.data.TextTable;

/**
 * Reads positions from a table with a header: {@code quantity}, {@code type}, {@code strike} and one of {@code years}, {@code days} and
 * {@code expiry}, a date; and where wanted {@code name}, {@code exercise}, {@code multiplier}, {@code spot}, {@code rate} and {@code carry}.
 *
 * @since 0.1
 */
public final class PositionFile {
    private static final String NAME = "name";
    private static final String QUANTITY = "quantity";
    private static final String TYPE = "type";
    private static final String EXERCISE = "exercise";
    private static final String STRIKE = "strike";
    private static final String YEARS = "years";
    private static final String DAYS = "days";
    private static final String EXPIRY = "expiry";
    private static final String MULTIPLIER = "multiplier";
    private static final String SPOT = "spot";
    private static final String RATE = "rate";
    private static final String CARRY = "carry";

    private static final List<String> KNOWN =
            List.of(NAME, QUANTITY, TYPE, EXERCISE, STRIKE, YEARS, DAYS, EXPIRY, MULTIPLIER, SPOT, RATE, CARRY);

    private static final Set<String> TIMES = Set.of(YEARS, DAYS, EXPIRY);

    /** Calendar days in a year, as in the time to expiry of a contract. */
    static final double YEAR = 365;

    private final TextTable table;
    private final Underlying underlying;
    private final Optional<LocalDate> asOf;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<Optional<LocalDate>> dates;

    private PositionFile(TextTable table, Underlying underlying, Optional<LocalDate> asOf) {
        this.table = table;
        this.underlying = underlying;
        this.asOf = asOf;
        for (int i = 0; i < table.header().size(); i++) {
            String name = table.header().get(i).toLowerCase(Locale.ROOT);
            if (!KNOWN.contains(name)) {
                throw new InputException(table.name() + ": "
                        + InputException.unknown("column", name, KNOWN).getMessage());
            }
            if (columns.put(name, i) != null) {
                throw new InputException(table.name() + ": column '" + name + "' stands twice, must stand once");
            }
        }
        for (String needed : List.of(QUANTITY, TYPE, STRIKE)) {
            if (!columns.containsKey(needed)) {
                throw new InputException(table.name() + " has no column '" + needed + "', must have one");
            }
        }
        List<String> given = KNOWN.stream()
                .filter(TIMES::contains)
                .filter(columns::containsKey)
                .toList();
        if (given.size() != 1) {
            throw new InputException(table.name()
                    + (given.isEmpty()
                            ? " does not tell when options expire"
                            : " has the columns " + String.join(" and ", given))
                    + ", must have one of the columns years, days and expiry");
        }
        if (columns.containsKey(EXPIRY) && asOf.isEmpty()) {
            throw new InputException(
                    table.name() + " tells expiry by dates, the day of the valuation must be given by --as-of");
        }
        Integer expiry = columns.get(EXPIRY);
        dates = expiry == null ? List.of() : table.dates(expiry);
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @param underlying what options are written on, where their row does not say otherwise
     * @param asOf the day of the valuation, needed for dates of expiry
     * @return the positions in their order, at least one
     * @throws InputException if the file is no such table; a sentence with its line for each fault
     */
    public static List<Position> read(Path file, Underlying underlying, Optional<LocalDate> asOf) {
        return of(TextTable.read(file), underlying, asOf);
    }

    /**
     * Reads a file, and refuses words of a command that would have no effect on it.
     *
     * @param file the file
     * @param underlying what options are written on, where their row does not say otherwise
     * @param asOf the day of the valuation, needed for dates of expiry, and of no use without them
     * @param given the columns that the words stand for, with the words: {@code rate} with {@code --rate}, say
     * @param notes is told what has less effect than one might think
     * @return the positions in their order, at least one
     * @throws InputException if the file is no such table, with a sentence for each fault; if it has no dates of expiry and there is a day of the
     *     valuation; or if every row fills one of the columns that were given
     */
    public static List<Position> read(
            Path file,
            Underlying underlying,
            Optional<LocalDate> asOf,
            Map<String, String> given,
            Consumer<String> notes) {
        PositionFile positions = new PositionFile(TextTable.read(file), underlying, asOf);
        if (asOf.isPresent() && !positions.columns.containsKey(EXPIRY)) {
            throw new InputException("--as-of says nothing, " + file
                    + " has no dates of expiry: must be given with a column expiry only");
        }
        given.forEach((column, word) -> {
            if (positions.filled(column)) {
                throw new InputException(word + " says nothing, every row of " + file + " has a " + column
                        + " of its own: must be left out");
            }
        });
        if (!underlying.carryFollowsRate() && positions.filled(CARRY)) {
            notes.accept("every row of " + file + " has a carry of its own: --futures only holds it fixed in rho");
        }
        return positions.positions();
    }

    private boolean filled(String column) {
        return table.rows().stream().noneMatch(row -> text(row, column).isEmpty());
    }

    static List<Position> of(TextTable table, Underlying underlying, Optional<LocalDate> asOf) {
        return new PositionFile(table, underlying, asOf).positions();
    }

    private List<Position> positions() {
        List<Position> positions = new ArrayList<>();
        Faults faults = new Faults();
        for (int row = 0; row < table.rows().size(); row++) {
            try {
                positions.add(position(table.rows().get(row), row));
            } catch (IllegalArgumentException e) {
                faults.add(table.name() + ", line " + table.rows().get(row).line() + ": " + e.getMessage());
            }
        }
        faults.refuse();
        return positions;
    }

    private Position position(TextTable.Row row, int index) {
        if (row.cells().size() > table.header().size()) {
            throw new InputException(row.cells().size() + " cells, must be at most "
                    + table.header().size() + ", one for each column");
        }
        double quantity = number(row, QUANTITY);
        if (quantity == 0) {
            throw new InputException("quantity = 0, must not be: the position is empty");
        }
        double multiplier = number(row, MULTIPLIER, 1);
        if (!(multiplier > 0)) {
            throw new InputException("multiplier = " + Rounded.plain(multiplier)
                    + ", must be > 0; a position sold has a negative quantity");
        }
        Contract contract = new Contract(
                choice(OptionType.class, row, TYPE, Optional.empty()),
                choice(Exercise.class, row, EXERCISE, Optional.of(Exercise.EUROPEAN)),
                number(row, STRIKE),
                years(row, index));
        String name = columns.containsKey(NAME) ? text(row, NAME) : "";
        return new Position(
                row.line(),
                name.isEmpty() ? describe(contract) : name,
                quantity,
                multiplier,
                contract,
                underlying(row));
    }

    private static String describe(Contract contract) {
        return contract.exercise().name().toLowerCase(Locale.ROOT) + " "
                + contract.type().name().toLowerCase(Locale.ROOT) + " " + contract.strike();
    }

    private Underlying underlying(TextTable.Row row) {
        Underlying rated = underlying.atRate(number(row, RATE, underlying.rate()));
        double price = number(row, SPOT, underlying.price());
        double carry = number(row, CARRY, rated.carry());
        return new Underlying(price, rated.rate(), carry, rated.carryFollowsRate());
    }

    private double years(TextTable.Row row, int index) {
        if (columns.containsKey(YEARS)) {
            return positive(number(row, YEARS), YEARS);
        }
        if (columns.containsKey(DAYS)) {
            return positive(number(row, DAYS), DAYS) / YEAR;
        }
        LocalDate today = asOf.orElseThrow();
        LocalDate last = dates.get(index)
                .orElseThrow(() ->
                        new InputException("expiry = '" + text(row, EXPIRY) + "', must be a date such as 2026-12-18"));
        if (!last.isAfter(today)) {
            throw new InputException("expiry = " + last + ", must be after the day of the valuation, " + today);
        }
        return ChronoUnit.DAYS.between(today, last) / YEAR;
    }

    private static double positive(double value, String name) {
        if (!(value > 0)) {
            throw new InputException(name + " = " + Rounded.plain(value) + ", must be > 0: the option has expired");
        }
        return value;
    }

    private String text(TextTable.Row row, String column) {
        return row.cell(columns.getOrDefault(column, Integer.MAX_VALUE));
    }

    private double number(TextTable.Row row, String column, double otherwise) {
        return text(row, column).isEmpty() ? otherwise : number(row, column);
    }

    private double number(TextTable.Row row, String column) {
        String text = text(row, column);
        double value = table.number(text).value().orElse(Double.NaN);
        if (!Double.isFinite(value)) {
            throw new InputException(
                    column + (text.isEmpty() ? " is empty" : " = '" + text + "'") + ", must be a number");
        }
        return value;
    }

    private <E extends Enum<E>> E choice(Class<E> type, TextTable.Row row, String column, Optional<E> otherwise) {
        String text = text(row, column).toUpperCase(Locale.ROOT);
        if (text.isEmpty() && otherwise.isPresent()) {
            return otherwise.get();
        }
        List<E> fitting = Stream.of(type.getEnumConstants())
                .filter(constant -> !text.isEmpty() && constant.name().startsWith(text))
                .toList();
        if (fitting.size() != 1) {
            throw new InputException(column + (text.isEmpty() ? " is empty" : " = '" + text(row, column) + "'")
                    + ", must be "
                    + Stream.of(type.getEnumConstants())
                            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(" or ")));
        }
        return fitting.getFirst();
    }
}
