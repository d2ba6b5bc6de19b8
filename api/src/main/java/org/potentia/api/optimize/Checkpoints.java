package org.potentia.api.optimize;

import org.potentia.api.Values;

/**
 * Receives the states of a run that can be resumed. Called by the thread that runs the optimizer, between evaluations.
 *
 * @since 0.1
 */
public interface Checkpoints {
    /** Never wants a state, and keeps none. */
    Checkpoints NONE = new Checkpoints() {
        @Override
        public boolean due(long evaluations) {
            return false;
        }

        @Override
        public void save(Values state) {
            // a cancelled run saves its state whether anybody keeps it or not
        }
    };

    /**
     * Tells whether a state is wanted now; asked often, answers fast.
     *
     * @param evaluations how many evaluations have been made
     * @return whether to save
     */
    boolean due(long evaluations);

    /**
     * Receives a state: everything the run needs to go on to the same end, bit for bit.
     *
     * @param state the state
     */
    void save(Values state);
}
