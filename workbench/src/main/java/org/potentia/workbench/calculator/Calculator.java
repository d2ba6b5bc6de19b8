package org.potentia.workbench.calculator;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.potentia.api.ComputationException;
import org.potentia.api.Services;
import org.potentia.api.Values;
import org.potentia.api.quantity.Quantity;
import org.potentia.workbench.InputException;
import org.potentia.workbench.json.CanonicalJson;
import org.potentia.workbench.registry.Registry;

/**
 * Computes quantities by name. Safe for several threads as far as the quantities are, and they must be.
 *
 * @since 0.1
 */
public final class Calculator {
    private final SortedMap<String, Quantity> quantities;
    private final Services services;
    private final Function<Quantity, List<String>> missing;
    private final Function<String, Quantity> find;

    /**
     * Makes a calculator of given quantities.
     *
     * @param quantities the quantities by name
     * @param services where they find solvers
     */
    public Calculator(SortedMap<String, Quantity> quantities, Services services) {
        this.quantities = new TreeMap<>(quantities);
        this.services = services;
        this.missing = quantity -> quantity.needs().stream()
                .filter(id -> !isThere(services, id))
                .sorted()
                .toList();
        this.find = name -> {
            Quantity quantity = quantities.get(name);
            if (quantity == null) {
                throw InputException.unknown("quantity", name, quantities.keySet());
            }
            return quantity;
        };
    }

    private Calculator(Registry registry) {
        this.quantities = registry.quantities();
        this.services = registry;
        this.missing = registry::missing;
        this.find = registry::quantity;
    }

    /**
     * Makes a calculator of all quantities that plugins offer.
     *
     * @param registry the plugins
     * @return the calculator
     */
    public static Calculator of(Registry registry) {
        return new Calculator(registry);
    }

    /**
     * Lists the quantities, those included that lack a solver.
     *
     * @return the quantities, sorted by name
     */
    public List<QuantityOffer> list() {
        return quantities.values().stream()
                .map(quantity -> new QuantityOffer(quantity, missing.apply(quantity)))
                .toList();
    }

    /**
     * Computes a quantity.
     *
     * @param name its name
     * @param inputs its inputs
     * @return its outputs, none of them NaN
     * @throws InputException if there is no such quantity, a solver that it needs is missing, or an input is NaN
     * @throws IllegalArgumentException if an input is not admissible
     * @throws ComputationException if there is no result
     */
    public Values evaluate(String name, Values inputs) {
        Quantity quantity = find.apply(name);
        List<String> lacking = missing.apply(quantity);
        if (!lacking.isEmpty()) {
            throw new InputException("quantity '" + name + "' is not offered: needs " + String.join(", ", lacking));
        }
        Leaves.firstNaN(inputs).ifPresent(path -> {
            throw new InputException("input " + path + " of " + name + " is NaN, must be a number");
        });
        Values outputs = quantity.evaluate(inputs, services);
        Leaves.firstNaN(outputs).ifPresent(path -> {
            throw new ComputationException(name + " gave NaN for " + path + ", which is a fault of the plugin");
        });
        return outputs;
    }

    /**
     * Answers a question in JSON: {@code {"id": …, "quantity": "nes.weights", "inputs": {…}}}. Other names are ignored, so that a case of a
     * reference file is a question too.
     *
     * @param line the question
     * @return {@code {"id":…,"quantity":…,"output":{…}}}, or {@code {"id":…,"error":"one sentence"}} if the question has no answer; in one
     *     line; the id as it was written, null if there is none or it cannot be read
     */
    public String evaluateLine(String line) {
        // some editors begin a text with a mark of its encoding
        String text = line.startsWith("\uFEFF") ? line.substring(1) : line;
        return "{\"id\":" + CanonicalJson.raw(text, "id").orElse("null") + ","
                + CanonicalJson.write(answer(text)).substring(1);
    }

    private Values answer(String text) {
        try {
            Values question = CanonicalJson.parse(text);
            String name = question.text("quantity");
            return Values.EMPTY.with("quantity", name).with("output", evaluate(name, inputs(question)));
        } catch (RuntimeException e) {
            return Values.EMPTY.with("error", sentence(e));
        }
    }

    private static Values inputs(Values question) {
        Object inputs = question.get("inputs");
        if (inputs == null) {
            return Values.EMPTY;
        }
        if (inputs instanceof Values values) {
            return values;
        }
        throw new InputException("inputs = " + inputs + ", must be an object such as {\"x\": 1}");
    }

    /** What a user may read of a failure, in one line; the class of the exception only if the failure was not foreseen. */
    static String sentence(RuntimeException e) {
        boolean foreseen = e instanceof IllegalArgumentException || e instanceof ComputationException;
        String message = e.getMessage() == null
                ? ""
                : e.getMessage().replaceAll("\\s*\\R\\s*", " ").strip();
        if (foreseen && !message.isEmpty()) {
            return message;
        }
        return "failure inside (" + e.getClass().getSimpleName() + (message.isEmpty() ? "" : ": " + message) + ")";
    }

    private static boolean isThere(Services services, String id) {
        return finds(services::propagator, id) || finds(services::optimizer, id);
    }

    private static boolean finds(Consumer<String> lookup, String id) {
        try {
            lookup.accept(id);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
