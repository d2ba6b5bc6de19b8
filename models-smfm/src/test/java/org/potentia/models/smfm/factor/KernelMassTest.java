package org.potentia.models.smfm.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.potentia.models.smfm.factor.MidpointKernel.Rule;
import org.potentia.numerics.Quadrature;

class KernelMassTest {
    private static PriceDiffusion lognormal(double sigma) {
        return new OneFactor(LinearDrift.proportionalTo(0.05), sigma, new ThreeRegions(0.5, 1e6, 1, 0));
    }

    private static final TwoFactor PLANE =
            new TwoFactor(LinearDrift.proportionalTo(0.05), new SmoothNoise(0.5, 20, 0.3), 0.1, 0.3, -0.4, 1e-4);

    /** Erratum C8: the norm grows by a quarter of the squared volatility per unit of time. */
    @Test
    void massOfThePrintedMidpointGrows() {
        double step = 0.002;
        double rate = (KernelMass.line(lognormal(0.3), step, Rule.NAIVE, 5) - 1) / step;
        assertThat(rate).isCloseTo(0.0225, within(2e-5));
        double corrected = (KernelMass.line(lognormal(0.3), step, Rule.CORRECTED, 5) - 1) / step;
        assertThat(corrected).isCloseTo(0, within(2e-5));
        assertThat(KernelMass.line(lognormal(0.3), step, Rule.PREPOINT, 5)).isCloseTo(1, within(1e-13));
    }

    @Test
    void defectOfTheCorrectedMidpointIsOfSecondOrder() {
        PriceDiffusion law = new OneFactor(LinearDrift.always(0.3), 0.4, new SmoothNoise(0.5, 20, 0.4));
        double large = KernelMass.line(law, 0.02, Rule.CORRECTED, 3) - 1;
        double small = KernelMass.line(law, 0.01, Rule.CORRECTED, 3) - 1;
        assertThat(large / small).isCloseTo(4, within(0.2));
        assertThat((KernelMass.line(law, 1e-3, Rule.NAIVE, 3) - 1) / 1e-3)
                .isCloseTo(law.midpointTerm(3), within(2e-2 * Math.abs(law.midpointTerm(3))));
    }

    @Test
    void massIsLostAcrossAKinkEvenWithTheTerm() {
        PriceDiffusion law = new OneFactor(LinearDrift.always(0), 0.3, new ThreeRegions(1, 20, -1, 0));
        assertThat(KernelMass.line(law, 0.01, Rule.PREPOINT, 1.001)).isCloseTo(1, within(1e-12));
        // the correction lacks the delta of the second derivative, an error of the order of the root of the step
        assertThat(Math.abs(KernelMass.line(law, 0.01, Rule.CORRECTED, 1.001) - 1))
                .isGreaterThan(1e-3);
    }

    @Test
    void massInThePlaneIsConservedByTheTermOfTheGeometry() {
        PricePlane plane = new PricePlane(PLANE);
        double expected = plane.at(4, 0.5).geometry().midpointTerm();
        double step = 1e-3;
        double naive = (KernelMass.plane(plane, step, Rule.NAIVE, 4, 0.5) - 1) / step;
        assertThat(naive).isCloseTo(expected, within(0.02 * Math.abs(expected)));
        double large = KernelMass.plane(plane, 2 * step, Rule.CORRECTED, 4, 0.5) - 1;
        double small = KernelMass.plane(plane, step, Rule.CORRECTED, 4, 0.5) - 1;
        assertThat(large / small).isCloseTo(4, within(0.3));
        assertThat(Math.abs(small / step)).isLessThan(0.05 * Math.abs(expected));
        assertThat(KernelMass.plane(plane, step, Rule.PREPOINT, 4, 0.5)).isCloseTo(1, within(1e-12));
    }

    @Test
    void longStepsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KernelMass.line(lognormal(0.3), 1, Rule.NAIVE, 5))
                .withMessageContaining("the step is too long");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KernelMass.plane(new PricePlane(PLANE), 0.1, Rule.NAIVE, 4, 0.5))
                .withMessageContaining("the step is too long");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GeodesicDisc(new PricePlane(PLANE), 8, 64).mass(CurvatureTerm.NONE, 0.1, 4, 0.5))
                .withMessageContaining("leaves the domain");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GeodesicDisc(new PriceLine(lognormal(0.3)), 8, 64))
                .withMessageContaining("dimension = 1");
    }

    /** Erratum C7: the mass of the geodesic kernel falls short by a third of the time, which R/6 = -1/3 compensates. */
    @Test
    void curvatureRestoresTheMassOnTheSphere() {
        GeodesicDisc disc = new GeodesicDisc(new Sphere(), 8, 200);
        double time = 1e-3;
        assertThat((disc.mass(CurvatureTerm.NONE, time, 1.2, 0.3) - 1) / time).isCloseTo(-0.3333, within(1e-3));
        assertThat((disc.mass(CurvatureTerm.FEYNMAN, time, 1.2, 0.3) - 1) / time)
                .isCloseTo(0, within(1e-3));
        assertThat((disc.mass(CurvatureTerm.WKBJ, time, 1.2, 0.3) - 1) / time).isCloseTo(0, within(1e-3));
    }

    @Test
    void curvatureRestoresTheMassOfPriceAndVolatility() {
        PricePlane plane = new PricePlane(PLANE);
        GeodesicDisc disc = new GeodesicDisc(plane, 16, 800);
        double time = 5e-4;
        double curvature = plane.curvature(0.5);
        assertThat((disc.mass(CurvatureTerm.NONE, time, 4, 0.5) - 1) / time)
                .isCloseTo(curvature / 6, within(0.01 * curvature));
        for (CurvatureTerm term : new CurvatureTerm[] {CurvatureTerm.FEYNMAN, CurvatureTerm.WKBJ}) {
            double large = disc.mass(term, 2 * time, 4, 0.5) - 1;
            double small = disc.mass(term, time, 4, 0.5) - 1;
            assertThat(large / small).isCloseTo(4, within(0.3));
        }
    }

    /** A kernel on the sphere that depends on the angle alone multiplies each Legendre polynomial; Brownian motion by exp(-l(l+1)t/2). */
    @Test
    void manyShortStepsWithEitherLagrangianAreBrownianMotionOnTheSphere() {
        for (CurvatureTerm term : new CurvatureTerm[] {CurvatureTerm.FEYNMAN, CurvatureTerm.WKBJ}) {
            for (int l = 0; l < 6; l++) {
                double coarse = decay(term, 0.02, l) - 0.5 * l * (l + 1);
                double fine = decay(term, 0.01, l) - 0.5 * l * (l + 1);
                assertThat(Math.abs(fine))
                        .as("%s, l = %s", term, l)
                        .isLessThan(term == CurvatureTerm.WKBJ ? 1e-4 : 0.03);
                assertThat(fine / coarse).as("%s, l = %s", term, l).isCloseTo(0.5, within(0.07));
            }
        }
        assertThat(decay(CurvatureTerm.NONE, 0.001, 0)).isCloseTo(1 / 3.0, within(1e-3));
    }

    /** Minus the logarithm of what a step multiplies the polynomial by, per unit of time. */
    private static double decay(CurvatureTerm term, double time, int order) {
        double reach = Math.min(Math.PI, 12 * Math.sqrt(time));
        double factor = Quadrature.integrate(
                        r -> {
                            double kernel =
                                    Math.exp(-0.5 * r * r / time + 2 * term.share() * time) / (2 * Math.PI * time);
                            double spread = term == CurvatureTerm.WKBJ ? Math.sqrt(r / Math.sin(r)) : 1;
                            return 2 * Math.PI * Math.sin(r) * kernel * spread * legendre(order, Math.cos(r));
                        },
                        0,
                        reach,
                        1e-13)
                .value();
        return -Math.log(factor) / time;
    }

    private static double legendre(int order, double z) {
        double before = 0;
        double now = 1;
        for (int l = 1; l <= order; l++) {
            double next = ((2 * l - 1) * z * now - (l - 1) * before) / l;
            before = now;
            now = next;
        }
        return now;
    }
}
