package org.potentia.app.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Colours that people with any kind of colour vision can tell apart, dark enough for lines on white. Source: Okabe and Ito (2008), Color
 * universal design, without its yellow, which is too light for lines, and with purple, brown and grey added;
 * the last two are from P. Tol, Colour schemes (2021), 'muted'.
 */
final class Palette {
    private static final List<String> COLORS = List.of(
            "#000000", "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#6A3D9A", "#8C510A",
            "#7F7F7F", "#999933", "#882255");
    private static final List<String> DASHES = List.of("solid", "dashed", "dotted");
    private static final List<String> SYMBOLS = List.of("circle", "rect", "triangle", "diamond");

    private Palette() {}

    /** Gives each id a look of its own; neighbours in colour differ in dash and symbol as well. */
    static List<Style> of(List<String> ids) {
        List<Style> styles = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            int round = i / COLORS.size();
            styles.add(new Style(
                    ids.get(i),
                    ids.get(i),
                    COLORS.get(i % COLORS.size()),
                    DASHES.get((i + round) % DASHES.size()),
                    SYMBOLS.get((i + round) % SYMBOLS.size())));
        }
        return styles;
    }
}
