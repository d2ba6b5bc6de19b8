package org.potentia.api.model;

import java.util.List;
import org.potentia.api.figure.Panel;

/**
 * What a model makes of parameters fitted to option quotes, beyond prices.
 *
 * @param values numbers that follow from the parameters, each with what fixes it
 * @param panels pictures of them
 * @since 0.1
 */
public record Findings(List<DerivedValue> values, List<Panel> panels) {
    /** Nothing. */
    public static final Findings NONE = new Findings(List.of(), List.of());

    /** Copies the lists. */
    public Findings {
        values = List.copyOf(values);
        panels = List.copyOf(panels);
    }
}
