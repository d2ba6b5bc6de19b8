package org.potentia.solvers.langevin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.potentia.api.Interval;
import org.potentia.api.model.Boundary;
import org.potentia.api.model.Calculus;

/** The moments of one step, by quadrature over its noise, against the exact ones. */
class SchemeTest {
    private static final double DRIFT = 0.3;
    private static final double NOISE = 0.5;

    /** The error of the moment of order k of geometric motion from 1 after one step. */
    private static double error(Scheme scheme, Calculus calculus, int k, double dt) {
        Medium medium = Medium.of(Shapes.Motion.of(x -> DRIFT * x, x -> NOISE * x)
                .on(Interval.above(0), Boundary.NATURAL, Boundary.NATURAL)
                .read(calculus)
                .problem());
        double sum = 0;
        int cells = 2000;
        double width = 16.0 / cells;
        for (int i = 0; i <= cells; i++) {
            double z = -8 + i * width;
            double y = scheme.step(medium, 1, 0, dt, z * Math.sqrt(dt));
            sum += width * Math.pow(y, k) * Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
        }
        double half = switch (calculus) {
            case ITO -> -1;
            case STRATONOVICH -> 0;
            case FICK -> 1;
        };
        double growth = DRIFT + 0.5 * half * NOISE * NOISE;
        return sum - Math.exp((k * growth + 0.5 * k * k * NOISE * NOISE) * dt);
    }

    @ParameterizedTest
    @CsvSource({
        "EULER, ITO, 2",
        "EULER, STRATONOVICH, 2",
        "EULER, FICK, 2",
        "PLATEN, ITO, 3",
        "PLATEN, STRATONOVICH, 3",
        "PLATEN, FICK, 3"
    })
    void theErrorOfAStepIsOfTheOrderPromised(Scheme scheme, Calculus calculus, int order) {
        assertThat(scheme.order + 1).isEqualTo(order);
        for (int k = 1; k <= 3; k++) {
            double coarse = error(scheme, calculus, k, 0.02);
            double fine = error(scheme, calculus, k, 0.01);
            // the ratio of errors tends to 2^order; where the error is of higher order still it is larger
            assertThat(Math.abs(coarse)).as("moment %s", k).isLessThan(Math.pow(0.02, order) * 3);
            assertThat(Math.abs(coarse) / Math.abs(fine))
                    .as("moment %s: %s and %s", k, coarse, fine)
                    .isGreaterThan(0.9 * Math.pow(2, order));
        }
    }
}
