package org.potentia.models.manes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.figure.Curve;
import org.potentia.api.figure.FigureProvider;
import org.potentia.api.figure.Panel;
import org.potentia.tck.FigureProviderContract;

class ManesFiguresTest implements FigureProviderContract {
    @Override
    public FigureProvider figureProvider() {
        return new ManesFigures();
    }

    private List<Panel> draw(String id) {
        return figureProvider().figures().stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow()
                .draw(figureServices());
    }

    private static Curve curve(Panel panel, String label) {
        return panel.curves().stream()
                .filter(each -> each.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    /** Reference case manes-012: h_c = 0.24899796811519642. */
    @Test
    void bifurcatesAtTheCriticalNoise() {
        Curve upper = curve(draw("manes-4").getFirst(), "stable, above");
        int last = upper.points().size() - 1;
        assertThat(upper.points().get(last)).isCloseTo(0.24899796811519642, within(1e-9));
        assertThat(upper.values().get(last)).isCloseTo(0, within(1e-3));
        assertThat(upper.values().get(0)).isCloseTo(0.4, within(1e-3));
    }

    @Test
    void showsThreeSolutions() {
        assertThat(curve(draw("manes-3").getFirst(), "solutions").points().size())
                .isEqualTo(3);
    }

    @Test
    void hasTheSlopesOfAMeanField() {
        List<Panel> panels = draw("manes-susceptibility");
        assertThat(slope(curve(panels.get(0), "above h_c"))).isCloseTo(-1, within(2e-3));
        assertThat(slope(curve(panels.get(0), "below h_c"))).isCloseTo(-1, within(2e-3));
        assertThat(slope(curve(panels.get(1), "below h_c"))).isCloseTo(0.5, within(2e-3));
    }

    @Test
    void theSpecificHeatJumpsAsByTheCorrectedEquation() {
        Panel panel = draw("manes-heat").getFirst();
        Curve ordered = curve(panel, "ordered");
        double jump = curve(panel, "jump (73), corrected").values().get(0);
        assertThat(ordered.values().get(ordered.values().size() - 1)).isCloseTo(jump, withinPercentage(0.2));
    }

    /** Spinodals at h = 0.2, the same as by bisection of the number of equilibria. */
    @Test
    void theLoopJumpsAtTheSpinodals() {
        Curve up = curve(draw("manes-hysteresis").getFirst(), "up");
        for (int i = 0; i < up.points().size(); i++) {
            assertThat(up.values().get(i) > 0).isEqualTo(up.points().get(i) > 0.01107000582);
        }
    }

    private static double slope(Curve curve) {
        Doubles x = curve.points();
        Doubles y = curve.values();
        return (y.get(2) - y.get(0)) / (x.get(2) - x.get(0));
    }

    @Test
    void fallsOffBeyondTheTopWhereTheMixtureRises() {
        Panel panel = draw("manes-1").getFirst();
        Doubles flows = curve(panel, "of flows, whole impact").values();
        Doubles mixture = curve(panel, "log-Gaussian mixture (23)").values();
        assertThat(flows.get(0)).isLessThan(flows.get(50));
        assertThat(mixture.get(0)).isGreaterThan(mixture.get(50));
    }
}
