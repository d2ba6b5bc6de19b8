package org.potentia.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.potentia.api.evolve.EvolutionProblem;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.evolve.Support;

/** The contract passes on a right propagator, and each planted error fails the test that is there for it. */
class PlanarPropagatorContractTest {
    static class Right implements PlanarPropagatorContract {
        @Override
        public PropagatorProvider provider() {
            return new ToyPlanarPropagator();
        }
    }

    /** A planted error, and the test that must fail on it. */
    record Planted(String error, Class<?> contract, String failure) {
        @Override
        public String toString() {
            return error;
        }
    }

    static class Wrong extends Right {
        public static class WrongProvider extends ToyPlanarPropagator {
            @Override
            double density(double right) {
                return right * 1.001;
            }
        }

        @Override
        public PropagatorProvider provider() {
            return new WrongProvider();
        }
    }

    static class LosesMass extends Right {
        public static class LosesMassProvider extends ToyPlanarPropagator {
            @Override
            double mass() {
                return 0.99;
            }
        }

        @Override
        public PropagatorProvider provider() {
            return new LosesMassProvider();
        }
    }

    static class CorrelatesTooMuch extends Right {
        public static class CorrelatesTooMuchProvider extends ToyPlanarPropagator {
            @Override
            double covariance(double right) {
                return 2 * right;
            }
        }

        @Override
        public PropagatorProvider provider() {
            return new CorrelatesTooMuchProvider();
        }
    }

    static class NeverTheSame extends Right {
        private static final AtomicInteger CALLS = new AtomicInteger();

        public static class NeverTheSameProvider extends ToyPlanarPropagator {
            @Override
            double density(double right) {
                return right + 1e-12 * CALLS.incrementAndGet();
            }
        }

        @Override
        public PropagatorProvider provider() {
            return new NeverTheSameProvider();
        }
    }

    static class Careless extends Right {
        public static class CarelessProvider extends ToyPlanarPropagator {
            @Override
            boolean careful() {
                return false;
            }
        }

        @Override
        public PropagatorProvider provider() {
            return new CarelessProvider();
        }
    }

    static class TakesNothing extends Right {
        public static class TakesNothingProvider extends ToyPlanarPropagator {
            @Override
            public Support supports(EvolutionProblem problem) {
                return Support.no("it takes nothing");
            }
        }

        @Override
        public PropagatorProvider provider() {
            return new TakesNothingProvider();
        }
    }

    static List<Planted> planted() {
        return List.of(
                new Planted("is wrong", Wrong.class, "errorsInThePlaneAreWithinWhatIsClaimed"),
                new Planted("loses mass", LosesMass.class, "errorsInThePlaneAreWithinWhatIsClaimed"),
                new Planted("correlates too much", CorrelatesTooMuch.class, "errorsInThePlaneAreWithinWhatIsClaimed"),
                new Planted("is never the same", NeverTheSame.class, "sameQuestionInThePlaneSameAnswer"),
                new Planted(
                        "takes coefficients that are none",
                        Careless.class,
                        "refusesCoefficientsInThePlaneThatAreNoNumbers"),
                new Planted("takes nothing", TakesNothing.class, "supportsSomethingInThePlane"));
    }

    @Test
    void passesOnARightPropagator() {
        assertThat(Contracts.failures(Right.class)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("planted")
    void failsOnAPlantedError(Planted planted) {
        assertThat(Contracts.failures(planted.contract())).contains(planted.failure());
    }
}
