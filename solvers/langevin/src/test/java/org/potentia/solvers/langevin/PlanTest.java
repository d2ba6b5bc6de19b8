package org.potentia.solvers.langevin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTest {
    private final Plan plan = new Plan(2, Plan.LINE, new Limits(1000, 100, 50_000, 1));

    @Test
    void aToleranceThatIsMetNeedsNoWords() {
        assertThat(plan.shortfall(List.of(new Errors(0.01, 0.02, 0.03, 0)), 0.07))
                .isEmpty();
    }

    @Test
    void errorsAreWrittenWithThreeDigitsRoundedUp() {
        assertThat(plan.shortfall(List.of(new Errors(0.0512345678, 0.0001234567, 0.05, 0)), 0.1))
                .startsWith(
                        "the estimated error 0.102 is above the tolerance 0.1: of it 0.0513 is noise, 0.000124 smoothing");
    }

    @Test
    void anErrorThatIsNotFiniteIsWrittenToo() {
        assertThat(plan.shortfall(List.of(new Errors(Double.POSITIVE_INFINITY, 0, 0, 0)), 0.1))
                .startsWith("the estimated error Infinity is above the tolerance 0.1");
    }
}
