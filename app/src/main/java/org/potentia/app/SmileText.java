package org.potentia.app;

import java.util.ArrayList;
import java.util.List;
import org.potentia.app.report.CertificateFacts;
import org.potentia.app.report.Fact;
import org.potentia.app.report.SmileTables;
import org.potentia.app.report.Smiles;
import org.potentia.app.text.Paragraph;
import org.potentia.workbench.calibration.SmileFit;
import org.potentia.workbench.calibration.SmileStudy;
import org.potentia.workbench.chain.OptionChain;

/**
 * Fits to option chains in words.
 *
 * @param smiles the fits
 */
record SmileText(Smiles smiles) {
    /** More fits than these are for the report; the table of scores is for all. */
    private static final int DETAILED = 6;

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (SmileStudy study : smiles.studies()) {
            OptionChain chain = study.chain();
            int dropped = chain.dropped().total();
            lines.add(chain.name() + chain.asOf().map(date -> ", " + date).orElse("") + ": " + chain.size()
                    + " quotes of " + chain.expiries().size()
                    + (chain.expiries().size() == 1 ? " expiry" : " expiries")
                    + (dropped == 0 ? "" : ", " + dropped + (dropped == 1 ? " row" : " rows") + " dropped:"));
            chain.dropped().first().stream().limit(DataCommand.LISTED).forEach(row -> lines.add("  " + row));
            if (dropped > DataCommand.LISTED) {
                lines.add("  and " + (dropped - DataCommand.LISTED) + " more");
            }
            chain.notes().forEach(note -> lines.addAll(Paragraph.wrap("", note, "")));
            lines.add("");
            lines.addAll(SmileTables.scores(study).lines());
            List<SmileFit> fits = study.slices().stream()
                    .flatMap(slice -> slice.fits().stream())
                    .toList();
            if (fits.size() <= DETAILED) {
                study.slices().forEach(slice -> slice.fits().forEach(fit -> lines.addAll(fit(slice, fit))));
            } else {
                lines.add("");
                lines.add("Parameters are in the report (--out) and in the result (--json).");
            }
            for (SmileStudy.Slice slice : study.slices()) {
                slice.notFitted()
                        .forEach((model, why) -> lines.addAll(Paragraph.wrap(
                                "", model + " is not fitted to " + SmileTables.title(slice) + ": " + why, "")));
            }
            lines.add("");
        }
        if (smiles.studies().size() > 1) {
            SmileTables.days(smiles.studies()).ifPresent(days -> {
                lines.addAll(days.lines());
                lines.add("");
            });
        }
        return lines;
    }

    private static List<String> fit(SmileStudy.Slice slice, SmileFit fit) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(fit.title() + " (" + fit.modelId() + "), " + SmileTables.title(slice) + ", loss "
                + fit.loss().kind().label());
        lines.addAll(SmileTables.parameters(fit).lines());
        if (!fit.findings().values().isEmpty()) {
            lines.addAll(SmileTables.derived(fit).lines());
        }
        fit.remarks().forEach(remark -> lines.addAll(Paragraph.wrap("", remark, "")));
        for (Fact fact : CertificateFacts.of(fit.certificate(), fit.lossValue())) {
            lines.addAll(Paragraph.wrap(String.format("%-18s ", fact.name()), fact.text(), " ".repeat(19)));
        }
        return lines;
    }
}
