package org.potentia.app.report;

import java.util.Optional;
import org.potentia.api.optimize.Budget;
import org.potentia.api.optimize.Optimum;
import org.potentia.workbench.optimization.Certificate;
import org.potentia.workbench.optimization.TestProblem;

/**
 * One run of an optimizer on one problem.
 *
 * @param problem the problem
 * @param budget how long it was allowed to take
 * @param seed the seed of its random numbers
 * @param optimum what it found
 * @param certificate how far that can be believed; empty if it found no valid point
 * @param interrupted whether it was stopped before its end
 */
public record SingleRun(
        TestProblem problem,
        Budget budget,
        long seed,
        Optimum optimum,
        Optional<Certificate> certificate,
        boolean interrupted) {
    /**
     * Tells whether the problem was solved.
     *
     * @return whether the value is at most the target of the problem
     */
    public boolean solved() {
        return problem.optimum().isPresent() && optimum.value() <= problem.target(optimum.value());
    }
}
