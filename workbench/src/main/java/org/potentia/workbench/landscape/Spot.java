package org.potentia.workbench.landscape;

import java.util.OptionalDouble;

/**
 * A well or a top of a potential.
 *
 * @param kind which of the two
 * @param state where it is
 * @param value the potential there, 1/year
 * @param height how far it lies above the deepest well, in units of \( h^2 \)
 * @param curvature the curvature of the potential there, 1/year
 * @param width of a well, the standard deviation of small motions in it, \( h/\sqrt{2V''} \); of a top, the width
 *     \( h/\sqrt{2|V''|} \) of the thermal barrier; infinite without curvature
 * @param share of a well, the share of the time that the state is in its basin; nothing of a top, and where there is no stationary law
 * @since 0.1
 */
public record Spot(
        Kind kind, double state, double value, double height, double curvature, double width, OptionalDouble share) {
    /** What a critical point is. */
    public enum Kind {
        /** A minimum. */
        WELL,
        /** A maximum. */
        TOP
    }
}
