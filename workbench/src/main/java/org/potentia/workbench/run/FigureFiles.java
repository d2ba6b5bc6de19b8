package org.potentia.workbench.run;

import java.util.List;
import org.potentia.api.Values;
import org.potentia.api.figure.Curve;
import org.potentia.api.figure.Figure;
import org.potentia.api.figure.Panel;
import org.potentia.workbench.json.CanonicalJson;

/**
 * Figures as data: the same text for the same figure. {@code docs/result-schema.md} describes both layouts.
 *
 * @since 0.1
 */
public final class FigureFiles {
    /** The version of the layout; goes up when a key changes its meaning or goes away. */
    public static final int SCHEMA_VERSION = 1;

    private FigureFiles() {}

    /**
     * A figure with its panels.
     *
     * @param figure what it shows
     * @param panels what was computed for it
     */
    public record Drawn(Figure figure, List<Panel> panels) {
        /** Copies the list. */
        public Drawn {
            panels = List.copyOf(panels);
        }
    }

    /**
     * Writes figures as JSON.
     *
     * @param figures the figures
     * @return the text
     */
    public static String json(List<Drawn> figures) {
        return CanonicalJson.writePretty(Values.EMPTY
                .with("schemaVersion", SCHEMA_VERSION)
                .with("figures", figures.stream().map(FigureFiles::figure).toList()));
    }

    /**
     * Writes a figure as a table: a row for each panel, curve and point.
     *
     * @param figure the figure
     * @return the text
     */
    public static String csv(Drawn figure) {
        StringBuilder out = new StringBuilder("panel,curve,x,y\n");
        for (Panel panel : figure.panels()) {
            for (Curve curve : panel.curves()) {
                for (int i = 0; i < curve.points().size(); i++) {
                    out.append(Csv.quoted(panel.title())).append(',');
                    out.append(Csv.quoted(curve.label())).append(',');
                    out.append(curve.points().get(i)).append(',');
                    out.append(curve.values().get(i)).append('\n');
                }
            }
        }
        return out.toString();
    }

    private static Values figure(Drawn drawn) {
        return Values.EMPTY
                .with("id", drawn.figure().id())
                .with("title", drawn.figure().title())
                .with("caption", drawn.figure().caption())
                .with("panels", drawn.panels().stream().map(FigureFiles::panel).toList());
    }

    private static Values panel(Panel panel) {
        return Values.EMPTY
                .with("title", panel.title())
                .with("x", panel.x())
                .with("y", panel.y())
                .with("logarithmic", panel.logarithmic())
                .with("curves", panel.curves().stream().map(FigureFiles::curve).toList());
    }

    private static Values curve(Curve curve) {
        return Values.EMPTY
                .with("label", curve.label())
                .with("kind", curve.kind().name())
                .with("points", curve.points())
                .with("values", curve.values());
    }
}
