package org.potentia.workbench.run;

import java.util.Locale;

/**
 * Where a run stands.
 *
 * @since 0.1
 */
public enum RunStatus {
    /** It has begun and has not ended; or it was killed so hard that it could not say so. */
    RUNNING,
    /** It was cancelled; the folder holds what was done by then. */
    INTERRUPTED,
    /** It failed; the folder holds no result. */
    FAILED,
    /** It ended, and the folder holds its whole result. */
    COMPLETE;

    /**
     * Returns the word in {@code run.json}.
     *
     * @return the name in lower case
     */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
