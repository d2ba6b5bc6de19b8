package org.potentia.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.model.Potential;

class InstantonTest {
    @Test
    void ofACubicIsTheSolutionOfThePaper() {
        // (A.4): y = b + (m - b) / (1 + exp(omega t)), omega = k (m - b); barrier k (m - b)^3 / 6
        double k = 1.7;
        double m = 0.4;
        double b = -0.3;
        Instanton instanton = Instanton.of(Shape.cubic(k, m, b), m, b);
        double omega = k * (m - b);
        for (double t : new double[] {-1000, -30, -12, -3, -0.1, 0, 0.7, 5, 11.9, 12.3, 40, 1e6}) {
            assertThat(instanton.at(t))
                    .as("t = %s", t)
                    .isCloseTo(b + (m - b) / (1 + Math.exp(omega * t)), within(1e-13));
        }
        assertThat(instanton.action()).isCloseTo(2 * k * Math.pow(m - b, 3) / 6, within(1e-15));
    }

    @Test
    void ofAQuarticIsItsSolution() {
        // y' = y^3 - y with y(0) = 1/2 from the right well, and its mirror image from the left
        Instanton fromRight = Instanton.of(Shape.doubleWell(0), 1, 0);
        Instanton fromLeft = Instanton.of(Shape.doubleWell(0), -1, 0);
        for (double t = -20; t <= 20; t += 0.37) {
            double exact = 1 / Math.sqrt(1 + 3 * Math.exp(2 * t));
            assertThat(fromRight.at(t)).as("t = %s", t).isCloseTo(exact, within(1e-11));
            assertThat(fromLeft.at(t)).isEqualTo(-fromRight.at(t));
        }
        assertThat(fromRight.action()).isEqualTo(0.5);
    }

    @Test
    void goesUphillAsFastAsTheSlope() {
        GaussianMixturePotential potential = new LogGaussianMixture(0.6, -0.6, 0.1, 0.12, 0.45).potential(1, 0.2);
        CriticalPoints points = potential.criticalPoints();
        double well = points.minima().get(1);
        double top = points.maxima().get(0);
        Instanton instanton = Instanton.of(potential, well, top);
        double step = 1e-5;
        double before = well;
        for (double t = -12; t <= 12; t += 0.05) {
            double y = instanton.at(t);
            double speed = (instanton.at(t + step) - instanton.at(t - step)) / (2 * step);
            assertThat(speed).isCloseTo(potential.gradient(y), within(1e-7));
            assertThat(y).isLessThanOrEqualTo(before).isGreaterThanOrEqualTo(top);
            before = y;
        }
        assertThat(instanton.at(Doubles.of(-1e9, 0, 1e9))).isEqualTo(Doubles.of(well, 0.5 * (well + top), top));
    }

    @Test
    void refusesWaysThatDoNotRise() {
        Potential wells = Shape.doubleWell(0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Instanton.of(wells, 0, 1))
                .withMessage("curvature at the well 0.0 = -1.0, must be finite and > 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Instanton.of(wells, 1, -1))
                .withMessageStartingWith("negative curvature at the top -1.0 = ");
        Potential waves = new Shape(y -> -Math.cos(y), Math::sin, Math::cos, 1, wells.domain());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Instanton.of(waves, 0, 3 * Math.PI))
                .withMessageStartingWith("the potential does not rise at y = ");
    }
}
