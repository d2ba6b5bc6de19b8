package org.potentia.workbench.optimization;

import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import org.potentia.api.Doubles;
import org.potentia.api.optimize.GradientObjective;
import org.potentia.api.optimize.Objective;
import org.potentia.api.optimize.OptimizationProblem;
import org.potentia.workbench.InputException;

/**
 * The standard set of test problems: seven functions that are hard for different reasons. A problem counts as solved at the first
 * evaluation within \( 10^{-6} \) of the known optimum; runs start at random in the box.
 *
 * <p>Rastrigin's, Ackley's and Griewank's functions are shifted by \( 0.3\,u \sin(1.7 i + 0.5) \) in coordinate \( i = 0, 1, \dots \) of a box
 * \( [-u, u] \), for optimizers that look at its centre would find the optimum there by accident.
 *
 * @since 0.1
 */
public final class StandardSuite {
    /** A value of at most the optimum plus this solves a problem. */
    public static final double TOLERANCE = 1e-6;

    /** How many evaluations one seed may spend. */
    public static final long BUDGET = 200_000;

    /** How many it may spend on the cluster of atoms. */
    public static final long CLUSTER_BUDGET = 500_000;

    private static final int DIMENSION = 10;

    private static final List<TestProblem> PROBLEMS = List.of(
            problem("corana4", "Corana's parabolas with 10^20 pits, 4 dimensions", 4, 0, BUDGET, 1e4, Corana::new),
            problem("rastrigin10", "Rastrigin, shifted, 10 dimensions", DIMENSION, 0, BUDGET, 5.12, Rastrigin::new),
            problem("rosenbrock10", "Rosenbrock, 10 dimensions", DIMENSION, 0, BUDGET, -5, 10, Rosenbrock::new),
            problem("ackley10", "Ackley, shifted, 10 dimensions", DIMENSION, 0, BUDGET, 32.768, Ackley::new),
            problem("griewank10", "Griewank, shifted, 10 dimensions", DIMENSION, 0, BUDGET, 600, Griewank::new),
            problem("schwefel10", "Schwefel 2.26, 10 dimensions", DIMENSION, 0, BUDGET, 500, Schwefel::new),
            problem(
                    "lj13",
                    "Lennard-Jones cluster of 13 atoms, 39 dimensions",
                    LennardJones.DIMENSION,
                    LennardJones.OPTIMUM,
                    CLUSTER_BUDGET,
                    2,
                    LennardJones::new));

    private StandardSuite() {}

    /**
     * Returns all problems.
     *
     * @return the seven problems, the one without gradients first
     */
    public static List<TestProblem> problems() {
        return PROBLEMS;
    }

    /**
     * Finds problems by their ids.
     *
     * @param ids the ids; empty for all
     * @return the problems, in the order of the suite
     * @throws InputException if an id is unknown
     */
    public static List<TestProblem> problems(Collection<String> ids) {
        List<String> known = PROBLEMS.stream().map(TestProblem::id).toList();
        for (String id : ids) {
            if (!known.contains(id)) {
                throw InputException.unknown("test problem", id, known);
            }
        }
        return PROBLEMS.stream()
                .filter(problem -> ids.isEmpty() || ids.contains(problem.id()))
                .toList();
    }

    /**
     * Finds a problem.
     *
     * @param id its id
     * @return the problem
     * @throws InputException if the id is unknown
     */
    public static TestProblem problem(String id) {
        return problems(List.of(id)).getFirst();
    }

    private static TestProblem problem(
            String id, String title, int dimension, double optimum, long budget, double end, Supplier<Objective> f) {
        return problem(id, title, dimension, optimum, budget, -end, end, f);
    }

    private static TestProblem problem(
            String id,
            String title,
            int dimension,
            double optimum,
            long budget,
            double lower,
            double upper,
            Supplier<Objective> function) {
        return new TestProblem(
                id,
                title,
                dimension,
                OptionalDouble.of(optimum),
                TOLERANCE,
                budget,
                function.get() instanceof GradientObjective,
                () -> OptimizationProblem.over(function.get(), same(lower, dimension), same(upper, dimension)));
    }

    private static Doubles same(double value, int dimension) {
        return Doubles.of(DoubleStream.generate(() -> value).limit(dimension));
    }
}
