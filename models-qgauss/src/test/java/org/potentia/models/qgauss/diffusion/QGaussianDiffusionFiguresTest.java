package org.potentia.models.qgauss.diffusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.potentia.api.figure.Curve;
import org.potentia.api.figure.FigureProvider;
import org.potentia.api.figure.Panel;
import org.potentia.tck.FigureProviderContract;

class QGaussianDiffusionFiguresTest implements FigureProviderContract {
    @Override
    public FigureProvider figureProvider() {
        return new QGaussianDiffusionFigures();
    }

    @Test
    void densitySpreadsAndTheCoefficientIsLeastInTheMiddle() {
        List<Panel> panels = figureProvider().figures().getFirst().draw(figureServices());
        assertThat(panels).hasSize(2);
        int middle = 200;
        double height = Double.POSITIVE_INFINITY;
        for (Curve curve : panels.get(0).curves().subList(0, 4)) {
            assertThat(curve.values().get(middle)).isLessThan(height);
            height = curve.values().get(middle);
        }
        for (Curve curve : panels.get(1).curves()) {
            assertThat(curve.values().stream().min().orElseThrow())
                    .isEqualTo(curve.values().get(middle));
        }
        Curve normal = panels.get(0).curves().get(4);
        assertThat(normal.points().size()).isBetween(50, 400);
    }
}
