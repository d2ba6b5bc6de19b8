package org.potentia.app.report;

import java.awt.AWTError;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
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
     * Draws all plots into a folder. A machine without fonts or graphics cannot draw; that is no reason to lose the result.
     *
     * @param result the comparison
     * @param folder an existing folder
     * @return a sentence that says why there are no pictures, or nothing if there are
     * @throws IOException if a picture cannot be written
     */
    public static Optional<String> write(ComparisonResult result, Path folder) throws IOException {
        if (result.models().isEmpty()) {
            return Optional.empty();
        }
        try {
            Pictures pictures = new Pictures(Plots.of(result));
            save(pictures.density(false), WIDTH, HEIGHT, folder.resolve("density-linear.png"));
            save(pictures.density(true), WIDTH, HEIGHT, folder.resolve("density-log.png"));
            save(pictures.qq(), WIDTH, HEIGHT, folder.resolve("qq.png"));
            save(pictures.scores(), WIDTH, HEIGHT, folder.resolve("score-paths.png"));
            saveTiles(pictures.pit(), folder.resolve("pit.png"));
            return Optional.empty();
        } catch (AWTError | LinkageError | InternalError e) {
            return Optional.of("The plots could not be drawn as pictures on this machine (" + e + "); the report holds them all.");
        }
    }

    private static void save(Chart<?, ?> chart, int width, int height, Path file) throws IOException {
        BufferedImage image = canvas(width, height);
        Graphics2D graphics = graphics(image);
        chart.paint(graphics, width, height);
        finish(graphics, image, file);
    }

    private static void saveTiles(List<? extends Chart<?, ?>> charts, Path file) throws IOException {
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
        finish(graphics, image, file);
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

    private static void finish(Graphics2D graphics, BufferedImage image, Path file) throws IOException {
        graphics.dispose();
        if (!ImageIO.write(image, "png", file.toFile())) {
            throw new IOException("no writer for PNG pictures on this machine");
        }
    }
}
