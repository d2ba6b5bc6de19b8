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
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.knowm.xchart.internal.chartpart.Chart;
import org.potentia.workbench.comparison.ComparisonResult;

/** The plots of a comparison as pictures, for papers and slides: the same data as in the report, at twice the size of a screen. */
public final class StaticPlots {
    private static final int SCALE = 2;
    private static final int WIDTH = 1100;
    private static final int HEIGHT = 560;
    private static final int TILE_WIDTH = 380;
    private static final int TILE_HEIGHT = 260;
    private static final int TILES_A_ROW = 3;

    private StaticPlots() {}

    /**
     * Draws all plots. A machine without fonts or graphics cannot draw, and a plot of strange data may fail; that is no reason to lose the
     * other plots, let alone the result.
     *
     * @param result the comparison
     * @param writer takes the name of each picture and its bytes
     * @return a sentence that says which pictures are missing and why, or nothing if none is
     */
    public static Optional<String> draw(ComparisonResult result, BiConsumer<String, byte[]> writer) {
        if (result.models().isEmpty()) {
            return Optional.empty();
        }
        Pictures pictures = new Pictures(Plots.of(result));
        Map<String, Supplier<byte[]>> plots = new LinkedHashMap<>();
        plots.put("density-linear.png", () -> picture(pictures.density(false)));
        plots.put("density-log.png", () -> picture(pictures.density(true)));
        plots.put("qq.png", () -> picture(pictures.qq()));
        plots.put("pit.png", () -> tiles(pictures.pit()));
        plots.put("score-paths.png", () -> picture(pictures.scores()));
        return draw(plots, writer);
    }

    /** Draws what can be drawn. */
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

    private static byte[] picture(Chart<?, ?> chart) {
        BufferedImage image = canvas(WIDTH, HEIGHT);
        Graphics2D graphics = graphics(image);
        chart.paint(graphics, WIDTH, HEIGHT);
        return finish(graphics, image);
    }

    private static byte[] tiles(List<? extends Chart<?, ?>> charts) {
        int columns = Math.min(TILES_A_ROW, charts.size());
        int rows = (charts.size() + columns - 1) / columns;
        BufferedImage image = canvas(columns * TILE_WIDTH, rows * TILE_HEIGHT);
        Graphics2D graphics = graphics(image);
        for (int i = 0; i < charts.size(); i++) {
            Graphics2D tile = (Graphics2D) graphics.create();
            tile.translate((i % columns) * TILE_WIDTH, (i / columns) * TILE_HEIGHT);
            charts.get(i).paint(tile, TILE_WIDTH, TILE_HEIGHT);
            tile.dispose();
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
