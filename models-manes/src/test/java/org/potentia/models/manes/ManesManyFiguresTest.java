package org.potentia.models.manes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.potentia.api.figure.Figure;
import org.potentia.api.figure.Panel;

class ManesManyFiguresTest {
    @Test
    void drawsMarketsOfFinitelyManyAssets() {
        List<Panel> panels = figure("manes-finite").draw(new Solvers());
        assertThat(panels).hasSize(2);
        assertThat(panels.get(0).curves()).hasSize(4);
        // the largest market is the most divided
        var lawOfMany = panels.get(0).curves().get(3).values();
        assertThat(lawOfMany.get(80)).isLessThan(0.01 * lawOfMany.stream().max().orElseThrow());
        // near the critical point the leading order overshoots, and the corrected inverse less
        var curves = panels.get(1).curves();
        double exact = curves.get(3).values().get(0);
        assertThat(curves.get(4).values().get(0))
                .isGreaterThan(curves.get(5).values().get(0));
        assertThat(curves.get(5).values().get(0)).isGreaterThan(exact);
    }

    @Test
    @Tag("slow")
    void drawsParticles() {
        List<Panel> panels = figure("manes-particles").draw(new Solvers());
        assertThat(panels).hasSize(2);
        var times = panels.get(1).curves().get(1).values();
        for (int k = 1; k < times.size(); k++) {
            assertThat(times.get(k)).isGreaterThan(times.get(k - 1));
        }
    }

    private static Figure figure(String id) {
        return new ManesManyFigures()
                .figures().stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .orElseThrow();
    }
}
