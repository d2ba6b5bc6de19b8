package org.potentia.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.potentia.api.Interval;
import org.potentia.api.model.Potential;

/** The contract passes on right potentials, and each planted error fails the test that is there for it. */
class PotentialContractTest {
    /** \( V = y^4 - y^2/2 \): right in all respects, and open to be made wrong. */
    static class DoubleWell implements Potential {
        @Override
        public double value(double y) {
            return y * y * (y * y - 0.5);
        }

        @Override
        public double gradient(double y) {
            return y * (4 * y * y - 1);
        }

        @Override
        public double curvature(double y) {
            return 12 * y * y - 1;
        }

        @Override
        public double noise() {
            return 0.2;
        }
    }

    /** \( V = -\ln y \), on the positive half of the line. */
    static class Logarithmic implements Potential {
        @Override
        public double value(double y) {
            return -Math.log(y);
        }

        @Override
        public double gradient(double y) {
            return -1 / y;
        }

        @Override
        public double curvature(double y) {
            return 1 / y / y;
        }

        @Override
        public double noise() {
            return 1;
        }

        @Override
        public Interval domain() {
            return Interval.above(1e-9);
        }
    }

    static class Right implements PotentialContract {
        @Override
        public Map<String, Potential> potentials() {
            return Map.of("double well", new DoubleWell(), "half line", new Logarithmic());
        }
    }

    abstract static class Wrong implements PotentialContract {
        private final Potential potential;

        Wrong(Potential potential) {
            this.potential = potential;
        }

        @Override
        public Map<String, Potential> potentials() {
            return Map.of("wrong", potential);
        }
    }

    static class WrongGradient extends Wrong {
        WrongGradient() {
            super(new DoubleWell() {
                @Override
                public double gradient(double y) {
                    return super.gradient(y) + 1e-5;
                }
            });
        }
    }

    static class WrongCurvature extends Wrong {
        WrongCurvature() {
            super(new DoubleWell() {
                @Override
                public double curvature(double y) {
                    return super.curvature(y) * (1 + 1e-5);
                }
            });
        }
    }

    static class Overflow extends Wrong {
        Overflow() {
            super(new DoubleWell() {
                @Override
                public double value(double y) {
                    return Math.log(Math.exp(super.value(y)));
                }
            });
        }
    }

    static class Noiseless extends Wrong {
        Noiseless() {
            super(new DoubleWell() {
                @Override
                public double noise() {
                    return 0;
                }
            });
        }
    }

    static class WrongArrayForm extends Wrong {
        WrongArrayForm() {
            super(new DoubleWell() {
                @Override
                public void gradients(double[] y, double[] out) {
                    super.gradients(y, out);
                    out[out.length - 1] = 7;
                }
            });
        }
    }

    static class ArrayFormThatChangesItsInput extends Wrong {
        ArrayFormThatChangesItsInput() {
            super(new DoubleWell() {
                @Override
                public void values(double[] y, double[] out) {
                    super.values(y, out);
                    y[0] = 0;
                }
            });
        }
    }

    @Test
    void passesOnRightPotentials() {
        assertThat(Contracts.failures(Right.class)).isEmpty();
    }

    @Test
    void failsOnAWrongGradient() {
        assertThat(Contracts.failures(WrongGradient.class)).containsExactly("gradientIsTheSlopeOfTheValue");
    }

    @Test
    void failsOnAWrongCurvature() {
        assertThat(Contracts.failures(WrongCurvature.class)).containsExactly("curvatureIsTheSlopeOfTheGradient");
    }

    @Test
    void failsOnOverflow() {
        assertThat(Contracts.failures(Overflow.class)).contains("potentialIsFiniteInsideItsDomain");
    }

    @Test
    void failsWithoutNoise() {
        assertThat(Contracts.failures(Noiseless.class)).containsExactly("potentialIsFiniteInsideItsDomain");
    }

    @Test
    void failsOnWrongArrayForms() {
        assertThat(Contracts.failures(WrongArrayForm.class))
                .containsExactly("arrayFormsOfThePotentialEqualTheScalarForm");
        assertThat(Contracts.failures(ArrayFormThatChangesItsInput.class))
                .containsExactly("arrayFormsOfThePotentialEqualTheScalarForm");
    }
}
