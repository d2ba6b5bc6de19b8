package org.potentia.app;

import java.util.ArrayList;
import java.util.List;
import org.potentia.app.report.Background;
import org.potentia.app.report.ParameterTable;
import org.potentia.app.report.RankingTable;
import org.potentia.app.report.Remarks;
import org.potentia.app.report.Words;
import org.potentia.workbench.calibration.Fit;
import org.potentia.workbench.comparison.ComparisonResult;
import org.potentia.workbench.comparison.ModelResult;
import org.potentia.workbench.comparison.SplitOutcome;

/**
 * A comparison as the terminal shows it.
 *
 * @param result the comparison
 * @param background what the result does not hold
 */
record ComparisonText(ComparisonResult result, Background background) {
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        SplitOutcome split = result.split();
        lines.add(result.data().name() + ", " + Words.horizon(result) + (result.overlapping() ? " (overlapping)" : "")
                + ": fitted to " + split.fitCount() + " (" + split.fitFrom() + " to " + split.fitTo() + "), judged on "
                + split.testCount() + " (" + split.testFrom() + " to " + split.testTo() + ")");
        lines.add("optimizer " + result.optimizer().id() + ", seed " + result.seed());
        if (!background.dropped().isEmpty()) {
            lines.add(background.dropped());
        }
        if (result.interrupted()) {
            lines.add("INTERRUPTED: only the models that were done by then are shown");
        }
        lines.add("");
        if (result.models().isEmpty()) {
            lines.add("No model could be judged.");
        } else {
            lines.addAll(RankingTable.of(result).lines());
            lines.add("");
            lines.add(
                    "k to BIC: fitted returns. log score to 5%: judged returns, larger log score and smaller CRPS are better; p: probability of");
            lines.add(
                    "such a deviation by chance (KS uniform PIT, LB Ljung-Box of PIT, LB² of (PIT-1/2)², Bk Berkowitz); 1%, 5%: lower-tail hits.");
        }
        List<String> remarks = Remarks.of(result, background);
        if (!remarks.isEmpty()) {
            lines.add("");
            lines.addAll(remarks);
        }
        if (!result.models().isEmpty()) {
            lines.add("");
            List<Fit> fits = result.models().stream().map(ModelResult::fit).toList();
            lines.addAll(ParameterTable.of(fits, false).lines());
            for (Fit fit : fits) {
                ParameterTable.reasons(fit).forEach(reason -> lines.add(fit.modelId() + ": " + reason));
            }
        }
        return lines;
    }
}
