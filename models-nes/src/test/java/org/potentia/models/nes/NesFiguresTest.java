package org.potentia.models.nes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.potentia.api.Doubles;
import org.potentia.api.Services;
import org.potentia.api.figure.Curve;
import org.potentia.api.figure.Figure;
import org.potentia.api.figure.FigureProvider;
import org.potentia.api.figure.Panel;
import org.potentia.models.nes.PartnerZeroMode.Split;
import org.potentia.tck.FigureProviderContract;

class NesFiguresTest implements FigureProviderContract {
    @Override
    public FigureProvider figureProvider() {
        return new NesFigures();
    }

    @Override
    public Services figureServices() {
        return NesMotionQuantitiesTest.SPECTRAL;
    }

    private static List<Panel> draw(String id) {
        return new NesFigures()
                .figures().stream()
                        .filter(figure -> figure.id().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .draw(NesMotionQuantitiesTest.SPECTRAL);
    }

    private static Curve curve(Panel panel, String label) {
        return panel.curves().stream()
                .filter(each -> each.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    /** By the trapezoidal rule. */
    private static double integral(Doubles x, Doubles y) {
        double sum = 0;
        for (int i = 1; i < x.size(); i++) {
            sum += 0.5 * (y.get(i) + y.get(i - 1)) * (x.get(i) - x.get(i - 1));
        }
        return sum;
    }

    private static Doubles product(Doubles a, Doubles b) {
        double[] values = new double[a.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = a.get(i) * b.get(i);
        }
        return Doubles.of(values);
    }

    @Test
    void saysInEveryCaptionWhatIsNotFromThePaper() {
        for (Figure figure : new NesFigures().figures()) {
            assertThat(figure.caption())
                    .startsWith("Figure " + figure.id().substring("nes-".length()) + " of the NES paper")
                    .contains("The text of the paper gives no numbers for this figure");
        }
    }

    @Test
    void drawsDensitiesThatAreSquaresOfGroundStates() {
        for (Panel panel : draw("nes-1").subList(0, 2)) {
            Curve ground = curve(panel, "ground state");
            Curve density = curve(panel, "stationary density");
            // a thousandth is beyond either end of the picture
            assertThat(integral(density.points(), density.values())).isCloseTo(0.998, within(1e-4));
            for (int i = 0; i < ground.points().size(); i++) {
                assertThat(ground.values().get(i) * ground.values().get(i))
                        .isCloseTo(
                                density.values().get(i),
                                within(1e-12 * density.values().get(i) + 1e-14));
            }
        }
    }

    @Test
    void showsTwoWellsAndOne() {
        List<Panel> panels = draw("nes-1");

        assertThat(curve(panels.get(2), "wells").points().size()).isEqualTo(2);
        // the deeper one is on the right, as in the paper
        assertThat(curve(panels.get(2), "wells").values().get(1))
                .isLessThan(curve(panels.get(2), "wells").values().get(0));
        assertThat(curve(panels.get(3), "wells").points().size()).isEqualTo(1);
    }

    /** A law of one component is normal: skewness 0, kurtosis 3. */
    @Test
    void endsAtNormalMoments() {
        List<Panel> panels = draw("nes-2");
        for (Curve skewness : panels.get(2).curves()) {
            assertThat(skewness.values().get(0)).isCloseTo(0, within(1e-12));
            assertThat(skewness.values().get(skewness.values().size() - 1)).isCloseTo(0, within(1e-12));
        }
        for (Curve kurtosis : panels.get(3).curves()) {
            assertThat(kurtosis.values().get(0)).isCloseTo(3, within(1e-12));
        }
    }

    /** Reconstruction of the formulas of the paper with mpmath, case asym (0.2, 0.3, a = 0.3), h = 0.2: all digits that were noted. */
    @ParameterizedTest
    @CsvSource({
        "(39) as printed, 117.0, 0.05",
        "weight once, 133.7, 0.05",
        "from the top, 65.53, 0.005",
        "Kramers 1/k (32), 130.4, 0.05"
    })
    void agreesWithTheTableOfFormulas(String label, double years, double half) {
        Curve level = curve(draw("nes-3").get(0), label);

        assertThat(level.values().get(0)).isCloseTo(years, within(half));
    }

    /** Exact time from the right well to the top, 64.904 years by quadrature and by a boundary value problem. */
    @Test
    void reachesTheTopInTheExactTime() {
        Curve exact = curve(draw("nes-3").get(0), "exact (34)");
        double right = PaperShape.WELLS.potential().criticalPoints().minima().get(1);

        assertThat(exact.values().get(0)).isZero();
        assertThat(at(exact, right)).isCloseTo(64.904, within(0.0005));
    }

    /** (62): the first derivative jumps by the strength of the point, in first order and exactly. */
    @Test
    void jumpsByTheStrengthOfThePoint() {
        Panel panel = draw("nes-4").get(0);
        double strength =
                PartnerZeroMode.of(PaperShape.WELLS.shape(), 1, Split.TOP).strength();
        for (Curve slope : panel.curves()) {
            double jump = 0;
            for (int i = 1; i < slope.values().size(); i++) {
                jump = Math.min(jump, slope.values().get(i) - slope.values().get(i - 1));
            }
            // two steps of a ten-thousandth of the range lie between the sides
            assertThat(jump).as(slope.label()).isCloseTo(-strength, within(2e-3 * strength));
        }
    }

    @Test
    void normalisesStatesAndKeepsThemOrthogonal() {
        for (Panel panel : draw("nes-5")) {
            Curve ground = curve(panel, "Ψ₀");
            Curve excited = curve(panel, "Ψ₁ exact");
            Curve practical = curve(panel, "Ψ₁ practical (67)");
            Doubles y = ground.points();
            // what lies beyond the picture is missing: a five-hundredth of the density, more of the excited states
            assertThat(integral(y, product(ground.values(), ground.values()))).isCloseTo(1, within(0.003));
            assertThat(integral(y, product(excited.values(), excited.values()))).isCloseTo(1, within(0.03));
            assertThat(integral(y, product(ground.values(), excited.values()))).isCloseTo(0, within(0.01));
            assertThat(integral(y, product(ground.values(), practical.values())))
                    .isCloseTo(0, within(0.01));
        }
    }

    /** The overlap with the exact state was found to be 0.999988 for these wells, so that the squared distance is at most 2 (1 - 0.9999875). */
    @Test
    void findsTheExcitedStateInFirstOrder() {
        Panel panel = draw("nes-5").get(0);
        Curve exact = curve(panel, "Ψ₁ exact");
        Curve first = curve(panel, "Ψ₁ first order (64)");
        double[] squares = new double[first.points().size()];
        for (int i = 0; i < squares.length; i++) {
            double distance = first.values().get(i) - at(exact, first.points().get(i));
            squares[i] = distance * distance;
        }

        assertThat(integral(first.points(), Doubles.of(squares))).isLessThan(2.5e-5);
    }

    /** Between two points of a curve. */
    private static double at(Curve curve, double x) {
        int below = 0;
        while (below + 2 < curve.points().size() && curve.points().get(below + 1) <= x) {
            below++;
        }
        double share = (x - curve.points().get(below))
                / (curve.points().get(below + 1) - curve.points().get(below));
        return curve.values().get(below) * (1 - share) + curve.values().get(below + 1) * share;
    }
}
