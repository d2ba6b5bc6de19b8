package org.potentia.workbench.landscape;

import java.util.List;
import org.potentia.api.Doubles;

/**
 * How likely a crisis is: that the state lies beyond a level at some time, and that it has been there at any time until then.
 *
 * @param downwards whether beyond means below
 * @param atTime how likely the state is beyond the level at a time
 * @param byTime how likely it has reached the level by a time
 * @param stationary the share of the time that it is beyond in the long run; NaN where there is no stationary law
 * @since 0.1
 */
public record Crisis(boolean downwards, Curve atTime, Curve byTime, double stationary) {
    /**
     * A probability over time.
     *
     * @param horizons the probability at each horizon of the question; empty if it is not known
     * @param times the times of the curve, years, increasing
     * @param values the probability at each
     * @param error the largest absolute error that is claimed
     * @param remarks why there is none, or why it is less accurate than asked for; empty if all is well
     * @since 0.1
     */
    public record Curve(Doubles horizons, Doubles times, Doubles values, double error, List<String> remarks) {
        /** Copies the list. */
        public Curve {
            remarks = List.copyOf(remarks);
        }

        /** Says why there is none. */
        static Curve none(String reason) {
            return new Curve(Doubles.of(), Doubles.of(), Doubles.of(), Double.NaN, List.of(reason));
        }

        /**
         * Tells whether it is known.
         *
         * @return whether there are probabilities
         */
        public boolean known() {
            return horizons.size() > 0;
        }
    }
}
