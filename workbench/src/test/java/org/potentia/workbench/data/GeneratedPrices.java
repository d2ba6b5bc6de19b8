package org.potentia.workbench.data;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;

/**
 * Makes minute prices of a given number of rows, with date and time, open, high, low, close and volume: 62 bytes or so a row. As a program
 * it writes a file and reads one, to measure time and memory: {@code GeneratedPrices write FILE ROWS}, {@code GeneratedPrices read FILE}.
 */
final class GeneratedPrices extends InputStream {
    private static final LocalDateTime START = LocalDateTime.of(2000, 1, 3, 0, 0);

    private final int rows;
    private int row;
    private byte[] chunk = "date,open,high,low,close,volume\n".getBytes(StandardCharsets.US_ASCII);
    private int place;

    GeneratedPrices(int rows) {
        this.rows = rows;
    }

    /** The price of a row: a wave with six decimals, never zero. */
    static double close(int row) {
        return Math.round(1e6 * (1500 + 300 * Math.sin(row * 1e-4)) + row % 97) / 1e6;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (place == chunk.length) {
            fill();
        }
        if (chunk.length == 0) {
            return -1;
        }
        int count = Math.min(length, chunk.length - place);
        System.arraycopy(chunk, place, target, offset, count);
        place += count;
        return count;
    }

    private void fill() {
        StringBuilder text = new StringBuilder(1 << 17);
        for (int end = Math.min(rows, row + 2000); row < end; row++) {
            double close = close(row);
            text.append(START.plusMinutes(row))
                    .append(":00,")
                    .append(close - 0.5)
                    .append(',')
                    .append(close + 1);
            text.append(',')
                    .append(close - 1)
                    .append(',')
                    .append(close)
                    .append(',')
                    .append(1000 + row % 1000)
                    .append('\n');
        }
        chunk = text.toString().getBytes(StandardCharsets.US_ASCII);
        place = 0;
    }

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[1]);
        if (arguments[0].equals("write")) {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                new GeneratedPrices(Integer.parseInt(arguments[2])).transferTo(out);
            }
            return;
        }
        long start = System.nanoTime();
        PriceSeries series = PriceSeriesReader.read(file);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.println(series + ", " + Files.size(file) / 1_000_000 + " MB in " + seconds + " s");
    }
}
