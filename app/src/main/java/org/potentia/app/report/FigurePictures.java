package org.potentia.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.potentia.api.figure.Curve;
import org.potentia.api.figure.Panel;
import org.potentia.workbench.run.FigureFiles.Drawn;

/** Figures of papers as pictures: the panels two abreast. */
public final class FigurePictures {
    private static final int WIDTH = 700;
    private static final int HEIGHT = 440;
    private static final int COLUMNS = 2;

    private FigurePictures() {}

    /**
     * Draws figures, each to the file of its id.
     *
     * @param figures the figures
     * @param writer takes the name of each picture and its bytes
     * @return a sentence that says which pictures are missing and why, or nothing if none is
     */
    public static Optional<String> draw(List<Drawn> figures, BiConsumer<String, byte[]> writer) {
        Map<String, Supplier<byte[]>> pictures = new LinkedHashMap<>();
        for (Drawn each : figures) {
            pictures.put(
                    each.figure().id() + ".png",
                    () -> Png.tiles(
                            each.panels().stream()
                                    .map(FigurePictures::panel)
                                    .map(CurveChart::of)
                                    .toList(),
                            COLUMNS,
                            WIDTH,
                            HEIGHT));
        }
        return Png.draw(pictures, writer);
    }

    static CurvePanel panel(Panel panel) {
        List<Style> styles =
                Palette.of(panel.curves().stream().map(Curve::label).toList());
        List<CurvePanel.Layer> layers = new ArrayList<>();
        for (int i = 0; i < panel.curves().size(); i++) {
            Curve curve = panel.curves().get(i);
            layers.add(
                    switch (curve.kind()) {
                        case LINE -> CurvePanel.Layer.line(styles.get(i), curve.points(), curve.values());
                        case POINTS -> CurvePanel.Layer.points(styles.get(i), curve.points(), curve.values());
                    });
        }
        return new CurvePanel(panel.title(), panel.x(), panel.y(), panel.logarithmic(), layers);
    }
}
