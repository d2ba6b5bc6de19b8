package org.potentia.api.figure;

import java.util.List;
import java.util.Set;
import org.potentia.api.Arguments;
import org.potentia.api.Services;

/**
 * A figure that can be drawn: what it shows is known at once, its panels are computed when they are asked for.
 *
 * @param id the name by which users ask for it: lower-case letters, digits and single dashes, such as {@code nes-1}
 * @param title what it shows, in a few words
 * @param caption what a reader must know: the equations by their numbers, all parameters, and where they come from
 * @param needs ids of the propagators and optimizers without which it cannot be drawn
 * @param drawing computes the panels
 * @since 0.1
 */
public record Figure(String id, String title, String caption, Set<String> needs, Drawing drawing) {
    /**
     * Computes the panels of a figure.
     *
     * @since 0.1
     */
    @FunctionalInterface
    public interface Drawing {
        /**
         * Computes the panels.
         *
         * @param services where it finds solvers
         * @return the panels, in reading order
         */
        List<Panel> draw(Services services);
    }

    /**
     * Checks the id and copies the set.
     *
     * @throws IllegalArgumentException if the id is malformed, or a text is blank
     */
    public Figure {
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("id = " + id + ", must be like nes-1");
        }
        Arguments.notBlank(title, "title");
        Arguments.notBlank(caption, "caption");
        needs = Set.copyOf(needs);
    }

    /**
     * Draws the figure.
     *
     * @param services where it finds solvers
     * @return the panels, at least one, in reading order
     * @throws IllegalStateException if the drawing has no panel, which is a fault of the plugin
     */
    public List<Panel> draw(Services services) {
        List<Panel> panels = List.copyOf(drawing.draw(services));
        if (panels.isEmpty()) {
            throw new IllegalStateException("figure " + id + " has no panel, must have at least one");
        }
        return panels;
    }
}
