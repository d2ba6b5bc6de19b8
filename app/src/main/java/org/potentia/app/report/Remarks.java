package org.potentia.app.report;

import java.util.ArrayList;
import java.util.List;
import org.potentia.workbench.comparison.ComparisonResult;
import org.potentia.workbench.comparison.ModelResult;
import org.potentia.workbench.comparison.NotApplicable;

/** What a reader of the ranking must know besides its numbers. */
public final class Remarks {
    private Remarks() {}

    /**
     * Lists the remarks.
     *
     * @param result the comparison
     * @param background what the result does not hold
     * @return one sentence each
     */
    public static List<String> of(ComparisonResult result, Background background) {
        List<String> remarks = new ArrayList<>();
        result.data().notes().forEach(note -> remarks.add(result.data().name() + ": " + note));
        if (result.overlapping() && result.horizon().steps() > 1) {
            remarks.add(
                    "returns overlap: the Diebold-Mariano tests allow for it; standard errors and the other tests take returns as"
                            + " independent and are too sure");
        }
        for (ModelResult model : result.models()) {
            model.sameLawAs().ifPresent(other -> remarks.add(model.id() + ": same law as " + other));
            model.fit()
                    .fittedTo()
                    .ifPresent(what -> remarks.add(RankingTable.NOT_COMPARABLE + " " + model.id() + ": " + what
                            + "; log L, AIC and BIC are not comparable with the others"));
            model.fit().notes().forEach(note -> remarks.add(model.id() + ": " + note));
        }
        for (NotApplicable model : result.notApplicable()) {
            remarks.add(model.id() + " is not in the ranking: " + model.reason());
        }
        remarks.addAll(background.remarks());
        return remarks;
    }
}
