package org.potentia.workbench.landscape;

import java.util.OptionalDouble;

/**
 * An approximation of the mean time over a barrier.
 *
 * @param formula which
 * @param years what it gives, years
 * @param ofExact that time divided by the exact one that it is meant for; nothing where that is not known
 * @since 0.1
 */
public record Estimate(Formula formula, double years, OptionalDouble ofExact) {
    /** The approximations, by what they are meant for. */
    public enum Formula {
        /** The reciprocal of the rate of Kramers, NES (32): from well to well. */
        KRAMERS("Kramers 1/k (32)", false),
        /** NES (39) as printed, which counts the weight of the well twice: from well to well. */
        PRINTED("(39) as printed", false),
        /** NES (39) with the stationary density at the top, so that the weight counts once: from well to well. */
        NORMALISED("(39) weight once", false),
        /** The same with the barrier integrated from the top upwards only: to the top. */
        HALF("(39) to the top", true),
        /** The closed form for the crossing of two Gaussian components: from well to well. */
        CROSSING("crossing", false);

        private final String title;
        private final boolean toTop;

        Formula(String title, boolean toTop) {
            this.title = title;
            this.toTop = toTop;
        }

        /**
         * Returns what it is called.
         *
         * @return a few words
         */
        public String title() {
            return title;
        }

        /**
         * Tells what it is meant for.
         *
         * @return whether that is the time to the top; otherwise that to the other side
         */
        public boolean toTop() {
            return toTop;
        }
    }
}
