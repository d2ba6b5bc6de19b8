package org.potentia.optimizers.commons;

import org.potentia.api.optimize.StopReason;

/**
 * Ends a descent from inside the objective: the one way out of a Commons optimizer that leaves its own limits and exceptions aside. Never
 * leaves this package, and carries no stack trace, for it tells of no fault.
 */
final class StopSignal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final StopReason reason;
    private final boolean wholeRun;

    private StopSignal(StopReason reason, boolean wholeRun) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.wholeRun = wholeRun;
    }

    /** Ends this descent; others may follow. */
    static StopSignal descent(StopReason reason) {
        return new StopSignal(reason, false);
    }

    /** Ends this descent and the whole run. */
    static StopSignal run(StopReason reason) {
        return new StopSignal(reason, true);
    }

    StopReason reason() {
        return reason;
    }

    boolean endsRun() {
        return wholeRun;
    }
}
