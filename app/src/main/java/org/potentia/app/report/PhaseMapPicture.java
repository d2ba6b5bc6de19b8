package org.potentia.app.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.function.Consumer;
import org.potentia.app.text.Numbers;
import org.potentia.workbench.phases.Axis;
import org.potentia.workbench.phases.PhaseMap;
import org.potentia.workbench.phases.PhasePoint;

/**
 * Phases over two parameters: the mean of the ground state as a colour, the region of several stable states hatched, its edge and the line on which
 * the ground state jumps drawn, and the critical point.
 *
 * @param map the phases
 */
record PhaseMapPicture(PhaseMap map) implements Consumer<Graphics2D> {
    static final int WIDTH = 900;
    static final int HEIGHT = 640;

    private static final int LEFT = 90;
    private static final int RIGHT = 150;
    private static final int TOP = 64;
    private static final int BOTTOM = 64;
    private static final int TICKS = 5;
    private static final int HATCH = 9;
    private static final Color LOW = new Color(0xc0392b);
    private static final Color HIGH = new Color(0x1f6fb4);
    private static final Color EDGE = new Color(0x222222);

    @Override
    public void accept(Graphics2D graphics) {
        int width = WIDTH - LEFT - RIGHT;
        int height = HEIGHT - TOP - BOTTOM;
        double most = map.columns().stream()
                .flatMap(column -> column.stream())
                .mapToDouble(point -> Math.abs(point.ground().mean()))
                .max()
                .orElse(1);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                PhasePoint point = point(x, y, width, height);
                boolean several = point.stable().size() > 1;
                boolean edge = (x + 1 < width
                                && several
                                        != point(x + 1, y, width, height)
                                                        .stable()
                                                        .size()
                                                > 1)
                        || (y + 1 < height
                                && several
                                        != point(x, y + 1, width, height)
                                                        .stable()
                                                        .size()
                                                > 1);
                Color color = color(most > 0 ? point.ground().mean() / most : 0);
                if (edge) {
                    color = EDGE;
                } else if (several && (x + y) % HATCH == 0) {
                    color = color.darker();
                }
                graphics.setColor(color);
                graphics.fillRect(LEFT + x, TOP + y, 1, 1);
            }
        }
        jump(graphics, width, height);
        critical(graphics, width, height);
        frame(graphics, width, height);
        scale(graphics, most, height);
    }

    private PhasePoint point(int x, int y, int width, int height) {
        int i = Math.min(map.over().count() - 1, x * map.over().count() / width);
        int j = Math.min(map.and().count() - 1, (height - 1 - y) * map.and().count() / height);
        return map.columns().get(i).get(j);
    }

    /** White at no return, blue above, red below. */
    private static Color color(double share) {
        Color deep = share < 0 ? LOW : HIGH;
        double weight = Math.sqrt(Math.min(1, Math.abs(share))) * 0.9;
        return new Color(mixed(deep.getRed(), weight), mixed(deep.getGreen(), weight), mixed(deep.getBlue(), weight));
    }

    private static int mixed(int deep, double weight) {
        return (int) Math.round(255 + weight * (deep - 255));
    }

    /** Where the ground state changes by more than half of what separates the stable states. */
    private void jump(Graphics2D graphics, int width, int height) {
        graphics.setColor(Color.WHITE);
        for (int i = 0; i < map.over().count(); i++) {
            for (int j = 0; j + 1 < map.and().count(); j++) {
                PhasePoint lower = map.columns().get(i).get(j);
                PhasePoint upper = map.columns().get(i).get(j + 1);
                if (lower.stable().size() > 1 && upper.stable().size() > 1) {
                    double apart = lower.stable().getLast().mean()
                            - lower.stable().getFirst().mean();
                    if (Math.abs(upper.ground().mean() - lower.ground().mean()) > 0.5 * apart) {
                        int x = LEFT + i * width / map.over().count();
                        int y = TOP + height - (j + 1) * height / map.and().count();
                        graphics.fillRect(x, y - 1, width / map.over().count() + 1, 3);
                    }
                }
            }
        }
    }

    private void critical(Graphics2D graphics, int width, int height) {
        map.critical().ifPresent(point -> {
            int x = LEFT + (int) Math.round(width * share(map.over(), point.over()));
            int y = TOP + height - (int) Math.round(height * share(map.and(), point.and()));
            graphics.setColor(Color.WHITE);
            graphics.fillOval(x - 7, y - 7, 14, 14);
            graphics.setColor(EDGE);
            graphics.setStroke(new BasicStroke(2));
            graphics.drawOval(x - 7, y - 7, 14, 14);
        });
    }

    private static double share(Axis axis, double value) {
        return (value - axis.from()) / (axis.to() - axis.from());
    }

    private void frame(Graphics2D graphics, int width, int height) {
        graphics.setStroke(new BasicStroke(1));
        graphics.setColor(ChartLook.SOFT);
        graphics.drawRect(LEFT, TOP, width, height);
        graphics.setColor(ChartLook.INK);
        graphics.setFont(ChartLook.FONT.deriveFont(Font.BOLD, 16f));
        graphics.drawString("Ground state and where others are stable", LEFT, TOP - 34);
        graphics.setFont(ChartLook.FONT.deriveFont(13f));
        graphics.drawString(
                "hatched: several stable states; white line: the ground state jumps; ring: critical point",
                LEFT,
                TOP - 14);
        for (int k = 0; k < TICKS; k++) {
            double share = k / (TICKS - 1.0);
            String x = tick(map.over(), share);
            String y = tick(map.and(), share);
            int column = LEFT + (int) Math.round(share * width);
            int row = TOP + (int) Math.round((1 - share) * height);
            graphics.drawLine(column, TOP + height, column, TOP + height + 5);
            graphics.drawLine(LEFT - 5, row, LEFT, row);
            graphics.drawString(x, column - graphics.getFontMetrics().stringWidth(x) / 2, TOP + height + 22);
            graphics.drawString(y, LEFT - 10 - graphics.getFontMetrics().stringWidth(y), row + 5);
        }
        graphics.setFont(ChartLook.FONT.deriveFont(Font.BOLD, 14f));
        graphics.drawString(map.over().name(), LEFT + width / 2, TOP + height + 46);
        graphics.drawString(map.and().name(), 14, TOP + height / 2);
    }

    private static String tick(Axis axis, double share) {
        return Numbers.brief(axis.from() * (1 - share) + axis.to() * share, 3);
    }

    private static void scale(Graphics2D graphics, double most, int height) {
        int left = WIDTH - RIGHT + 40;
        for (int y = 0; y < height; y++) {
            graphics.setColor(color(1 - 2.0 * y / (height - 1)));
            graphics.fillRect(left, TOP + y, 22, 1);
        }
        graphics.setColor(ChartLook.INK);
        graphics.setFont(ChartLook.FONT.deriveFont(13f));
        graphics.drawString(Numbers.brief(most, 3), left + 28, TOP + 10);
        graphics.drawString("0", left + 28, TOP + height / 2 + 5);
        graphics.drawString(Numbers.brief(-most, 3), left + 28, TOP + height);
        graphics.drawString("mean", left - 4, TOP - 10);
    }
}
