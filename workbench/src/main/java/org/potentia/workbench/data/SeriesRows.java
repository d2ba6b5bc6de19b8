package org.potentia.workbench.data;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import org.jspecify.annotations.Nullable;
import org.potentia.workbench.InputException;

/**
 * Takes the cells of a file one by one, as they lie in the buffer of the reader, and keeps times and numbers of the rows that can be used.
 * No text is made of a cell unless it is at fault.
 */
final class SeriesRows extends AbstractBaseCsvCallbackHandler<Boolean> {
    private static final int LONGEST_QUOTE = 40;

    private final String source;
    private final boolean anyPrice;
    private final Layout layout;
    private final ColumnRole[] roles;
    private final NumberCell number;
    private final TimeCell date = TimeCell.ofTimes();
    private final TimeCell clock = TimeCell.ofTimes();
    private final DateStyle dateStyle = new DateStyle();
    private final SeriesColumns columns;
    private final DropLog dropped = new DropLog();

    private boolean header;
    private int rows;
    private @Nullable String instrument;

    private int line;
    private @Nullable DropReason fault;
    private String detail = "";
    private boolean dated;
    private boolean priced;
    private double price;
    private double open;
    private double high;
    private double low;
    private double volume;

    /**
     * Makes the reader of a file.
     *
     * @param anyPrice whether prices may be zero or negative
     */
    SeriesRows(String source, Layout layout, boolean anyPrice) {
        this.anyPrice = anyPrice;
        this.source = source;
        this.layout = layout;
        this.roles = layout.roles().toArray(ColumnRole[]::new);
        this.number = new NumberCell(layout.style());
        this.columns = new SeriesColumns(layout);
        this.header = layout.skipsFirst();
    }

    int rows() {
        return rows;
    }

    SeriesColumns columns() {
        return columns;
    }

    DateStyle dateStyle() {
        return dateStyle;
    }

    DropLog dropped() {
        return dropped;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = (int) startingLineNumber;
        fault = null;
        dated = false;
        priced = false;
        clock.clear();
        open = Double.NaN;
        high = Double.NaN;
        low = Double.NaN;
        volume = Double.NaN;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (header) {
            return;
        }
        if (index >= roles.length) {
            if (length > 0 && !isBlank(buffer, offset, length)) {
                note(DropReason.TOO_MANY_CELLS, "cell " + (index + 1) + " of a row under " + roles.length + " columns");
            }
        } else if (index == layout.price()) {
            readPrice(buffer, offset, length);
        } else if (index == layout.date()) {
            readDate(buffer, offset, length);
        } else {
            switch (roles[index]) {
                case OPEN -> open = number.read(buffer, offset, length);
                case HIGH -> high = number.read(buffer, offset, length);
                case LOW -> low = number.read(buffer, offset, length);
                case VOLUME -> volume = number.readScaled(buffer, offset, length);
                case TIME -> readClock(buffer, offset, length);
                case INSTRUMENT -> checkInstrument(index, new String(buffer, offset, length));
                default -> {
                    // A column that is no part of a price series.
                }
            }
        }
    }

    @Override
    protected Boolean buildRecord() {
        // The reader builds comments and empty lines too, and leaves them out only afterwards.
        if (getRecordType() != RecordType.DATA) {
            return false;
        }
        if (header) {
            header = false;
            return true;
        }
        rows++;
        if (!dated) {
            note(DropReason.NO_DATE, "the cell of " + name(layout.date()) + " is missing");
        } else if (!priced) {
            note(DropReason.NO_PRICE, "the cell of " + name(layout.price()) + " is missing");
        }
        if (fault == null && !dateStyle.accepts(date, clock, line)) {
            note(DropReason.OTHER_DATE_STYLE, name(layout.date()) + " is " + SeriesAssembly.text(date.seconds()));
        }
        if (fault == null) {
            keep();
        } else {
            dropped.add(line, fault, detail);
        }
        return true;
    }

    private void keep() {
        columns.times.add(date.seconds() + clock.seconds());
        columns.lines.add(line);
        columns.price.add(price);
        if (dateStyle.zoned()) {
            columns.offsets.add(date.offsetMinutes() + clock.offsetMinutes());
        }
        add(columns.open, open);
        add(columns.high, high);
        add(columns.low, low);
        add(columns.volume, volume);
    }

    private static void add(Columns.@Nullable Reals column, double value) {
        if (column != null) {
            column.add(value);
        }
    }

    private void readDate(char[] buffer, int offset, int length) {
        dated = true;
        if (!date.read(buffer, offset, length)) {
            boolean empty = isBlank(buffer, offset, length);
            note(empty ? DropReason.NO_DATE : DropReason.BAD_DATE, named(layout.date(), buffer, offset, length));
        }
    }

    private void readClock(char[] buffer, int offset, int length) {
        if (!clock.readTime(buffer, offset, length)) {
            note(DropReason.BAD_DATE, named(layout.indexOf(ColumnRole.TIME), buffer, offset, length));
        }
    }

    private void readPrice(char[] buffer, int offset, int length) {
        priced = true;
        price = number.read(buffer, offset, length);
        if (!(price > 0) && !(anyPrice && Double.isFinite(price))) {
            DropReason reason = price <= 0
                    ? DropReason.NOT_POSITIVE
                    : number.missing() ? DropReason.NO_PRICE : DropReason.BAD_PRICE;
            note(reason, named(layout.price(), buffer, offset, length));
        }
    }

    private void checkInstrument(int column, String found) {
        if (instrument == null) {
            instrument = found;
        } else if (!instrument.equals(found)) {
            throw new InputException(source + ", line " + line + ": column " + name(column) + " holds " + found
                    + " after " + instrument + ", must be one series: keep the rows of one");
        }
    }

    /** Of several faults of a row, the first in the order of the reasons counts. */
    private void note(DropReason reason, String words) {
        if (fault == null || reason.compareTo(fault) < 0) {
            fault = reason;
            detail = words;
        }
    }

    private String name(int column) {
        String name = layout.names().get(column);
        return name.isEmpty() ? "column " + (column + 1) : name;
    }

    private String named(int column, char[] buffer, int offset, int length) {
        String cell = new String(buffer, offset, Math.min(length, LONGEST_QUOTE)).replaceAll("\\s", " ");
        return name(column) + " = \"" + cell + (length > LONGEST_QUOTE ? "…\"" : "\"");
    }

    private static boolean isBlank(char[] buffer, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (buffer[i] > ' ' && buffer[i] != '\u00a0') {
                return false;
            }
        }
        return true;
    }
}
