package org.potentia.models.smfm.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LocalGeometryTest {
    private static PricePlane plane(PriceNoise noise, double rho) {
        return new PricePlane(new TwoFactor(LinearDrift.proportionalTo(0.05), noise, 0.01, 0.3, rho, 1e-4));
    }

    @Test
    void sphereHasTheCurvatureMinusTwoOfThePaper() {
        LocalGeometry geometry = new Sphere().at(1.1, 0.4).geometry();
        assertThat(geometry.curvature()).isCloseTo(-2, within(1e-13));
        assertThat(geometry.determinant()).isCloseTo(Math.pow(Math.sin(1.1), 2), within(1e-14));
        // textbook symbols of the sphere
        assertThat(geometry.christoffel(0, 1, 1)).isCloseTo(-Math.sin(1.1) * Math.cos(1.1), within(1e-14));
        assertThat(geometry.christoffel(1, 0, 1)).isCloseTo(1 / Math.tan(1.1), within(1e-14));
        assertThat(geometry.christoffel(0, 0, 0)).isZero();
        // minus the usual sin^2
        assertThat(geometry.riemann(0, 1, 0, 1)).isCloseTo(-Math.pow(Math.sin(1.1), 2), within(1e-14));
        assertThat(geometry.riemann(0, 1, 1, 0)).isCloseTo(Math.pow(Math.sin(1.1), 2), within(1e-14));
        assertThat(geometry.riemann(0, 0, 0, 1)).isCloseTo(0, within(1e-14));
    }

    @Test
    void brownianMotionHasNoCovariantDrift() {
        LocalDiffusion local = new Sphere().at(0.7, 2);
        assertThat(local.drift(0)).isCloseTo(0, within(1e-14));
        assertThat(local.divergence()).isCloseTo(0, within(1e-13));
    }

    @Test
    void curvatureOfTwoFactorsIsTheSameForEveryNoiseAndCorrelation() {
        for (PriceNoise noise : new PriceNoise[] {
            new ThreeRegions(0.5, 20, -1, 0), new ThreeRegions(0.5, 20, 2, 0.4), new SmoothNoise(0.5, 20, 0.3)
        }) {
            for (double rho : new double[] {-0.9, 0, 0.5}) {
                for (double price : new double[] {0.2, 5, 30}) {
                    PricePlane plane = plane(noise, rho);
                    assertThat(plane.at(price, 0.4).geometry().curvature())
                            .isCloseTo(plane.curvature(0.4), within(1e-10));
                }
            }
        }
    }

    /** Case sm-041: symbolic, 30 digits. */
    @Test
    void driftAndDivergenceOfTwoFactorsAgreeWithTheReference() {
        LocalDiffusion local = plane(new ThreeRegions(0.5, 20, 0.5, 0), -0.5).at(5, 0.4);
        assertThat(local.drift(0)).isCloseTo(0.23, within(1e-13));
        assertThat(local.drift(1)).isCloseTo(0.1225, within(1e-13));
        assertThat(local.divergence()).isCloseTo(-0.5605, within(1e-12));
        assertThat(local.geometry().determinant()).isCloseTo(37.03703703703704, within(1e-11));
        assertThat(local.geometry().curvature()).isCloseTo(2.25, within(1e-11));
    }

    @Test
    void divergenceByTheChristoffelSymbolsIsTheSame() {
        PricePlane plane = plane(new SmoothNoise(0.5, 20, 0.3), 0.4);
        LocalDiffusion local = plane.at(4, 0.5);
        double step = 1e-5;
        double sum = (plane.at(4 + step, 0.5).drift(0) - plane.at(4 - step, 0.5).drift(0)) / (2 * step)
                + (plane.at(4, 0.5 + step).drift(1) - plane.at(4, 0.5 - step).drift(1)) / (2 * step);
        for (int f = 0; f < 2; f++) {
            for (int g = 0; g < 2; g++) {
                sum += local.geometry().christoffel(f, g, f) * local.drift(g);
            }
        }
        assertThat(local.divergence()).isCloseTo(sum, within(1e-8));
    }

    @Test
    void oneFactorIsTheSameInEitherForm() {
        OneFactor law = new OneFactor(new LinearDrift(0.1, 0.2), 0.3, new SmoothNoise(0.5, 20, 0.3));
        PriceLine line = new PriceLine(law);
        LocalDiffusion local = line.at(4);
        assertThat(local.drift(0)).isCloseTo(law.stratonovichDrift(4), within(1e-14));
        assertThat(local.divergence()).isCloseTo(law.divergence(4), within(1e-14));
        assertThat(local.geometry().curvature()).isZero();
        assertThat(local.geometry().midpointTerm()).isCloseTo(law.midpointTerm(4), within(1e-14));
        assertThat(local.lagrangian(CurvatureTerm.FEYNMAN, 1)).isEqualTo(local.lagrangian(CurvatureTerm.NONE, 1));
        assertThat(line.inside(-1)).isFalse();
    }

    @Test
    void lagrangiansDifferByTheirShareOfTheCurvature() {
        LocalDiffusion local = plane(new SmoothNoise(0.5, 20, 0.3), 0.4).at(4, 0.5);
        double none = local.lagrangian(CurvatureTerm.NONE, 1, 2);
        double curvature = 4 * 0.09 / 0.25;
        assertThat(local.lagrangian(CurvatureTerm.FEYNMAN, 1, 2) - none).isCloseTo(curvature / 6, within(1e-12));
        assertThat(local.lagrangian(CurvatureTerm.WKBJ, 1, 2) - none).isCloseTo(curvature / 12, within(1e-12));
        double step = 1e-4;
        double slope =
                (local.lagrangian(CurvatureTerm.NONE, 1, 2 + step) - local.lagrangian(CurvatureTerm.NONE, 1, 2 - step))
                        / (2 * step);
        assertThat(local.momentum(1, 1, 2)).isCloseTo(slope, within(1e-7));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CurvatureTerm.of("onsager"))
                .withMessageContaining("feynman");
        assertThat(CurvatureTerm.of("wkbj")).isEqualTo(CurvatureTerm.WKBJ);
    }

    @Test
    void inverseOfTheInverseJetIsTheJet() {
        MatrixJet jet = new MatrixJet(
                new double[][] {{2, 0.3}, {0.3, 1}},
                new double[][][] {{{0.1, 0.2}, {0.2, -0.4}}, {{0.5, 0}, {0, 0.7}}},
                new double[][][][] {
                    {{{1, 2}, {2, 3}}, {{0.3, 0.1}, {0.1, 0.2}}}, {{{0.3, 0.1}, {0.1, 0.2}}, {{-1, 0}, {0, 2}}}
                });
        LocalGeometry there = LocalGeometry.ofMetric(jet);
        LocalGeometry back = LocalGeometry.ofDiffusion(jet.inverse());
        assertThat(there.dimension()).isEqualTo(2);
        assertThat(back.curvature()).isCloseTo(there.curvature(), within(1e-12));
        assertThat(back.metric(0, 1)).isCloseTo(0.3, within(1e-14));
        // the scalar of a surface has one independent element of the tensor
        assertThat(there.curvature()).isCloseTo(2 * there.riemann(0, 1, 0, 1) / there.determinant(), within(1e-12));
    }

    @Test
    void correlationSplitGivesCorrelatedNumbers() {
        CorrelationSplit split = new CorrelationSplit(-0.6);
        assertThat(split.plus() * split.plus() + split.minus() * split.minus()).isCloseTo(1, within(1e-15));
        assertThat(split.restored()).isCloseTo(-0.6, within(1e-15));
        assertThat(split.mixed(1, 0) * split.mixed(0, 1) * 2).isCloseTo(-0.6, within(1e-15));
        assertThat(split.capped()).isSameAs(split);
        assertThat(new CorrelationSplit(-1).capped().rho()).isEqualTo(-1 + 1e-8);
        assertThat(new CorrelationSplit(1).plus()).isCloseTo(new CorrelationSplit(1).minus(), within(1e-15));
        assertThat(new CorrelationSplit(1e-9).minus()).isCloseTo(5e-10, within(1e-24));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CorrelationSplit(1.1))
                .withMessageContaining("rho");
    }
}
