package org.potentia.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.potentia.api.option.Provenance;
import org.potentia.app.text.Numbers;
import org.potentia.workbench.calibration.Certificate;
import org.potentia.workbench.calibration.Fit;

/** What was tried to fit a model, for readers. */
public final class CertificateFacts {
    private static final int DIGITS = 3;

    private CertificateFacts() {}

    /**
     * Lists the facts.
     *
     * @param fit the fit
     * @return the facts, the most important first
     */
    public static List<Fact> of(Fit fit) {
        Certificate certificate = fit.certificate();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("optimizer", optimizer(certificate.optimizer()) + ", seed " + certificate.seed()));
        facts.add(new Fact(
                "stopped because",
                certificate.stop().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        facts.add(new Fact(
                "evaluations",
                certificate.evaluations() + " likelihoods, " + certificate.invalidEvaluations()
                        + " of them inadmissible; " + certificate.newtonSteps() + " Newton steps at the end"));
        facts.add(new Fact(
                "descents", certificate.agreeing() + " of " + certificate.starts() + " ended at the same maximum"));
        facts.add(new Fact(
                "spread of these", Numbers.significant(certificate.spread(), DIGITS) + " standard errors at most"));
        certificate
                .secondBest()
                .ifPresent(second -> facts.add(new Fact(
                        "next best maximum",
                        "log-likelihood lower by " + Numbers.significant(fit.logLikelihood() - second, DIGITS))));
        facts.add(new Fact(
                "gradient left",
                Numbers.significant(certificate.projectedGradient(), DIGITS) + " per width of the box"));
        facts.add(new Fact(
                "condition number",
                Numbers.significant(certificate.conditionNumber(), DIGITS)
                        + (certificate.singular() ? ": the data do not fix all parameters" : "")));
        if (!certificate.atBounds().isEmpty()) {
            facts.add(new Fact("at a bound", String.join(", ", certificate.atBounds())));
        }
        return facts;
    }

    /**
     * Names an optimizer with its options.
     *
     * @param optimizer the optimizer
     * @return the id, and in brackets version and options
     */
    public static String optimizer(Provenance optimizer) {
        StringBuilder text =
                new StringBuilder(optimizer.id()).append(" (version ").append(optimizer.version());
        optimizer
                .options()
                .asMap()
                .forEach((name, value) -> text.append(", ")
                        .append(name)
                        .append(' ')
                        .append(value instanceof Double number ? Numbers.brief(number, 6) : value));
        return text.append(')').toString();
    }
}
