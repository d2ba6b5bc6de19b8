package org.potentia.workbench.optimization;

/**
 * A problem of an experiment and what solved meant there.
 *
 * @param id its id
 * @param title its name for readers
 * @param dimension how many coordinates it has
 * @param best the optimum, or the best value that any contestant found if the optimum is not known; {@code +Infinity} if nobody found any
 * @param known whether that is the optimum, known beforehand
 * @param target an evaluation of at most this solved it
 * @param budget how many evaluations each seed could spend
 * @param gradients whether it offers gradients
 * @since 0.1
 */
public record ProblemFacts(
        String id,
        String title,
        int dimension,
        double best,
        boolean known,
        double target,
        long budget,
        boolean gradients) {}
