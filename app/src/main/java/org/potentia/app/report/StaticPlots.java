package org.potentia.app.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.potentia.workbench.comparison.ComparisonResult;

/** The plots of a comparison as pictures, for papers and slides: the same data as in the report, at twice the size of a screen. */
public final class StaticPlots {
    private static final int TILE_WIDTH = 380;
    private static final int TILE_HEIGHT = 260;
    private static final int TILES_A_ROW = 3;

    private StaticPlots() {}

    /**
     * Draws all plots that can be drawn.
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
        plots.put("density-linear.png", () -> Png.picture(pictures.density(false)));
        plots.put("density-log.png", () -> Png.picture(pictures.density(true)));
        plots.put("qq.png", () -> Png.picture(pictures.qq()));
        plots.put("pit.png", () -> Png.tiles(pictures.pit(), TILES_A_ROW, TILE_WIDTH, TILE_HEIGHT));
        plots.put("score-paths.png", () -> Png.picture(pictures.scores()));
        return Png.draw(plots, writer);
    }
}
