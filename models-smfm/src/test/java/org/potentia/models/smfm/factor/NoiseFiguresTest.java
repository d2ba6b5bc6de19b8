package org.potentia.models.smfm.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.potentia.api.figure.FigureProvider;
import org.potentia.api.figure.Panel;
import org.potentia.tck.FigureProviderContract;

class NoiseFiguresTest implements FigureProviderContract {
    @Override
    public FigureProvider figureProvider() {
        return new NoiseFigures();
    }

    /** Cases sm-001 to sm-004. */
    @Test
    void noiseAtThePriceOfTheFigureIsThatOfTheReference() {
        List<Panel> panels = new NoiseFigures().figures().get(0).draw(figureServices());
        double[] noise = {0.05, 0.5, 5, 50};
        for (int k = 0; k < noise.length; k++) {
            double dz = panels.get(0).curves().get(k).points().get(100);
            assertThat(panels.get(0).curves().get(k).values().get(100))
                    .isCloseTo(noise[k] * dz, within(1e-12 * noise[k]));
        }
        assertThat(panels).hasSize(4);
        assertThat(panels.get(1).curves().get(0).label()).isEqualTo("x = -1");
    }
}
