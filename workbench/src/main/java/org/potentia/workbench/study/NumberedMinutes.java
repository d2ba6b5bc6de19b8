package org.potentia.workbench.study;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.potentia.api.ComputationException;
import org.potentia.api.Doubles;
import org.potentia.api.study.StudySeries;
import org.potentia.workbench.InputException;

/** Files without dates: columns {@code day,minute,value} that count sessions and the minutes of each. */
final class NumberedMinutes {
    private static final long DAY = 86_400_000_000_000L;

    private final String source;
    private final List<double[]> rows = new ArrayList<>();
    private int repeated;
    private int filled;

    private NumberedMinutes(String source) {
        this.source = source;
    }

    /** Reads such a file; empty if its header is another one. */
    static Optional<StudySeries> read(Path file) {
        try (BufferedReader lines = open(file)) {
            String header = lines.readLine();
            while (header != null && header.startsWith("#")) {
                header = lines.readLine();
            }
            if (header == null || !header.toLowerCase(Locale.ROOT).startsWith("day,minute,")) {
                return Optional.empty();
            }
            NumberedMinutes minutes = new NumberedMinutes(String.valueOf(file.getFileName()));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    minutes.add(line);
                }
            }
            return Optional.of(minutes.series());
        } catch (IOException e) {
            throw new ComputationException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static BufferedReader open(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        bytes.mark(2);
        boolean gzip = bytes.read() == 0x1f && bytes.read() == 0x8b;
        bytes.reset();
        // bytes that are no text only matter if the header is ours, so every byte is let through
        return new BufferedReader(
                new InputStreamReader(gzip ? new GZIPInputStream(bytes) : bytes, StandardCharsets.ISO_8859_1));
    }

    private void add(String line) {
        String[] cells = line.split(",", -1);
        double[] row = new double[3];
        try {
            for (int i = 0; i < 3; i++) {
                row[i] = Double.parseDouble(cells[i].strip());
            }
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new InputException(source + ": the row '" + line + "' must be a day, a minute and a value", e);
        }
        double[] last = rows.isEmpty() ? new double[] {Double.NEGATIVE_INFINITY, 0, 0} : rows.getLast();
        if (!whole(row[0])
                || !whole(row[1])
                || row[1] >= 1440
                || row[0] < last[0]
                || (row[0] == last[0] && row[1] < last[1])) {
            throw new InputException(
                    source + ": the row '" + line
                            + "' must have whole numbers of day and minute (below 1440), not before those of the row before it");
        }
        if (!Double.isFinite(row[2])) {
            throw new InputException(source + ": the row '" + line + "' must have a finite value");
        }
        if (row[0] == last[0] && row[1] == last[1]) {
            rows.removeLast();
            repeated++;
        } else if (row[0] == last[0]) {
            for (double minute = last[1] + 1; minute < row[1]; minute++) {
                rows.add(new double[] {row[0], minute, last[2]});
                filled++;
            }
        }
        rows.add(row);
    }

    private static boolean whole(double value) {
        return value >= 0 && value < 1e6 && value == Math.rint(value);
    }

    private StudySeries series() {
        if (rows.isEmpty()) {
            throw new InputException(source + " has a header and no row, must have some");
        }
        long[] times = new long[rows.size()];
        int[] sessions = new int[times.length];
        double[] prices = new double[times.length];
        for (int i = 0; i < times.length; i++) {
            double[] row = rows.get(i);
            times[i] = ((long) row[0]) * DAY + ((long) row[1]) * ActiveMinutes.MINUTE;
            sessions[i] = (int) row[0];
            prices[i] = row[2];
        }
        int count = (int) Arrays.stream(sessions).distinct().count();
        return StudySeries.of(source, "", times, sessions, ActiveMinutes.MINUTE, Doubles.of(prices))
                .withLog(List.of(
                        "the file numbers days and minutes and has no dates; its order was kept",
                        repeated + " repeated minutes gave way to the later row",
                        filled + " minutes within sessions had no price and keep the one before",
                        times.length + " minutes in " + count
                                + " sessions; the first minute of a session follows the last of the one before"));
    }
}
