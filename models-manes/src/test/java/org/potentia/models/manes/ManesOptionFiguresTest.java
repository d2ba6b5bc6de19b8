package org.potentia.models.manes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.figure.Curve;
import org.potentia.api.figure.FigureProvider;
import org.potentia.api.figure.Panel;
import org.potentia.tck.FigureProviderContract;

class ManesOptionFiguresTest implements FigureProviderContract {
    @Override
    public FigureProvider figureProvider() {
        return new ManesOptionFigures();
    }

    @Test
    void putsThePrintedPointOnTheLineOfEqualPrices() {
        List<Panel> panels = figureProvider().figures().getFirst().draw(figureServices());
        assertThat(panels).hasSize(3);
        for (Panel panel : panels) {
            for (int i = 0; i < panel.curves().size(); i += 2) {
                Curve line = panel.curves().get(i);
                Curve printed = panel.curves().get(i + 1);
                // the tables print m to half a hundredth
                assertThat(at(line, printed.points().get(0)))
                        .isCloseTo(printed.values().get(0), within(0.006));
                assertThat(line.values().get(100)).isGreaterThan(line.values().get(0));
            }
        }
    }

    private static double at(Curve line, double x) {
        Doubles points = line.points();
        double step = points.get(1) - points.get(0);
        int below = (int) Math.min(points.size() - 2, Math.max(0, Math.floor((x - points.get(0)) / step)));
        double share = (x - points.get(below)) / step;
        return line.values().get(below) * (1 - share) + line.values().get(below + 1) * share;
    }
}
