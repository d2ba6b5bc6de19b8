package org.potentia.workbench.landscape;

/**
 * What keeps the state from running away on one side.
 *
 * @param hold what does
 * @param reach where the stationary density has fallen to \( e^{-10} \) of what it is at the outermost critical point, or the end of the domain
 *     if that comes first; NaN where nothing holds
 * @param pull the drift back at the reach, states per year; NaN where nothing holds
 * @param brink where hardly anything of a stationary law is left beyond, \( e^{-42} \), or the end of the domain; NaN where nothing holds
 * @since 0.1
 */
public record Side(Hold hold, double reach, double pull, double brink) {
    /** What holds. */
    public enum Hold {
        /** The potential grows without bound. */
        SLOPE,
        /** The domain ends, and the state is reflected. */
        END,
        /** Nothing: the potential falls, or does not grow. */
        NOTHING
    }

    /**
     * Tells whether the state is held.
     *
     * @return whether it cannot run away
     */
    public boolean confines() {
        return hold != Hold.NOTHING;
    }
}
