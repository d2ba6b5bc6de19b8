package org.potentia.workbench.pricing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.potentia.api.ComputationException;
import org.potentia.api.evolve.Support;
import org.potentia.api.valuation.Contract;
import org.potentia.api.valuation.PricingEngine;
import org.potentia.workbench.InputException;

/**
 * Values options by one method or several. A method that fails at one option is reported beside those that do not.
 *
 * @since 0.1
 */
public final class Pricing {
    private Pricing() {}

    /**
     * Values options.
     *
     * @param question the options, and the methods
     * @return them, in order
     * @throws InputException if a method is unknown, or no method values an option
     */
    public static List<PricedContract> answer(PriceQuestion question) {
        List<String> known =
                question.valuer().engines().stream().map(PricingEngine::id).toList();
        for (String engine : question.engines()) {
            if (!known.contains(engine)) {
                throw InputException.unknown("engine", engine, known);
            }
        }
        List<PricedContract> priced = new ArrayList<>();
        for (Contract contract : question.contracts()) {
            priced.add(new PricedContract(contract, answers(question, contract, known)));
        }
        return priced;
    }

    private static List<EngineAnswer> answers(PriceQuestion question, Contract contract, List<String> known) {
        boolean first = question.engines().isEmpty();
        List<EngineAnswer> answers = new ArrayList<>();
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        for (String engine : first ? known : question.engines()) {
            EngineAnswer answer = answer(question, contract, engine);
            if (answer.valuation().isEmpty()) {
                reasons.computeIfAbsent(answer.reason(), reason -> new ArrayList<>())
                        .add(engine);
            }
            if (!first) {
                answers.add(answer);
            } else if (answer.valuation().isPresent()) {
                return List.of(answer);
            }
        }
        if (answers.stream().noneMatch(answer -> answer.valuation().isPresent())) {
            throw new InputException(
                    "nothing values the " + contract.type().name().toLowerCase(Locale.ROOT)
                            + " with strike " + contract.strike() + " and " + contract.years() + " years: "
                            + sentence(reasons));
        }
        return answers;
    }

    /** Methods that say the same are named together. */
    private static String sentence(Map<String, List<String>> reasons) {
        return reasons.entrySet().stream()
                .map(entry -> String.join(", ", entry.getValue()) + ": " + entry.getKey())
                .collect(Collectors.joining("; "));
    }

    private static EngineAnswer answer(PriceQuestion question, Contract contract, String engine) {
        try {
            Support support = question.valuer().supports(engine, contract, question.underlying());
            return support.supported()
                    ? new EngineAnswer(
                            engine,
                            Optional.of(
                                    question.valuer().value(contract, question.underlying(), engine, question.aim())),
                            "")
                    : new EngineAnswer(
                            engine, Optional.empty(), support.reason().orElseThrow());
        } catch (ComputationException e) {
            return new EngineAnswer(engine, Optional.empty(), "failed: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new InputException(question.id() + ": " + e.getMessage(), e);
        }
    }
}
