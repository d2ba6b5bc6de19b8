package org.potentia.workbench.optimization;

import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.potentia.api.Arguments;
import org.potentia.api.optimize.GradientObjective;
import org.potentia.api.optimize.OptimizationProblem;

/**
 * A problem on which optimizers are compared, with the rule when it is solved: an evaluation of at most \( f^* + \tau \), or
 * \( f^* + \tau (1 + |f^*|) \) if the optimum \( f^* \) is not known beforehand and the best value that any contestant finds stands for it.
 *
 * @param id the name in files and on the command line
 * @param title the name for readers
 * @param dimension how many coordinates it has
 * @param optimum the least value \( f^* \); empty if it is not known
 * @param tolerance the tolerance \( \tau \), positive
 * @param budget how many evaluations a run of one seed may spend, restarts included, at least 1
 * @param gradients whether the objective offers gradients
 * @param source makes the problem; each call gives one that shares no state with others
 * @since 0.1
 */
public record TestProblem(
        String id,
        String title,
        int dimension,
        OptionalDouble optimum,
        double tolerance,
        long budget,
        boolean gradients,
        Supplier<OptimizationProblem> source) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a name is missing or a number out of range
     */
    public TestProblem {
        Arguments.notBlank(id, "id");
        Arguments.notBlank(title, "title");
        Arguments.atLeast(dimension, 1, "dimension");
        Arguments.positive(tolerance, "tolerance");
        optimum.ifPresent(value -> Arguments.finite(value, "optimum"));
        if (budget < 1) {
            throw new IllegalArgumentException("budget = " + budget + ", must be >= 1");
        }
    }

    /**
     * Makes a problem of unknown optimum, such as a likelihood on somebody's data.
     *
     * @param id the name in files and on the command line
     * @param title the name for readers
     * @param tolerance the tolerance relative to one plus the size of the best value
     * @param budget how many evaluations a run may spend
     * @param problem the problem; its objective may be called by many threads
     * @return the test problem
     */
    public static TestProblem ofUnknownOptimum(
            String id, String title, double tolerance, long budget, OptimizationProblem problem) {
        return new TestProblem(
                id,
                title,
                problem.dimension(),
                OptionalDouble.empty(),
                tolerance,
                budget,
                problem.objective() instanceof GradientObjective,
                () -> problem);
    }

    /**
     * Returns the value at which the problem counts as solved.
     *
     * @param best the best value that any contestant has found; of no meaning if the optimum is known
     * @return the largest value that counts
     */
    public double target(double best) {
        return optimum.isPresent() ? optimum.getAsDouble() + tolerance : best + tolerance * (1 + Math.abs(best));
    }

    /**
     * Returns a copy with another budget.
     *
     * @param evaluations how many evaluations a run may spend, at least 1
     * @return the changed problem
     */
    public TestProblem withBudget(long evaluations) {
        return new TestProblem(id, title, dimension, optimum, tolerance, evaluations, gradients, source);
    }
}
