package org.potentia.models.schrodinger.level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.potentia.api.evolve.SpectrumSolver;
import org.potentia.solvers.spectral.SpectralProvider;

class LevelTest {
    private static final SpectrumSolver SOLVER = (SpectrumSolver)
            new SpectralProvider().create(new SpectralProvider().options().defaults());

    @Test
    void quarticMarketHasTheLevelOfThePureQuartic() {
        // -phi'' + xi^4/2 phi: the level of -phi'' + x^4 phi over the cube root of 2
        Level ground = Level.of(new TradingMarket(1, 0, 1), 1, SOLVER).get(0);
        assertThat(ground.omega()).isCloseTo(1.0603620904841829 / Math.cbrt(2), within(1e-13));
        assertThat(ground.virialVolume()).isCloseTo(ground.realisedVolume(), within(1e-13));
    }

    @Test
    void deepDoubleWellsHavePairsOfLevels() {
        List<Level> levels = Level.of(new TradingMarket(1, -8, 2), 4, SOLVER);
        assertThat(levels.get(1).omega() - levels.get(0).omega()).isBetween(1e-4, 1e-3);
        assertThat(levels.get(2).omega() - levels.get(1).omega()).isGreaterThan(2);
        // the ground state has its humps in the wells, at r^2 = -alpha / delta
        assertThat(levels.get(0).density(1.9)).isGreaterThan(10 * levels.get(0).density(0));
    }

    @Test
    void densityOfReturnsHasMassOne() {
        Level level = Level.of(new TradingMarket(0.04, 2.5, 30), 3, SOLVER).get(2);
        double mass = 0;
        for (int i = -1000; i <= 1000; i++) {
            mass += 0.002 * level.density(0.002 * i);
        }
        assertThat(mass).isCloseTo(1, within(1e-12));
        assertThat(level.expectation(xi -> 1)).isEqualTo(1);
    }
}
