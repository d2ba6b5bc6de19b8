package org.potentia.solvers.finitevolume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdgesTest {

    @ParameterizedTest
    @ValueSource(doubles = {1e-8, 9.9e-3, 1.01e-2, 0.5, 3, 40})
    void bernoulliFunctionObeysItsSymmetry(double delta) {
        double forward = Edges.bernoulli(delta);
        assertThat(forward).isCloseTo(delta / Math.expm1(delta), within(1e-15));
        assertThat(Edges.bernoulli(-delta)).isCloseTo(forward + delta, within(1e-14 * (1 + delta)));
    }

    @Test
    void bernoulliFunctionVanishesWhereTheWindIsStrong() {
        assertThat(Edges.bernoulli(1e9)).isZero();
        assertThat(Edges.bernoulli(0)).isEqualTo(1);
    }

    @Test
    void stepsKeepMassAndSign() {
        Mesh mesh = new Mesh(new double[] {0, 1, 3, 4}, new double[] {0.5, 2, 3.4}, false, false);
        Edges edges = new Edges(mesh);
        for (int e = 0; e < 3; e++) {
            edges.forth[e] = 2 + e;
            edges.back[e] = 0.5;
        }
        double[] known = {0, 1, 0, 0};
        double[] unknown = new double[4];
        edges.eliminate(100);
        edges.solve(known, unknown);

        assertThat(mesh.mass(unknown)).isCloseTo(mesh.mass(known), within(1e-15));
        assertThat(Arrays.stream(unknown)).allMatch(value -> value > 0);
    }

    @Test
    void whatComesToAnAbsorbingWallIsGone() {
        Mesh mesh = new Mesh(new double[] {0, 1, 2}, new double[] {0.5, 1.5}, true, true);
        Edges edges = new Edges(mesh);
        edges.forth[0] = 1;
        edges.back[0] = 1;
        edges.forth[1] = 1;
        edges.back[1] = 1;
        edges.close();
        edges.eliminate(1);
        double[] unknown = new double[3];
        edges.solve(new double[] {0, 1, 0}, unknown);

        // u + 2 u = 1
        assertThat(unknown).containsExactly(0, 1.0 / 3, 0);
    }
}
