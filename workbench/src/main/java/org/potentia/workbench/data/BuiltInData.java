package org.potentia.workbench.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.potentia.workbench.InputException;

/**
 * The real data that come with the program. They need no network; where each comes from stands in the head of its file and in its
 * description.
 *
 * @since 0.1
 */
public final class BuiltInData {
    /** A file among the resources of this module. */
    private enum Entry {
        SP500("sp500", "S&P 500, daily, 2000 to April 2020", "index points; volume in shares", "sp500.csv");

        private final String id;
        private final String title;
        private final String units;
        private final String resource;

        Entry(String id, String title, String units, String resource) {
            this.id = id;
            this.title = title;
            this.units = units;
            this.resource = resource;
        }
    }

    private BuiltInData() {}

    /**
     * Returns the names of all sets.
     *
     * @return the names, sorted
     */
    public static List<String> names() {
        return Arrays.stream(Entry.values()).map(entry -> entry.id).sorted().toList();
    }

    /**
     * Describes a set.
     *
     * @param name its name
     * @return title, extent, units and provenance
     * @throws InputException if there is no set of that name; the message lists the names
     */
    public static DataSet describe(String name) {
        Entry entry = entry(name);
        PriceSeries series = open(name);
        return new DataSet(
                entry.id,
                entry.title,
                entry.units,
                series.size(),
                series.date(0),
                series.date(series.size() - 1),
                series.sha256(),
                head(entry));
    }

    /**
     * Reads a set.
     *
     * @param name its name
     * @return the series, named as the set
     * @throws InputException if there is no set of that name; the message lists the names
     */
    public static PriceSeries open(String name) {
        Entry entry = entry(name);
        try (InputStream bytes = stream(entry)) {
            return PriceSeriesReader.read(entry.id, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("built-in data " + name + " could not be read", e);
        }
    }

    private static Entry entry(String name) {
        return Arrays.stream(Entry.values())
                .filter(entry -> entry.id.equals(name))
                .findFirst()
                .orElseThrow(() -> InputException.unknown("built-in data", name, names()));
    }

    private static InputStream stream(Entry entry) {
        InputStream bytes = BuiltInData.class.getResourceAsStream(entry.resource);
        if (bytes == null) {
            throw new IllegalStateException("the module lacks its resource " + entry.resource);
        }
        return bytes;
    }

    private static String head(Entry entry) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream(entry), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .takeWhile(line -> line.startsWith("#"))
                    .map(line -> line.substring(1).strip())
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException("built-in data " + entry.id + " could not be read", e);
        }
    }
}
