package org.potentia.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Admissible values for all parameters of a space.
 *
 * @param space the space
 * @param values one value for each parameter, in the order of the space
 * @since 0.1
 */
public record ParameterVector(ParameterSpace space, Doubles values) {
    /**
     * Checks the values against the space.
     *
     * @throws IllegalArgumentException if they are not admissible; the message names all faults
     */
    public ParameterVector {
        List<String> faults = space.faults(values);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults));
        }
    }

    /**
     * Returns the value of one parameter.
     *
     * @param name its name
     * @return its value
     * @throws IllegalArgumentException if the space has no such parameter
     */
    public double get(String name) {
        return values.get(space.indexOf(name));
    }

    /**
     * Returns a copy with one value changed.
     *
     * @param name the parameter
     * @param value its new value
     * @return the changed vector
     * @throws IllegalArgumentException if the space has no such parameter or the new vector is not admissible
     */
    public ParameterVector with(String name, double value) {
        double[] changed = values.toArray();
        changed[space.indexOf(name)] = value;
        return space.vector(changed);
    }

    /**
     * Returns the values by name, in the order of the space.
     *
     * @return an unmodifiable map
     */
    public Map<String, Double> asMap() {
        Map<String, Double> map = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            map.put(space.parameters().get(i).name(), values.get(i));
        }
        return Collections.unmodifiableMap(map);
    }

    /**
     * Writes names and values.
     *
     * @return the map as text
     */
    @Override
    public String toString() {
        return asMap().toString();
    }
}
