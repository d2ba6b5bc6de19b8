package org.potentia.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Values;
import org.potentia.api.optimize.Optimum;
import org.potentia.api.optimize.StopReason;
import org.potentia.api.option.Provenance;
import org.potentia.app.text.Numbers;
import org.potentia.workbench.calibration.Fit;
import org.potentia.workbench.optimization.Certificate;

/** What was tried to fit a model, for readers. */
public final class CertificateFacts {
    private static final int DIGITS = 3;

    /** More options than this are no remark but a list. */
    private static final int MOST_OPTIONS = 8;

    private CertificateFacts() {}

    /**
     * Lists the facts of a fit.
     *
     * @param fit the fit
     * @return the facts, the most important first
     */
    public static List<Fact> of(Fit fit) {
        List<Fact> facts = facts(
                fit.certificate(),
                -fit.logLikelihood(),
                "likelihoods",
                "maximum",
                "standard errors",
                "the data do not fix all parameters");
        fit.found().ifPresent(found -> facts.addAll(sentences(found)));
        return facts;
    }

    /**
     * Lists the facts of a minimum of any function.
     *
     * @param certificate its certificate
     * @param value the value there
     * @return the facts, the most important first
     */
    public static List<Fact> of(Certificate certificate, double value) {
        return facts(certificate, value, "", "minimum", "widths of the box", "the minimum is flat in some direction");
    }

    private static List<Fact> facts(
            Certificate certificate, double best, String evaluated, String optimum, String unit, String singular) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("optimizer", optimizer(certificate.optimizer()) + ", seed " + certificate.seed()));
        facts.add(new Fact("stopped because", words(certificate.stop())));
        facts.add(new Fact("evaluations", evaluations(certificate, evaluated)));
        facts.add(new Fact(
                "descents", certificate.agreeing() + " of " + certificate.starts() + " ended at the same " + optimum));
        facts.add(new Fact(
                "spread of these", Numbers.significant(certificate.spread(), DIGITS) + " " + unit + " at most"));
        certificate
                .secondBest()
                .ifPresent(second -> facts.add(new Fact(
                        "next best " + optimum,
                        (optimum.equals("maximum") ? "log-likelihood lower by " : "value higher by ")
                                + Numbers.significant(second - best, DIGITS))));
        facts.add(new Fact(
                "gradient left",
                Double.isFinite(certificate.projectedGradient())
                        ? Numbers.significant(certificate.projectedGradient(), DIGITS) + " per width of the box"
                        : "there is no derivative"));
        certificate
                .resolution()
                .ifPresent(step ->
                        facts.add(new Fact("last step", Numbers.significant(step, DIGITS) + " widths of the box")));
        facts.add(new Fact("condition number", conditionNumber(certificate, singular)));
        if (!certificate.atBounds().isEmpty()) {
            facts.add(new Fact("at a bound", String.join(", ", certificate.atBounds())));
        }
        return facts;
    }

    private static String conditionNumber(Certificate certificate, String singular) {
        if (certificate.conditionNumber().isEmpty()) {
            return "not defined: there is no second derivative in some direction";
        }
        return certificate.singular()
                ? "singular: " + singular
                : Numbers.significant(certificate.conditionNumber().getAsDouble(), DIGITS);
    }

    /** What the method itself says in words; its numbers are for those who ask for JSON. */
    private static List<Fact> sentences(Optimum found) {
        List<Fact> facts = new ArrayList<>();
        found.details().asMap().forEach((name, value) -> {
            if (value instanceof String text && !text.matches("-?[0-9.]+")) {
                facts.add(new Fact(TracePlot.words(name), text));
            }
        });
        return facts;
    }

    /**
     * Says why a run stopped.
     *
     * @param stop the reason
     * @return in words
     */
    public static String words(StopReason stop) {
        return stop.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String evaluations(Certificate certificate, String evaluated) {
        return certificate.evaluations() + (evaluated.isEmpty() ? "" : " " + evaluated) + " in all, "
                + certificate.invalidEvaluations() + " of them inadmissible; the search was allowed "
                + certificate.asked()
                + (certificate.newtonSteps() > 0
                        ? "; " + certificate.newtonSteps() + " Newton step"
                                + (certificate.newtonSteps() == 1 ? "" : "s") + " at the end"
                        : "");
    }

    /**
     * Names an optimizer with its options, if they are few.
     *
     * @param optimizer the optimizer
     * @return the id, and in brackets version and options
     */
    public static String optimizer(Provenance optimizer) {
        StringBuilder text =
                new StringBuilder(optimizer.id()).append(" (version ").append(optimizer.version());
        Map<String, @Nullable Object> options = optimizer.options().asMap();
        if (options.size() > MOST_OPTIONS) {
            return text.append(", ").append(options.size()).append(" options)").toString();
        }
        options.forEach((name, value) -> {
            // the polish is in the id already
            if (!(value instanceof Values)) {
                text.append(", ").append(name).append(' ').append(OptionFacts.text(value));
            }
        });
        return text.append(')').toString();
    }
}
