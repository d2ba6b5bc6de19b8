package org.potentia.app;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.potentia.workbench.calculator.Calculator;
import org.potentia.workbench.json.CanonicalJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The calculator: a question in JSON on every line, an answer in JSON for every line. */
@Command(
        name = "eval",
        description = {
            "Compute quantities by name: one JSON object per line on standard input, one per line on standard output, in order.",
            "Ask {\"id\": 1, \"quantity\": \"…\", \"inputs\": {…}}; the answer has \"output\", or \"error\" with one sentence.",
        })
final class EvalCommand implements Runnable {
    private final Console console;
    private final GlobalOptions options;
    private final Provider<Calculator> calculator;

    @Option(names = "--list", description = "List the quantities with their inputs, units and equations.")
    private boolean list;

    @Inject
    EvalCommand(Console console, GlobalOptions options, Provider<Calculator> calculator) {
        this.console = console;
        this.options = options;
        this.calculator = calculator;
    }

    @Override
    public void run() {
        if (list) {
            QuantityList quantities = new QuantityList(calculator.get());
            if (options.json()) {
                console.out().print(CanonicalJson.writePretty(quantities.json()));
            } else {
                quantities.lines().forEach(console.out()::println);
                console.out().println();
                console.out().println("Inputs with a question mark may be left out; units stand in brackets.");
            }
            return;
        }
        try {
            answer(calculator.get());
        } catch (IOException e) {
            throw new UncheckedIOException("standard input cannot be read", e);
        }
    }

    private void answer(Calculator answers) throws IOException {
        BufferedReader questions = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
        for (String line = questions.readLine(); line != null; line = questions.readLine()) {
            if (!line.isBlank()) {
                console.out().print(answers.evaluateLine(line) + "\n");
                // Whoever asks line by line waits for the answer before the next question.
                console.out().flush();
            }
        }
    }
}
