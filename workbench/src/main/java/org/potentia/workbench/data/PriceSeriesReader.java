package org.potentia.workbench.data;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.potentia.workbench.InputException;

/**
 * Reads price series from text files as people have them.
 *
 * <ul>
 *   <li>Text: UTF-8, UTF-16 or GB18030, with or without byte order mark, plain or gzip. Comment lines begin with {@code #}.
 *   <li>Cells: apart by comma, semicolon, tab or bar, with or without quotes.
 *   <li>Columns: by their names in English or Chinese; without a header, two columns are date and price. The adjusted close is taken if
 *       there is one. With two columns, the one that is not the date is the price whatever its name.
 *   <li>Numbers: 1234.5, 1,234.5 (in quotes), 1.234,5, in one style for the whole file; with a currency sign or an exponent.
 *   <li>Dates: 2020-03-16, 20200316, 2020/3/16, 16.03.2020, 16-Mar-2020, 2020年3月16日, with or without time of day and zone, in one
 *       style for the whole file. In 3/4/2020 the whole file tells which one is the month: by a number above 12, or else by the order of
 *       the rows; if both readings are in order, the file is refused. Times with zones are turned into UTC unless all are midnight.
 *   <li>Rows: oldest first or newest first. A row without a usable date or positive price is dropped and logged; so are the earlier ones
 *       of rows with the same time. Fractions of seconds are cut off.
 * </ul>
 *
 * <p>Memory: 8 bytes for each row and column kept, and 12 more for each row while reading.
 *
 * @since 0.1
 */
public final class PriceSeriesReader {
    private static final String CONTENTS = "rows with a date and a price";

    private PriceSeriesReader() {}

    /**
     * Reads a file.
     *
     * @param file the file
     * @return the series, oldest price first, at least one price; its name is that of the file without folders
     * @throws InputException if there is no such file, it is no readable table of dates and prices, or its rows are out of order; one
     *     sentence with file and, if one is at fault, line
     */
    public static PriceSeries read(Path file) {
        return read(file, false);
    }

    /**
     * Reads a file, and keeps prices that are zero or negative.
     *
     * @param file the file
     * @return the series, as by {@link #read(Path)}, of all finite prices
     * @throws InputException as {@link #read(Path)}
     */
    public static PriceSeries readAnyPrice(Path file) {
        return read(file, true);
    }

    private static PriceSeries read(Path file, boolean anyPrice) {
        if (Files.isDirectory(file)) {
            throw new InputException(file + " is a folder, must be a file of prices");
        }
        if (!Files.exists(file)) {
            throw new InputException("no such file: " + file);
        }
        if (!Files.isReadable(file)) {
            throw new InputException(file + " cannot be read, must be a file that you may read");
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            return read(file.toString(), bytes, anyPrice).named(String.valueOf(file.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be read", e);
        }
    }

    /**
     * Reads a stream to its end; the caller closes it.
     *
     * @param name what to call the source in messages
     * @param bytes the bytes of the file
     * @return the series, oldest price first; at least one price
     * @throws InputException if this is no readable table of dates and prices, or its rows are out of order
     */
    public static PriceSeries read(String name, InputStream bytes) {
        return read(name, bytes, false);
    }

    private static PriceSeries read(String name, InputStream bytes, boolean anyPrice) {
        try {
            SourceText text = SourceText.of(name, CONTENTS, bytes);
            Layout layout = Layout.of(name, text.sample(), text.whole());
            SeriesRows rows = new SeriesRows(name, layout, anyPrice);
            readRows(name, text, layout, rows);
            return new SeriesAssembly(name, layout, rows).series(text.hash());
        } catch (IOException e) {
            throw SourceText.failure(name, e);
        }
    }

    private static void readRows(String name, SourceText text, Layout layout, SeriesRows rows) {
        try (CsvReader<Boolean> reader = CsvDialect.reader(layout.separator()).build(rows, text.reader());
                CloseableIterator<Boolean> records = reader.iterator()) {
            while (records.hasNext()) {
                records.next();
            }
        } catch (CsvParseException e) {
            throw e.getCause() instanceof InputException input ? input : noTable(name, e);
        } catch (UncheckedIOException e) {
            throw SourceText.failure(name, e);
        } catch (IOException e) {
            throw SourceText.failure(name, e);
        }
    }

    private static InputException noTable(String name, CsvParseException e) {
        return new InputException(name + " is no table: " + e.getMessage(), e);
    }
}
