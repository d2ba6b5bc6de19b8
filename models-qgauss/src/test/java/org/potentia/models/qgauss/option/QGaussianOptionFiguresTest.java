package org.potentia.models.qgauss.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.potentia.api.figure.Curve;
import org.potentia.api.figure.FigureProvider;
import org.potentia.api.figure.Panel;
import org.potentia.tck.FigureProviderContract;

class QGaussianOptionFiguresTest implements FigureProviderContract {
    @Override
    public FigureProvider figureProvider() {
        return new QGaussianOptionFigures();
    }

    private List<Panel> panels() {
        return figureProvider().figures().getFirst().draw(figureServices());
    }

    private static double at(Curve curve, double place) {
        for (int i = 0; i < curve.points().size(); i++) {
            if (Math.abs(curve.points().get(i) - place) < 1e-9) {
                return curve.values().get(i);
            }
        }
        throw new AssertionError(curve.label() + " has no point at " + place);
    }

    @Test
    void smilesMeetAtTheForwardAndBendUpwardsAboveTheNormalLawAlone() {
        for (Panel panel : panels().subList(0, 2)) {
            for (Curve curve : panel.curves()) {
                assertThat(at(curve, 0)).isCloseTo(0.2, within(1e-9));
            }
            Curve bounded = panel.curves().get(0);
            Curve heavy = panel.curves().get(4);
            assertThat(at(bounded, 0.1)).isLessThan(0.19);
            assertThat(at(heavy, 0.1)).isGreaterThan(0.25);
            assertThat(at(heavy, -0.1)).isGreaterThan(0.25);
        }
        // Black-Scholes and Bachelier
        assertThat(at(panels().get(0).curves().get(1), 0.25)).isCloseTo(0.2, within(1e-6));
        assertThat(at(panels().get(1).curves().get(1), 0.25)).isLessThan(0.18);
    }

    @Test
    void aCutFartherOutMakesEveryOptionDearer() {
        List<Curve> cuts = panels().get(2).curves();
        for (int i = 1; i < cuts.size(); i++) {
            assertThat(at(cuts.get(i), 0.2)).isGreaterThan(at(cuts.get(i - 1), 0.2));
            assertThat(at(cuts.get(i), -0.2)).isGreaterThan(at(cuts.get(i - 1), -0.2));
        }
    }
}
