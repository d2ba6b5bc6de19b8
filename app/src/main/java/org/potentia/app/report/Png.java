package org.potentia.app.report;

import java.awt.AWTError;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.knowm.xchart.internal.chartpart.Chart;

/** Charts as PNG pictures, at twice the size of a screen. */
final class Png {
    private static final int SCALE = 2;
    private static final int WIDTH = 1100;
    private static final int HEIGHT = 560;

    private Png() {}

    /**
     * Draws what can be drawn. A machine without fonts or graphics cannot draw, and a plot of strange data may fail; that is no reason to
     * lose the other plots, let alone the result.
     *
     * @param plots makes each picture, by the name of its file
     * @param writer takes the name of each picture and its bytes
     * @return a sentence that says which pictures are missing and why, or nothing if none is
     */
    static Optional<String> draw(Map<String, Supplier<byte[]>> plots, BiConsumer<String, byte[]> writer) {
        Map<String, Throwable> failures = new LinkedHashMap<>();
        plots.forEach((name, plot) -> {
            try {
                writer.accept(name, plot.get());
            } catch (AWTError | LinkageError | InternalError | RuntimeException e) {
                failures.put(name, e);
            }
        });
        return failures.values().stream()
                .findFirst()
                .map(first -> String.join(", ", failures.keySet()) + " could not be drawn as "
                        + (failures.size() == 1 ? "a picture" : "pictures") + " on this machine (" + first
                        + "); the report holds all plots");
    }

    static byte[] picture(Chart<?, ?> chart) {
        return picture(chart, HEIGHT);
    }

    static byte[] picture(Chart<?, ?> chart, int height) {
        BufferedImage image = canvas(WIDTH, height);
        Graphics2D graphics = graphics(image);
        chart.paint(graphics, WIDTH, height);
        return finish(graphics, image);
    }

    /**
     * Sets charts of one size beside and below each other.
     *
     * @param columns how many beside each other at most
     * @param width how wide each is
     * @param height how high each is
     */
    static byte[] tiles(List<? extends Chart<?, ?>> charts, int columns, int width, int height) {
        int across = Math.min(columns, charts.size());
        int rows = (charts.size() + across - 1) / across;
        BufferedImage image = canvas(across * width, rows * height);
        Graphics2D graphics = graphics(image);
        for (int i = 0; i < charts.size(); i++) {
            Graphics2D tile = (Graphics2D) graphics.create();
            tile.translate((i % across) * width, (i / across) * height);
            charts.get(i).paint(tile, width, height);
            tile.dispose();
        }
        return finish(graphics, image);
    }

    /**
     * Sets drawings of one size in rows.
     *
     * @param rows the drawings of each row
     * @param width how wide each is
     * @param height how high each is
     */
    static byte[] images(List<? extends List<? extends Consumer<Graphics2D>>> rows, int width, int height) {
        int across = rows.stream().mapToInt(List::size).max().orElse(1);
        BufferedImage image = canvas(across * width, rows.size() * height);
        Graphics2D graphics = graphics(image);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                Graphics2D tile = (Graphics2D) graphics.create();
                tile.translate(column * width, row * height);
                rows.get(row).get(column).accept(tile);
                tile.dispose();
            }
        }
        return finish(graphics, image);
    }

    private static BufferedImage canvas(int width, int height) {
        return new BufferedImage(width * SCALE, height * SCALE, BufferedImage.TYPE_INT_RGB);
    }

    private static Graphics2D graphics(BufferedImage image) {
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.scale(SCALE, SCALE);
        return graphics;
    }

    private static byte[] finish(Graphics2D graphics, BufferedImage image) {
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // A cache on the disk would need a shutdown hook, which a process that is ending cannot have any more.
        try (ImageOutputStream encoded = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image, "png", encoded)) {
                throw new IllegalStateException("this Java cannot write PNG pictures");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a picture could not be encoded", e);
        }
        return bytes.toByteArray();
    }
}
