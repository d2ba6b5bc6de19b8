package org.potentia.app.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.potentia.workbench.calibration.SmileStudy;

/** Fits to option chains as pictures: one for each expiry, and one over the days if there are several. */
public final class SmilePictures {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 400;
    private static final int COLUMNS = 2;

    private SmilePictures() {}

    /**
     * Draws the panels of every slice.
     *
     * @param smiles the fits
     * @param writer takes the name of each picture and its bytes
     * @return a sentence that says which pictures are missing and why, or nothing if none is
     */
    public static Optional<String> draw(Smiles smiles, BiConsumer<String, byte[]> writer) {
        Map<String, Supplier<byte[]>> pictures = new LinkedHashMap<>();
        int day = 0;
        for (SmileStudy study : smiles.studies()) {
            day++;
            int number = 0;
            for (SmileStudy.Slice slice : study.slices()) {
                number++;
                if (!slice.fits().isEmpty()) {
                    String name = "smile" + (smiles.studies().size() > 1 ? "-" + day : "")
                            + (study.slices().size() > 1 ? "-" + number : "") + ".png";
                    pictures.put(
                            name,
                            () -> Png.tiles(
                                    smiles.panels(slice).stream()
                                            .map(CurveChart::of)
                                            .toList(),
                                    COLUMNS,
                                    WIDTH,
                                    HEIGHT));
                }
            }
        }
        if (!smiles.days().isEmpty()) {
            pictures.put(
                    "days.png",
                    () -> Png.tiles(smiles.days().stream().map(CurveChart::of).toList(), COLUMNS, WIDTH, HEIGHT));
        }
        return Png.draw(pictures, writer);
    }
}
