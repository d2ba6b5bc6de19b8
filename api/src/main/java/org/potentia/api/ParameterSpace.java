package org.potentia.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An ordered list of parameters with the conditions that tie them together.
 *
 * @param parameters the parameters, in the order of every vector of this space; names are unique
 * @param constraints the joint conditions beyond the bounds of each
 * @since 0.1
 */
public record ParameterSpace(List<Parameter> parameters, List<JointConstraint> constraints) {
    /** The space without parameters. */
    public static final ParameterSpace EMPTY = new ParameterSpace(List.of(), List.of());

    /**
     * Checks that the names are unique and that the default values are admissible.
     *
     * @throws IllegalArgumentException if they are not
     */
    public ParameterSpace {
        parameters = List.copyOf(parameters);
        constraints = List.copyOf(constraints);
        Set<String> names = new HashSet<>();
        for (Parameter parameter : parameters) {
            if (!names.add(parameter.name())) {
                throw new IllegalArgumentException("parameter " + parameter.name() + " is declared twice");
            }
        }
        List<String> faults = faults(parameters, constraints, defaults(parameters));
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("the default values are not admissible: " + String.join("; ", faults));
        }
    }

    /**
     * Makes a space without joint constraints.
     *
     * @param parameters the parameters in order
     * @return the space
     */
    public static ParameterSpace of(Parameter... parameters) {
        return new ParameterSpace(List.of(parameters), List.of());
    }

    /**
     * Returns how many parameters there are.
     *
     * @return the dimension
     */
    public int size() {
        return parameters.size();
    }

    /**
     * Finds a parameter by name.
     *
     * @param name its name
     * @return its position, from 0
     * @throws IllegalArgumentException if there is none of that name; the message lists the names
     */
    public int indexOf(String name) {
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("unknown parameter " + name + ", must be one of " + names());
    }

    /**
     * Returns the names in order.
     *
     * @return the names
     */
    public List<String> names() {
        return parameters.stream().map(Parameter::name).toList();
    }

    /**
     * Returns the default values as a vector.
     *
     * @return the vector of defaults
     */
    public ParameterVector defaults() {
        return new ParameterVector(this, defaults(parameters));
    }

    /**
     * Makes a vector from values in order.
     *
     * @param values one value for each parameter
     * @return the vector
     * @throws IllegalArgumentException if the number is wrong or a value or a joint constraint fails; the message names all faults
     */
    public ParameterVector vector(double... values) {
        return new ParameterVector(this, Doubles.of(values));
    }

    /**
     * Makes a vector from named values; those not named take their defaults.
     *
     * @param values values by name
     * @return the vector
     * @throws IllegalArgumentException if a name is unknown, or a value or a joint constraint fails; the message names all faults
     */
    public ParameterVector vector(Map<String, Double> values) {
        double[] complete = defaults(parameters).toArray();
        values.forEach((name, value) -> complete[indexOf(name)] = value);
        return vector(complete);
    }

    /**
     * Tells whether values are admissible, without saying why not.
     *
     * @param values one value for each parameter, in order
     * @return whether all bounds and joint constraints hold
     */
    public boolean admits(Doubles values) {
        return faults(values).isEmpty();
    }

    /**
     * Lists what is wrong with values.
     *
     * @param values one value for each parameter, in order
     * @return a sentence for each fault, empty if the values are admissible; joint constraints are looked at only if all bounds hold
     */
    public List<String> faults(Doubles values) {
        return faults(parameters, constraints, values);
    }

    private static Doubles defaults(List<Parameter> parameters) {
        return Doubles.of(parameters.stream().mapToDouble(Parameter::defaultValue));
    }

    private static List<String> faults(List<Parameter> parameters, List<JointConstraint> constraints, Doubles values) {
        if (values.size() != parameters.size()) {
            String names = parameters.stream().map(Parameter::name).collect(Collectors.joining(", "));
            return List.of(values.size() + " values given, must be " + parameters.size() + " (" + names + ")");
        }
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            if (!parameter.bounds().contains(values.get(i))) {
                faults.add(parameter.name() + " = " + values.get(i) + ", must be in " + parameter.bounds());
            }
        }
        if (faults.isEmpty()) {
            for (JointConstraint constraint : constraints) {
                if (!constraint.condition().test(values)) {
                    faults.add(constraint.sentence());
                }
            }
        }
        return faults;
    }
}
