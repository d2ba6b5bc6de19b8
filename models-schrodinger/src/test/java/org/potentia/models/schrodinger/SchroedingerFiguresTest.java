package org.potentia.models.schrodinger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.Services;
import org.potentia.api.figure.Curve;
import org.potentia.api.figure.FigureProvider;
import org.potentia.api.figure.Panel;
import org.potentia.solvers.spectral.SpectralProvider;
import org.potentia.tck.FigureProviderContract;

class SchroedingerFiguresTest implements FigureProviderContract {
    private static final Services SPECTRAL = new OneSolver(new SpectralProvider());

    @Override
    public FigureProvider figureProvider() {
        return new SchroedingerFigures();
    }

    @Override
    public Services figureServices() {
        return SPECTRAL;
    }

    private static List<Panel> draw(String id) {
        return new SchroedingerFigures()
                .figures().stream()
                        .filter(figure -> figure.id().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .draw(SPECTRAL);
    }

    private static int modes(Doubles y) {
        int count = 0;
        for (int i = 1; i + 1 < y.size(); i++) {
            if (y.get(i) > y.get(i - 1) && y.get(i) >= y.get(i + 1)) {
                count++;
            }
        }
        return count;
    }

    @Test
    void levelNHasOneModeMoreThanItsNumber() {
        List<Panel> panels = draw("schrodinger-4");
        for (int n = 0; n < 6; n++) {
            assertThat(modes(panels.get(n).curves().get(0).values())).isEqualTo(n + 1);
        }
    }

    @Test
    void densityIsThatOfTheParts() {
        List<Panel> panels = draw("schrodinger-1");
        Curve real = panels.get(0).curves().get(0);
        Curve imaginary = panels.get(0).curves().get(1);
        Curve density = panels.get(1).curves().get(0);
        for (int i = 0; i < real.points().size(); i += 20) {
            double a = real.values().get(i);
            double b = imaginary.values().get(i);
            assertThat(density.values().get(i)).isCloseTo(a * a + b * b, within(1e-15));
        }
    }

    @Test
    void printedCubicFallsBehindTheExactLevels() {
        List<Panel> panels = draw("schrodinger-levels");
        Doubles printed = panels.get(4).curves().get(0).values();
        Doubles repaired = panels.get(4).curves().get(1).values();
        // the card of the paper: -8.7 % at level 10; -6.533589479566686 % at level 5 is reference case sc-026
        assertThat(printed.get(5)).isCloseTo(-6.533589479566686, within(1e-11));
        assertThat(printed.get(10)).isCloseTo(-8.7, within(0.05));
        assertThat(repaired.stream().skip(2).max().orElseThrow()).isLessThan(1.5);
    }

    @Test
    void onlyBearishnessIsLeftOfTheSum() {
        Curve both = draw("schrodinger-3").get(0).curves().get(2);
        assertThat(both.points().get(1)).isZero();
        assertThat(both.values().get(1)).isEqualTo(0.4);
    }
}
