package org.potentia.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.potentia.api.Doubles;
import org.potentia.api.optimize.Budget;
import org.potentia.api.optimize.OptimizerProvider;
import org.potentia.api.optimize.Optimum;
import org.potentia.api.optimize.RunMonitor;
import org.potentia.api.optimize.StopReason;

/** The contract passes on a right optimizer, and each planted error fails the test that is there for it. */
class OptimizerContractTest {
    static class Right implements OptimizerContract {
        @Override
        public OptimizerProvider provider() {
            return new ToyOptimizer();
        }
    }

    /** A planted error, and the test that must fail on it. */
    record Planted(String error, Class<?> contract, String failure) {
        @Override
        public String toString() {
            return error;
        }
    }

    static class OutsideTheBox implements OptimizerContract {
        public static class OutsideTheBoxProvider extends ToyOptimizer {
            @Override
            double clamp(double x, double lower, double upper) {
                return x;
            }
        }

        @Override
        public OptimizerProvider provider() {
            return new OutsideTheBoxProvider();
        }
    }

    static class OverBudget implements OptimizerContract {
        public static class OverBudgetProvider extends ToyOptimizer {
            @Override
            long allowed(Budget budget) {
                return budget.evaluations() + 2;
            }
        }

        @Override
        public OptimizerProvider provider() {
            return new OverBudgetProvider();
        }
    }

    static class Uncounted implements OptimizerContract {
        public static class UncountedProvider extends ToyOptimizer {
            @Override
            Optimum result(Optimum right) {
                return copy(right, right.value(), right.stop(), right.evaluations() - 1);
            }
        }

        @Override
        public OptimizerProvider provider() {
            return new UncountedProvider();
        }
    }

    static class RosyValue implements OptimizerContract {
        public static class RosyValueProvider extends ToyOptimizer {
            @Override
            Optimum result(Optimum right) {
                return copy(right, right.value() - 1e-9, right.stop(), right.evaluations());
            }
        }

        @Override
        public OptimizerProvider provider() {
            return new RosyValueProvider();
        }
    }

    static class NeverTheSame implements OptimizerContract {
        private static final AtomicLong RUNS = new AtomicLong();

        public static class NeverTheSameProvider extends ToyOptimizer {
            @Override
            double clamp(double x, double lower, double upper) {
                return super.clamp(x + 1e-9 * RUNS.incrementAndGet(), lower, upper);
            }
        }

        @Override
        public OptimizerProvider provider() {
            return new NeverTheSameProvider();
        }
    }

    static class AlwaysConverged implements OptimizerContract {
        public static class AlwaysConvergedProvider extends ToyOptimizer {
            @Override
            Optimum result(Optimum right) {
                return copy(right, right.value(), StopReason.CONVERGED, right.evaluations());
            }
        }

        @Override
        public OptimizerProvider provider() {
            return new AlwaysConvergedProvider();
        }
    }

    static class DeafToCancelling implements OptimizerContract {
        public static class DeafToCancellingProvider extends ToyOptimizer {
            @Override
            boolean cancelled(RunMonitor monitor) {
                return false;
            }
        }

        @Override
        public OptimizerProvider provider() {
            return new DeafToCancellingProvider();
        }
    }

    static class PassesExceptionsOn implements OptimizerContract {
        public static class PassesExceptionsOnProvider extends ToyOptimizer {
            @Override
            double valueOfFailure(RuntimeException failure) {
                throw failure;
            }
        }

        @Override
        public OptimizerProvider provider() {
            return new PassesExceptionsOnProvider();
        }
    }

    private static Optimum copy(Optimum right, double value, StopReason stop, long evaluations) {
        return new Optimum(
                Doubles.of(right.point().toArray()),
                value,
                stop,
                evaluations,
                right.invalid(),
                right.seconds(),
                right.runs(),
                right.trace(),
                right.history(),
                right.details(),
                right.provenance());
    }

    static List<Planted> planted() {
        return List.of(
                new Planted("leaves the box", OutsideTheBox.class, "staysInsideTheBox"),
                new Planted("exceeds its budget", OverBudget.class, "keepsItsBudget"),
                new Planted("counts one too few", Uncounted.class, "countsHonestly"),
                new Planted("reports a rosy value", RosyValue.class, "countsHonestly"),
                new Planted("is never the same", NeverTheSame.class, "equalSeedsGiveEqualResults"),
                new Planted("says it converged", AlwaysConverged.class, "stopsAtTheTarget"),
                new Planted("does not hear cancelling", DeafToCancelling.class, "stopsWhenCancelled"),
                new Planted("passes exceptions on", PassesExceptionsOn.class, "survivesAnObjectiveThatIsNeverANumber"));
    }

    @Test
    void passesOnARightOptimizer() {
        assertThat(Contracts.failures(Right.class)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("planted")
    void failsOnAPlantedError(Planted planted) {
        assertThat(Contracts.failures(planted.contract())).contains(planted.failure());
    }
}
