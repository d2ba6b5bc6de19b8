package org.potentia.workbench.calculator;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.potentia.api.Values;
import org.potentia.workbench.calculator.CaseOutcome.Verdict;

/**
 * What came of the cases of a reference file.
 *
 * @param outcomes the outcome of each case, in the order of the file
 * @since 0.1
 */
public record CheckReport(List<CaseOutcome> outcomes) {
    /** Copies the list. */
    public CheckReport {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * Counts the cases with a verdict.
     *
     * @param verdict the verdict
     * @return how many cases have it
     */
    public int count(Verdict verdict) {
        return (int) outcomes.stream()
                .filter(outcome -> outcome.verdict() == verdict)
                .count();
    }

    /**
     * Names the quantities that no plugin offers.
     *
     * @return their names, sorted
     */
    public SortedSet<String> notOffered() {
        SortedSet<String> names = new TreeSet<>();
        outcomes.stream()
                .filter(outcome -> outcome.verdict() == Verdict.NOT_OFFERED)
                .forEach(outcome -> names.add(outcome.quantity()));
        return names;
    }

    /**
     * Tells whether every case agrees.
     *
     * @return whether none failed and every quantity is offered
     */
    public boolean passed() {
        return outcomes.stream().allMatch(CaseOutcome::agreed);
    }

    /**
     * Describes the report for programs.
     *
     * @return the summary and the outcomes
     */
    public Values toValues() {
        return Values.EMPTY
                .with("cases", outcomes.size())
                .with("agreed", count(Verdict.AGREED))
                .with("failed", count(Verdict.FAILED))
                .with("notOffered", List.copyOf(notOffered()))
                .with("passed", passed())
                .with("outcomes", outcomes.stream().map(CaseOutcome::toValues).toList());
    }
}
