package org.potentia.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.potentia.api.evolve.EvolutionProblem;
import org.potentia.api.evolve.EvolutionRequest;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.evolve.Support;

/** The contract passes on a right propagator, and each planted error fails the test that is there for it. */
class PropagatorContractTest {
    static class Right implements PropagatorContract {
        @Override
        public PropagatorProvider provider() {
            return new ToyPropagator();
        }
    }

    /** A planted error, and the test that must fail on it. */
    record Planted(String error, Class<?> contract, String failure) {
        @Override
        public String toString() {
            return error;
        }
    }

    static class SlightlyWrong extends Right {
        public static class SlightlyWrongProvider extends ToyPropagator {
            @Override
            double density(double right, EvolutionRequest request) {
                return right * (1 + 2e-6);
            }
        }

        @Override
        public PropagatorProvider provider() {
            return new SlightlyWrongProvider();
        }
    }

    static class ClaimsTooMuch extends Right {
        public static class ClaimsTooMuchProvider extends ToyPropagator {
            @Override
            double claimed(EvolutionRequest request) {
                return 2 * request.tolerance();
            }
        }

        @Override
        public PropagatorProvider provider() {
            return new ClaimsTooMuchProvider();
        }
    }

    static class LosesMass extends Right {
        public static class LosesMassProvider extends ToyPropagator {
            @Override
            double mass() {
                return 0.999;
            }
        }

        @Override
        public PropagatorProvider provider() {
            return new LosesMassProvider();
        }
    }

    static class WorseWhenAskedForMore extends Right {
        public static class WorseWhenAskedForMoreProvider extends ToyPropagator {
            @Override
            double density(double right, EvolutionRequest request) {
                return right * (request.tolerance() < 1e-5 ? 1.01 : 1);
            }
        }

        @Override
        public PropagatorProvider provider() {
            return new WorseWhenAskedForMoreProvider();
        }
    }

    static class NeverTheSame extends Right {
        private static final AtomicInteger CALLS = new AtomicInteger();

        public static class NeverTheSameProvider extends ToyPropagator {
            @Override
            double density(double right, EvolutionRequest request) {
                return right * (1 + 1e-14 * CALLS.incrementAndGet());
            }
        }

        @Override
        public PropagatorProvider provider() {
            return new NeverTheSameProvider();
        }
    }

    static class NotDual extends Right {
        public static class NotDualProvider extends ToyPropagator {
            @Override
            double expectation(double right) {
                return right + 1e-4;
            }
        }

        @Override
        public PropagatorProvider provider() {
            return new NotDualProvider();
        }
    }

    static class SaysYesToAll extends Right {
        public static class SaysYesToAllProvider extends ToyPropagator {
            @Override
            public Support supports(EvolutionProblem problem) {
                return problem instanceof EvolutionProblem.LinearDiffusion ? Support.YES : super.supports(problem);
            }
        }

        @Override
        public PropagatorProvider provider() {
            return new SaysYesToAllProvider();
        }
    }

    static List<Planted> planted() {
        return List.of(
                new Planted("is slightly wrong", SlightlyWrong.class, "errorsAreWithinWhatIsClaimed"),
                new Planted("claims more error than asked for", ClaimsTooMuch.class, "errorsAreWithinWhatIsClaimed"),
                new Planted("loses mass", LosesMass.class, "keepsMassAndPositivity"),
                new Planted("is worse when asked for more", WorseWhenAskedForMore.class, "tighterTolerancesAreNoWorse"),
                new Planted("joins steps wrongly", SlightlyWrong.class, "twoStepsAreOne"),
                new Planted("is never the same", NeverTheSame.class, "sameQuestionSameAnswer"),
                new Planted("is not dual", NotDual.class, "backwardIsDualToForward"),
                new Planted("takes what it cannot do", SaysYesToAll.class, "errorsAreWithinWhatIsClaimed"),
                new Planted(
                        "takes coefficients that are none", SaysYesToAll.class, "refusesCoefficientsThatAreNoNumbers"));
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
