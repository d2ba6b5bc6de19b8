package org.potentia.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.workbench.InputException;
import org.potentia.workbench.evolution.EvolutionSolver;
import org.potentia.workbench.optimization.RunConfiguration;

/** Parameters and options as words {@code name=value}. */
final class EvolutionOptions {
    private EvolutionOptions() {}

    /**
     * Sets the options of a propagator.
     *
     * @throws InputException if one is unknown or not admissible, or they contradict each other
     */
    static EvolutionSolver solver(PropagatorProvider provider, List<String> words) {
        try {
            EvolutionSolver solver =
                    new EvolutionSolver(provider, RunConfiguration.settings(provider.options(), words), 1);
            solver.propagator();
            return solver;
        } catch (InputException e) {
            throw new InputException(provider.id() + ": " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new InputException(provider.id() + ": " + e.getMessage(), e);
        }
    }

    /**
     * Reads parameters.
     *
     * @throws InputException if a word is no name with a number, or a name stands twice
     */
    static Map<String, Double> parameters(List<String> words) {
        Map<String, Double> parameters = new LinkedHashMap<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals < 1) {
                throw new InputException("parameter '" + word + "', must be name=value");
            }
            String name = word.substring(0, equals).strip();
            if (parameters.put(name, number(word, word.substring(equals + 1).strip())) != null) {
                throw new InputException("parameter " + name + " is given twice, must be once");
            }
        }
        return parameters;
    }

    private static double number(String word, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new InputException("parameter '" + word + "', must have a number as its value", e);
        }
    }
}
