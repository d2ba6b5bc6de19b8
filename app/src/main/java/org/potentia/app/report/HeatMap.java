package org.potentia.app.report;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.evolve.PlanarFunction;
import org.potentia.app.text.Numbers;
import org.potentia.workbench.evolution.PlanarAgreement;
import org.potentia.workbench.evolution.PlanarAnswer;

/**
 * A density in the plane as a map whose cells are the darker the higher it is, with lines of equal height at a half, a tenth and a hundredth of the
 * peak.
 *
 * @param title what stands above
 * @param density the density
 * @param viewX what to show of the first coordinate
 * @param viewY what to show of the second
 */
record HeatMap(String title, PlanarFunction density, Interval viewX, Interval viewY) implements Consumer<Graphics2D> {
    static final int WIDTH = 420;
    static final int HEIGHT = 360;

    private static final int LEFT = 60;
    private static final int RIGHT = 12;
    private static final int TOP = 34;
    private static final int BOTTOM = 48;
    private static final int TICKS = 5;
    private static final double[] LEVELS = {0.5, 0.1, 0.01};
    private static final Color DEEP = new Color(0x0b3c6f);
    private static final Color LINE = new Color(0xd55e00);

    /** A map for each propagator (rows) and time (columns). */
    static List<List<Consumer<Graphics2D>>> all(PlanarAgreement agreement) {
        List<List<Consumer<Graphics2D>>> rows = new ArrayList<>();
        for (PlanarAnswer answer : agreement.answers()) {
            answer.evolution().ifPresent(evolution -> {
                List<Consumer<Graphics2D>> row = new ArrayList<>();
                evolution
                        .snapshots()
                        .forEach(snapshot -> row.add(new HeatMap(
                                answer.solver() + ", t = " + Numbers.brief(snapshot.time(), 4),
                                snapshot.density(),
                                agreement.question().viewX(),
                                agreement.question().viewY())));
                rows.add(row);
            });
        }
        return rows;
    }

    @Override
    public void accept(Graphics2D graphics) {
        int width = WIDTH - LEFT - RIGHT;
        int height = HEIGHT - TOP - BOTTOM;
        double peak = density.values().stream().max().orElse(0);
        double[][] heights = new double[width + 1][height + 1];
        for (int i = 0; i <= width; i++) {
            for (int j = 0; j <= height; j++) {
                heights[i][j] = at(across(i / (double) width, viewX), across(1 - j / (double) height, viewY));
            }
        }
        for (int i = 0; i < width; i++) {
            for (int j = 0; j < height; j++) {
                graphics.setColor(color(peak > 0 ? heights[i][j] / peak : 0, heights, i, j, peak));
                graphics.fillRect(LEFT + i, TOP + j, 1, 1);
            }
        }
        frame(graphics, width, height);
    }

    private static Color color(double share, double[][] heights, int i, int j, double peak) {
        for (double level : LEVELS) {
            boolean above = heights[i][j] > level * peak;
            if (above != heights[i + 1][j] > level * peak || above != heights[i][j + 1] > level * peak) {
                return LINE;
            }
        }
        double weight = Math.sqrt(Math.clamp(share, 0, 1));
        return new Color(
                mixed(255, DEEP.getRed(), weight),
                mixed(255, DEEP.getGreen(), weight),
                mixed(255, DEEP.getBlue(), weight));
    }

    private static int mixed(int light, int deep, double weight) {
        return (int) Math.round(light + weight * (deep - light));
    }

    private void frame(Graphics2D graphics, int width, int height) {
        graphics.setColor(ChartLook.SOFT);
        graphics.drawRect(LEFT, TOP, width, height);
        graphics.setColor(ChartLook.INK);
        graphics.setFont(ChartLook.FONT.deriveFont(Font.BOLD));
        graphics.drawString(title, LEFT, TOP - 12);
        graphics.setFont(ChartLook.FONT.deriveFont(12f));
        for (int k = 0; k < TICKS; k++) {
            double share = k / (TICKS - 1.0);
            String x = Numbers.significant(across(share, viewX), 2);
            String y = Numbers.significant(across(share, viewY), 2);
            int column = LEFT + (int) Math.round(share * width);
            int row = TOP + (int) Math.round((1 - share) * height);
            int half = graphics.getFontMetrics().stringWidth(x) / 2;
            graphics.drawString(x, Math.min(column - half, WIDTH - 2 * half - 2), TOP + height + 18);
            graphics.drawString(y, LEFT - 8 - graphics.getFontMetrics().stringWidth(y), row + 4);
        }
        graphics.drawString("x", LEFT + width / 2, TOP + height + 38);
        graphics.drawString("y", 8, TOP + height / 2);
    }

    private static double across(double share, Interval view) {
        return view.lower() * (1 - share) + view.upper() * share;
    }

    /** Linear between the points of the grid, and nothing outside. */
    private double at(double x, double y) {
        Optional<double[]> i = cell(density.x(), x);
        Optional<double[]> j = cell(density.y(), y);
        if (i.isEmpty() || j.isEmpty()) {
            return 0;
        }
        int a = (int) i.get()[0];
        int b = (int) j.get()[0];
        double u = i.get()[1];
        double v = j.get()[1];
        return (1 - u) * ((1 - v) * density.value(a, b) + v * density.value(a, b + 1))
                + u * ((1 - v) * density.value(a + 1, b) + v * density.value(a + 1, b + 1));
    }

    /** The cell in which a coordinate lies, and how far along. */
    private static Optional<double[]> cell(Doubles points, double x) {
        int last = points.size() - 1;
        if (!(x >= points.get(0) && x <= points.get(last))) {
            return Optional.empty();
        }
        int found = Arrays.binarySearch(points.toArray(), x);
        int k = Math.min(found >= 0 ? found : -found - 2, last - 1);
        return Optional.of(new double[] {k, (x - points.get(k)) / (points.get(k + 1) - points.get(k))});
    }
}
