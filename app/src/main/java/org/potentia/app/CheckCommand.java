package org.potentia.app;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.potentia.workbench.calculator.Calculator;
import org.potentia.workbench.calculator.CaseOutcome;
import org.potentia.workbench.calculator.CaseOutcome.Verdict;
import org.potentia.workbench.calculator.CheckReport;
import org.potentia.workbench.calculator.ReferenceCheck;
import org.potentia.workbench.json.CanonicalJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares quantities with reference cases. */
@Command(
        name = "check",
        description = {
            "Compare quantities with a file of reference cases, and say in how many digits they agree.",
            "The exit code is 0 only if every case is within its tolerance.",
        })
final class CheckCommand implements Callable<Integer> {
    private final Console console;
    private final GlobalOptions options;
    private final Provider<Calculator> calculator;

    @Parameters(
            paramLabel = "<reference.json>",
            description = "A file with cases: quantity, inputs, expected, tolerance.")
    private Path file = Path.of("");

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "<name>",
            description = "Only the cases of these quantities, such as nes.weights or weights; several with commas.")
    private List<String> only = List.of();

    @Inject
    CheckCommand(Console console, GlobalOptions options, Provider<Calculator> calculator) {
        this.console = console;
        this.options = options;
        this.calculator = calculator;
    }

    @Override
    public Integer call() {
        ReferenceCheck check = new ReferenceCheck(calculator.get());
        boolean json = options.json();
        CheckReport report = check.run(file, only, outcome -> {
            if (!json) {
                console.out().println(line(outcome));
            }
        });
        if (json) {
            console.out().print(CanonicalJson.writePretty(report.toValues()));
        } else {
            summary(report);
        }
        return report.passed() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private static String line(CaseOutcome outcome) {
        String result = switch (outcome.verdict()) {
            case AGREED -> "agrees, " + String.format(Locale.ROOT, "%.1f", outcome.digits()) + " digits";
            case FAILED -> "FAILED: " + outcome.reason();
            case NOT_OFFERED -> "NOT OFFERED: " + outcome.reason();
        };
        return String.format(Locale.ROOT, "%-12s %-26s %s", outcome.id(), outcome.quantity(), result);
    }

    private void summary(CheckReport report) {
        console.out().println();
        console.out()
                .println(report.count(Verdict.AGREED) + " of "
                        + report.outcomes().size() + " cases agree, "
                        + report.count(Verdict.FAILED) + " failed, " + report.count(Verdict.NOT_OFFERED)
                        + " not offered"
                        + (report.notOffered().isEmpty() ? "" : " (" + String.join(", ", report.notOffered()) + ")"));
        report.outcomes().stream()
                .filter(CaseOutcome::agreed)
                .mapToDouble(CaseOutcome::digits)
                .min()
                .ifPresent(least -> console.out()
                        .println("Least agreement among those that agree: " + String.format(Locale.ROOT, "%.1f", least)
                                + " digits"));
    }
}
